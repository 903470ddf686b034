import pytest

from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.errors import BadParameter


def test_the_call_shows_needed_and_optional_parameters():
    assert catalogue().question("region-overview").call == "region-overview (region)"
    assert catalogue().question("ratings").call == "ratings [unit, document]"
    assert catalogue().question("entities").call == "entities (q) [kind]"
    assert catalogue().question("shared-partners").call == "shared-partners"


def test_every_parameter_gets_a_value():
    values = catalogue().question("recommendations").values({"unit": "Kirklees"})
    assert values == {"unit": "Kirklees", "addressee": None, "region": None, "document": None}


def test_an_unknown_parameter_names_the_one_that_was_meant():
    with pytest.raises(BadParameter) as refused:
        catalogue().question("recommendations").values({"units": "Kirklees"})
    assert str(refused.value) == (
        "The question recommendations has no parameter 'units'. "
        "Did you mean unit? It takes unit, addressee, region, document."
    )
    with pytest.raises(BadParameter, match="It takes none"):
        catalogue().question("shared-partners").values({"x": "1"})
