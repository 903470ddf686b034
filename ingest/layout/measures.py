"""Measures of a document: the size of its body text and how far apart its lines stand.

Everything that layout decides, it decides relative to these.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from probation_graph.ingest.layout.lines import Line, baseline_gap, ends_early, right_edge

USUAL_LEADING = 1.25  # line distance over font size, where a document does not tell
LEAST_LEADING, MOST_LEADING = 0.9, 2.2  # line distances outside are no lines of one paragraph
GAP_STEP = 0.25  # points: line distances are counted in steps of this
SIZE_STEP = 0.5  # points: sizes are counted in steps of this
LOOSE = 1.15  # times the document's own line distance: from here on a new paragraph
LARGER = 0.8  # points above the body's size from which on a text is set larger
LEAST_LINES = 3  # line distances that tell a document's own
MOST_UNTOLD = 1.5  # times the font size: the most that a line distance is taken for untold
Gaps = defaultdict[float, Counter[float]]  # line distances counted, by size


@dataclass(frozen=True)
class Measures:
    """A document's body size in points, whether its body is bold, and its line distance for
    each size."""

    body: float
    body_bold: bool
    gaps: dict[float, float]

    def gap(self, size: float) -> float:
        """The distance in points of two lines of one paragraph set in a size."""
        return self.gaps.get(step(size, SIZE_STEP), USUAL_LEADING * size)

    def loose(self, above: Line, below: Line) -> bool:
        """Whether two lines stand further apart than lines of one paragraph do."""
        return baseline_gap(above, below) > LOOSE * self.gap(max(above.size, below.size))

    def larger(self, size: float) -> bool:
        """Whether a size stands out from the body's."""
        return size >= self.body + LARGER


def measures_of(columns: Iterable[Sequence[Line]]) -> Measures:
    """The measures of a document, from its columns of lines (each from top to bottom)."""
    styles: Counter[tuple[float, bool]] = Counter()
    gaps: Gaps = defaultdict(Counter)
    wrapped: Gaps = defaultdict(Counter)  # of lines that are full: a paragraph may go on there
    for column in columns:
        right = right_edge(column)
        for line in column:
            styles[step(line.size, SIZE_STEP), line.bold] += len(line.text)
        for above, below in pairwise(column):
            count_gap(gaps, above, below)
            if not ends_early(above, below, right):
                count_gap(wrapped, above, below)
    if not styles:
        return Measures(0.0, False, {})
    (body, bold), _ = styles.most_common(1)[0]
    return Measures(body, bold, {size: line_gap(size, gaps[size], wrapped[size]) for size in gaps})


def line_gap(size: float, every: Counter[float], wrapped: Counter[float]) -> float:
    """The distance of lines of a size: that of its full lines and, where they are too few to
    tell, no more than any other evidence allows."""
    if wrapped.total() >= LEAST_LINES:
        return usual(wrapped)
    known = [usual(found) for found in (every, wrapped) if found.total() > 0]
    return min([*known, MOST_UNTOLD * size])


def count_gap(gaps: Gaps, above: Line, below: Line) -> None:
    """Count the distance of two lines of one size."""
    size, distance = step(above.size, SIZE_STEP), baseline_gap(above, below)
    near = LEAST_LEADING * size <= distance <= MOST_LEADING * size
    if near and step(below.size, SIZE_STEP) == size:
        gaps[size][step(distance, GAP_STEP)] += 1


def usual(found: Counter[float]) -> float:
    """The most frequent distance; of equally frequent ones the smallest."""
    return min(found, key=lambda distance: (-found[distance], distance))


def step(value: float, width: float) -> float:
    """A value rounded to steps of a width."""
    return round(value / width) * width
