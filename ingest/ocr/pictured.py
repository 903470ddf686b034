"""Pictured pages: which pages of a PDF hold pictures in place of text, and what they look like."""

from collections.abc import Iterator

import numpy as np
from pypdfium2 import PdfDocument, PdfImage, PdfPage, raw

from probation_graph.ingest.ocr.engine import Picture
from probation_graph.ingest.reading.legible import is_legible
from probation_graph.ingest.reading.page import Page

LEAST_SHARE = 0.4  # of a page that pictures cover where they are the page
LEAST_PATHS = 200  # drawn shapes of a page whose letters are drawn, each on its own
DEPTH = 3  # of forms within forms in which pictures are looked for
FINENESS = 150 / 72  # pixels to a point: 150 to an inch
MOST_PIXELS = 1754 * 1241 * 4  # of one page: two to a side more than of A4
MOST_SIDE = 4000  # pixels
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


def picture_of(document: PdfDocument, index: int) -> tuple[Picture, float]:
    """A grey picture of a page as displayed, and its pixels to a point."""
    page = document[index]
    width, height = page.get_size()
    scale = min(FINENESS, (MOST_PIXELS / (width * height)) ** 0.5, MOST_SIDE / max(width, height))
    drawn = page.render(scale=scale, grayscale=True, rev_byteorder=False).to_numpy()
    page.close()
    grey = drawn if drawn.ndim == 2 else drawn[:, :, 0]
    return np.ascontiguousarray(grey), scale
