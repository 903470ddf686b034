"""Perusal: a PDF's bytes become pages and blocks, or a reason why not, in this very process.

Only processes that may be killed do this: `child`, for one document, and `worker`, for many.
"""

from collections.abc import Sequence

from probation_graph.ingest.document import PageSize
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.pdfium.fastreader import READER, read_pages
from probation_graph.ingest.reading.faults import Encryption, MissingPages, Refusal, TooManyPages
from probation_graph.ingest.reading.page import Page
from probation_graph.ingest.reading.wire import Reading

UNKNOWN_LETTER = "(cid:"  # how a glyph is shown of which the font does not tell the letter
MOST_UNKNOWN = 0.5  # share of words with such glyphs, beyond which a text is none


def perused(data: bytes, most_pages: int) -> Reading:
    """What a PDF says. Raises Refusal."""
    try:
        pages = read(data, most_pages)
        lack = lacking(pages)
        if lack is not None:
            raise Refusal("no-text", lack)
        sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
        return Reading(READER, sizes, blocks(pages))
    except MemoryError:
        raise Refusal("too-big", "it needs more memory to read than the limit allows") from None
    except RecursionError:
        raise Refusal("unreadable", "its objects are nested without end") from None


def read(data: bytes, most_pages: int) -> list[Page]:
    """The pages of a PDF. Raises Refusal, MemoryError, RecursionError."""
    try:
        return list(read_pages(data, most_pages))
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


def lacking(pages: Sequence[Page]) -> str | None:
    """Why pages that could be read hold no text; None where they do."""
    words = [word.text for page in pages for word in page.words]
    if not words:
        return "its pages hold no text, only pictures or nothing at all"
    unknown = sum(UNKNOWN_LETTER in word for word in words)
    if unknown > MOST_UNKNOWN * len(words):
        return "its fonts do not tell which letters they draw"
    return None
