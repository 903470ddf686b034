import pytest

from probation_graph.ingest.facts import Body
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.rating_prose import Told, told_ratings
from tests.ingest.building import document

LEVELS = ("Outstanding", "Good", "Requires improvement", "Inadequate")
UNITS = tuple(
    Body(name, "ProbationDeliveryUnit", f"{name} PDU", (name,))
    for name in ("Hull and East Riding", "Kirklees", "York")
)
ABOUT = About(None, UNITS, (), {})


def told(sentence: str) -> tuple[Told, ...]:
    return told_ratings(document(sentence).blocks, ABOUT, LEVELS)


def shape(sentence: str) -> list[tuple[str, str]]:
    return [(one.unit.iri, one.level) for one in told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In our PDU inspections, we rated Hull and East Riding as 'Requires improvement', Kirklees as 'Inadequate' and York as 'Good'.",
        "We rated Hull and East Riding PDU as Requires improvement, Kirklees PDU as Inadequate, and York PDU as Good.",
        "Hull and East Riding was rated ‘Requires improvement’, Kirklees was rated ‘Inadequate’ and York was rated as ‘Good’.",
        "Overall, we judged Hull and East Riding to be “Requires improvement”, Kirklees to be “Inadequate”, and York to be “Good”.",
    ],
)
def test_each_unit_has_the_level_after_it(sentence: str) -> None:
    assert shape(sentence) == [
        ("Hull and East Riding", "Requires improvement"),
        ("Kirklees", "Inadequate"),
        ("York", "Good"),
    ]


def test_several_units_at_one_level() -> None:
    found = shape("We rated Hull and East Riding and York as 'Good', and Kirklees as 'Inadequate'.")
    assert found == [("Hull and East Riding", "Good"), ("York", "Good"), ("Kirklees", "Inadequate")]
    assert shape("Both York and Kirklees were rated 'Inadequate'.") == [
        ("York", "Inadequate"),
        ("Kirklees", "Inadequate"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the 33 reviews which had been completed, 21 were rated as 'Requires improvement' or 'Inadequate'.",
        "At the last inspection, York was rated 'Good'.",
        "York was previously rated as 'Inadequate'.",
        "We rated Whitby as 'Good'.",
        "York had laid a 'Good' foundation.",
        "Work in York was rated highly. Plans were Good.",
    ],
)
def test_what_rates_no_inspected_unit(sentence: str) -> None:
    assert told(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "York received an overall rating of 'Good'.",
        "York has been given a rating of 'Good'.",
        "York was awarded an overall rating of Good, the first this year.",
    ],
)
def test_a_rating_received(sentence: str) -> None:
    assert shape(sentence) == [("York", "Good")]


def test_a_rating_shared_with_another() -> None:
    found = shape("We rated York as 'Good', as were Kirklees and Hull and East Riding.")
    assert found == [("York", "Good"), ("Kirklees", "Good"), ("Hull and East Riding", "Good")]
    assert shape("York was rated 'Good', as was Whitby.") == [("York", "Good")]


def test_place_of_the_words() -> None:
    (one,) = told("It is early. We rated York as 'Good'.")
    assert one.block.text[one.start : one.end] == "York as 'Good'"


def test_headings_and_tables_tell_nothing() -> None:
    assert told("# We rated York as 'Good'") == ()
