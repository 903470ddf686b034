"""Wide tables without rulings: lines whose words stand below the words of a header.

Tables of two or three columns are left to the readers of what they hold, since texts in columns,
signatures and ratings look alike; with four columns or more only a table does.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.columns import LEAST_GUTTER
from probation_graph.ingest.layout.draft import CellLines, Draft
from probation_graph.ingest.layout.lines import Line, baseline_gap
from probation_graph.ingest.layout.markers import marker_of
from probation_graph.ingest.reading.page import Word

LEAST_COLUMNS = 4
LEAST_LINES = 3  # lines below a header that keep to its columns
SAME_START = 3.0  # points by which a cell may begin beside its header
ROW_GAP = 1.5  # times the least distance of its lines: from here a line begins a row

Starts = tuple[float, ...]  # where the columns begin, in points from the left


def unruled_tables(
    lines: Sequence[Line], going_on: Starts | None = None
) -> tuple[list[Draft], list[Line], Starts | None]:
    """The tables among a page's lines, the lines that are in none, and the columns of a table
    that reaches the page's end. `going_on` are those of a table that the page before ended with."""
    tables: list[Draft] = []
    left: list[Line] = []
    at, starts = 0, going_on
    while at < len(lines):
        begun = starts if at == 0 and starts is not None else starts_of(lines, at)
        stop = end_of(lines, at, begun) if begun is not None else at
        starts = begun if begun is not None and stop == len(lines) else None
        if begun is None or stop == at:
            left.append(lines[at])
            at += 1
            continue
        tables.append(table(lines[at:stop], begun))
        at = stop
    return tables, left, starts if lines else None


def starts_of(lines: Sequence[Line], at: int) -> Starts | None:
    """The columns of a header at this place; None where the line is none."""
    cells = list(groups(lines[at]))
    if any(len(cell) == 1 and marker_of(cell[0].text) is not None for cell in cells):
        return None  # items of lists in columns
    starts = tuple(cell[0].box.x0 for cell in cells)
    if len(starts) < LEAST_COLUMNS or end_of(lines, at, starts) - at <= LEAST_LINES:
        return None
    return starts


def groups(line: Line) -> Iterator[list[Word]]:
    """The words of a line, cut where wide white stands between them."""
    found = [line.words[0]]
    for word in line.words[1:]:
        if word.box.x0 - found[-1].box.x1 >= LEAST_GUTTER:
            yield found
            found = []
        found.append(word)
    yield found


def end_of(lines: Sequence[Line], at: int, starts: Starts) -> int:
    """The place of the first line from here that does not keep to the columns."""
    found = (place for place in range(at, len(lines)) if cells_of(lines[place], starts) is None)
    return next(found, len(lines))


def cells_of(line: Line, starts: Starts) -> list[CellLines] | None:
    """The words of a line in their columns; None where any word stands across them."""
    words: list[list[Word]] = [[] for _ in starts]
    for word in line.words:
        place = sum(start <= word.box.x0 + SAME_START for start in starts) - 1
        ends = starts[place + 1] if 0 <= place < len(starts) - 1 else word.box.x1
        if place < 0 or word.box.x1 > ends:
            return None
        if not words[place] and abs(word.box.x0 - starts[place]) > SAME_START:
            return None
        words[place].append(word)
    return [[Line(line.page, tuple(own))] if own else [] for own in words]


def table(lines: Sequence[Line], starts: Starts) -> Draft:
    """A table of these lines. A row begins with a word in its first column, or after white."""
    gaps = [baseline_gap(*pair) for pair in pairwise(lines)]
    least = min((gap for gap in gaps if gap > 0), default=0.0)
    rows: list[list[CellLines]] = []
    for line, gap in zip(lines, [least, *gaps], strict=True):
        cells = cells_of(line, starts) or []
        if not rows or cells[0] or gap > ROW_GAP * least:
            rows.append(cells)
        else:
            rows[-1] = [[*above, *below] for above, below in zip(rows[-1], cells, strict=True)]
    return Draft(BlockKind.TABLE, lines[0].page, lines[0].box.x0, rows=rows, top=lines[0].box.top)
