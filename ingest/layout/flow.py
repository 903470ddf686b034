"""Flow: the lines of one column become paragraphs and list items."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.language.letterforms import is_salutation
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.items import Items
from probation_graph.ingest.layout.lines import (
    SENTENCE_ENDS,
    SIZE_CHANGE,
    Line,
    ends_early,
    right_edge,
)
from probation_graph.ingest.layout.markers import Marker
from probation_graph.ingest.layout.measures import Measures

SAME_LEFT = 4.0  # points by which lines of one text may begin further left or right
FIRST_INDENT = 42.0  # points: the deepest indent of a paragraph's first line
COLUMN_GAP = 4.0  # times the font size: white in a line that only columns leave
CENTRED = 3.0  # points by which the centres of centred lines may differ


@dataclass(frozen=True)
class Flow:
    """One column of a page: its lines from top to bottom, how far right they reach, and what tells
    its items."""

    lines: Sequence[Line]
    measures: Measures
    right: float
    items: Items

    def drafts(self) -> list[Draft]:
        """The paragraphs and list items of the column."""
        drafts: list[Draft] = []
        previous: Line | None = None
        for line, below in zip_longest(self.lines, self.lines[1:]):
            draft = drafts[-1] if drafts else None
            new = previous is None or draft is None or self.breaks(draft, previous, line)
            marker = self.items.marker_in(line, below, new, drafts)
            if marker is not None:
                drafts.append(item(line, marker))
            elif new or draft is None:
                drafts.append(paragraph(line))
            else:
                draft.lines.append(line)
            previous = line
        return drafts

    def breaks(self, draft: Draft, above: Line, below: Line) -> bool:
        """Whether a line begins a text of its own, its marker aside."""
        if self.measures.loose(above, below) or below.box.top < above.box.top:
            return True
        if abs(above.size - below.size) > SIZE_CHANGE:
            return True
        forced = self.forced(above, below)
        if forced and (above.bold != below.bold or is_salutation(below.text)):
            return True
        if self.shifted(draft, above, below) or (in_columns(above) and not in_columns(below)):
            return True
        ended = above.text.endswith(SENTENCE_ENDS) or is_salutation(draft.text)
        return forced and ended and not below.text[0].islower()

    def forced(self, above: Line, below: Line) -> bool:
        """Whether a line ends before it is full."""
        return ends_early(above, below, self.right)

    def shifted(self, draft: Draft, above: Line, below: Line) -> bool:
        """Whether a line begins too far left or right to go on with the text above it."""
        shift = below.box.x0 - draft.left
        if abs(shift) <= SAME_LEFT:
            return False
        if draft.is_item and self.items.goes_on(draft, above, below):
            return False
        first = not draft.is_item and len(draft.lines) == 1
        if first and -FIRST_INDENT <= shift < 0:  # the first line was indented
            draft.left = below.box.x0
            return False
        if centred(above, below):
            return False
        return not first or shift < 0 or self.forced(above, below)


def in_columns(line: Line) -> bool:
    """Whether a line has words far apart, as a table's row; what hangs from a marker is not."""
    gaps = (right.box.x0 - left.box.x1 for left, right in pairwise(line.words[1:]))
    return any(gap >= COLUMN_GAP * line.size for gap in gaps)


def centred(above: Line, below: Line) -> bool:
    """Whether two lines have their middle in the same place, but not their ends."""
    middles = (above.box.x0 + above.box.x1 - below.box.x0 - below.box.x1) / 2
    return abs(middles) <= CENTRED and abs(above.box.x0 - below.box.x0) > SAME_LEFT


def item(line: Line, marker: Marker) -> Draft:
    """A list item that begins with a line."""
    kind = BlockKind.BULLET if marker.number is None else BlockKind.NUMBERED
    text = line.without_first()
    return Draft(kind, line.page, text.box.x0, line.box.top, [text], marker, line.words[0])


def paragraph(line: Line) -> Draft:
    """A paragraph that begins with a line."""
    return Draft(BlockKind.PARAGRAPH, line.page, line.box.x0, line.box.top, [line])


def flow(lines: Sequence[Line], measures: Measures, before: Draft | None = None) -> list[Draft]:
    """The paragraphs and list items of one column of lines, from top to bottom; `before` is the
    last text of the column before it."""
    left, right = min((line.box.x0 for line in lines), default=0.0), right_edge(lines)
    return Flow(lines, measures, right, Items(lines, measures, left, right, before)).drafts()
