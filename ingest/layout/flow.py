"""Flow: the lines of one column become paragraphs and list items."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, zip_longest

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.language.letterforms import is_salutation
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.lines import Line, ends_early, right_edge
from probation_graph.ingest.layout.markers import Marker, is_next, marker_of
from probation_graph.ingest.layout.measures import Measures

SAME_INDENT = 1.0  # points by which a text and the line under it may differ
SAME_LEFT = 4.0  # points by which lines of one text may begin further left or right
FIRST_INDENT = 42.0  # points: the deepest indent of a paragraph's first line
HANGING_GAP = 0.5  # times the font size: the least gap between a hanging marker and its text
MOST_HANGING_GAP = 6.0  # times the font size: the widest
COLUMN_GAP = 4.0  # times the font size: white in a line that only columns leave
PLAIN_DIGITS = 2  # of a list's number that has no full stop
LEAST_PLAIN_WORDS = 3  # of an item with such a number: with fewer it is a row of a table
LEAST_INDENT = 6.0  # points by which a list stands further right than the texts around it
SIZE_CHANGE = 0.7  # points: a change of size that starts another text
SENTENCE_ENDS = (".", "?", "!", ":", ".”", ".'", ".’", ".)")
CENTRED = 3.0  # points by which the centres of centred lines may differ


@dataclass(frozen=True)
class Flow:
    """One column of a page: its lines from top to bottom, from where to where they reach, and the
    last text before them."""

    lines: Sequence[Line]
    measures: Measures
    left: float
    right: float
    before: Draft | None = None

    def drafts(self) -> list[Draft]:
        """The paragraphs and list items of the column."""
        drafts: list[Draft] = []
        counted = self.counting()
        previous: Line | None = None
        for line, below in zip_longest(self.lines, self.lines[1:]):
            draft = drafts[-1] if drafts else None
            new = previous is None or draft is None or self.breaks(draft, previous, line)
            marker = self.marker(line, new, self.item_before(drafts))
            marker = marker or (hung(line, below) if new else None) or counted.get(id(line))
            if marker is not None:
                drafts.append(item(line, marker))
            elif new or draft is None:
                drafts.append(paragraph(line))
            else:
                draft.lines.append(line)
            previous = line
        return drafts

    def item_before(self, drafts: Sequence[Draft]) -> Draft | None:
        """The text before a line; what another column left open counts as its item."""
        opens = len(drafts) == 1 and drafts[0].marker is None
        if not drafts or (opens and self.before is not None and self.before.marker is not None):
            return self.before
        return drafts[-1]

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

    def wraps(self, above: Line, below: Line) -> bool:
        """Whether a line is full and its sentence goes on, so that the next begins anywhere."""
        return not self.forced(above, below) and not above.text.endswith(SENTENCE_ENDS)

    def shifted(self, draft: Draft, above: Line, below: Line) -> bool:
        """Whether a line begins too far left or right to go on with the text above it."""
        shift = below.box.x0 - draft.left
        if abs(shift) <= SAME_LEFT:
            return False
        if draft.is_item and self.back_under_marker(draft, above, below):
            return False
        first = not draft.is_item and len(draft.lines) == 1
        if first and -FIRST_INDENT <= shift < 0:  # the first line was indented
            draft.left = below.box.x0
            return False
        if centred(above, below):
            return False
        return not first or shift < 0 or self.forced(above, below)

    def counting(self) -> dict[int, Marker]:
        """The numbers that count on, one below the other, by the identity of their lines: before
        the items of lists without a full stop ("1  improve …", "2  ensure …"), or close to the
        texts of numbered paragraphs."""
        stopped = [(line, found) for line in self.lines if (found := self.stopped_number(line))]
        plain = [(line, found) for line in self.lines if (found := self.plain_number(line))]
        counted = {
            id(line): marker
            for numbers in (stopped, plain)
            for before, after in pairwise(numbers)
            if follows(before[1], after[1]) and aligned(before[0], after[0])
            for line, marker in (before, after)
        }
        known = None if self.before is None else self.before.marker
        for line, marker in plain[:1]:
            if known is not None and known.text.isdecimal() and follows(known, marker):
                counted[id(line)] = marker
        return counted

    def stopped_number(self, line: Line) -> Marker | None:
        """The number with a full stop or bracket that a line of the body begins with."""
        marker = marker_of(line.words[0].text)
        told = marker is not None and marker.number is not None and self.bodied(line)
        return marker if told and len(line.words) >= LEAST_PLAIN_WORDS else None

    def bodied(self, line: Line) -> bool:
        """Whether a line is set like the body."""
        return abs(line.size - self.measures.body) <= SIZE_CHANGE and not line.bold

    def plain_number(self, line: Line) -> Marker | None:
        """The number alone that a line of the body begins with, apart from its text or in a list
        that is indented."""
        if len(line.words) < LEAST_PLAIN_WORDS or not self.bodied(line):
            return None
        first, text = line.words[0], line.words[1]
        short = first.text.isdecimal() and len(first.text) <= PLAIN_DIGITS
        if not (short and text.text[0].isalpha()):
            return None
        gap = text.box.x0 - first.box.x1
        wide = max((b.box.x0 - a.box.x1 for a, b in pairwise(line.words[1:])), default=0.0)
        least, most = HANGING_GAP * line.size, MOST_HANGING_GAP * line.size
        hangs = wide < gap and least <= gap <= most
        told = hangs or (wide < least and self.indented(line))
        return Marker(first.text, number=int(first.text), hanging=True) if told else None

    def back_under_marker(self, draft: Draft, above: Line, below: Line) -> bool:
        """Whether a line goes on with an item whose lines begin under its marker and not under its
        text, in a column where no item's lines do the latter."""
        start = draft.marker_word.box.x0 if draft.marker_word else draft.left
        near = abs(below.box.x0 - start) <= SAME_INDENT
        return near and not self.hanging and not self.forced(above, below)

    @cached_property
    def hanging(self) -> bool:
        """Whether an item's second line begins under its text."""
        return any(under_text(above, below) for above, below in pairwise(self.lines))

    def marker(self, line: Line, new: bool, before: Draft | None) -> Marker | None:
        """The marker that a line begins with."""
        if len(line.words) < 2:
            return None
        marker = marker_of(line.words[0].text)
        if marker is None or (marker.hanging and not self.hangs(line, marker, new, before)):
            return None
        headed = self.measures.larger(line.size) or (line.bold and not self.measures.body_bold)
        return None if marker.number is not None and headed else marker

    def hangs(self, line: Line, marker: Marker, new: bool, before: Draft | None) -> bool:
        """Whether the text hangs from a marker that might be a word of the text: by the gap
        between them, as the marker before it did, or as the first of a list that has no such gap,
        which is indented or announced with a colon."""
        if before is not None and before.marker is not None and follows(before.marker, marker):
            return True
        if not new and before is not None and self.wraps(before.lines[-1], line):
            return False
        gap = line.words[1].box.x0 - line.words[0].box.x1
        if HANGING_GAP * line.size <= gap <= MOST_HANGING_GAP * line.size:
            return True
        announced = before is not None and before.lines[-1].text.endswith(":")
        return new and (announced or self.indented(line))

    def indented(self, line: Line) -> bool:
        """Whether a line stands further right than the column's texts, as a list does."""
        return line.box.x0 - self.left >= LEAST_INDENT


def in_columns(line: Line) -> bool:
    """Whether a line has words far apart, as a table's row; what hangs from a marker is not."""
    gaps = (right.box.x0 - left.box.x1 for left, right in pairwise(line.words[1:]))
    return any(gap >= COLUMN_GAP * line.size for gap in gaps)


def hung(line: Line, below: Line | None) -> Marker | None:
    """The number that a line begins with, close to its text, where the line below begins right
    under that text: "100. Over the past" in a list whose numbers had two digits."""
    if below is None or len(line.words) < 2 or line.bold:
        return None
    marker = marker_of(line.words[0].text)
    return marker if marker is not None and marker.number and under_text(line, below) else None


def under_text(line: Line, below: Line) -> bool:
    """Whether a line begins right under the text that follows the marker of the one above it."""
    if len(line.words) < 2 or marker_of(line.words[0].text) is None:
        return False
    under = abs(below.box.x0 - line.words[1].box.x0) <= SAME_INDENT
    return under and below.box.top - line.box.bottom < line.size


def aligned(above: Line, below: Line) -> bool:
    """Whether two items' numbers begin or end at the same place, and their texts begin there."""
    first, second = above.words[0].box, below.words[0].box
    numbers = min(abs(first.x0 - second.x0), abs(first.x1 - second.x1))
    texts = abs(above.words[1].box.x0 - below.words[1].box.x0)
    return max(numbers, texts) <= SAME_INDENT


def follows(before: Marker, marker: Marker) -> bool:
    """Whether a marker is the next of a list."""
    if before.number is not None and marker.number is not None:
        return marker.number == before.number + 1
    return before.text == marker.text or is_next(before.text, marker.text)


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
    left = min((line.box.x0 for line in lines), default=0.0)
    return Flow(lines, measures, left, right_edge(lines), before).drafts()
