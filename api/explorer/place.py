"""Pictures of places: a page with passages marked on it, whole or only the part around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.api.explorer.lookup import Passage

AROUND = 28.0  # points of the page shown above and below what a cut-out is of
BESIDE = 2.0  # points by which a mark is wider than its words
SHARPNESS = 1400  # pixels of the picture's width


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the top left of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage on the picture; `chosen` is the one that was asked for."""

    passage: str
    boxes: tuple[Box, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as an SVG: its address, its size in points, the part that is shown, and the marks."""

    document: str
    page: int
    width: float
    height: float
    top: float
    bottom: float
    marks: tuple[Mark, ...]

    @property
    def address(self) -> str:
        return f"/documents/{self.document}/pages/{self.page}.png?width={SHARPNESS}"

    @property
    def view(self) -> str:
        """The SVG's viewBox."""
        return f"0 {self.top:g} {self.width:g} {self.bottom - self.top:g}"


def whole(page: int, passages: Sequence[Passage], chosen: frozenset[str]) -> Picture | None:
    """A page with all its passages; None where they have no place on it (a text file)."""
    marks = tuple(
        Mark(each.id, boxes, each.id in chosen)
        for each in passages
        if (boxes := _boxes(each, page))
    )
    if not marks:
        return None
    first = next(each for each in passages if each.width)
    return Picture(first.document, page, first.width, first.height, 0, first.height, marks)


def cut_out(passages: Sequence[Passage]) -> Picture | None:
    """The part of a page around the first passage and those beside it on that page."""
    first = next((each for each in passages if each.boxes), None)
    if first is None:
        return None
    page = int(first.boxes[0][0])
    here = [each for each in passages if each.document == first.document]
    found = whole(page, here, frozenset(each.id for each in here))
    if found is None:
        return None
    boxes = [box for mark in found.marks for box in mark.boxes]
    top = max(0.0, min(box.y for box in boxes) - AROUND)
    bottom = min(found.height, max(box.y + box.height for box in boxes) + AROUND)
    return Picture(found.document, page, found.width, found.height, top, bottom, found.marks)


def _boxes(passage: Passage, page: int) -> tuple[Box, ...]:
    return tuple(
        Box(x0 - BESIDE, top - BESIDE, x1 - x0 + 2 * BESIDE, bottom - top + 2 * BESIDE)
        for at, x0, top, x1, bottom in passage.boxes
        if at == page
    )
