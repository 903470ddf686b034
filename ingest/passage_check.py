"""Checks every passage against the source that was kept: its boxes hold its quote.

The PDF is read by another program than the one that found the passage (PDFium), in a child process,
`python -m probation_graph.ingest.passage_check`, since a PDF can hang or abort whatever reads it.
Only letters and digits are compared: the two read spaces, hyphens and bullets each in its own way.
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from probation_graph.graph.errors import RecordError
from probation_graph.graph.problem import Problem
from probation_graph.graph.record import Record
from probation_graph.ingest.ocr.kept import kept_words
from probation_graph.ingest.ocr.recheck import bad_on_scans
from probation_graph.ingest.reading.child import restrain
from probation_graph.ontology.terms import BOXES, OCR_CONFIDENCE, QUOTE
from probation_graph.ontology.turtle import value

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

CHECK_SECONDS = 120.0
SCANNED_PAGE_SECONDS = 60.0
CHECK_MEMORY = 2048  # megabytes
SIDE = 1.0  # points: the two programs draw the box of a letter a little differently
CORE = 0.25  # share of a line's height left out above and below: other lines' letters reach in
SLACK = 1.5  # letters that boxes may hold for each letter of the quote
FINENESS = 100  # steps to a point when places are converted: PDFium counts them in whole numbers
UNMAPPED = re.compile(r"\(cid:\d+\)")  # a glyph of which the font does not tell the letter
MOST_PIECES = 3  # of a quote in plain text: page ends and what is printed there come between
Box = tuple[int, float, float, float, float]  # page, x0, top, x1, bottom, in points from top left


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage's IRI, quote and boxes; `scanned` where it was read by OCR."""

    iri: str
    quote: str
    boxes: tuple[Box, ...]
    scanned: bool = False


def passage_problems(record: Record) -> Iterator[Problem]:
    """Passages whose place in the source does not hold their quote."""
    for key in record:
        source = record.source(key)
        try:
            quoted = passages(record, key)
        except RecordError as error:
            yield Problem("passage", key, f"its passages cannot be checked: {error.message}")
            continue
        if source is not None:
            yield from _of_document(key, source, quoted, record)


def passages(record: Record, key: str) -> list[Quoted]:
    """The passages of a document."""
    found: dict[str, dict[str, str]] = {}
    for quad in record.quads(key):
        if quad.predicate.value in (QUOTE, BOXES, OCR_CONFIDENCE):
            found.setdefault(value(quad.subject), {})[quad.predicate.value] = value(quad.object)
    return [
        Quoted(
            iri,
            each[QUOTE],
            tuple(tuple(box) for box in json.loads(each[BOXES])),
            OCR_CONFIDENCE in each,
        )
        for iri, each in sorted(found.items())
    ]


def _of_document(
    key: str, source: Path, quoted: Sequence[Quoted], record: Record
) -> Iterator[Problem]:
    is_pdf = source.suffix == ".pdf"
    try:
        bad = (
            bad_in_pdf(source, quoted, record.scans(key)) if is_pdf else bad_in_text(source, quoted)
        )
    except (OSError, subprocess.SubprocessError, UnicodeError) as error:
        yield Problem("passage", key, f"its source cannot be read ({type(error).__name__}).")
        return
    for iri, held in bad:
        told = f"its place holds {held!r}, not its quote; ingest the document again."
        yield Problem("passage", record.names.short(iri), told)


def bad_in_pdf(source: Path, quoted: Sequence[Quoted], scans: str = "") -> list[tuple[str, str]]:
    """Passages that their boxes do not hold, with what they hold. `scans` is what was kept of
    scanned pages."""
    request = {
        "path": str(source),
        "scans": scans,
        "passages": [[q.iri, q.quote, q.boxes, q.scanned] for q in quoted],
    }
    child = subprocess.run(
        [sys.executable, "-m", "probation_graph.ingest.passage_check"],
        input=json.dumps(request).encode(),
        capture_output=True,
        timeout=seconds_for(quoted),
        check=True,
    )
    return [(iri, held) for iri, held in json.loads(child.stdout)]


def seconds_for(quoted: Sequence[Quoted]) -> float:
    """How long checking these passages may take: reading a scanned page again takes long."""
    scanned = {box[0] for each in quoted if each.scanned for box in each.boxes}
    return CHECK_SECONDS + SCANNED_PAGE_SECONDS * len(scanned)


def bad_in_text(source: Path, quoted: Sequence[Quoted]) -> list[tuple[str, str]]:
    """Passages whose quote does not stand in a plain text."""
    text = squeezed(source.read_text(encoding="utf-8", errors="replace"))
    return [(each.iri, "") for each in quoted if not stands_in(squeezed(each.quote), text)]


def stands_in(quote: str, text: str, pieces: int = MOST_PIECES) -> bool:
    """Whether a quote stands in a text, in a few pieces at most, in order."""
    if quote in text:
        return True
    if pieces == 1:
        return False
    longest = _longest_start(quote, text)
    after = text.find(quote[:longest]) + longest
    return longest > 0 and stands_in(quote[longest:], text[after:], pieces - 1)


def _longest_start(quote: str, text: str) -> int:
    low, high = 0, len(quote)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if quote[:middle] in text else (low, middle - 1)
    return low


def squeezed(text: str) -> str:
    """Letters and digits alone."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def check_document(document: "PdfDocument", quoted: Sequence[Quoted]) -> list[tuple[str, str]]:
    """Passages that their boxes do not hold, with what they hold."""
    pages: dict[int, tuple[PdfPage, PdfTextPage]] = {}
    bad: list[tuple[str, str]] = []
    for each in quoted:
        held = ""
        for number, *edges in each.boxes:
            if number not in pages:
                page = document[number - 1]
                pages[number] = (page, page.get_textpage())
            held += " " + text_within(*pages[number], edges)
        if not (holds(squeezed(held), squeezed(each.quote)) or stands_there(each, pages)):
            bad.append((each.iri, " ".join(held.split())))
    return bad


def stands_there(quoted: Quoted, pages: "Mapping[int, tuple[PdfPage, PdfTextPage]]") -> bool:
    """Whether the letters that are set at a passage's boxes are its quote. Where a damaged font
    draws nothing, PDFium finds no letters in a box, though it tells where each is set."""
    held = "".join(set_within(*pages[number], edges) for number, *edges in quoted.boxes)
    return holds(squeezed(held), squeezed(UNMAPPED.sub("", quoted.quote)))


def set_within(page: "PdfPage", text: "PdfTextPage", edges: Sequence[float]) -> str:
    """The letters whose place on the baseline is in a box."""
    from pypdfium2 import raw

    x0, top, x1, bottom = edges
    corners = place_on(page, x0 - SIDE, bottom), place_on(page, x1, top)
    (left, low), (right, high) = (tuple(map(pick, *corners)) for pick in (min, max))
    found: list[str] = []
    x, y = c_double(), c_double()
    for at in range(text.count_chars()):
        raw.FPDFText_GetCharOrigin(text.raw, at, byref(x), byref(y))
        if left <= x.value <= right and low <= y.value <= high:
            found.append(chr(raw.FPDFText_GetUnicode(text.raw, at)))
    return "".join(found)


def holds(held: str, quote: str) -> bool:
    """Whether a quote is in what boxes hold: as it is (boxes are of whole words, so that more may
    stand around it) or, where lines reach into each other's boxes, with a little else between."""
    rest = iter(held)
    close = len(held) <= SLACK * len(quote) and all(letter in rest for letter in quote)
    return quote in held or close


def text_within(page: "PdfPage", text: "PdfTextPage", edges: Sequence[float]) -> str:
    """The text in a box given in points from the top left of the page as displayed."""
    x0, top, x1, bottom = edges
    outside = CORE * (bottom - top)
    corners = (
        place_on(page, x0 - SIDE, bottom - outside),
        place_on(page, x1 + SIDE, top + outside),
    )
    (left, low), (right, high) = (tuple(map(pick, *corners)) for pick in (min, max))
    return str(text.get_text_bounded(left, low, right, high))


def place_on(page: "PdfPage", x: float, y: float) -> tuple[float, float]:
    """A place of the page as displayed in the PDF's own coordinates, whatever its rotation and
    crop box."""
    from pypdfium2 import raw

    width, height = (round(side * FINENESS) for side in page.get_size())
    found = c_double(), c_double()
    place = (round(x * FINENESS), round(y * FINENESS))
    raw.FPDF_DeviceToPage(page.raw, 0, 0, width, height, 0, *place, *map(byref, found))
    return found[0].value, found[1].value


def main() -> int:
    """Check the passages that standard input names."""
    import pypdfium2

    request: dict[str, Any] = json.load(sys.stdin)
    quoted = [
        Quoted(iri, quote, tuple(tuple(box) for box in boxes), scanned)
        for iri, quote, boxes, scanned in request["passages"]
    ]
    restrain(seconds_for(quoted), CHECK_MEMORY)
    document = pypdfium2.PdfDocument(request["path"])
    bad = check_document(document, [each for each in quoted if not each.scanned])
    scanned = [each for each in quoted if each.scanned]
    kept = kept_words(request["scans"])
    json.dump([*bad, *(bad_on_scans(document, scanned, kept) if scanned else ())], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
