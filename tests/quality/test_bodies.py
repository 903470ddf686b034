"""Labelled bodies are found by name and likely kind; invented ones are counted as wrong."""

from functools import cache

from probation_graph.ingest.extract import extract
from probation_graph.ontology.names import Names
from quality.bodies import bodies
from quality.label import Reading
from tests.ingest.building import document

TEXT = """
# Report on an inspection of Kirklees
The inspection took place from 3 to 7 June 2024. The police and the Ayton Safeguarding Partnership (ASP) met. Operation Encompass helps.
"""


@cache
def reading() -> Reading:
    text, names = document(TEXT), Names()
    return Reading(text, extract(text, names), names)


def label(name: str, cls: str, **more: object) -> dict[str, object]:
    return {"name": name, "class": cls, **more}


ASP = label("Ayton Safeguarding Partnership", "Partnership", aliases=["ASP"])
ENCOMPASS = label("Operation Encompass", "Programme")


def test_a_name_or_alias_with_a_kind_like_it_is_found() -> None:
    tally = bodies({"bodies": [ASP, ENCOMPASS]}, reading())
    assert (tally.right, tally.missed, tally.wrong) == (2, (), ())


def test_what_nothing_labels_is_wrong_and_what_is_not_there_is_missed() -> None:
    tally = bodies({"bodies": [ASP, label("Ayton Trust", "HealthBody")]}, reading())
    assert tally.missed == ("HealthBody Ayton Trust",)
    assert [words.split(" (")[0] for words in tally.wrong] == ["Programme Operation Encompass"]


def test_a_doubtful_body_and_a_kind_of_body_count_neither_way() -> None:
    doubtful = {**ENCOMPASS, "doubtful": True}
    tally = bodies({"bodies": [ASP, doubtful]}, reading())
    assert (tally.right, tally.missed, tally.wrong) == (1, (), ())
