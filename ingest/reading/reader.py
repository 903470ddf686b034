"""Reading the pages of a PDF with pdfplumber: the reference that the fast reader is held to.

One pass over each page's objects gives all of them. pdfplumber's own list of characters
(`page.chars`) copies some twenty attributes of each; only those that words need are taken here,
from `page.layout`, which halves the time.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pdfplumber
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTItem, LTLine, LTRect
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page as PdfPage
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException
from pdfplumber.utils.text import extract_words

from probation_graph.ingest.layout.markers import is_bullet
from probation_graph.ingest.pdfium.spelling import BULLET, UNUSED_CODE, is_bold, simple
from probation_graph.ingest.pdfium.strokes import edges, is_thin, line_rulings
from probation_graph.ingest.reading.bullets import Mark, is_mark, with_bullets
from probation_graph.ingest.reading.faults import Encryption, MissingPages, TooManyPages
from probation_graph.ingest.reading.page import Box, Page, Ruling, Word

READER = f"pdfplumber {pdfplumber.__version__}"
DECIMALS = 2  # hundredths of a point are finer than any page is set
CMYK = 4  # parts of a colour of which 0 is white; of grey and RGB, 1 is


class Origin(NamedTuple):
    """Where the displayed page's top left corner is, in the layout's coordinates (points,
    origin bottom left)."""

    left: float
    top: float


def read_pages(data: bytes, most_pages: int) -> Iterator[Page]:
    """The pages of a PDF, one after the other, each freed before the next is read.

    Raises Encryption, TooManyPages, MissingPages, MemoryError, RecursionError, and whatever
    pdfplumber raises on a broken file.
    """
    try:
        document = pdfplumber.open(BytesIO(data))
        count = len(document.pages)
        if count > most_pages:
            raise TooManyPages(count)
        if count < announced_pages(document):
            raise MissingPages(announced_pages(document))
        for page in document.pages:
            yield read_page(page)
            page.close()
    except PdfminerException as wrapped:
        raise cause_of(wrapped) from wrapped


def cause_of(wrapped: PdfminerException) -> Exception:
    """What pdfplumber found wrong, without its wrapping."""
    cause = wrapped.args[0] if wrapped.args else wrapped
    if isinstance(cause, PDFPasswordIncorrect):
        return Encryption()
    return cause if isinstance(cause, Exception) else wrapped


def announced_pages(document: PDF) -> int:
    """How many pages the document says it has: a file cut short says more than it holds."""
    tree = resolve1(document.doc.catalog.get("Pages"))
    count = resolve1(tree.get("Count")) if isinstance(tree, dict) else None
    return count if isinstance(count, int) else 0


def read_page(page: PdfPage) -> Page:
    """Words and rulings of one page, in points from the top left of the page as displayed."""
    left, top, right, bottom = (float(side) for side in page.cropbox)
    origin = Origin(left - float(page.mediabox[0]), float(page.height) - top)
    width, height = right - left, bottom - top
    chars: list[dict[str, Any]] = []
    rulings: list[Ruling] = []
    marks: list[Mark] = []
    for item in leaves(page.layout):
        if isinstance(item, LTChar):
            chars.append(plain_char(item, origin))
        elif isinstance(item, LTCurve):
            rulings.extend(rulings_of(item, origin, width * height))
            marks.extend(marks_of(item, origin))
    words = [
        word
        for found in extract_words(chars, return_chars=True)
        for word in words_of(found["chars"])
        if 0 <= word.box.x0 + word.box.x1 <= 2 * width
        and 0 <= word.box.top + word.box.bottom <= 2 * height
    ]
    return Page(page.page_number, round(width, DECIMALS), round(height, DECIMALS),
                with_bullets(words, marks), tuple(rulings))  # fmt: skip


def leaves(container: "LTContainer[Any]") -> Iterator[LTItem]:
    """All objects of a page, those inside forms and figures too."""
    for item in container:
        if isinstance(item, LTContainer):
            yield from leaves(item)
        else:
            yield item


def plain_char(char: LTChar, origin: Origin) -> dict[str, Any]:
    """What pdfplumber's word extraction asks of a character, and the character itself."""
    top = origin.top - char.y1
    return {
        "text": BULLET if char._text == UNUSED_CODE else char._text,
        "x0": char.x0 - origin.left,
        "x1": char.x1 - origin.left,
        "top": top,
        "bottom": origin.top - char.y0,
        "doctop": top,
        "upright": char.upright,
        "char": char,
    }


def words_of(chars: list[dict[str, Any]]) -> Iterator[Word]:
    """The word that characters make up; a bullet glyph set tight against it is one of its own."""
    if len(chars) > 1 and is_bullet(chars[0]["text"]) and not is_bullet(chars[1]["text"]):
        yield from words_of(chars[:1])
        chars = chars[1:]
    text = simple("".join([char["text"] for char in chars]))
    if text == "":
        return
    first: LTChar = chars[0]["char"]
    yield Word(
        text,
        Box(
            round(min([char["x0"] for char in chars]), DECIMALS),
            round(min([char["top"] for char in chars]), DECIMALS),
            round(max([char["x1"] for char in chars]), DECIMALS),
            round(max([char["bottom"] for char in chars]), DECIMALS),
        ),
        first.fontname,
        round(first.size, DECIMALS),
        is_bold(first.fontname),
    )


def rulings_of(item: LTCurve, origin: Origin, area: float) -> Iterator[Ruling]:
    """The straight lines that a drawn line or rectangle shows."""
    x0, x1 = item.x0 - origin.left, item.x1 - origin.left
    top, bottom = origin.top - item.y1, origin.top - item.y0
    if isinstance(item, LTLine):
        yield from line_rulings(x0, top, x1, bottom)
    elif (isinstance(item, LTRect) or is_bar(item)) and is_seen(item):
        yield from edges(x0, top, x1, bottom, area)


def is_bar(item: LTCurve) -> bool:
    """Whether a shape of straight sides is as thin as a line."""
    curved = any(part[0] == "c" for part in item.original_path or ())
    return not curved and is_thin(item.width, item.height)


def marks_of(item: LTCurve, origin: Origin) -> Iterator[Mark]:
    """The small shape that a drawn curve or rectangle shows, if it is one."""
    if not isinstance(item, LTLine) and is_mark(item.width, item.height) and is_seen(item):
        yield Mark(item.x0 - origin.left, origin.top - item.y1,
                   item.x1 - origin.left, origin.top - item.y0)  # fmt: skip


def is_seen(item: LTCurve) -> bool:
    """Whether a shape shows on white paper."""
    return bool(item.stroke) or (bool(item.fill) and not is_white(item.non_stroking_color))


def is_white(colour: object) -> bool:
    """Whether a fill colour (grey, RGB or CMYK; None or a pattern's name otherwise) is white."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    return all(part == (0 if len(parts) == CMYK else 1) for part in parts)
