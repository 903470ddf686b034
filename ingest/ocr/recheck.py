"""Passages of scanned pages, checked against the pictures: the page is read again, and the words
in a passage's boxes must be its quote, but for a few letters. Where the recogniser is not
installed, something must at least be drawn there.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Protocol

from probation_graph.ingest.ocr.extra import is_installed
from probation_graph.ingest.reading.page import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from probation_graph.ingest.ocr.sheet import Placed

ALIKE = 0.85  # share of letters in common: another version of the recogniser reads some otherwise
DARKER = 40  # steps of grey (of 255) between the paper and what is drawn
BLANK = "nothing"
WordBox = tuple[int, float, float, float, float]


class Read(Protocol):
    """A passage: its quote, and its boxes as (page, x0, top, x1, bottom)."""

    @property
    def iri(self) -> str: ...
    @property
    def quote(self) -> str: ...
    @property
    def boxes(self) -> tuple[WordBox, ...]: ...


def bad_on_scans(document: "PdfDocument", quoted: Sequence[Read]) -> list[tuple[str, str]]:
    """Passages that their boxes do not hold, with what they hold."""
    check = words_differ if is_installed() else blank
    return check(document, quoted)


def words_differ(document: "PdfDocument", quoted: Sequence[Read]) -> list[tuple[str, str]]:
    """Passages whose boxes hold other words when they are read again."""
    from probation_graph.ingest.ocr.pictured import picture_of
    from probation_graph.ingest.ocr.sheet import look, sheets

    pages = {box[0] for each in quoted for box in each.boxes}
    looks = [look(picture, page, scale) for page in sorted(pages)
             for picture, scale in [picture_of(document, page - 1)]]  # fmt: skip
    words = {each.page.number: each.words for each in sheets(looks)}
    bad: list[tuple[str, str]] = []
    for each in quoted:
        held = " ".join(" ".join(within(words[box[0]], Box(*box[1:]))) for box in each.boxes)
        if not alike(each.quote, held):
            bad.append((each.iri, held or BLANK))
    return bad


def within(words: "Sequence[Placed]", box: Box) -> list[str]:
    """The words whose middle lies in a box."""
    found: list[str] = []
    for each in words:
        x, y = (each.place.x0 + each.place.x1) / 2, (each.place.top + each.place.bottom) / 2
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
            found.append(each.word.text)
    return found


def alike(quote: str, held: str) -> bool:
    """Whether a quote's letters and digits are what was read, nearly. Boxes are of whole words,
    so that a short quote may be a part of what they hold."""
    said, seen = squeezed(quote), squeezed(held)
    if said in seen:
        return True
    match = SequenceMatcher(None, said, seen, autojunk=False)
    common = sum(block.size for block in match.get_matching_blocks())
    return common >= ALIKE * len(said)


def squeezed(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return "".join(filter(str.isalnum, text.lower()))


def blank(document: "PdfDocument", quoted: Sequence[Read]) -> list[tuple[str, str]]:
    """Passages in one of whose boxes nothing is drawn."""
    bad: list[tuple[str, str]] = []
    for page in sorted({box[0] for each in quoted for box in each.boxes}):
        drawn = document[page - 1].render(scale=1.0, grayscale=True).to_pil().convert("L")
        for each in quoted:
            boxes = [box[1:] for box in each.boxes if box[0] == page]
            shades = [drawn.crop(tuple(map(round, box))).getextrema() for box in boxes]
            if any(high - low < DARKER for low, high in shades):
                bad.append((each.iri, BLANK))
    return list(dict(bad).items())
