"""Documents made of blocks, for tests: from lines of text with a mark for their kind.

`# ` heading (`## ` the next level), `* ` bullet, `12. ` numbered item, `| a | b` a row of a
table (rows that follow each other are one table), `~ ` furniture, anything else a paragraph. A
line that begins with `\\` goes on the paragraph before it, as a new line of it.
"""

import hashlib
import re
from dataclasses import replace

from probation_graph.ingest.block import Block, BlockKind, Cell, Run
from probation_graph.ingest.document import DocumentText, PageSize

_MARKS = (
    (re.compile(r"(?P<mark>#+) (?P<text>.+)"), BlockKind.HEADING),
    (re.compile(r"(?P<mark>\*) (?P<text>.+)"), BlockKind.BULLET),
    (re.compile(r"(?P<mark>\d+\.) (?P<text>.+)"), BlockKind.NUMBERED),
    (re.compile(r"(?P<mark>\|) (?P<text>.+)"), BlockKind.TABLE),
    (re.compile(r"(?P<mark>~) (?P<text>.+)"), BlockKind.FURNITURE),
)


def document(text: str, media_type: str = "application/pdf") -> DocumentText:
    """A one-page document of the blocks that the lines of `text` describe."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    blocks: list[Block] = []
    for line in lines:
        _add(blocks, line)
    offset, placed = 0, []
    for index, block in enumerate(blocks):
        placed.append(_placed(block, index, offset))
        offset += len(block.text) + 1
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    sizes = (PageSize(1, 595.0, 842.0),)
    return DocumentText(sha256, media_type, "building 1", sizes, tuple(placed))


def _add(blocks: list[Block], line: str) -> None:
    if line.startswith("\\"):
        before = blocks[-1]
        text = f"{before.text} {line[1:].strip()}"
        starts = (*before.lines, len(before.text) + 1)
        blocks[-1] = replace(before, text=text, lines=starts)
        return
    block = _block(line)
    if block.kind is BlockKind.TABLE and blocks and blocks[-1].kind is BlockKind.TABLE:
        blocks[-1] = _joined(blocks[-1], block)
    else:
        blocks.append(block)


def _block(line: str) -> Block:
    for pattern, kind in _MARKS:
        match = pattern.fullmatch(line)
        if match is None:
            continue
        mark, text = match["mark"], match["text"]
        if kind is BlockKind.TABLE:
            return _row(text)
        level = len(mark) if kind is BlockKind.HEADING else 1
        number = int(mark[:-1]) if kind is BlockKind.NUMBERED else None
        marker = None if kind in (BlockKind.HEADING, BlockKind.FURNITURE) else mark
        return Block(0, kind, text, (), level=level, marker=marker, number=number, lines=(0,))
    return Block(0, BlockKind.PARAGRAPH, line, (), lines=(0,))


def _row(text: str) -> Block:
    cells: list[Cell] = []
    start = 0
    parts = [part.strip() for part in text.split("|")]
    for part in parts:
        cells.append(Cell(start, start + len(part)))
        start += len(part) + 1
    return Block(0, BlockKind.TABLE, "\t".join(parts), (), rows=(tuple(cells),), lines=(0,))


def _joined(table: Block, row: Block) -> Block:
    shift = len(table.text) + 1
    cells = tuple(Cell(cell.start + shift, cell.end + shift) for cell in row.rows[0])
    return replace(
        table,
        text=f"{table.text}\n{row.text}",
        rows=(*table.rows, cells),
        lines=(*table.lines, shift),
    )


def _placed(block: Block, index: int, offset: int) -> Block:
    runs = tuple(
        Run(word.start(), word.end(), 1, offset + word.start(), offset + word.end(), None)
        for word in re.finditer(r"\S+", block.text)
    )
    return replace(block, index=index, runs=runs)
