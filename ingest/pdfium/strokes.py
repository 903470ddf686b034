"""Strokes: the rulings that drawn lines and rectangles show."""

from collections.abc import Iterator

from probation_graph.ingest.reading.page import Ruling

THIN = 3.0  # points: a filled rectangle no thicker than this is a line
STRAIGHT = 1.0  # points that a line may lean and still be horizontal or vertical
WHOLE_PAGE = 0.95  # share of the page from which on a rectangle is its background
DECIMALS = 2  # hundredths of a point are finer than any page is set


def is_thin(width: float, height: float) -> bool:
    """Whether a filled shape of these sides is a line: a border's bevelled side is none of the
    rectangle's kind, but one."""
    return min(width, height) <= THIN < max(width, height)


def line_rulings(x0: float, top: float, x1: float, bottom: float) -> Iterator[Ruling]:
    """A line from corner to corner of a box, if it is straight."""
    if min(x1 - x0, bottom - top) <= STRAIGHT:
        yield ruling(x0, top, x1, bottom)


def edges(x0: float, top: float, x1: float, bottom: float, area: float) -> Iterator[Ruling]:
    """A thin rectangle as one line, any other as its four edges; a page's background, which is
    as large as its `area`, has none."""
    if (x1 - x0) * (bottom - top) >= WHOLE_PAGE * area:
        return
    if bottom - top <= THIN:
        yield ruling(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    elif x1 - x0 <= THIN:
        yield ruling((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
    else:
        yield ruling(x0, top, x1, top)
        yield ruling(x0, bottom, x1, bottom)
        yield ruling(x0, top, x0, bottom)
        yield ruling(x1, top, x1, bottom)


def ruling(x0: float, top: float, x1: float, bottom: float) -> Ruling:
    """A ruling with its coordinates rounded."""
    return Ruling(
        round(x0, DECIMALS), round(top, DECIMALS), round(x1, DECIMALS), round(bottom, DECIMALS)
    )
