"""Bullets that are drawn."""

import pytest

from probation_graph.ingest.reading.bullets import Mark, is_mark, with_bullets
from probation_graph.ingest.reading.page import Box, Word


def word(text: str, x: float, top: float = 100) -> Word:
    return Word(text, Box(x, top, x + 6 * len(text), top + 12), "F", 12, False)


def dot(x: float, top: float = 104, side: float = 4) -> Mark:
    return Mark(x, top, x + side, top + side)


def texts(words: list[Word], *marks: Mark) -> list[str]:
    return [each.text for each in with_bullets(words, marks)]


def test_a_dot_before_a_text_is_its_bullet():
    found = with_bullets([word("Staff", 80)], [dot(68)])
    assert (found[1].text, found[1].box) == ("•", Box(68, 100, 72, 112))


def test_the_two_circles_of_a_ring_are_one_bullet():
    assert texts([word("Staff", 80)], dot(68), dot(68.5, side=3)) == ["Staff", "•"]


@pytest.mark.parametrize(
    "mark",
    [dot(40), dot(84), dot(68, top=130), dot(66, side=9), dot(69, side=1.3)],
    ids=["far off", "in the words", "on no line", "too large", "too small"],
)
def test_other_marks_are_none(mark):
    assert texts([word("Staff", 80)], mark) == ["Staff"]


def test_what_has_text_on_both_sides_is_a_key_or_a_point_of_a_chart():
    assert texts([word("Good", 50), word("Inadequate", 90)], dot(80)) == ["Good", "Inadequate"]


def test_marks_are_small_and_even():
    assert is_mark(4, 4)
    assert not is_mark(4, 2)
    assert not is_mark(0.5, 0.5)
    assert not is_mark(30, 30)
