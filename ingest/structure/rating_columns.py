"""Rating tables of several units, each in a column of its own beside the standards."""

import re
from collections.abc import Iterator, Sequence

from probation_graph.ingest.block import Block, Cell

LEAST_COLUMNS = 2  # columns of ratings; a table with one is one unit's
LEAST_ROWS = 2  # rows that have ratings in several columns

Labelled = tuple[str, Cell]  # the words of a row in one unit's column, and the cell they end with


def unit_columns(block: Block, levels: Sequence[str]) -> Iterator[list[Labelled]]:
    """For each column of ratings its rows: the column's heading, then each row's label with the
    cell. Nothing where a table has not several such columns; `levels` are the names of all."""
    level = re.compile(rf"\W*(?:{'|'.join(map(re.escape, levels))})\W*", re.IGNORECASE)
    width = max((len(row) for row in block.rows), default=0)
    levelled = [
        {column for column in range(width) if level.fullmatch(_text(block, row, column))}
        for row in block.rows
    ]
    several = [columns for columns in levelled if len(columns) >= LEAST_COLUMNS]
    if len(several) < LEAST_ROWS:
        return
    rated = sorted(set().union(*several))
    for column in rated:
        yield list(_rows(block, column, rated[0]))


def _rows(block: Block, column: int, labels: int) -> Iterator[Labelled]:
    headed = False
    for row in block.rows:
        words = _text(block, row, column)
        if not words:
            continue
        label = " ".join(filter(None, (_text(block, row, place) for place in range(labels))))
        yield (f"{label} {words}".strip() if headed else words), row[column]
        headed = True


def _text(block: Block, row: Sequence[Cell], column: int) -> str:
    return " ".join(block.cell(row[column]).split()) if column < len(row) else ""
