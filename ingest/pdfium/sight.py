"""Sight: a PDF page's own coordinates as places on the page as displayed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

Place = tuple[float, float, float, float]  # x0, top, x1, bottom: points, origin top left
Displayed = Callable[[float, float, float, float], Place]


@dataclass(frozen=True)
class Sight:
    """The part of a page that is displayed, in its own coordinates (points, origin bottom left),
    and how many quarter turns clockwise it is shown at."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """Points, as displayed."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Points, as displayed."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    @cached_property
    def displayed(self) -> Displayed:
        """From left, bottom, right, top of a box to its place."""
        return (self._upright, self._clockwise, self._upside_down, self._anticlockwise)[self.turns]

    def _upright(self, left: float, bottom: float, right: float, top: float) -> Place:
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def _clockwise(self, left: float, bottom: float, right: float, top: float) -> Place:
        return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left

    def _upside_down(self, left: float, bottom: float, right: float, top: float) -> Place:
        return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom

    def _anticlockwise(self, left: float, bottom: float, right: float, top: float) -> Place:
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    def is_upright(self, a: float, b: float, c: float, d: float) -> bool:
        """Whether text set by a matrix runs along the lines of the page as displayed; pdfminer's
        rule."""
        for _ in range(self.turns):
            a, b, c, d = b, -a, d, -c
        return a * d > 0 and b * c <= 0
