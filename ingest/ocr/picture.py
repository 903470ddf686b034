"""The picture of a page, as the recogniser is given it."""

import numpy as np
from pypdfium2 import PdfDocument

from probation_graph.ingest.ocr.engine import Picture

FINENESS = 150 / 72  # pixels to a point: 150 to an inch
MOST_PIXELS = 1754 * 1241 * 4  # of one page: two to a side more than of A4
MOST_SIDE = 4000  # pixels


def picture_of(document: PdfDocument, index: int) -> tuple[Picture, float]:
    """A grey picture of a page as displayed, and its pixels to a point."""
    page = document[index]
    width, height = page.get_size()
    scale = min(FINENESS, (MOST_PIXELS / (width * height)) ** 0.5, MOST_SIDE / max(width, height))
    drawn = page.render(scale=scale, grayscale=True, rev_byteorder=False).to_numpy()
    page.close()
    grey = drawn if drawn.ndim == 2 else drawn[:, :, 0]
    return np.ascontiguousarray(grey), scale
