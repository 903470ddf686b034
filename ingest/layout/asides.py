"""Asides: what stands apart from the running text of a page. Frames around a text, footnotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import Aside, BlockKind
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.grids import (
    MOST_CROSSINGS,
    Stroke,
    connected,
    places,
    strokes_of,
)
from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.layout.measures import LARGER, Measures
from probation_graph.ingest.reading.page import Box, Page

SIDES = 2  # rulings in each direction of a frame: with more it is a table
MOST_HEIGHT = 0.85  # share of a page's height from which on a frame is the page's own
LEAST_SIDE = 20.0  # points: a smaller frame is a tick box or a logo
# "1 Under section 20.", "1The Act", "* Not his name.", "2. www.example.org"
_NOTE = re.compile(r"(?:\d{1,2}\.?|\*+|[†‡§]) ?(?=[A-Z‘“(*]|www\b|http)")


@dataclass(frozen=True, slots=True)
class Framed:
    """Rulings around words: a frame, or one row of cells, which is no aside."""

    box: Box
    aside: Aside | None


def frames_of(page: Page) -> list[Framed]:
    """The frames of a page and its single rows of cells, from top to bottom."""
    level, upright = strokes_of(page.rulings)
    if len(level) * len(upright) > MOST_CROSSINGS:
        return []
    found = [
        framed
        for across, down in connected(level, upright)
        for framed in [frame(across, down)]
        if framed is not None and framed.box.height <= MOST_HEIGHT * page.height
    ]
    return sorted(found, key=lambda each: (each.box.top, each.box.x0))


def frame(level: Sequence[Stroke], upright: Sequence[Stroke]) -> Framed | None:
    """What crossing strokes enclose; None where they make a table or nothing."""
    tops, lefts = places(level), places(upright)
    if len(tops) != SIDES or len(lefts) < SIDES:
        return None
    box = Box(lefts[0], tops[0], lefts[-1], tops[1])
    if len(lefts) > SIDES:
        return Framed(box, None)
    return Framed(box, Aside.BOX) if min(box.width, box.height) >= LEAST_SIDE else None


def cut(lines: Sequence[Line], box: Box) -> tuple[list[Line], list[Line]]:
    """Lines cut where a frame begins and ends: what stands in it, and what does not."""
    within: list[Line] = []
    outside: list[Line] = []
    for line in lines:
        own = tuple(word for word in line.words if box.holds(word.box))
        rest = tuple(word for word in line.words if word not in own)
        if not own or not rest:
            (within if own else outside).append(line)
            continue
        within.append(Line(line.page, own))
        outside.append(Line(line.page, rest))
    return within, outside


def mark_notes(drafts: Sequence[Draft], measures: Measures) -> None:
    """Mark footnotes: texts smaller than the body that begin with a note's mark, and what follows
    them on their page in that size."""
    page: int | None = None  # the page of a footnote that may go on
    size = 0.0  # what it is set in
    for draft in drafts:
        if draft.kind is BlockKind.FURNITURE:
            continue
        small = draft.kind is BlockKind.PARAGRAPH and draft.size <= measures.body - LARGER
        goes_on = page == draft.page and abs(draft.size - size) < LARGER
        if small and (goes_on or _NOTE.match(draft.text)):
            draft.aside, page, size = draft.aside or Aside.NOTE, draft.page, draft.size
        else:
            page = None
