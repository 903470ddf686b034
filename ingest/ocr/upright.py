"""Upright: a picture of a page is turned and straightened until its lines run as they are read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, degrees, radians, sin

import cv2
import numpy as np
import numpy.typing as npt

from probation_graph.ingest.ocr.engine import Corners, Picture, ReadLine, lines_in

SURE = 0.8  # mean confidence of a page's lines: one read upside down has less
TALL = 1.5  # times its width that the box of a line is high which runs up or down the page
LEAST_SLANT = 0.1  # degrees: less does no harm
MOST_SLANT = 20.0  # degrees: more is no slant of a page, but of a stamp or drawing
PAPER = 255  # the grey of what a turned picture leaves empty

Points = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Upright:
    """A picture as it is read, its lines in its own pixels, and the way back: `turns` quarter
    turns anticlockwise and then a slant (degrees) about its middle made it from the one of `size`
    (height, width) pixels."""

    picture: Picture
    lines: tuple[ReadLine, ...]
    turns: int
    slant: float
    size: tuple[int, int]

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of this picture."""
        return self.size if self.turns % 2 == 0 else (self.size[1], self.size[0])

    def without_picture(self) -> "Upright":
        """The way back alone: pictures are large."""
        return replace(self, picture=self.picture[:0], lines=())

    def original(self, points: Points) -> Points:
        """Points of this picture in the picture as it was."""
        height, width = self.shape
        points = spun(points, self.slant, (width / 2, height / 2))
        x, y = points[:, 0], points[:, 1]
        tall, wide = self.size
        back = ((x, y), (wide - y, x), (wide - x, tall - y), (y, tall - x))[self.turns]
        return np.stack(back, axis=-1)


def upright(picture: Picture) -> Upright:
    """A picture read the right way round."""
    turns, turned, lines = best(picture)
    slant = slant_of(lines)
    height, width = turned.shape
    middle = (width / 2, height / 2)
    if slant:
        matrix = cv2.getRotationMatrix2D(middle, slant, 1.0)
        turned = cv2.warpAffine(  # type: ignore[assignment]
            turned, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=PAPER
        )
        lines = [line._replace(corners=spun(line.corners, -slant, middle)) for line in lines]
    return Upright(turned, tuple(lines), turns, slant, (picture.shape[0], picture.shape[1]))


def best(picture: Picture) -> tuple[int, Picture, list[ReadLine]]:
    """The number of quarter turns with which a picture is read best."""
    lines = lines_in(picture)
    sideways = mostly_tall(lines)
    if not lines or (not sideways and sureness(lines) >= SURE):
        return 0, picture, lines
    tried = [] if sideways else [(0, picture, lines)]
    for turns in (1, 3) if sideways else (2,):
        turned = np.ascontiguousarray(np.rot90(picture, turns))
        tried.append((turns, turned, lines_in(turned)))
        if sureness(tried[-1][2]) >= SURE:
            break
    return max(tried, key=lambda each: sureness(each[2]) * letters(each[2]))


def letters(lines: Sequence[ReadLine]) -> int:
    """How many letters were read."""
    return sum(len(line.text) for line in lines)


def sureness(lines: Sequence[ReadLine]) -> float:
    """How sure the recogniser is of a letter on average."""
    sure = sum(line.confidence * len(line.text) for line in lines)
    return sure / max(letters(lines), 1)


def mostly_tall(lines: Sequence[ReadLine]) -> bool:
    """Whether most lines run up or down the page."""
    sizes = [(line.corners.max(axis=0) - line.corners.min(axis=0)) for line in lines]
    tall = sum(float(size[1]) for size in sizes if size[1] > TALL * size[0])
    return tall > sum(float(size[0]) for size in sizes if size[0] > TALL * size[1])


def slant_of(lines: Sequence[ReadLine]) -> float:
    """By how many degrees the lines of a picture fall to the right: of half their length, less."""
    angles: list[tuple[float, float]] = []
    for line in lines:
        along = line.corners[1] - line.corners[0]
        angles.append((degrees(float(np.arctan2(along[1], along[0]))), float(np.hypot(*along))))
    half, passed = sum(length for _, length in angles) / 2, 0.0
    for angle, length in sorted(angles):
        passed += length
        if passed >= half:
            return angle if LEAST_SLANT <= abs(angle) <= MOST_SLANT else 0.0
    return 0.0


def spun(points: Corners, angle: float, middle: tuple[float, float]) -> Points:
    """Points turned clockwise (as seen, with y going down) about a middle, by degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    x, y = points[:, 0] - middle[0], points[:, 1] - middle[1]
    return np.stack((middle[0] + x * c - y * s, middle[1] + x * s + y * c), axis=-1)
