"""Rows: fragments become words, by the rules of pdfplumber's `extract_words`.

Characters of one row are one word where no white space stands between them, the next begins
neither before the last nor more than 3 points after it, and their tops differ by 3 points at most.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from probation_graph.ingest.layout.markers import is_bullet
from probation_graph.ingest.pdfium.fragments import Fragment, Parting
from probation_graph.ingest.pdfium.spelling import simple
from probation_graph.ingest.reading.page import Box, Word

TOLERANCE = 3.0  # points between characters of a word, and between tops of one row
SPACE = 0.2  # of the font's size: the narrowest gap that is a space, where PDFium guesses one
LEVEL = 0.5  # points by which tops of one line differ
DECIMALS = 2  # hundredths of a point are finer than any page is set
MOST_ROUNDED = 4096  # numbers kept

Tell = Callable[[Fragment], Parting]
top, left, upright_style = attrgetter("top"), attrgetter("x0"), attrgetter("style.upright")


class Rounded(dict[float, float]):
    """Numbers rounded, those of one line once."""

    def __missing__(self, number: float) -> float:
        if len(self) >= MOST_ROUNDED:
            self.clear()
        found = self[number] = round(number, DECIMALS)
        return found


_HEIGHTS = Rounded()


def words_of(fragments: Sequence[Fragment], parting: Tell) -> list[Word]:
    """The words that fragments make up, row by row; the text of one may be empty. `parting` tells
    what white space follows a fragment."""
    found: list[Word] = []
    for upright, group in groupby(fragments, key=upright_style):
        if upright:
            for row in rows(list(group)):
                found += words_in(row, parting)
        else:  # text that runs down or up the page: the same rules, seen from its side
            for row in rows([aside(fragment) for fragment in group]):
                found += map(aside_word, words_in(row, parting))
    return found


def rows(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Fragments whose tops follow each other closely, each row from left to right."""
    ordered = sorted(fragments, key=top)
    tops = [fragment.top for fragment in ordered]
    ends = [at for at, (above, below) in enumerate(pairwise(tops), 1) if below > above + TOLERANCE]
    for start, end in pairwise((0, *ends, len(ordered))):
        yield sorted(ordered[start:end], key=left)


def words_in(row: Sequence[Fragment], parting: Tell) -> list[Word]:
    """The words of a row."""
    found: list[Word] = []
    first = 0
    for at, (before, after) in enumerate(pairwise(row), 1):
        if after.x0 > before.x1 + TOLERANCE or not goes_on(before, after, parting):
            found.append(word(before) if first == at - 1 else joined(row[first:at]))
            first = at
    found.append(joined(row[first:]))
    return found


def goes_on(before: Fragment, after: Fragment, parting: Tell) -> bool:
    """Whether a fragment goes on with the word of the one before, which ends close to it."""
    if after.x0 < before.last or abs(after.top - before.top) > TOLERANCE:
        return False
    if is_bullet(before.text) and not is_bullet(after.text):
        return False
    white = parting(before)
    return white is Parting.NONE or (white is Parting.GUESSED and not is_gap(before, after))


def is_gap(before: Fragment, after: Fragment) -> bool:
    """Whether PDFium is right that white space stands between two fragments: within a line of one
    size it is; it also guesses one before a mark that is set higher and smaller."""
    alike = before.style.size == after.style.size and abs(before.top - after.top) < LEVEL
    return alike or after.x0 - before.x1 >= SPACE * before.style.size


def joined(parts: Sequence[Fragment]) -> Word:
    """The word of its fragments."""
    if len(parts) == 1:
        return word(parts[0])
    text = "".join([part.text for part in parts])
    x0, top = min([part.x0 for part in parts]), min([part.top for part in parts])
    x1, bottom = max([part.x1 for part in parts]), max([part.bottom for part in parts])
    return word(parts[0]._replace(text=text, x0=x0, top=top, x1=x1, bottom=bottom))


def word(whole: Fragment) -> Word:
    """The word of a fragment that is one."""
    text, x0, top, x1, bottom, _, style, _, _ = whole
    corners = round(x0, DECIMALS), _HEIGHTS[top], round(x1, DECIMALS), _HEIGHTS[bottom]
    font, plain = style.font, text if text.isascii() else simple(text)
    new = tuple.__new__  # a named tuple's own takes twice as long
    return new(Word, (plain, new(Box, corners), font.name, style.size, font.bold))


def aside(fragment: Fragment) -> Fragment:
    """A fragment with the directions across and down exchanged."""
    text, x0, top, x1, bottom, last, style, end, following = fragment
    return Fragment(text, top, x0, bottom, x1, last, style, end, following)


def aside_word(word: Word) -> Word:
    """A word with the directions across and down exchanged."""
    box = word.box
    turned = Box(box.top, box.x0, box.bottom, box.x1)
    return Word(word.text, turned, word.font, word.size, word.bold)
