"""Printed lines: a letter's head and signature carry meaning in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from probation_graph.ingest.block import Block, Cell

# A second person on one line: "…, NHS Kernow CCG Mr Ann Example, …". "Ms A, Mr B" is a list.
_TITLED = re.compile(
    r"(?<=[\w)])(?<!\band) (?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor|Cllr|Councillor) "
    r"[A-Z][\w'’-]+ [A-Z][\w'’-]+,)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block as printed, at `start` to `end` of its text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end].strip()


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """The printed lines of some blocks, in order."""
    return tuple(
        Line(block, start, end)
        for block in blocks
        for start, end in _spans(block)
        if block.text[start:end].strip()
    )


def cells_of(table: Block) -> tuple[tuple[Line, ...], ...]:
    """The lines of each cell of a table that holds words, column by column."""
    width = max((len(row) for row in table.rows), default=0)
    cells = [row[column] for column in range(width) for row in table.rows if column < len(row)]
    return tuple(tuple(_lines(table, cell)) for cell in cells if table.cell(cell).strip())


def parted(line: Line) -> tuple[Line, ...]:
    """A line cut before each titled name that is in it: each begins an entry of its own."""
    shown = line.block.text[line.start : line.end]
    starts = [line.start, *(line.start + match.end() for match in _TITLED.finditer(shown))]
    ends = [*starts[1:], line.end]
    return tuple(replace(line, start=s, end=e) for s, e in zip(starts, ends, strict=True))


def _lines(table: Block, cell: Cell) -> Iterator[Line]:
    starts = [cell.start, *(at for at in table.lines if cell.start < at < cell.end)]
    for start, end in zip(starts, [*starts[1:], cell.end], strict=True):
        yield Line(table, start, end)


def _spans(block: Block) -> Iterator[tuple[int, int]]:
    starts = sorted({0, *block.lines})
    yield from zip(starts, [*starts[1:], len(block.text)], strict=True)
