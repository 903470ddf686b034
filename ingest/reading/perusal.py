"""Perusal: a PDF's bytes become pages and blocks, or a reason why not, in this very process.

Only processes that may be killed do this: `child`, for one document, and `worker`, for many.
"""

from collections.abc import Sequence

from probation_graph.ingest.document import PageSize
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.ocr.extra import name
from probation_graph.ingest.ocr.reading import Pages, put_back, with_pictures
from probation_graph.ingest.pdfium.fastreader import READER, read_pages
from probation_graph.ingest.reading.faults import Encryption, MissingPages, Refusal, TooManyPages
from probation_graph.ingest.reading.legible import is_legible
from probation_graph.ingest.reading.page import Page
from probation_graph.ingest.reading.watch import Watch
from probation_graph.ingest.reading.wire import Reading

ILLEGIBLE = "its fonts do not tell which letters they draw"


def perused(data: bytes, watch: Watch) -> Reading:
    """What a PDF says. Raises Refusal."""
    try:
        found = read(data, watch)
        lack = lacking(found.pages)
        if lack is not None and found.bombs:
            raise Refusal(
                "too-big", f"the picture on page {found.bombs[0]} is too large to be drawn"
            )
        if lack is not None:
            raise Refusal("no-text", lack)
        sizes = tuple(PageSize(page.number, *size_of(page, found)) for page in found.pages)
        reader = f"{READER}, {name()}" if found.scans else READER
        made = put_back(blocks(found.pages), found.places)
        return Reading(reader, sizes, made, found.scans, found.unread)
    except MemoryError:
        raise Refusal("too-big", "it needs more memory to read than the limit allows") from None
    except RecursionError:
        raise Refusal("unreadable", "its objects are nested without end") from None
    finally:
        watch.done()


def read(data: bytes, watch: Watch) -> Pages:
    """The pages of a PDF. Raises Refusal, MemoryError, RecursionError."""
    most_pages = watch.limits.pages
    try:
        return with_pictures(
            data, list(watched(data, watch)), watch.scanned_page if watch.limits.ocr else None
        )
    except Encryption:
        raise Refusal("encrypted", "the PDF is protected with a password") from None
    except TooManyPages as found:
        told = f"it has {found} pages, more than the {most_pages} allowed"
        raise Refusal("too-big", told) from None
    except MissingPages as found:
        told = f"the PDF is damaged: it should have {found} pages"
        raise Refusal("unreadable", told) from None
    except (MemoryError, RecursionError):
        raise
    except Exception as broken:  # a broken file may break anything
        told = f"the PDF is damaged ({type(broken).__name__})"
        raise Refusal("unreadable", told) from broken


def watched(data: bytes, watch: Watch) -> list[Page]:
    """The pages of a PDF, each read within its time."""
    pages: list[Page] = []
    watch.page()
    for page in read_pages(data, watch.limits.pages):
        pages.append(page)
        watch.page()
    watch.done()
    return pages


def size_of(page: Page, found: Pages) -> tuple[float, float]:
    """Width and height of a page as displayed."""
    return found.sizes.get(page.number, (page.width, page.height))


def lacking(pages: Sequence[Page]) -> str | None:
    """Why pages that could be read hold no text; None where they do."""
    words = [word.text for page in pages for word in page.words]
    if not words:
        return "its pages hold no text, only pictures or nothing at all"
    return None if is_legible(words) else ILLEGIBLE
