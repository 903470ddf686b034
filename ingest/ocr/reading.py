"""Reading the pages of a PDF that are pictures, after its text was read.

Where the extra is not installed, they stay as they are, and are told.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from probation_graph.ingest.block import Block, Run
from probation_graph.ingest.ocr.extra import is_installed
from probation_graph.ingest.ocr.kept import fingerprint
from probation_graph.ingest.ocr.scan import Scan, ScannedWord
from probation_graph.ingest.reading.legible import is_legible
from probation_graph.ingest.reading.page import Box, Page

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

NO_MEMORY = ("alloc", "memory", "map segment")  # in what libraries say where there is none
MOST_LETTERS = 60  # of a page whose text is a stamp or a page number only
Begin = Callable[[int], None]  # told the number of a page that is about to be read
Places = Mapping[tuple[int, Box], Box]  # from a page's own upright frame to the page as displayed


class Pages(NamedTuple):
    """The pages of a PDF; `scans` are those that were read by OCR, `unread` the numbers of those
    that would need it, `bombs` of those among them whose pictures are too large to be drawn, and
    `places` where the words of slanting or turned pages stand; `sizes` are the width and height of
    scanned pages as displayed."""

    pages: tuple[Page, ...]
    scans: tuple[Scan, ...] = ()
    unread: tuple[int, ...] = ()
    places: Places = MappingProxyType({})
    sizes: Mapping[int, tuple[float, float]] = MappingProxyType({})
    bombs: tuple[int, ...] = ()


def with_pictures(data: bytes, pages: Sequence[Page], begin: Begin | None) -> Pages:
    """The pages of a PDF, those that are pictures read where that can be; none without `begin`."""
    poor = [page for page in pages if is_poor(page)]
    if not poor:
        return Pages(tuple(pages))

    from pypdfium2 import PdfDocument  # takes long to load, and most documents need none of it

    from probation_graph.ingest.ocr.pictured import is_bomb, is_pictured

    document = PdfDocument(data)
    pictured = [page for page in poor if is_pictured(document[page.number - 1], page)]
    bombs = tuple(page.number for page in pictured if is_bomb(document[page.number - 1]))
    drawn = [page for page in pictured if page.number not in bombs]
    if not drawn or begin is None or not is_installed():
        unread = tuple(page.number for page in pictured)
        return Pages(tuple(pages), unread=unread, bombs=bombs)
    return recognised(document, pages, drawn, begin)._replace(unread=bombs, bombs=bombs)


def is_poor(page: Page) -> bool:
    """Whether a page holds next to no text, or rubbish."""
    words = [word.text for word in page.words]
    return sum(map(len, words)) <= MOST_LETTERS or not is_legible(words)


def recognised(
    document: "PdfDocument", pages: Sequence[Page], pictured: Sequence[Page], begin: Begin
) -> Pages:
    """The pages of a PDF, those that are pictures read by OCR."""
    with told_as_memory():
        from probation_graph.ingest.ocr.picture import picture_of
        from probation_graph.ingest.ocr.sheet import look, sheets

    looks = []
    seen: dict[int, str] = {}
    for page in pictured:
        begin(page.number)
        with told_as_memory():
            picture, scale = picture_of(document, page.number - 1)
            looks.append(look(picture, page.number, scale))
        seen[page.number] = fingerprint(picture)
    found = {page.number: page for page in pages}
    scans: list[Scan] = []
    places: dict[tuple[int, Box], Box] = {}
    for each in sheets(looks):
        number = each.page.number
        if not each.words:  # what little there was stays: it tells why there is no text
            continue
        found[number] = each.page
        words = tuple(
            ScannedWord(word.place, word.confidence, word.word.text) for word in each.words
        )
        scans.append(Scan(number, words, seen[number]))
        moved = (word for word in each.words if word.word.box != word.place)
        places |= {(number, word.word.box): word.place for word in moved}
    sizes = {page.number: (page.width, page.height) for page in pictured}
    return Pages(tuple(found[page.number] for page in pages), tuple(scans), (), places, sizes)


@contextmanager
def told_as_memory() -> Iterator[None]:
    """The recogniser's libraries each say in their own way that there is no more memory."""
    try:
        yield
    except Exception as error:
        if any(word in str(error).lower() for word in NO_MEMORY):
            raise MemoryError from error
        raise


def put_back(blocks: Sequence[Block], places: Places) -> tuple[Block, ...]:
    """Blocks with the places of their words on the pages as displayed."""
    if not places:
        return tuple(blocks)
    return tuple(
        replace(block, runs=tuple(placed(run, places) for run in block.runs)) for block in blocks
    )


def placed(run: Run, places: Places) -> Run:
    """A run with its place on the page as displayed."""
    return run if run.box is None else run._replace(box=places.get((run.page, run.box), run.box))
