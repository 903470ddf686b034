"""A document as read: its blocks in order, and the passages that facts point to."""

from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import Block, Run
from probation_graph.ingest.ocr.scan import Scan
from probation_graph.ingest.reading.page import Box

CONTEXT_LENGTH = 32  # characters of prefix and suffix, as Web Annotation clients commonly keep
KEY_LENGTH = 12  # hexadecimal characters of the SHA-256 that name a document
NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
SAME_LINE_OVERLAP = 0.5  # share of the lower word's height that two words of a line have in common


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's number (from 1), width and height in PDF points; 0 × 0 for a text file."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageBox:
    """A box and the page it is on."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Passage:
    """Words on a page: a quote with its place. `page_start`, `page_end` are offsets in the page's
    text; `last_page` differs from `page` where the passage runs over a page end. `confidence` (0 to
    1) is that of its least sure word, None where no word was read by OCR."""

    document: str
    page: int
    page_start: int
    last_page: int
    page_end: int
    quote: str
    prefix: str
    suffix: str
    boxes: tuple[PageBox, ...]
    page_width: float
    page_height: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The document model. `sha256` is of the source's bytes; `media_type` is application/pdf or
    text/plain; `reader` names what read it, with its version. `scans` are the pages that were read
    by OCR, `unread` the numbers of those that are pictures and were not."""

    sha256: str
    media_type: str
    reader: str
    pages: tuple[PageSize, ...]
    blocks: tuple[Block, ...]
    scans: tuple[Scan, ...] = ()
    unread: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """The first twelve characters of the SHA-256: the document's short name."""
        return self.sha256[:KEY_LENGTH]

    def passage(self, block: Block, start: int = 0, end: int | None = None) -> Passage:
        """The passage of a stretch of a block's text; the whole block by default.

        Raises ValueError where the stretch holds no word.
        """
        stop = len(block.text) if end is None else end
        runs = [run for run in block.runs if run.start < stop and run.end > start]
        if not runs:
            raise ValueError(f"no words in block {block.index} between {start} and {stop}")
        size = self.pages[runs[0].page - 1]
        return Passage(
            document=self.key,
            page=runs[0].page,
            page_start=runs[0].page_start + max(0, start - runs[0].start),
            last_page=runs[-1].page,
            page_end=runs[-1].page_end - max(0, runs[-1].end - stop),
            quote=block.text[start:stop],
            prefix=self._before(block, start),
            suffix=self._after(block, stop),
            boxes=line_boxes(runs),
            page_width=size.width,
            page_height=size.height,
            confidence=self._confidence(runs) if self.scans else None,
        )

    def _confidence(self, runs: Sequence[Run]) -> float | None:
        """How sure the least sure of some words is read; None where none of them was by OCR."""
        known = {scan.page: scan.sureness for scan in self.scans}
        found = [
            known[run.page].get(run.box)
            for run in runs
            if run.page in known and run.box is not None
        ]
        return min((sure for sure in found if sure is not None), default=None)

    def _before(self, block: Block, start: int) -> str:
        previous = self.blocks[block.index - 1].text + "\n" if block.index > 0 else ""
        return (previous + block.text[:start])[-CONTEXT_LENGTH:]

    def _after(self, block: Block, end: int) -> str:
        last = block.index + 1 >= len(self.blocks)
        following = "" if last else "\n" + self.blocks[block.index + 1].text
        return (block.text[end:] + following)[:CONTEXT_LENGTH]


def line_boxes(runs: Sequence[Run]) -> tuple[PageBox, ...]:
    """One box for each line of words, in reading order."""
    lines: list[tuple[int, list[Box]]] = []
    last, last_page, line = NOWHERE, 0, list[Box]()
    for _, _, page, _, _, box, _ in runs:
        if box is None:
            continue
        if page == last_page and _same_line(last, box):
            line.append(box)
        else:
            line = [box]
            lines.append((page, line))
        last, last_page = box, page
    return tuple([PageBox(page, Box.around(boxes)) for page, boxes in lines])


def _same_line(first: Box, second: Box) -> bool:
    x0, top, _, bottom = first
    other_x0, other_top, _, other_bottom = second
    if other_x0 < x0:
        return False
    if top == other_top and bottom == other_bottom:
        return True
    overlap = min(bottom, other_bottom) - max(top, other_top)
    return overlap >= SAME_LINE_OVERLAP * min(bottom - top, other_bottom - other_top)
