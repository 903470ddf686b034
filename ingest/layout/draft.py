"""Drafts: blocks in the making, as lines of words that have not been put together yet."""

from dataclasses import dataclass, field

from probation_graph.ingest.block import Aside, BlockKind
from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.layout.markers import Marker
from probation_graph.ingest.reading.page import Word

CellLines = list[Line]  # the lines of one table cell; none in an empty or covered one


@dataclass
class Draft:
    """A block in the making. `left` is where its text begins (of an item: after the marker), in
    points, `top` its upper edge; `rows` are the cells of a table, `lines` the lines of anything
    else. `whole` says that no other page or column goes on with it; `column` is how
    far right of the page's first column its own one lies, `right` how far the lines of its column
    reach."""

    kind: BlockKind
    page: int
    left: float
    top: float
    lines: list[Line] = field(default_factory=list)
    marker: Marker | None = None
    marker_word: Word | None = None
    level: int = 1
    rows: list[list[CellLines]] = field(default_factory=list)
    aside: Aside | None = None
    whole: bool = False
    column: float = 0.0
    right: float = 0.0

    @property
    def indent(self) -> float:
        """Where its text begins, as far from the first column's edge as from its own column's."""
        return self.left - self.column

    @property
    def start(self) -> float:
        """Where it begins, with its marker, as far from the first column's edge."""
        return self.indent if self.marker_word is None else self.marker_word.box.x0 - self.column

    @property
    def hanging(self) -> float:
        """Where its last line begins, as far from the first column's edge."""
        return self.lines[-1].box.x0 - self.column if len(self.lines) > 1 else self.indent

    @property
    def size(self) -> float:
        """The font size of its first line, in points."""
        return self.lines[0].size if self.lines else 0.0

    @property
    def bold(self) -> bool:
        """Whether all of its lines are bold."""
        return len(self.lines) > 0 and all(line.bold for line in self.lines)

    @property
    def text(self) -> str:
        """Its words with single spaces, hyphens at line ends as they stand."""
        return " ".join([line.text for line in self.lines])

    @property
    def is_item(self) -> bool:
        """Whether it is a list item."""
        return self.kind in (BlockKind.BULLET, BlockKind.NUMBERED)
