import pytest

from probation_graph.ingest.structure.themes import theme
from tests.ingest.building import document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Findings on the multi-agency response to the loss of bees in Kent.", "loss of bees"),
        (
            "The multi-agency response to abuse in Derby City. This included a ‘deep dive’ focus "
            "on the response to bees kept at home.",
            "bees kept at home",
        ),
        (
            "The multi-agency response to families in North Moor who need help.",
            "families in North Moor who need help",
        ),
        ("It had a ‘deep dive’ focus on this group of people.", None),
        ("We inspected Kent.", None),
    ],
)
def test_what_the_opening_says_was_looked_into(text: str, words: str | None) -> None:
    found = theme(document(text).blocks)
    assert (None if found is None else found.text) == words
    assert found is None or found.block.text[found.start : found.end] == words
