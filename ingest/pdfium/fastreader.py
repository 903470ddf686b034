"""Reading the pages of a PDF with PDFium: words with boxes and fonts, and rulings.

The same words in the same places as pdfplumber's, which `reader` reads and tests compare, at a
twentieth of the time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import addressof
from functools import partial

from probation_graph.ingest.pdfium import library as pdfium
from probation_graph.ingest.pdfium.drawings import drawn_on
from probation_graph.ingest.pdfium.fragments import fragments, parting, text_of
from probation_graph.ingest.pdfium.rows import words_of
from probation_graph.ingest.pdfium.sight import Sight
from probation_graph.ingest.pdfium.tags import is_web_page, tagged_tables
from probation_graph.ingest.reading.bullets import Mark, with_bullets
from probation_graph.ingest.reading.faults import Broken, MissingPages, TooManyPages
from probation_graph.ingest.reading.page import Page, Ruling

READER = pdfium.READER
DECIMALS = 2  # hundredths of a point


def read_pages(data: bytes, most_pages: int) -> Iterator[Page]:
    """The pages of a PDF, one after the other, each freed before the next is read.

    Raises Encryption, TooManyPages, MissingPages, Broken, MemoryError.
    """
    with pdfium.opened(data) as document:
        count = pdfium.page_count(document)
        if count > most_pages:
            with opened_page(document, count - 1, count):  # a damaged file may only say so
                raise TooManyPages(count)
        tagged = is_web_page(document)
        for index in range(count):
            with opened_page(document, index, count) as page:
                yield read_page(page, index + 1, tagged)


@contextmanager
def opened_page(document: int, index: int, count: int) -> Iterator[int]:
    """The handle of a page. Raises MissingPages where there is none."""
    page = pdfium.load_page(document, index)
    if page is None:
        raise MissingPages(count)
    try:
        yield page
    finally:
        pdfium.close_page(page)


@contextmanager
def opened_text(page: int) -> Iterator[int]:
    """The handle of a page's text. Raises Broken where there is none."""
    text = pdfium.load_text(page)
    if text is None:
        raise Broken
    try:
        yield text
    finally:
        pdfium.close_text(text)


def read_page(page: int, number: int, tagged: bool = False) -> Page:
    """Words and rulings of one page, in points from the top left of the page as displayed, and
    the tables of its tags, if those are asked."""
    sight = sight_of(page)
    width, height = sight.width, sight.height
    with opened_text(page) as letters:
        text = text_of(letters)
        found = words_of(fragments(letters, text, sight), partial(parting, letters, text))
    wide, high = 2 * width, 2 * height
    words = tuple(
        word
        for word in found
        for x0, top, x1, bottom in (word.box,)
        if word.text and 0 <= x0 + x1 <= wide and 0 <= top + bottom <= high  # by its centre
    )
    drawn = list(drawn_on(page, sight))
    rulings = tuple(each for each in drawn if isinstance(each, Ruling))
    words = with_bullets(words, (each for each in drawn if isinstance(each, Mark)))
    tables = tagged_tables(page, sight) if tagged else ()
    return Page(number, round(width, DECIMALS), round(height, DECIMALS), words, rulings, tables)


def sight_of(page: int) -> Sight:
    """The part of a page that is displayed, and how it is turned."""
    box = pdfium.Four()
    pdfium.page_box(page, addressof(box))
    left, top, right, bottom = box
    return Sight(left, bottom, right, top, pdfium.page_rotation(page) % 4)
