"""Ink: how large and how heavy a line's letters are drawn, and where they stand.

A recogniser gives a box for each line, as loose as it likes. What layout decides by (sizes, line
distances, weight) is measured in the picture instead.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.float32]  # darkness of each pixel: 0 paper, 1 ink

BAND = 0.5  # share of the darkest row's ink that a row between baseline and x-height holds
X_HEIGHT, CAP_HEIGHT = 0.52, 0.72  # shares of the font's size, as in most text faces
DESCENT = 0.21  # of the font's size: from the baseline to the bottom of a word's box
ASCENT = 0.79
TALL = frozenset("bdfhklt0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ/()[]&!?")
MOST_TALL = 0.5  # share of tall letters from which on the band may reach up to their height
LEAST_LETTERS = 4  # of a text that tells the size of its letters
HALF = 0.5  # darkness from which on a pixel is ink
BLUR = 1.0  # pixels by which a scanned band is higher than drawn
GRAIN = 0.05  # darkness by which a ground may vary
LEAST_HEIGHT = 3  # pixels: a line lower than this has no letters to measure


class Ink(NamedTuple):
    """A line's letters: the height of the band that holds most of their ink (from baseline to
    x-height, or to the height of capitals where most are as high), the baseline, and how wide
    the strokes are; in pixels of the picture. `tall` is the share of letters that are high.
    No `band` where there are too few letters to tell one."""

    band: float | None
    baseline: float
    stroke: float
    tall: float

    def size(self, usual: float) -> float | None:
        """The font's size. Where most letters are tall, the band may be as high as either or, where
        they were drawn slanting, between: of the sizes it may tell, the nearest to the usual."""
        if self.band is None:
            return None
        small, large = self.band / CAP_HEIGHT, self.band / X_HEIGHT
        if self.tall < MOST_TALL:
            return large
        return min(max(usual, small), large)


def darkness(picture: npt.NDArray[np.uint8]) -> Grey:
    """A grey picture's ink. What is lightest is paper, what is darkest is ink."""
    light, dark = np.percentile(picture, 90), np.percentile(picture, 0.5)
    depth = max(float(light) - float(dark), 1.0)
    found: Grey = np.clip((float(light) - picture.astype(np.float32)) / depth, 0.0, 1.0)
    return found


def ink_of(crop: Grey, text: str) -> Ink | None:
    """The ink of a line, cut out of the picture with its box; the baseline counts from the top
    of the crop. None where too little is drawn to tell."""
    if crop.shape[0] < LEAST_HEIGHT or crop.shape[1] < 1:
        return None
    crop = cleared(crop)
    rows = crop.sum(axis=1)
    top, bottom = band(rows, BAND * float(np.sort(rows)[-3:].mean()))
    if bottom - top <= BLUR + 1:
        return None
    letters = [letter for letter in text if letter.isalnum()]
    if not letters:
        return None
    tall = sum(letter in TALL for letter in letters) / len(letters)
    height = bottom - top - BLUR if len(letters) >= LEAST_LETTERS else None
    return Ink(height, bottom, stroke(crop[int(top) : int(bottom) + 1]), tall)


def cleared(crop: Grey) -> Grey:
    """A line without the tint of the ground it stands on."""
    if crop.size == 0:
        return crop
    crop = np.clip(crop - np.float32(np.median(crop)) - GRAIN, 0.0, 1.0)
    clear: Grey = crop / max(float(crop.max()), HALF)
    return clear


def band(rows: npt.NDArray[np.float32], least: float) -> tuple[float, float]:
    """From where to where rows hold more ink than that, to parts of a pixel: the longest run."""
    full = np.flatnonzero(rows >= least)
    if len(full) == 0:
        return 0.0, 0.0
    runs = np.split(full, np.flatnonzero(np.diff(full) > 1) + 1)
    run = max(runs, key=len)
    first, last = int(run[0]), int(run[-1])
    above = part(rows, first, first - 1, least)
    below = part(rows, last, last + 1, least)
    return first - above, last + 1 + below


def part(rows: npt.NDArray[np.float32], inside: int, outside: int, least: float) -> float:
    """How far into the row outside a band reaches."""
    if not 0 <= outside < len(rows):
        return 0.0
    rise = float(rows[inside] - rows[outside])
    return float(np.clip((rows[inside] - least) / rise, 0.0, 1.0)) if rise > 0 else 0.0


def stroke(rows: Grey) -> float:
    """The mean width in pixels of the strokes that rows of pixels cross."""
    drawn = rows >= HALF
    begins = int((drawn[:, 1:] & ~drawn[:, :-1]).sum() + drawn[:, 0].sum())
    return float(rows.sum()) / begins if begins else 0.0
