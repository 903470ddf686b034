"""Sheets: the pictures of a document's pages become words and rulings like those of any page.

In two steps, since what is large or bold is told by the letters of the whole document.
"""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

import numpy as np

from probation_graph.ingest.layout.markers import marker_of
from probation_graph.ingest.ocr.bullets import mark_before
from probation_graph.ingest.ocr.engine import Picture, ReadLine
from probation_graph.ingest.ocr.ink import ASCENT, DESCENT, MOST_TALL, Grey, Ink, darkness, ink_of
from probation_graph.ingest.ocr.ruled import rulings_in
from probation_graph.ingest.ocr.upright import Upright, upright
from probation_graph.ingest.ocr.words import Token, words_of
from probation_graph.ingest.reading.page import Box, Page, Ruling, Word

FONT = "scan"
HEAVY = 1.28  # times the strokes of most lines from which on a line is bold
SAME_SIZE = 0.07  # share by which sizes of one size of letters come out different
LOOSE_SIZE = 0.4  # the same, where only a line's box tells
SHARE_OF_BOX = 0.72  # of a line's box: its letters' size, where the ink does not tell
BELOW = 0.2  # of a line's box: what is under the baseline, where the ink does not tell
DECIMALS = 2  # hundredths of a point

Edges = tuple[float, float, float, float]  # left, top, right, bottom


class DrawnLine(NamedTuple):
    """A line of text: its words, their places counted in pixels of the level page; its box, and
    its ink, where that could be measured."""

    words: tuple[Token, ...]
    edges: Edges
    ink: Ink | None


class Look(NamedTuple):
    """What was seen of a page, in the frame in which its lines are level."""

    number: int
    scale: float
    lines: tuple[DrawnLine, ...]
    rulings: tuple[Ruling, ...]
    way: Upright


class Placed(NamedTuple):
    """A word in the page's level frame, its place on the page as displayed, and how sure it is
    read."""

    word: Word
    place: Box
    confidence: float


class Sheet(NamedTuple):
    """A page as read, in the frame in which its lines are level, and its words in their order."""

    page: Page
    words: tuple[Placed, ...]


def look(picture: Picture, number: int, scale: float) -> Look:
    """Read a picture of a page, as displayed, with `scale` pixels to a point."""
    seen = upright(picture)
    rulings, ink = rulings_in(darkness(seen.picture), scale)
    lines = tuple(drawn_line(line, ink) for line in seen.lines)
    return Look(number, scale, lines, tuple(rulings), seen.without_picture())


def edges_of(line: ReadLine) -> Edges:
    """The box of a line in pixels."""
    (left, top), (right, bottom) = line.corners.min(axis=0), line.corners.max(axis=0)
    return max(float(left), 0.0), max(float(top), 0.0), float(right), float(bottom)


def cut(ink: Grey, edges: Edges) -> Grey:
    """A line cut out of a picture."""
    left, top, right, bottom = edges
    return ink[int(top) : int(bottom) + 1, int(left) : int(right) + 1]


def drawn_line(line: ReadLine, picture: Grey) -> DrawnLine:
    """A line with its words; with a bullet that the recogniser left out."""
    edges = edges_of(line)
    crop, begin = cut(picture, edges), int(edges[0])
    ink = ink_of(crop, line.text)
    ink = None if ink is None else ink._replace(baseline=int(edges[1]) + ink.baseline)
    size, baseline = in_box(edges)
    if ink is not None and ink.band is not None:
        size, baseline = ink.size(size) or size, ink.baseline
    words = [
        word._replace(left=begin + word.left, right=begin + word.right)
        for word in words_of(line, crop, size)
    ]
    if words and (len(words) < 2 or marker_of(words[0].text) is None):
        mark = mark_before(picture, words[0].left, baseline, size)
        if mark is not None:
            words.insert(0, Token(*mark, line.confidence))
    return DrawnLine(tuple(words), edges, ink)


def in_box(edges: Edges) -> tuple[float, float]:
    """A font's size and a line's baseline as its box lets one guess."""
    height = edges[3] - edges[1]
    return SHARE_OF_BOX * height, edges[3] - BELOW * height


def sheets(looks: Sequence[Look]) -> Iterator[Sheet]:
    """The pages of a document that were looked at."""
    usual = usual_size(looks)
    strokes = [
        line.ink.stroke / scale
        for line, scale in lines_of(looks)
        if line.ink is not None and line.ink.band is not None
        for word in line.words
        for _ in word.text
    ]
    stroke = median(strokes) if strokes else 0.0
    for each in looks:
        yield sheet(each, usual, stroke)


def usual_size(looks: Sequence[Look]) -> float:
    """The size of most letters in points."""
    sizes = [
        size / scale
        for line, scale in lines_of(looks)
        if line.ink is not None and line.ink.tall < MOST_TALL
        for size in [line.ink.size(0.0)]
        if size is not None
        for word in line.words
        for _ in word.text
    ]
    return median(sizes) if sizes else 0.0


def lines_of(looks: Sequence[Look]) -> Iterator[tuple[DrawnLine, float]]:
    """All lines, each with the pixels to a point of its page."""
    return ((line, each.scale) for each in looks for line in each.lines)


def sheet(seen: Look, usual: float, stroke: float) -> Sheet:
    """A page, where most letters of the document are `usual` large, with strokes as wide as
    `stroke`; in points."""
    words = tuple(placed(seen, usual, stroke))
    height, width = (round(side / seen.scale, DECIMALS) for side in seen.way.shape)
    page = Page(seen.number, width, height, tuple(each.word for each in words), seen.rulings)
    return Sheet(page, words)


def placed(seen: Look, usual: float, stroke: float) -> Iterator[Placed]:
    """The words of a page."""
    for line in seen.lines:
        size, baseline = letters_of(line, seen, usual)
        heavy = 0.0 if line.ink is None or usual == 0 else line.ink.stroke / seen.scale / size
        bold = heavy * usual > HEAVY * stroke
        top, bottom = baseline - ASCENT * size, baseline + DESCENT * size
        for token in line.words:
            edges = (token.left, top * seen.scale, token.right, bottom * seen.scale)
            box, place = in_points(edges, seen.scale), displayed(edges, seen.way, seen.scale)
            yield Placed(Word(token.text, box, FONT, size, bold), place, token.confidence)


def letters_of(line: DrawnLine, seen: Look, usual: float) -> tuple[float, float]:
    """The size of a line's letters and its baseline, in points. A line of few letters is as
    large as what stands beside it. What nearly is the usual size is that."""
    scale = seen.scale
    size, baseline = told(line, usual * scale)
    if size is None:
        _, top, _, bottom = line.edges
        rows = [each for each in seen.lines if each.edges[1] < (top + bottom) / 2 < each.edges[3]]
        near = sorted(rows, key=lambda each: abs(each.edges[0] - line.edges[0]))
        known = [each for each in (told(one, usual * scale) for one in near) if each[0] is not None]
        size, baseline = known[0] if known else in_box(line.edges)
        loose = LOOSE_SIZE if not known else SAME_SIZE
    else:
        loose = SAME_SIZE
    assert size is not None
    size = usual if abs(size / scale - usual) <= loose * usual else size / scale
    return round(size, DECIMALS), baseline / scale


def told(line: DrawnLine, usual: float) -> tuple[float | None, float]:
    """The size and the baseline that a line's ink tells, in pixels."""
    return (None, 0.0) if line.ink is None else (line.ink.size(usual), line.ink.baseline)


def in_points(edges: Sequence[float], scale: float) -> Box:
    """A box in points."""
    return Box(*(round(edge / scale, DECIMALS) for edge in edges))


def displayed(edges: Edges, seen: Upright, scale: float) -> Box:
    """Where a box stands on the page as displayed, in points."""
    x0, top, x1, bottom = edges
    corners = seen.original(np.array([(x0, top), (x1, top), (x1, bottom), (x0, bottom)]))
    return in_points((*corners.min(axis=0).tolist(), *corners.max(axis=0).tolist()), scale)
