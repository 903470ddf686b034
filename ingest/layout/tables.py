"""Ruled tables: words put into the cells of a grid."""

from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.draft import CellLines, Draft
from probation_graph.ingest.layout.grids import Grid, grids_of
from probation_graph.ingest.layout.lines import lines_of
from probation_graph.ingest.reading.page import Box, Page, Word

LEAST_FILLED = 2  # rows, and columns, of a table that hold words; with fewer it is a box


@dataclass(frozen=True)
class Tables:
    """A page's ruled tables, and its words that are in none."""

    drafts: tuple[Draft, ...]
    words: tuple[Word, ...]


def tables_of(page: Page) -> Tables:
    """The tables of a page, from top to bottom. A cell that spans several rows or columns stands
    in the first of them, and the others are empty."""
    drafts: list[Draft] = []
    words: Sequence[Word] = page.words
    for grid in grids_of(page.rulings):
        inside = [word for word in words if holds(grid.box, word)]
        rows = rows_of(page.number, grid, inside)
        if not is_table(rows):
            continue
        placed = {id(word) for row in rows for cell in row for line in cell for word in line.words}
        words = [word for word in words if id(word) not in placed]
        drafts.append(Draft(BlockKind.TABLE, page.number, grid.box.x0, rows=rows, top=grid.box.top))
    return Tables(tuple(drafts), tuple(words))


def rows_of(page: int, grid: Grid, words: Sequence[Word]) -> list[list[CellLines]]:
    """The lines of each cell, by row and column."""
    rows: list[list[CellLines]] = [[[] for _ in range(grid.columns)] for _ in range(grid.rows)]
    left = list(words)
    for cell in grid.cells:
        own = [word for word in left if holds(cell.box, word)]
        taken = set(map(id, own))
        left = [word for word in left if id(word) not in taken]
        rows[cell.row][cell.column] = lines_of(page, own)
    return rows


def is_table(rows: Sequence[Sequence[CellLines]]) -> bool:
    """Whether words stand in several rows and several columns."""
    filled = [(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell]
    return (
        len({row for row, _ in filled}) >= LEAST_FILLED
        and len({column for _, column in filled}) >= LEAST_FILLED
    )


def holds(box: Box, word: Word) -> bool:
    """Whether a word's centre lies in a box."""
    return (
        box.x0 <= (word.box.x0 + word.box.x1) / 2 <= box.x1
        and box.top <= (word.box.top + word.box.bottom) / 2 <= box.bottom
    )
