"""Listing: a document's blocks as lines of text, to look at and to compare with kept files."""

from probation_graph.ingest.block import Block, BlockKind, Cell
from probation_graph.ingest.document import DocumentText

CELL_MARK, EMPTY_CELL = " | ", "·"


def listing(document: DocumentText) -> str:
    """One line for each block, one more for each row of a table: page, kind with level, marker,
    what was inferred, text."""
    return "".join(line + "\n" for block in document.blocks for line in block_lines(block))


def block_lines(block: Block) -> list[str]:
    """The lines that show a block."""
    marker = "" if block.marker is None else f" {block.marker!a}"
    number = "" if block.number is None else f" #{block.number}"
    inferred = f" [{', '.join(sorted(block.inferred))}]" if block.inferred else ""
    head = f"p{block.page} {block.kind.value} {block.level}{marker}{number}{inferred}: "
    if block.kind == BlockKind.TABLE:
        return [f"{head}{len(block.rows)} rows", *[row_line(block, row) for row in block.rows]]
    return [head + block.text]


def row_line(block: Block, row: tuple[Cell, ...]) -> str:
    """A table row on one line."""
    return "    " + CELL_MARK.join([block.cell(cell) or EMPTY_CELL for cell in row])
