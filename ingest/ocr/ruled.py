"""Ruled lines in a picture of a page."""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np

from probation_graph.ingest.ocr.ink import Grey
from probation_graph.ingest.reading.page import Ruling

LEAST_LENGTH = 24.0  # points: shorter strokes are of letters
MOST_WIDTH = 3.0  # points
FAINT = 0.22  # darkness from which on a pixel may be of a ruled line
MOST_RULINGS = 4000  # of a page; beyond, it is a drawing


def rulings_in(ink: Grey, scale: float) -> tuple[list[Ruling], Grey]:
    """The ruled lines of a picture with `scale` pixels to a point, in points; and the picture
    without them."""
    drawn = (ink >= FAINT).astype(np.uint8)
    found: list[Ruling] = []
    rest = ink.copy()
    for level in (True, False):
        lines = strokes(drawn, max(int(LEAST_LENGTH * scale), 2), level)
        found += boxes_of(lines, scale, level)
        around = np.ones((3, 3), np.uint8)
        rest[cv2.dilate(lines, around) > 0] = 0.0
    return found[:MOST_RULINGS], rest


def strokes(drawn: Any, length: int, level: bool) -> Any:
    """What is left of a picture where only long straight strokes in one direction are kept."""
    shape = (1, length) if level else (length, 1)
    return cv2.morphologyEx(drawn, cv2.MORPH_OPEN, np.ones(shape, np.uint8))


def boxes_of(lines: Any, scale: float, level: bool) -> Iterator[Ruling]:
    """The strokes as rulings; tinted areas are none, but their edges are."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    for x, y, width, height, _ in stats[1:count].tolist():
        thick = (height if level else width) / scale
        x0, top, x1, bottom = (each / scale for each in (x, y, x + width, y + height))
        if thick > MOST_WIDTH:
            continue
        if level:
            yield Ruling(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
        else:
            yield Ruling((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
