"""Styles: the font, size and direction in which PDFium's text objects set their characters."""

from ctypes import addressof, c_float, create_string_buffer
from math import hypot
from typing import NamedTuple

from probation_graph.ingest.pdfium import library as pdfium
from probation_graph.ingest.pdfium.sight import Sight
from probation_graph.ingest.pdfium.spelling import is_bold, unknown

HYPHEN_MARK = "\ufffe"  # PDFium's sign for a hyphen at a line's end, in a text
HYPHEN = "-"
NO_LETTER = "\uffff"
LONGEST_NAME = 256  # bytes of a font's name
DECIMALS = 2  # hundredths of a point


class Widths(dict[str, float | None]):
    """How far the letters of a font move on, as shares of its size, each asked for once; None
    where the font does not tell, or what it tells of any letter that it has not: a letter's small
    capital is another glyph, which is not found by the letter."""

    def __init__(self, handle: int) -> None:
        super().__init__()
        self._handle = handle
        self._untold = width_of(handle, NO_LETTER)

    def __missing__(self, letter: str) -> float | None:
        told = width_of(self._handle, HYPHEN if letter == HYPHEN_MARK else letter)
        found = self[letter] = None if told == self._untold else told
        return found


class Font:
    """A font of one page, and the letters that it is known to draw."""

    def __init__(self, handle: int) -> None:
        self.name = name_of(handle)
        self.bold = is_bold(self.name)
        self.descent = descent_of(handle)
        self.widths = Widths(handle)
        self._known: set[str] = set()
        self._unknown: set[str] = set()
        self.tells = self._known.issuperset  # whether a run is known to be spelt as it is found

    def spelt(self, page: int, text: str, start: int, end: int) -> str:
        """A run of its characters; those of which it does not tell the letter as glyphs."""
        run = text[start:end]
        if not self.tells(run):
            for index in range(start, end):
                unmapped = text[index] != HYPHEN_MARK and pdfium.is_unmapped(page, index) == 1
                (self._unknown if unmapped else self._known).add(text[index])
            self._known.discard(HYPHEN_MARK)
            if not self._unknown.isdisjoint(run):
                run = "".join([unknown(ord(one)) if one in self._unknown else one for one in run])
        return run[:-1] + HYPHEN if run[-1] == HYPHEN_MARK else run


class Style(NamedTuple):
    """How characters are set: `size` in points, `matrix` from shares of the font's size to the
    page's own coordinates; `plain` where that only makes larger, and the page is not turned."""

    font: Font
    size: float
    upright: bool
    matrix: tuple[float, float, float, float]
    plain: bool


class Styles:
    """The styles of one text page."""

    def __init__(self, page: int, sight: Sight) -> None:
        self._page = page
        self._sight = sight
        self._fonts: dict[int | None, Font] = {}
        self._size, self._matrix = c_float(), pdfium.Six()
        self._places = addressof(self._size), addressof(self._matrix)
        self._made: dict[tuple[float | None, ...], Style] = {}
        self.known: dict[int, Style] = {}

    def of(self, maker: int, place: int) -> Style:
        """The style of a text object, one of whose characters stands at a place."""
        found = self.known.get(maker)
        if found is None:
            handle = pdfium.font_of(maker)
            size_place, matrix_place = self._places
            pdfium.font_size(maker, size_place)
            pdfium.matrix_at(self._page, place, matrix_place)
            alike = (handle, self._size.value, *self._matrix[:4])  # most objects are set as others
            found = self._made.get(alike)
            if found is None:
                found = self._made[alike] = self._style(*alike)
            self.known[maker] = found
        return found

    def _style(
        self, handle: int | None, size: float, a: float, b: float, c: float, d: float
    ) -> Style:
        font = self._fonts.get(handle)
        if font is None:
            font = self._fonts[handle] = Font(handle or 0)
        a, b, c, d = a * size, b * size, c * size, d * size
        turns = self._sight.turns
        if turns == 0 and b == c == 0 and a > 0 and d > 0:
            return Style(font, round(d, DECIMALS), True, (a, b, c, d), True)
        upright = self._sight.is_upright(a, b, c, d)
        height = abs(d) if turns % 2 == 0 else abs(c)  # letters may lean
        height = height if upright else hypot(c, d)
        return Style(font, round(height, DECIMALS), upright, (a, b, c, d), False)


def name_of(font: int) -> str:
    """A font's name, as the document gives it."""
    buffer = create_string_buffer(LONGEST_NAME)
    pdfium.font_name(font, addressof(buffer), LONGEST_NAME)
    return buffer.value.decode("utf-8", "replace")


def descent_of(font: int) -> float:
    """How far below the baseline a font's letters reach (a negative share of its size)."""
    descent = c_float()
    pdfium.font_descent(font, 1.0, addressof(descent))
    return descent.value


def width_of(font: int, letter: str) -> float | None:
    """How far a letter moves on; None where the font does not tell."""
    width = c_float()
    pdfium.glyph_width(font, ord(letter), 1.0, addressof(width))
    return width.value if width.value > 0 else None
