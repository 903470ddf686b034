"""Ruled tables: words put into the cells of a grid, or of rows between rulings."""

from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.bands import banded_tables
from probation_graph.ingest.layout.draft import CellLines, Draft
from probation_graph.ingest.layout.grids import SNAP, Grid, Stroke, grids_of, strokes_of
from probation_graph.ingest.layout.lines import lines_of
from probation_graph.ingest.reading.page import Box, CellBoxes, Page, Word

LEAST_FILLED = 2  # rows, and columns, of a table that hold words; with fewer it is a box


@dataclass(frozen=True)
class Tables:
    """A page's ruled tables, and its words that are in none."""

    drafts: tuple[Draft, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Ruled:
    """A page, its strokes and the grids that they make."""

    page: Page
    level: list[Stroke]
    upright: list[Stroke]
    grids: list[Grid]

    @classmethod
    def of(cls, page: Page) -> "Ruled":
        """What is ruled on a page."""
        level, upright = strokes_of(page.rulings)
        return cls(page, level, upright, grids_of(level, upright))


def tables_of(pages: Sequence[Page]) -> dict[int, Tables]:
    """The tables of each page by its number, from top to bottom. A cell that spans several rows or
    columns stands in the first of them, and the others are empty."""
    ruled = [Ruled.of(page) for page in pages]
    grids = [[], *(each.grids for each in ruled), []]
    around = zip(grids, grids[2:], strict=False)
    return {
        each.page.number: page_tables(each, rests_of(each.grids, *beside))
        for each, beside in zip(ruled, around, strict=True)
    }


def rests_of(grids: Sequence[Grid], before: Sequence[Grid], after: Sequence[Grid]) -> list[Grid]:
    """The grids of one row that a page end has parted from the table on the page before or after:
    the first or the last of their page, with the columns of that table."""
    pairs = [
        *((first, last) for first in grids[:1] for last in before[-1:]),
        *((last, first) for last in grids[-1:] for first in after[:1]),
    ]
    return [rest for rest, table in pairs if rest.rows == 1 < table.rows and rest.keeps_to(table)]


def page_tables(ruled: Ruled, rests: Sequence[Grid]) -> Tables:
    """The tables of a page; `rests` are its grids whose one row goes with another page's table."""
    drafts: list[Draft] = []
    page, level, upright = ruled.page, ruled.level, ruled.upright
    words: Sequence[Word] = page.words
    for grid in ruled.grids:
        inside = [word for word in words if grid.box.holds(word.box)]
        rows = rows_of(page.number, grid, inside)
        if not is_table(rows, 1 if grid in rests else LEAST_FILLED):
            continue
        placed = {id(word) for row in rows for cell in row for line in cell for word in line.words}
        words = [word for word in words if id(word) not in placed]
        drafts.append(Draft(BlockKind.TABLE, page.number, grid.box.x0, rows=rows, top=grid.box.top))
    for banded in banded_tables(page.number, level, upright, words):
        taken = set(map(id, banded.words))
        words = [word for word in words if id(word) not in taken]
        left = min(word.box.x0 for word in banded.words)
        drafts.append(Draft(BlockKind.TABLE, page.number, left, banded.top, rows=banded.rows))
    for table in page.tables:
        rows, words = told_rows(page.number, table, words)
        if rows:
            box = Box.around([line.box for row in rows for cell in row for line in cell])
            drafts.append(Draft(BlockKind.TABLE, page.number, box.x0, box.top, rows=rows))
    return Tables(tuple(sorted(drafts, key=lambda draft: draft.top)), tuple(words))


def rows_of(page: int, grid: Grid, words: Sequence[Word]) -> list[list[CellLines]]:
    """The lines of each cell, by row and column."""
    rows: list[list[CellLines]] = [[[] for _ in range(grid.columns)] for _ in range(grid.rows)]
    left = list(words)
    for cell in grid.cells:
        own, left = picked(left, cell.box)
        rows[cell.row][cell.column] = lines_of(page, own)
    return rows


def picked(words: Sequence[Word], box: Box) -> tuple[list[Word], list[Word]]:
    """The words in a box, and the others."""
    own = [word for word in words if box.holds(word.box)]
    taken = set(map(id, own))
    return own, [word for word in words if id(word) not in taken]


def told_rows(
    page: int, table: Sequence[CellBoxes], words: Sequence[Word]
) -> tuple[list[list[CellLines]], Sequence[Word]]:
    """The lines of each cell of a table that the document tells, and the words that are left; no
    rows where those words are no table, or in one already."""
    columns = max(map(len, table), default=0)
    starts = column_starts([row for row in table if len(row) == columns])
    left = list(words)
    rows: list[list[CellLines]] = []
    for row in table:
        cells: list[CellLines] = [[] for _ in range(columns)]
        for at, box in enumerate(row):
            if box is None:
                continue
            own, left = picked(left, box)
            place = at if len(row) == columns else column_of(box, starts)
            cells[place] = [*cells[place], *lines_of(page, own)]
        rows.append(cells)
    return (rows, left) if is_table(rows) else ([], words)


def column_starts(rows: Sequence[CellBoxes]) -> list[float]:
    """Where the columns of rows of equal length begin; an empty column, where the one before it
    does."""
    starts: list[float] = []
    for cells in zip(*rows, strict=True):
        before = starts[-1] if starts else 0.0
        starts.append(min((box.x0 for box in cells if box is not None), default=before))
    return starts


def column_of(box: Box, starts: Sequence[float]) -> int:
    """The last column that begins left of a cell's text."""
    return max(0, sum(start <= box.x0 + SNAP for start in starts) - 1)


def is_table(rows: Sequence[Sequence[CellLines]], least: int = LEAST_FILLED) -> bool:
    """Whether words stand in at least so many rows, and in several columns."""
    filled = [(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell]
    return (
        len({row for row, _ in filled}) >= least
        and len({column for _, column in filled}) >= LEAST_FILLED
    )
