"""What a reader gives for one page: words with boxes and fonts, and the lines drawn on it.

Units are PDF points, the origin is the top left of the page as displayed. What a page has by the
hundred is a named tuple: it is made three times as fast as a data class.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in PDF points, origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: "Box") -> bool:
        """Whether the middle of another box lies in this one."""
        x0, top, x1, bottom = other
        across = self.x0 <= (x0 + x1) / 2 <= self.x1
        return across and self.top <= (top + bottom) / 2 <= self.bottom

    @classmethod
    def around(cls, boxes: "Sequence[Box]") -> "Box":
        """The smallest box that holds all of these (one or more)."""
        if len(boxes) == 1:
            return boxes[0]
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return cls(min(lefts), min(tops), max(rights), max(bottoms))


class Word(NamedTuple):
    """A run of characters without white space, as set on the page."""

    text: str
    box: Box
    font: str
    size: float
    bold: bool


class Ruling(NamedTuple):
    """A straight horizontal or vertical line, or the edge of a filled rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float


CellBoxes = tuple[Box | None, ...]  # of one row: around the text of each cell, if it has any


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read; `number` counts from 1. `tables` are those that the document itself tells,
    row by row, where it can be trusted."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    tables: tuple[tuple[CellBoxes, ...], ...] = ()
