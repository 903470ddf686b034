"""Words of a line that was read in a picture, parted where the picture shows white.

The recogniser tells about where the middle of each character lies. Where words begin and end is
looked up in the picture, and so are spaces that it missed, and strokes that lean like a slash.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np

from probation_graph.ingest.layout.markers import is_bullet
from probation_graph.ingest.ocr.engine import ReadLine
from probation_graph.ingest.ocr.ink import HALF, Grey, cleared
from probation_graph.ingest.ocr.spelling import BULLET, is_taken_for_bullet, plain

FAINT = 0.6  # pixels of ink in a column from which on something is drawn in it
LEAST_SPACE = 0.7  # of the line's usual space: a gap between letters as wide is one
LEAST_GAP = 0.2  # of the font's size: a narrower gap is no space
STROKES = frozenset("1lI|!")
SURE = 0.9  # confidence of a letter that is no doubtful one
LEAN = 0.15  # of its height that a slash leans to the right, at least
THIRD = 3
LEAST_AREA = 4  # pixels


class Token(NamedTuple):
    """A word, from `left` to `right` in pixels of its line's crop, and how sure it is read."""

    text: str
    left: float
    right: float
    confidence: float


class Letter(NamedTuple):
    """A character, the middle of it in pixels, and how sure it is read."""

    text: str
    middle: float
    confidence: float


Gap = tuple[int, int]  # from where to where nothing is drawn, in pixels


def words_of(line: ReadLine, crop: Grey, size: float) -> list[Token]:
    """The words of a line, a bullet apart from its text. `crop` is the line cut out of the
    picture's ink, `size` that of its letters in pixels."""
    crop, width = cleared(crop), crop.shape[1]
    drawn = [bool(each) for each in crop.sum(axis=0) >= FAINT]
    words = list(spelt(line, width))
    between = [gap(drawn, a[-1].middle, b[0].middle) for a, b in pairwise(words)]
    spaces = [end - start for start, end in between if end > start]
    least = max(LEAST_GAP * size, LEAST_SPACE * median(spaces)) if spaces else float("inf")
    outer = [(0, 0), *between, (0, 0)]
    whole = [
        part
        for word, *beside in zip(words, outer, outer[1:], strict=False)
        for part in parted(word, drawn, least, beside)
    ]
    edges = [gap(drawn, a[-1].middle, b[0].middle) for a, b in pairwise(whole)]
    return list(placed(whole, edges, crop, drawn))


def spelt(line: ReadLine, width: int) -> Iterator[list[Letter]]:
    """The characters of each word as white space parts them, a bullet apart from its text."""
    at = 0
    for index, word in enumerate(plain(line.text).split()):
        letters = [
            Letter(letter, line.middles[place] * width, line.confidences[place])
            for place, letter in enumerate(word, start=at)
        ]
        at += len(word)
        if index == 0 and len(word) > 1 and is_bullet(word[0]):
            yield letters[:1]
            letters = letters[1:]
        elif index == 0 and is_taken_for_bullet(word) and len(line.text) > 1:
            letters = [letters[0]._replace(text=BULLET)]
        yield letters


def gap(drawn: Sequence[bool], left: float, right: float) -> Gap:
    """The widest white between two places; none where everything is drawn on."""
    best, start = (round((left + right) / 2),) * 2, None
    for x in range(max(int(left), 0), min(int(right) + 1, len(drawn))):
        if drawn[x]:
            start = None
            continue
        start = x if start is None else start
        if x + 1 - start > best[1] - best[0]:
            best = (start, x + 1)
    return best


def parted(
    word: list[Letter], drawn: Sequence[bool], least: float, beside: Sequence[Gap]
) -> Iterator[list[Letter]]:
    """A word cut where the picture shows a space between two of its letters, which is neither of
    those beside the word."""
    begin = 0
    for at, (before, after) in enumerate(pairwise(word), start=1):
        start, end = gap(drawn, before.middle, after.middle)
        wide = end - start >= least and before.text.isalpha() and after.text.isalpha()
        if wide and not any(start < right and left < end for left, right in beside):
            yield word[begin:at]
            begin = at
    yield word[begin:]


def slashed(word: Sequence[Letter], glyphs: Sequence[Grey]) -> str:
    """A word's text; a stroke between digits that leans is a slash."""
    text = [letter.text for letter in word]
    for at in range(1, len(word) - 1):
        beside = word[at - 1].text.isdigit() and word[at + 1].text.isdigit()
        doubtful = text[at] in STROKES and word[at].confidence < SURE
        if beside and doubtful and lean(glyphs[at]) >= LEAN:
            text[at] = "/"
    return "".join(text)


def glyphs_of(crop: Grey) -> list[Grey]:
    """What is drawn in pieces that do not touch, from left to right; dust left out."""
    if crop.size == 0:  # OpenCV ends the process where it is given nothing
        return []
    drawn = (crop >= HALF).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(drawn, connectivity=8)
    boxes = [(*stats[label].tolist(), label) for label in range(1, count)]
    return [
        np.where(labels == label, crop, 0)[y : y + high, x : x + wide].astype(np.float32)
        for x, y, wide, high, area, label in sorted(boxes)
        if area >= LEAST_AREA
    ]


def lean(glyph: Grey) -> float:
    """How far the upper third of what is drawn stands to the right of the lower third, as a share
    of their distance."""
    rows = np.flatnonzero(glyph.sum(axis=1) >= HALF)
    third = len(rows) // THIRD
    if third == 0:
        return 0.0
    across = np.arange(glyph.shape[1])
    upper, lower = (glyph[part].sum(axis=0) for part in (rows[:third], rows[-third:]))
    shift = float(upper @ across / upper.sum() - lower @ across / lower.sum())
    return shift / (2 * third)


def placed(
    words: Sequence[Sequence[Letter]], edges: Sequence[Gap], crop: Grey, drawn: Sequence[bool]
) -> Iterator[Token]:
    """Words with their places: each begins where the white before it ends. One is as sure as its
    least sure letter."""
    inked = [x for x, each in enumerate(drawn) if each]
    first, last = (inked[0], inked[-1] + 1) if inked else (0, len(drawn))
    starts = [first, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), last]
    for word, left, right in zip(words, starts, ends, strict=True):
        glyphs = glyphs_of(crop[:, left:right])
        apart = len(glyphs) == len(word)
        text = slashed(word, glyphs) if apart else "".join(letter.text for letter in word)
        confidence = min(letter.confidence for letter in word)
        yield Token(text, float(left), float(max(right, left + 1)), confidence)
