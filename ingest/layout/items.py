"""Items: which lines of a column begin one, and with what marker.

Bullets are markers wherever they begin a line. A dash, a letter or a number may be a word of a
sentence: it is a marker where its text hangs from it, or where the list around it tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.lines import SENTENCE_ENDS, SIZE_CHANGE, Line, ends_early
from probation_graph.ingest.layout.markers import Marker, is_next, marker_of
from probation_graph.ingest.layout.measures import Measures

SAME_INDENT = 1.0  # points by which a text and the line under it may differ
HANGING_GAP = 0.5  # times the font size: the least gap between a hanging marker and its text
MOST_HANGING_GAP = 6.0  # times the font size: the widest
PLAIN_DIGITS = 2  # of a list's number that has no full stop
LEAST_PLAIN_WORDS = 3  # of an item with such a number: with fewer it is a row of a table
LEAST_INDENT = 6.0  # points by which a list stands further right than the texts around it


@dataclass(frozen=True)
class Items:
    """What tells the items of one column: its lines from top to bottom, from where to where they
    reach, and the last text before them."""

    lines: Sequence[Line]
    measures: Measures
    left: float
    right: float
    before: Draft | None = None

    def marker_in(
        self, line: Line, below: Line | None, new: bool, drafts: Sequence[Draft]
    ) -> Marker | None:
        """The marker that a line begins with. `new` says that it begins a text anyway, `drafts`
        are the texts above it in the column."""
        marker = self.marker(line, new, self.text_before(drafts))
        return marker or (hung(line, below) if new else None) or self.counted.get(id(line))

    def text_before(self, drafts: Sequence[Draft]) -> Draft | None:
        """The text before a line; what another column left open counts as its item."""
        opens = len(drafts) == 1 and drafts[0].marker is None
        if not drafts or (opens and self.before is not None and self.before.marker is not None):
            return self.before
        return drafts[-1]

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

    def wraps(self, above: Line, below: Line) -> bool:
        """Whether a line is full and its sentence goes on, so that the next begins anywhere."""
        return not ends_early(above, below, self.right) and not above.text.endswith(SENTENCE_ENDS)

    @cached_property
    def counted(self) -> dict[int, Marker]:
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

    def goes_on(self, draft: Draft, above: Line, below: Line) -> bool:
        """Whether a line goes on with an item whose lines begin under its marker and not under its
        text, in a column where no item's lines do the latter."""
        start = draft.marker_word.box.x0 if draft.marker_word else draft.left
        near = abs(below.box.x0 - start) <= SAME_INDENT
        return near and not self.hanging and not ends_early(above, below, self.right)

    @cached_property
    def hanging(self) -> bool:
        """Whether an item's second line begins under its text."""
        return any(under_text(above, below) for above, below in pairwise(self.lines))


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
