"""Drafts of a text file's blocks, before its faults are repaired."""

from dataclasses import dataclass, field

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.plaintext.textlines import TextLine

NUMBER = "number"  # names of repairs, as in Block.inferred
JOINED = "joined"
BOLD = "bold"
RUBBISH = "rubbish"
LIST_BREAK = "list_break"  # a blank line inside a list that nothing explains
PAGE_END = "page_end"  # a page probably ended before this item


@dataclass
class TextDraft:
    """A block in the making. `after_blank`: a blank line stands before it. `cut`: how many
    characters of it stand before the last page end that cut it."""

    kind: BlockKind
    lines: list[TextLine]
    after_blank: bool = True
    marker: str | None = None
    number: int | None = None
    level: int = 1
    inferred: set[str] = field(default_factory=set)
    cut: int | None = None

    @property
    def text(self) -> str:
        """Its words with single spaces, marks and line-end hyphens as they stand."""
        return " ".join([line.text for line in self.lines])

    @property
    def is_item(self) -> bool:
        """Whether it is a list item."""
        return self.kind in (BlockKind.BULLET, BlockKind.NUMBERED)

    @property
    def indent(self) -> int:
        """Characters of white space before its first line."""
        return self.lines[0].indent
