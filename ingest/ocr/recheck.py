"""Passages of scanned pages, checked against the pictures: the words that the recogniser saw in a
passage's boxes must be its quote, but for a few letters. A page whose words were not kept, or
whose picture is another one, is read again; where the recogniser is not installed, something must
at least be drawn there.
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Protocol

from probation_graph.ingest.ocr.extra import is_installed
from probation_graph.ingest.ocr.kept import Kept, SeenWord, fingerprint
from probation_graph.ingest.reading.page import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from probation_graph.ingest.ocr.sheet import Look

ALIKE = 0.85  # share of letters in common: another version of the recogniser reads some otherwise
DARKER = 40  # steps of grey (of 255) between the paper and what is drawn
BLANK = "nothing"
SeenWords = Mapping[int, Sequence[SeenWord]]  # by page
WordBox = tuple[int, float, float, float, float]


class Read(Protocol):
    """A passage: its quote, and its boxes as (page, x0, top, x1, bottom)."""

    @property
    def iri(self) -> str: ...
    @property
    def quote(self) -> str: ...
    @property
    def boxes(self) -> tuple[WordBox, ...]: ...


def bad_on_scans(
    document: "PdfDocument", quoted: Sequence[Read], kept: Kept
) -> list[tuple[str, str]]:
    """Passages that their boxes do not hold, with what they hold."""
    words = words_on(document, {box[0] for each in quoted for box in each.boxes}, kept)
    seen = [each for each in quoted if all(box[0] in words for box in each.boxes)]
    unseen = [each for each in quoted if any(box[0] not in words for box in each.boxes)]
    return [*words_differ(seen, words), *blank(document, unseen)]


def words_on(document: "PdfDocument", pages: Iterable[int], kept: Kept) -> SeenWords:
    """The words of pages, by their number: as they were kept, or read again where that can be."""
    from probation_graph.ingest.ocr.picture import picture_of

    words: dict[int, Sequence[SeenWord]] = {}
    looks: list[Look] = []
    for page in sorted(pages):
        picture, scale = picture_of(document, page - 1)
        known = kept.get(fingerprint(picture))
        if known is not None:
            words[page] = known
        elif is_installed():
            from probation_graph.ingest.ocr.sheet import look

            looks.append(look(picture, page, scale))
    return {**words, **read_again(looks)}


def read_again(looks: "Sequence[Look]") -> dict[int, Sequence[SeenWord]]:
    """The words of pages that were looked at again."""
    if not looks:
        return {}
    from probation_graph.ingest.ocr.sheet import sheets

    return {
        sheet.page.number: [SeenWord(each.word.text, each.place) for each in sheet.words]
        for sheet in sheets(looks)
    }


def words_differ(quoted: Sequence[Read], words: SeenWords) -> list[tuple[str, str]]:
    """Passages whose boxes hold other words."""
    bad: list[tuple[str, str]] = []
    for each in quoted:
        held = " ".join(" ".join(within(words[box[0]], Box(*box[1:]))) for box in each.boxes)
        if not alike(each.quote, held):
            bad.append((each.iri, held or BLANK))
    return bad


def within(words: Sequence[SeenWord], box: Box) -> list[str]:
    """The words whose middle lies in a box."""
    found: list[str] = []
    for text, place in words:
        x, y = (place.x0 + place.x1) / 2, (place.top + place.bottom) / 2
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
            found.append(text)
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
