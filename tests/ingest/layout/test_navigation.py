"""Words of web pages that lead elsewhere."""

import pytest

from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.layout.navigation import is_link, without_links
from probation_graph.ingest.reading.page import Box, Word


def line(text: str) -> Line:
    return Line(1, tuple(Word(each, Box(0, 0, 1, 1), "F", 10, False) for each in text.split()))


@pytest.mark.parametrize(
    "text", ["(Back to top)", "Back to the top", "Return to top of page", "Skip to main content"]
)
def test_a_link_alone(text):
    assert is_link(text)


def test_a_link_at_the_end_of_a_heading_is_a_line_of_its_own():
    kept, links = without_links([line("Foreword (Back to top)"), line("He came back to top form")])
    assert [one.text for one in kept] == ["Foreword", "(Back to top)", "He came back to top form"]
    assert [one.text for one in links] == ["(Back to top)"]


def test_a_sentence_that_ends_so_is_a_sentence():
    kept, links = without_links([line("Leaders brought it back from bottom to top")])
    assert (len(kept), links) == (1, set())
