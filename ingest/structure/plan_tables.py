"""Tables of an action plan: their columns, and rows that page ends cut put together again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from probation_graph.ingest.block import Block, BlockKind, Cell


class Column(StrEnum):
    """What a column of an action plan holds."""

    NUMBER = "number"
    RECOMMENDATION = "recommendation"
    RESPONSE = "response"
    ACTION = "action"
    OWNER = "owner"
    TARGET = "target"


# A header cell is the first of these whose words it has.
_HEADERS = (
    (Column.NUMBER, r"^(?:rec(?:ommendation)?s?\.? ?)?(?:no\b\.?|numbers?\b|ref(?:erence)?\b|#|№)"),
    (Column.OWNER, r"\b(?:owners?|responsib\w+|lead|accountable)\b"),
    (Column.TARGET, r"\b(?:target|timescales?|deadline|due|completion|by when|when|date)\b"),
    (Column.RESPONSE, r"\bresponse\b(?!\W+actions?\b)|\bagreed?\b|\baccepted\b"),
    (Column.ACTION, r"\bactions?\b|\bsteps\b"),
    (Column.RECOMMENDATION, r"^(?:[\w’']+ ){0,3}recommendations?(?: \(?text\)?)?$"),
)
HEADER_ROWS_MAX = 4  # rows of a table among which its header is
HEADER_LENGTH_MAX = 60  # characters of a header cell
NEEDED = frozenset([Column.RECOMMENDATION])
TOLD = frozenset([Column.RESPONSE, Column.ACTION])  # a plan has at least one of these

Places = Mapping[Column, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A cell's words: `start` to `end` of a block's text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return " ".join(self.block.text[self.start : self.end].split())


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row's cells that hold words, by column. `cut` says that a page end may have cut the row
    before it in two: it is the first of its table."""

    cells: Mapping[Column, Stretch]
    cut: bool = False


def plan_rows(blocks: Sequence[Block]) -> Iterator[PlanRow]:
    """The rows of a plan's tables, without headers and without tables that only say what the
    responses mean. A table without a header goes on with the columns of the one before."""
    places: Places | None = None
    width = 0
    for block in blocks:
        if block.kind is not BlockKind.TABLE or not block.rows:
            continue
        found = _header(block)
        first = 0
        if found is not None:
            continued = places is not None
            first, places, width = found[0] + 1, found[1], len(block.rows[0])
        elif places is None or len(block.rows[0]) != width:
            continue
        else:
            continued = True
        for at, row in enumerate(block.rows[first:]):
            cells = dict(_cells(block, row, places))
            if cells and not _is_header(cells):
                yield PlanRow(cells, cut=continued and at == 0)


def _header(table: Block) -> tuple[int, Places] | None:
    """The row that names a plan's columns, and their places."""
    for at, row in enumerate(table.rows[:HEADER_ROWS_MAX]):
        places: dict[Column, int] = {}
        for place, cell in enumerate(row):
            column = _column(table.cell(cell))
            if column is not None:
                places.setdefault(column, place)
        if places.keys() >= NEEDED and TOLD & places.keys():
            return at, places
    return None


def _column(text: str) -> Column | None:
    words = " ".join(text.split())
    found = (column for column, cue in _HEADERS if re.search(cue, words, re.IGNORECASE))
    return next(found, None) if words and len(words) <= HEADER_LENGTH_MAX else None


def _is_header(cells: Mapping[Column, Stretch]) -> bool:
    """Whether a row is its plan's header again, as it stands on each page."""
    return len(cells) > 1 and all(_column(cell.text) is column for column, cell in cells.items())


def _cells(table: Block, row: Sequence[Cell], places: Places) -> Iterator[tuple[Column, Stretch]]:
    for column, place in places.items():
        if place < len(row) and table.cell(row[place]).strip():
            yield column, Stretch(table, row[place].start, row[place].end)
