import pytest

from probation_graph.ingest.structure.area import area
from probation_graph.ontology.names import Names
from tests.ingest.building import document

NAMES = Names()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Joint targeted area inspection of Surrey", "Surrey"),
        ("Joint inspection of the multi-agency response to neglect in Derby City", "Derby City"),
        (
            "Inspection of the Royal Borough of Windsor and Maidenhead",
            "Royal Borough of Windsor and Maidenhead",
        ),
        ("Area inspection of Stoke-on-Trent", "Stoke-on-Trent"),
    ],
)
def test_the_partnership_of_the_place_in_the_title(title: str, name: str) -> None:
    letter = document(f"12 May 2020\n# {title}\nWords.")
    found = area(letter, letter.blocks, NAMES)
    assert found is not None
    body, evidence = found
    assert (body.name, body.cls, body.provisional) == (name, "Partnership", True)
    assert evidence[0].quote == name


@pytest.mark.parametrize(
    "title", ["Annual report", "Inspection of Probation Services", "Inspection: what we found"]
)
def test_titles_without_a_place(title: str) -> None:
    letter = document(f"# {title}")
    assert area(letter, letter.blocks, NAMES) is None
