"""Every question on the real letter, on both engines: the rows were read by eye against it."""

from pathlib import Path

import pytest

from probation_graph.graph.record import Record
from probation_graph.graph.sync import sync
from tests.queries.casefile import check, rows_of

EXPECTED = Path(__file__).parent / "expected"
FILES = sorted(EXPECTED.glob("*.json"))


@pytest.fixture(scope="module")
def letter_graph(engines, letter_data):
    """Each engine in turn, holding the letter."""
    sync(Record(letter_data), engines)
    return engines


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_question_gives_what_the_letter_says(letter_graph, file):
    check(letter_graph, file)


def test_every_recommendation_finding_and_person_of_the_letter_is_there(letter_graph):
    asked = rows_of(letter_graph, "recommendations", {})
    assert [
        sum(unit in row[1] for row in asked) for unit in ("Hull", "Kirk", "Lincoln", "Sheff")
    ] == [5, 12, 10, 14]
    found = [row for row in rows_of(letter_graph, "findings", {}) if row[3] != "context"]
    assert len(found) == 41
    assert len(rows_of(letter_graph, "people", {})) == 12


def test_every_answer_that_has_an_identifier_has_its_evidence(letter_graph):
    for name in ("recommendations", "findings", "ratings", "people", "relations", "figures"):
        for row in rows_of(letter_graph, name, {}):
            passages = rows_of(letter_graph, "evidence", {"id": row[-1]})
            assert passages, row
            assert all(boxes for *_, boxes in passages)
