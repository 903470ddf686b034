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
_UNENDED = re.compile(r"\b(?:of|for|and|the|in|to|Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Professor)\.?$|&$")


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


def whole(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines with those put together that were wrapped where no line ends: after "of", "and" or a
    title."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None and waiting.block is line.block:
            line = replace(line, start=waiting.start)
        elif waiting is not None:
            yield waiting
        waiting = line if is_unended(line.text) else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def is_unended(text: str) -> bool:
    """Whether a line ends with a word that no entry ends with."""
    return _UNENDED.search(text) is not None


def pieces(line: Line) -> Iterator[Line]:
    """The entries of a line that holds several, with semicolons between."""
    start = line.start
    for words in line.block.text[line.start : line.end].split(";"):
        if words.strip():
            yield replace(line, start=start, end=start + len(words))
        start += len(words) + 1


def _lines(table: Block, cell: Cell) -> Iterator[Line]:
    starts = [cell.start, *(at for at in table.lines if cell.start < at < cell.end)]
    for start, end in zip(starts, [*starts[1:], cell.end], strict=True):
        yield Line(table, start, end)


def _spans(block: Block) -> Iterator[tuple[int, int]]:
    starts = sorted({0, *block.lines})
    yield from zip(starts, [*starts[1:], len(block.text)], strict=True)
