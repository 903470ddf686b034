"""Grids: cells that rulings enclose, with those that span rows or columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probation_graph.ingest.reading.page import Box, Ruling

SNAP = 3.0  # points: lines closer than this are one, and ends closer than this meet
LEAST_LINES = 3  # rulings of two columns
LEAST_LEVELS = 2  # of one row: a page end may leave no more of a table
LEAST_OPEN = 8.0  # points that a row is high of which a page end has left a side undrawn
MOST_CROSSINGS = 250_000  # pairs of rulings; beyond, a page is a drawing and has no tables


@dataclass(frozen=True, slots=True)
class Stroke:
    """A horizontal or vertical line: its place across, and from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its first row and column, and its box."""

    row: int
    column: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its outline, how many rows and columns it has, and its cells."""

    box: Box
    rows: int
    columns: int
    cells: tuple[GridCell, ...]

    @property
    def edges(self) -> tuple[float, ...]:
        """Where its cells begin, from left to right, and where it ends."""
        return (*sorted({cell.box.x0 for cell in self.cells}), self.box.x1)

    def keeps_to(self, other: "Grid") -> bool:
        """Whether it is as wide as another grid and its columns end where some of that one's do."""
        ends = self.box.x0 - other.box.x0, self.box.x1 - other.box.x1
        return max(map(abs, ends)) <= SNAP and all(
            min(abs(edge - known) for known in other.edges) <= SNAP for edge in self.edges
        )


def grids_of(level: Sequence[Stroke], upright: Sequence[Stroke]) -> list[Grid]:
    """The ruled tables that a page's strokes make, from top to bottom; one row may be the rest of
    one, or a frame with parts."""
    if not level or len(upright) < LEAST_LINES:
        return []  # one of the levels may be left undrawn
    if len(level) * len(upright) > MOST_CROSSINGS:
        return []
    found = [
        grid(across, down)
        for crossing in connected(level, upright)
        for across, down in [with_open_rows(*crossing)]
        if len(places(across)) >= LEAST_LEVELS and len(places(down)) >= LEAST_LINES
    ]
    return sorted(found, key=lambda each: (each.box.top, each.box.x0))


def strokes_of(rulings: Sequence[Ruling]) -> tuple[list[Stroke], list[Stroke]]:
    """Horizontal and vertical strokes, pieces of one line put together."""
    level, upright = [], []
    for ruling in rulings:
        if ruling.x1 - ruling.x0 >= ruling.bottom - ruling.top:
            level.append(Stroke((ruling.top + ruling.bottom) / 2, ruling.x0, ruling.x1))
        else:
            upright.append(Stroke((ruling.x0 + ruling.x1) / 2, ruling.top, ruling.bottom))
    return merged(level), merged(upright)


def merged(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Strokes with those that lie on one line and touch put together."""
    snapped = snap(sorted(strokes, key=lambda stroke: stroke.at))
    result: list[Stroke] = []
    for stroke in sorted(snapped, key=lambda each: (each.at, each.start)):
        last = result[-1] if result else None
        if last is not None and last.at == stroke.at and stroke.start <= last.end + SNAP:
            result[-1] = Stroke(last.at, last.start, max(last.end, stroke.end))
        else:
            result.append(stroke)
    return result


def snap(strokes: Sequence[Stroke]) -> Iterator[Stroke]:
    """Strokes in the order of their places, each moved to the first of its neighbours."""
    at: float | None = None
    for stroke in strokes:
        if at is None or stroke.at - at > SNAP:
            at = stroke.at
        yield Stroke(at, stroke.start, stroke.end)


def connected(
    level: Sequence[Stroke], upright: Sequence[Stroke]
) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Groups of strokes that cross each other, directly or through others."""
    left = set(upright)
    waiting = list(level)
    while waiting:
        across, down, queue = [], [], [waiting.pop(0)]
        while queue:
            stroke = queue.pop()
            across.append(stroke)
            crossing = [other for other in left if cross(stroke, other)]
            left.difference_update(crossing)
            down.extend(crossing)
            joined = [one for one in waiting if any(cross(one, other) for other in crossing)]
            queue.extend(joined)
            waiting = [one for one in waiting if one not in joined]
        yield across, down


def with_open_rows(
    level: Sequence[Stroke], upright: Sequence[Stroke]
) -> tuple[list[Stroke], list[Stroke]]:
    """Strokes with those added that a page end left undrawn: where as many uprights as a table has
    go on to the same height above its first or below its last level."""
    tops = places(level)
    above = [stroke.start for stroke in upright if stroke.start < tops[0] - LEAST_OPEN]
    below = [stroke.end for stroke in upright if stroke.end > tops[-1] + LEAST_OPEN]
    ends = [
        side(found)
        for found, side in ((above, min), (below, max))
        if len(found) >= LEAST_LINES and max(found) - min(found) <= SNAP
    ]
    lefts = places(upright)
    return [*level, *(Stroke(at, lefts[0], lefts[-1]) for at in ends)], list(upright)


def cross(level: Stroke, upright: Stroke) -> bool:
    """Whether a horizontal and a vertical stroke meet."""
    return (
        level.start - SNAP <= upright.at <= level.end + SNAP
        and upright.start - SNAP <= level.at <= upright.end + SNAP
    )


def places(strokes: Sequence[Stroke]) -> list[float]:
    """Where the strokes lie, sorted, each place once."""
    return sorted({stroke.at for stroke in strokes})


def grid(level: Sequence[Stroke], upright: Sequence[Stroke]) -> Grid:
    """The grid that crossing strokes make. Sides that are left open are closed."""
    tops, lefts = places(level), places(upright)
    level, upright = closed(level, lefts, tops), closed(upright, tops, lefts)
    cells: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    for row in range(len(tops) - 1):
        for column in range(len(lefts) - 1):
            if (row, column) in taken:
                continue
            last_row, last_column = span(row, column, tops, lefts, level, upright)
            taken.update(
                (r, c) for r in range(row, last_row + 1) for c in range(column, last_column + 1)
            )
            box = Box(lefts[column], tops[row], lefts[last_column + 1], tops[last_row + 1])
            cells.append(GridCell(row, column, box))
    outline = Box(lefts[0], tops[0], lefts[-1], tops[-1])
    return Grid(outline, len(tops) - 1, len(lefts) - 1, tuple(cells))


def closed(
    strokes: Sequence[Stroke], across: Sequence[float], along: Sequence[float]
) -> list[Stroke]:
    """Strokes with the first and the last drawn through."""
    first = Stroke(along[0], across[0], across[-1])
    last = Stroke(along[-1], across[0], across[-1])
    return [first, *strokes, last]


def span(
    row: int, column: int, tops: Sequence[float], lefts: Sequence[float],
    level: Sequence[Stroke], upright: Sequence[Stroke],
) -> tuple[int, int]:  # fmt: skip
    """The last row and column of a cell: it goes on where no stroke closes it."""
    last_column = column
    height = (tops[row] + tops[row + 1]) / 2
    while not drawn(upright, lefts[last_column + 1], height):
        last_column += 1
    last_row = row
    width = (lefts[column] + lefts[column + 1]) / 2
    while not drawn(level, tops[last_row + 1], width):
        last_row += 1
    return last_row, last_column


def drawn(strokes: Sequence[Stroke], at: float, through: float) -> bool:
    """Whether a stroke at a place passes through a point."""
    return any(stroke.at == at and stroke.start <= through <= stroke.end for stroke in strokes)
