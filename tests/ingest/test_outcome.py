"""What was found, in words."""

from pathlib import Path

import pytest

from probation_graph.ingest.outcome import Outcome, Status, counted


@pytest.mark.parametrize(
    ("kind", "one"),
    [
        ("recommendations", "1 recommendation"),
        ("areas for improvement", "1 area for improvement"),
        ("figures", "1 figure"),
        ("people", "1 person"),
        ("bodies", "1 body"),
        ("context", "1 context"),
    ],
)
def test_one_is_not_told_as_many(kind, one):
    assert counted(1, kind) == one
    assert counted(2, kind) == f"2 {kind}"


def test_what_was_not_found_is_not_told():
    outcome = Outcome(Path("a.pdf"), Status.NEW, found={"ratings": 2, "scores": 0, "people": 1})
    assert outcome.told == "2 ratings, 1 person"
