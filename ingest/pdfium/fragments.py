"""Fragments: runs of characters that PDFium finds on a page, each set by one text object.

PDFium is asked once for the text of the page, and for the place of the first and the last
character of a run only: asking for every character takes as long as reading the page.
"""

import re
import sys
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from ctypes import addressof, create_string_buffer
from enum import Enum
from itertools import chain, repeat
from math import hypot
from typing import NamedTuple

from probation_graph.ingest.layout.markers import is_bullet
from probation_graph.ingest.pdfium import library as pdfium
from probation_graph.ingest.pdfium.sight import Sight
from probation_graph.ingest.pdfium.styles import HYPHEN_MARK, Style, Styles

HYPHEN_CODE = 2  # what PDFium says for it when it is asked for one character
REPLACEMENT = "\ufffd"
RUN = re.compile(rf"[^\s{HYPHEN_MARK}]+{HYPHEN_MARK}?|{HYPHEN_MARK}")
LINE_BREAKS = "\r\n"
LAST_ASCII = "~"  # no bullet comes before it
BYTES = 2  # of a character in UTF-16
DOUBLE = 8  # bytes of a number
LIGATED = ("fi", "fl", "ff", "ft", "st", "ti", "tt")  # letters that may be one glyph


class Parting(Enum):
    """The white space after a fragment."""

    NONE = 0
    GUESSED = 1  # PDFium found a gap and no space
    SET = 2  # the document sets one


class Fragment(NamedTuple):
    """A run of characters with one style. `last` is where its last character begins (its x0 or,
    of text that does not run along the line, its top); `end` is its end in the page's text, and
    `following` the place of the next fragment's beginning there."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    last: float
    style: Style
    end: int
    following: int


Point = tuple[float, float]  # of the page's own coordinates
Extent = tuple[float, float, float, float, float]  # x0, top, x1, bottom, last of a fragment
# Characters that one text object sets: start and end in the page's text, the object, and where the
# next begin.
Piece = tuple[int, int, int, int]


def fragments(page: int, text: str, sight: Sight) -> list[Fragment]:
    """The fragments of a text page with these characters, in PDFium's order."""
    pieces = list(pieces_of(page, text))
    firsts = origins(page, [start for start, _, _, _ in pieces])
    lasts = origins(page, [end - 1 for _, end, _, _ in pieces])
    styles = Styles(page, sight)
    found = []
    known, left, sight_top = styles.known, sight.left, sight.top
    new = tuple.__new__  # a named tuple's own takes twice as long
    for (start, end, maker, following), first, last in zip(pieces, firsts, lasts, strict=True):
        style = known.get(maker) or styles.of(maker, start)
        font, run = style.font, text[start:end]
        spelt = run if font.tells(run) else font.spelt(page, text, start, end)
        width = font.widths[run[-1]]
        if width is None or text.endswith(LIGATED, start, end):
            width = width_by_box(page, end - 1, style, width)
        if style.plain:  # what `placed` gives, of text from left to right on a page not turned
            (x, y), (x_last, _), (a, _, _, d) = first, last, style.matrix
            top, low = sight_top - y, font.descent * d
            extent = x - left, top - low - d, x_last + width * a - left, top - low, x_last - left
        else:
            extent = placed(first, last, width, style, sight)
        found.append(new(Fragment, (spelt, *extent, style, end, following)))
    return found


def placed(first: Point, last: Point, width: float, style: Style, sight: Sight) -> Extent:
    """Where a fragment is, from its first to its last character, whose boxes are as high as the
    font's size and as wide as they move on; and where its last character begins."""
    (x, y), (a, b, c, d) = first, style.matrix
    low, high = style.font.descent, style.font.descent + 1.0
    end_x, end_y = last[0] + width * a, last[1] + width * b
    across = (x + low * c, x + high * c, end_x + low * c, end_x + high * c)
    upward = (y + low * d, y + high * d, end_y + low * d, end_y + high * d)
    box = sight.displayed(min(across), min(upward), max(across), max(upward))
    begin, above, _, _ = sight.displayed(*last, *last)
    return (*box, begin if style.upright else above)


def width_by_box(page: int, place: int, style: Style, width: float | None) -> float:
    """How far a character moves on, as a share of the font's size: of one that is the last letter
    of a ligature, or of which the font does not tell it. The letters of a ligature all stand where
    it begins, and their boxes share its own."""
    last = origins(page, [place])
    ligated = origins(page, [place - 1]) == last
    if width is not None and not ligated:
        return width
    box, size = pdfium.Four(), hypot(*style.matrix[:2])
    pdfium.box_at(page, place, addressof(box))
    left, top, right, bottom = box
    if style.matrix[0] == 0:
        reach = max(right - left, top - bottom)
    else:
        reach = right - (last[0][0] if ligated and style.plain else left)
    return reach / size if size else 0.0


def text_of(page: int) -> str:
    """The characters of a text page, one for each of PDFium's."""
    count = pdfium.char_count(page)
    buffer = create_string_buffer(BYTES * (count + 1))
    written = pdfium.get_text(page, 0, count, addressof(buffer)) - 1  # the last is a zero
    text = buffer.raw[: BYTES * max(written, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = map(pdfium.unicode_at, repeat(page, count), range(count))  # some have no letter
    return "".join(map(character, codes))


def character(code: int) -> str:
    """The character of a code, or a sign that there is none."""
    if code == HYPHEN_CODE:
        return HYPHEN_MARK
    return chr(code) if 0 < code <= sys.maxunicode else REPLACEMENT


def origins(page: int, places: Sequence[int]) -> list[Point]:
    """Where characters stand on their baselines."""
    size = len(places) * DOUBLE
    across, upward = array("d", bytes(size)), array("d", bytes(size))
    starts = (across.buffer_info()[0], upward.buffer_info()[0])
    targets = [range(start, start + size, DOUBLE) for start in starts]
    deque(map(pdfium.origin_at, repeat(page), places, *targets), maxlen=0)
    return list(zip(across, upward, strict=True))


def pieces_of(page: int, text: str) -> Iterator[Piece]:
    """The runs of a text without white space, cut where another object goes on."""
    spans = [match.span() for match in RUN.finditer(text)]
    starts = [start for start, _ in spans]
    firsts = map(pdfium.object_at, repeat(page), starts)
    lasts = map(pdfium.object_at, repeat(page), [end - 1 for _, end in spans])
    following = chain(starts[1:], (len(text),))
    for (start, end), next_start, first, last in zip(spans, following, firsts, lasts, strict=False):
        if (
            first is not None
            and first == last
            and not (text[start] > LAST_ASCII and is_bullet(text[start]))
        ):
            yield start, end, first, next_start
        else:
            yield from cut(page, text, start, end, next_start)


def cut(page: int, text: str, start: int, end: int, following: int) -> Iterator[Piece]:
    """Characters without white space between them, cut where another object goes on and after a
    bullet; those that PDFium made up are left out."""
    makers = [pdfium.object_at(page, index) for index in range(start, end)]
    first = start
    for index in range(start, end):
        last = index + 1 == end
        maker = makers[index - start]
        if last or makers[index + 1 - start] != maker or is_bullet(text[index]):
            if maker is not None:
                yield first, index + 1, maker, following if last else index + 1
            first = index + 1


def parting(page: int, text: str, before: Fragment) -> Parting:
    """What white space follows a fragment. PDFium guesses line breaks and spaces."""
    found = Parting.NONE
    for index in range(before.end, before.following):
        if text[index] not in LINE_BREAKS:
            if not pdfium.is_generated(page, index):
                return Parting.SET
            found = Parting.GUESSED
    return found
