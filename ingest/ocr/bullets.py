"""Bullets that a recogniser leaves out: small marks in the picture to the left of a line."""

from typing import NamedTuple

import cv2
import numpy as np

from probation_graph.ingest.ocr.ink import HALF, Grey

REACH = 4.0  # times the font's size: how far left of its text a bullet stands at most
NEAR = 0.25  # times the font's size: the least white between them
LEAST, MOST = 0.12, 0.75  # of the font's size: how wide a bullet is
FLAT = 0.5  # of its width that a dash is high at most
HIGHEST, LOWEST = 0.78, 0.05  # of the font's size, over the baseline: where its middle lies
BULLET, DASH = "•", "–"
LEAST_INK = 3  # pixels: less is dust


class Mark(NamedTuple):
    """A bullet, from `left` to `right` in pixels of the picture."""

    text: str
    left: float
    right: float


def mark_before(ink: Grey, left: float, baseline: float, size: float) -> Mark | None:
    """The bullet that hangs to the left of a line's first letter: the only thing drawn there."""
    begin, end = max(int(left - REACH * size), 0), int(left - NEAR * size / 2)
    top, bottom = max(int(baseline - size), 0), int(baseline + LOWEST * size) + 1
    zone = (ink[top:bottom, begin:end] >= HALF).astype(np.uint8)
    if zone.size == 0 or not zone.any():
        return None
    count, _, stats, _ = cv2.connectedComponentsWithStats(zone, connectivity=8)
    seen = [each for each in stats[1:count].tolist() if each[4] >= LEAST_INK]
    if len(seen) != 1:
        return None
    x, y, width, height, _ = seen[0]
    middle = (baseline - (top + y + height / 2)) / size
    fits = LEAST * size <= width <= MOST * size and height <= MOST * size
    if not fits or x == 0 or not LOWEST <= middle <= HIGHEST:
        return None
    if left - (begin + x + width) < NEAR * size:
        return None
    return Mark(DASH if height <= FLAT * width else BULLET, begin + x, begin + x + width)
