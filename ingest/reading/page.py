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


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read; `number` counts from 1."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
