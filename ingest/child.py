"""The child process that reads one PDF: bytes on standard input, JSON on standard output.

Run as `python -m probation_graph.ingest.child SECONDS MEMORY PAGES`. A PDF can hang or kill its
reader, so it is read here and nowhere else. Reading and layout both happen here: layout, too, can
take long on what a hostile file gives it. Imports are few: they are paid for every document.
"""

import json
import logging
import sys
from collections.abc import Sequence
from typing import Any

from probation_graph.ingest.limits import MEGABYTE
from probation_graph.ingest.page import Page

SPARE_SECONDS = 5  # the parent kills first; a child whose parent is gone ends by itself
UNKNOWN_LETTER = "(cid:"  # how pdfminer shows a glyph of which it knows no letter
MOST_UNKNOWN = 0.5  # share of words with such glyphs, beyond which a text is none
RECURSION = 3000  # frames: page trees and forms may nest deeply, but not without end


def main(arguments: Sequence[str]) -> int:
    """Read, and write what was found or what was wrong; always 0, so that any other exit status
    is a crash."""
    seconds, memory, pages = float(arguments[0]), int(arguments[1]), int(arguments[2])
    restrain(seconds, memory)
    logging.disable(logging.CRITICAL)  # pdfminer's remarks on odd files are not for users
    sys.setrecursionlimit(RECURSION)
    sys.stdout.write(answer(sys.stdin.buffer.read(), pages))
    return 0


def restrain(seconds: float, memory: int) -> None:
    """Limit this process's time (seconds of processor) and memory (megabytes), where the
    platform can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit still holds
        return
    limit(resource.RLIMIT_CPU, int(seconds) + SPARE_SECONDS)
    limit(resource.RLIMIT_AS, memory * MEGABYTE)


def limit(kind: int, amount: int) -> None:
    """Lower one limit of this process; a lower one already set stays."""
    import resource

    _, hard = resource.getrlimit(kind)
    most = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
    resource.setrlimit(kind, (most, hard))


def answer(data: bytes, most_pages: int) -> str:
    """What was read, as JSON; or the kind of error and its reason."""
    try:
        return read(data, most_pages)
    except MemoryError:
        return error("too-big", "it needs more memory to read than the limit allows")
    except RecursionError:
        return error("unreadable", "its objects are nested without end")


def read(data: bytes, most_pages: int) -> str:
    """The pages and blocks of a PDF as JSON; or the kind of error and its reason."""
    from probation_graph.ingest import faults
    from probation_graph.ingest.document import PageSize
    from probation_graph.ingest.fastreader import READER, read_pages
    from probation_graph.ingest.layout import blocks
    from probation_graph.ingest.wire import encode

    try:
        pages = list(read_pages(data, most_pages))
    except faults.Encryption:
        return error("encrypted", "the PDF is protected with a password")
    except faults.TooManyPages as found:
        return error("too-big", f"it has {found} pages, more than the {most_pages} allowed")
    except faults.MissingPages as found:
        return error("unreadable", f"the PDF is damaged: it should have {found} pages")
    except (MemoryError, RecursionError):
        raise
    except Exception as broken:  # pdfplumber raises nearly everything on a broken file
        return error("unreadable", f"the PDF is damaged ({type(broken).__name__})")
    lack = lacking(pages)
    if lack is not None:
        return error("no-text", lack)
    sizes = [PageSize(page.number, page.width, page.height) for page in pages]
    return encode(READER, sizes, blocks(pages))


def lacking(pages: Sequence[Page]) -> str | None:
    """Why pages that could be read hold no text; None where they do."""
    words = [word.text for page in pages for word in page.words]
    if not words:
        return "its pages hold no text, only pictures or nothing at all"
    unknown = sum(UNKNOWN_LETTER in word for word in words)
    if unknown > MOST_UNKNOWN * len(words):
        return "its fonts do not tell which letters they draw"
    return None


def error(kind: str, reason: str) -> str:
    """An error as JSON: a kind of `ingest.errors.KINDS`, and a clause."""
    content: dict[str, Any] = {"error": kind, "reason": reason}
    return json.dumps(content)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
