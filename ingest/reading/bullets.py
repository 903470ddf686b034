"""Bullets that are drawn and not set in a font, as web browsers print them: each is read as the
letter that it looks like."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from probation_graph.ingest.pdfium.spelling import BULLET
from probation_graph.ingest.reading.page import Box, Word

LEAST_SIDE, MOST_SIDE = 1.2, 9.0  # points: smaller is a dot of a line, larger a picture
LEAST_OF_SIZE, MOST_OF_SIZE = 0.15, 0.62  # times the font size of the text beside it
EVEN = 0.2  # share of its longer side by which a bullet's sides may differ
MOST_GAP = 2.5  # times the font size, from the bullet to its text
CLEAR = 2.0  # times the font size, left of the bullet, where no word ends


class Mark(NamedTuple):
    """A small shape, filled or outlined, about as wide as it is high; points, origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float


def is_mark(width: float, height: float) -> bool:
    """Whether a shape of these sides may be a bullet."""
    longer = max(width, height)
    return LEAST_SIDE <= longer <= MOST_SIDE and longer - min(width, height) <= EVEN * longer


def with_bullets(words: Sequence[Word], marks: Iterable[Mark]) -> tuple[Word, ...]:
    """Words, with those marks that stand before a text as a list's bullets do. A bullet is as high
    as the word it stands before."""
    found = {before: mark for mark in marks if (before := _text_of(mark, words)) is not None}
    return (*words, *(_bullet(mark, before) for before, mark in found.items()))


def _bullet(mark: Mark, before: Word) -> Word:
    _, (_, top, _, bottom), font, size, bold = before
    return Word(BULLET, Box(mark.x0, top, mark.x1, bottom), font, size, bold)


def _text_of(mark: Mark, words: Sequence[Word]) -> Word | None:
    """The word that a mark is the bullet of: the next on its line, near by, with nothing on the
    other side."""
    beside = list(_on_line(mark, words))
    right = min((word for word in beside if word.box.x0 >= mark.x1), key=_left, default=None)
    if right is None or right.box.x0 - mark.x1 > MOST_GAP * right.size:
        return None
    side = max(mark.x1 - mark.x0, mark.bottom - mark.top)
    if not LEAST_OF_SIZE * right.size <= side <= MOST_OF_SIZE * right.size:
        return None
    edge = mark.x0 - CLEAR * right.size
    crowded = any(word.box.x1 > edge and word.box.x0 < mark.x1 for word in beside)
    return None if crowded else right


def _on_line(mark: Mark, words: Sequence[Word]) -> Iterator[Word]:
    middle = (mark.top + mark.bottom) / 2
    return (word for word in words if word.box.top < middle < word.box.bottom)


def _left(word: Word) -> float:
    return word.box.x0
