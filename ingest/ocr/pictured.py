"""Pictured pages: which pages of a PDF hold pictures in place of text."""

from collections.abc import Iterator

from pypdfium2 import PdfImage, PdfPage, raw

from probation_graph.ingest.reading.legible import is_legible
from probation_graph.ingest.reading.page import Page

LEAST_SHARE = 0.4  # of a page that pictures cover where they are the page
LEAST_PATHS = 200  # drawn shapes of a page whose letters are drawn, each on its own
DEPTH = 3  # of forms within forms in which pictures are looked for
MOST_STORED = (
    400_000_000  # pixels of one picture in the file: A3, 1,200 to an inch, has 280 million
)


def is_pictured(page: PdfPage, read: Page) -> bool:
    """Whether a page is a picture of a page: `read` is what text it holds, which is little or
    rubbish. Letters may also be drawn as shapes, each on its own."""
    if not is_legible([word.text for word in read.words]):
        return True
    area = read.width * read.height
    covered, paths = 0.0, 0
    for kind, share in objects(page):
        covered += share if kind == raw.FPDF_PAGEOBJ_IMAGE else 0.0
        paths += kind == raw.FPDF_PAGEOBJ_PATH
    if not read.words and paths >= LEAST_PATHS:
        return True
    return area > 0 and covered >= LEAST_SHARE * area


def is_bomb(page: PdfPage) -> bool:
    """Whether a page holds a picture of more pixels than any scanner makes: drawing it could take
    all memory."""
    return any(
        width * height > MOST_STORED
        for width, height in (
            item.get_px_size()
            for item in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=DEPTH)
            if isinstance(item, PdfImage)
        )
    )


def objects(page: PdfPage) -> Iterator[tuple[int, float]]:
    """What is drawn on a page: its type, and the area it covers in square points."""
    for item in page.get_objects(max_depth=DEPTH):
        left, bottom, right, top = item.get_bounds()
        yield item.type, max(right - left, 0.0) * max(top - bottom, 0.0)
