"""Tables that only horizontal rulings divide: a row stands between two of them, and columns are
where the rows leave white below each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from probation_graph.ingest.layout.draft import CellLines
from probation_graph.ingest.layout.grids import SNAP, Stroke
from probation_graph.ingest.layout.lines import SIZE_CHANGE, Line, lines_of
from probation_graph.ingest.layout.markers import marker_of
from probation_graph.ingest.reading.page import Box, Word

LEAST_RULINGS = 3  # of one table: they close two rows
LEAST_GUTTER = 6.0  # points of white between two columns
MOST_ACROSS = 0.25  # share of the rows that may run across a gutter, as titles do
LEAST_APART = 0.5  # share of the rows that have text in several columns
LEAST_ROWS = 2  # rows that have text in several columns
MOST_LEADING = 0.9  # times the font size: white between the lines of one row, at most
MOST_OPEN = 2.0  # times the highest row that rulings close: a row that is open above or below

Span = tuple[float, float]  # from where to where, in points from the left
Row = list[CellLines]


@dataclass(frozen=True)
class Banded:
    """A table between rulings: its upper edge in points, its rows and the words in them."""

    top: float
    rows: list[Row]
    words: list[Word]


def banded_tables(
    page: int, level: Sequence[Stroke], upright: Sequence[Stroke], words: Sequence[Word]
) -> Iterator[Banded]:
    """The tables of a page's level strokes that no upright one crosses."""
    left = list(words)
    for bands in stacks(level, upright):
        for part in _parted(bands, left):
            found = _table(page, part, level, left)
            if found is not None:
                taken = set(map(id, found.words))
                left = [word for word in left if id(word) not in taken]
                yield found


def _parted(bands: Sequence[Box], words: Sequence[Word]) -> Iterator[list[Box]]:
    """The bands of each table: what stands between two of them is higher than rows are, and not in
    columns."""
    inside = {band: _clusters(word for word in words if band.holds(word.box)) for band in bands}
    rows = [band.height for band in bands if len(inside[band]) > 1]
    highest = max(rows, default=0.0)
    for is_row, part in groupby(bands, key=lambda band: (
        len(inside[band]) > 1 or band.height <= highest
    )):  # fmt: skip
        if is_row:
            yield list(part)


def stacks(level: Sequence[Stroke], upright: Sequence[Stroke]) -> Iterator[list[Box]]:
    """The bands between strokes that begin and end together, from top to bottom."""
    left = sorted(level, key=lambda stroke: stroke.at)
    while left:
        same = [one for one in left if _is_under(left[0], one)]
        left = [one for one in left if one not in same]
        x0, x1 = same[0].start, same[0].end
        crossed = any(
            x0 - SNAP <= one.at <= x1 + SNAP
            and one.start < same[-1].at - SNAP
            and same[0].at + SNAP < one.end
            for one in upright
        )
        if len(same) >= LEAST_RULINGS and not crossed:
            yield [Box(x0, above.at, x1, below.at) for above, below in pairwise(same)]


def _is_under(first: Stroke, other: Stroke) -> bool:
    return abs(first.start - other.start) <= SNAP and abs(first.end - other.end) <= SNAP


def _table(
    page: int, bands: Sequence[Box], level: Sequence[Stroke], words: Sequence[Word]
) -> Banded | None:
    """The table in these bands; None where their words stand in no columns."""
    inside = [[word for word in words if band.holds(word.box)] for band in bands]
    filled = [_clusters(row) for row in inside if row]
    apart = [row for row in filled if len(row) > 1]
    if len(apart) < max(LEAST_ROWS, LEAST_APART * len(filled)):
        return None
    gutters = list(_gutters(apart))
    if not gutters or (len(gutters) == 1 and _is_list(inside, gutters)):
        return None
    first, last = (
        _row(_near(page, band, bands[0].top, words), gutters) for band in _open_bands(bands, level)
    )
    rows = [row for row in (first, *inside, last) if row]
    top = min([bands[0].top, *(word.box.top for word in first)])
    cells = [[lines_of(page, cell) for cell in _cells(row, gutters)] for row in rows]
    return Banded(top, cells, [word for row in rows for word in row])


def _clusters(words: Iterable[Word]) -> list[Span]:
    """Where a row's words stand, those with no gutter between them as one."""
    found: list[Span] = []
    for start, end in sorted((word.box.x0, word.box.x1) for word in words):
        if found and start - found[-1][1] < LEAST_GUTTER:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _gutters(rows: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """The white between columns. What a few rows have in it is a title across, or, where it stands
    free on both sides, a column that is mostly empty."""
    spans = [span for row in rows for span in row]
    most = int(MOST_ACROSS * len(rows))
    for start, end in _sparse(spans, most):
        within = sorted(span for span in spans if start <= span[0] and span[1] <= end)
        at = start
        for left, right in [*within, (end, end)]:
            if left - at >= LEAST_GUTTER:
                yield at, left
            at = max(at, right)


def _sparse(spans: Sequence[Span], most: int) -> Iterator[Span]:
    """The stretches between the first and the last span that `most` spans at most stand in."""
    edges = sorted([(start, 1) for start, _ in spans] + [(end, -1) for _, end in spans])
    count, begun = 0, None
    for place, step in edges:
        count += step
        if count > most and begun is not None:
            yield begun, place
            begun = None
        elif count <= most and step < 0 and begun is None:
            begun = place


def _cells(words: Iterable[Word], gutters: Sequence[Span]) -> list[list[Word]]:
    """A row's words by column: those that no white parts stand where their first one does. What
    begins in a gutter is of the column on its right only where it reaches into that."""
    cells: list[list[Word]] = [[] for _ in range(len(gutters) + 1)]
    own = list(words)
    for start, end in _clusters(own):
        column = sum(left <= start and end > right for left, right in gutters)
        cells[column] += [word for word in own if start <= word.box.x0 <= end]
    return cells


def _is_list(rows: Iterable[Sequence[Word]], gutters: Sequence[Span]) -> bool:
    """Whether the first of two columns holds markers only."""
    first = [cell for row in rows for cell in _cells(row, gutters)[:1] if cell]
    return all(len(cell) == 1 and marker_of(cell[0].text) is not None for cell in first)


def _open_bands(bands: Sequence[Box], level: Sequence[Stroke]) -> tuple[Box, Box]:
    """Where a row may stand above the first ruling and below the last, which none closes, no higher
    than rows may be: above as far as another ruling; what one closes below is the next table's."""
    most = MOST_OPEN * max(band.height for band in bands)
    x0, top, x1, _ = bands[0]
    bottom = bands[-1].bottom
    wide = (x1 - x0) / 2  # the lines under words are shorter
    over = [one.at for one in level if min(one.end, x1) - max(one.start, x0) >= wide]
    highest = max([top - most, *(at for at in over if at < top - SNAP)])
    closed = any(bottom + SNAP < at <= bottom + most for at in over)
    return Box(x0, highest, x1, top), Box(x0, bottom, x1, bottom if closed else bottom + most)


def _near(page: int, band: Box, top: float, words: Sequence[Word]) -> list[Word]:
    """The words of a band's lines next to the table that begins at `top`, as far as they stand
    close to each other."""
    lines = lines_of(page, [word for word in words if band.holds(word.box)])
    above = band.bottom <= top
    edge = band.bottom if above else band.top
    found: list[Line] = []
    for line in reversed(lines) if above else lines:
        box, size = line.box, line.size
        away = edge - box.bottom if above else box.top - edge
        if away > MOST_LEADING * size or (found and abs(found[0].size - size) > SIZE_CHANGE):
            break
        found.append(line)
        edge = box.top if above else box.bottom
    return [word for line in found for word in line.words]


def _row(words: list[Word], gutters: Sequence[Span]) -> list[Word]:
    """The words, if they stand in several columns."""
    filled = sum(1 for cell in _cells(words, gutters) if cell)
    return words if filled > 1 else []
