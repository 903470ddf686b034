"""Blocks: the headings, paragraphs, list items and tables that a page's words make up.

A block's text is clean (line breaks and hyphenation undone); its runs tie every stretch of
that text to the word on the page it came from.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from probation_graph.ingest.reading.page import Box


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    TABLE = "table"
    FURNITURE = "furniture"  # running headers and footers, page numbers, logos


class Aside(StrEnum):
    """What sets a block apart from the text around it, which goes on past it."""

    BOX = "box"  # in a frame of its own, such as a practice study
    NOTE = "note"  # a footnote


class Run(NamedTuple):
    """A stretch of a block's text and its place: one word, or part of a word cut by a hyphen.

    `start` and `end` are offsets in the block's text; `page_start` and `page_end` are offsets in
    the page's own text (its words in reading order, one space between). `box` is None where the
    source has no places (a text file).
    """

    start: int
    end: int
    page: int
    page_start: int
    page_end: int
    box: Box | None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell as a stretch of its block's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One item of a document, in reading order.

    `level` is the rank of a heading (1 is the largest) or the depth of a list item (from 1).
    `marker` is the bullet glyph or the printed number with its full stop, None where none is
    printed. `number` is the number of a numbered item, printed or inferred. `inferred` names what
    was repaired and not printed: "number", "joined" (a sentence cut by a page end), "bold" (marks
    of bold type removed), "rubbish"; and traces of what may be lost: "list_break" (a blank line
    inside a list that nothing explains), and with it "page_end" (where a page probably ended).
    `lines` are the offsets in `text` at which a new line began on the page, the first at 0: letter
    heads and signature blocks carry meaning in their lines. `aside` is None for the running text.
    """

    index: int
    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    level: int = 1
    marker: str | None = None
    number: int | None = None
    inferred: frozenset[str] = frozenset()
    rows: tuple[tuple[Cell, ...], ...] = ()
    lines: tuple[int, ...] = ()
    aside: Aside | None = None

    @property
    def page(self) -> int:
        """The page on which the block begins."""
        return self.runs[0].page if self.runs else 1

    def cell(self, cell: Cell) -> str:
        """The text of a table cell."""
        return self.text[cell.start : cell.end]
