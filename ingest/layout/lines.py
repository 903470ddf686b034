"""Lines: words that stand on one baseline, from left to right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from probation_graph.ingest.reading.page import Box, Word

MOST_TALLER = 2.2  # times the height of another word of the line
SPACE_WIDTH = 0.25  # times the font size
SIZE_CHANGE = 0.7  # points: a change of size that starts another text
SENTENCE_ENDS = (".", "?", "!", ":", ".”", ".'", ".’", ".)")


@dataclass(frozen=True, eq=False)
class Line:
    """Words of one line of a page, from left to right. Each is itself only: two lines with the
    same words are two."""

    page: int
    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        """The smallest box that holds the words."""
        return Box.around([word.box for word in self.words])

    @cached_property
    def size(self) -> float:
        """The font size of most of its characters, in points."""
        if len({word.size for word in self.words}) == 1:
            return self.words[0].size
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[word.size] += len(word.text)
        return sizes.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        """Whether every word with a letter or digit in it is bold."""
        telling = [word.bold for word in self.words if any(map(str.isalnum, word.text))]
        return len(telling) > 0 and all(telling)

    @cached_property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join([word.text for word in self.words])

    def without_first(self) -> "Line":
        """The line after its first word, such as a marker."""
        return Line(self.page, self.words[1:])


def lines_of(page: int, words: Iterable[Word]) -> list[Line]:
    """Lines from top to bottom. A word belongs to a line where the centre of one lies between
    top and bottom of the other: so do superscripts and larger initials."""
    rows: list[list[Word]] = []
    tallest: Word | None = None
    edges = (0.0, 0.0)  # the top and bottom of the tallest, which most words share
    for word in sorted(words, key=centre):
        _, top, _, bottom = word.box
        if tallest is not None and (edges == (top, bottom) or same_row(tallest, word)):
            rows[-1].append(word)
            if bottom - top <= edges[1] - edges[0]:
                continue
        else:
            rows.append([word])
        tallest, edges = word, (top, bottom)
    return [Line(page, tuple(sorted(row, key=left))) for row in rows]


def same_row(first: Word, second: Word) -> bool:
    """Whether the centre of one word lies between top and bottom of the other, and neither is
    so much taller that it stands beside several lines."""
    _, top, _, bottom = first.box
    _, other_top, _, other_bottom = second.box
    if top == other_top and bottom == other_bottom:
        return True
    height, other = bottom - top, other_bottom - other_top
    return max(height, other) <= MOST_TALLER * min(height, other) and (
        top < (other_top + other_bottom) / 2 < bottom
        or other_top < (top + bottom) / 2 < other_bottom
    )


def centre(word: Word) -> float:
    """Half-way between a word's top and bottom."""
    _, top, _, bottom = word.box
    return (top + bottom) / 2


def left(word: Word) -> float:
    """Where a word begins."""
    return word.box.x0


def baseline_gap(above: Line, below: Line) -> float:
    """Points from the bottom of one line's words to the bottom of the next one's."""
    return below.box.bottom - above.box.bottom


def ends_early(above: Line, below: Line, right: float) -> bool:
    """Whether a line ends before it is full: the next one's first word would have had room."""
    first = below.words[0].box.width + SPACE_WIDTH * above.size
    return above.box.x1 + first < right - 1


def right_edge(lines: Sequence[Line]) -> float:
    """How far right any of the lines reaches; 0 where there are none."""
    return max((line.box.x1 for line in lines), default=0.0)
