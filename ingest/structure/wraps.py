"""Wraps: whether a line of a letter's head or signature goes on the line above, by its place."""

from collections.abc import Sequence

from probation_graph.ingest.block import Run
from probation_graph.ingest.reading.page import Box
from probation_graph.ingest.structure.printed import Line

HANGING = 4.0  # points by which a wrapped line hangs further in than the first
SPACE_WIDTH = 0.25  # times the height of a word


def begins_anew(above: Line, below: Line, first: Line, right: float) -> bool | None:
    """True where the line above had room for the next word, or stands on this very row; False
    where the line hangs under the `first` of its entry, None where its place does not tell.
    `right` is how far the lines reach, in points."""
    upper, lower, start = box_of(above, -1), box_of(below, 0), box_of(first, 0)
    word = _first_word(below)
    if upper is None or lower is None or start is None or word is None:
        return None
    if lower.top < (upper.top + upper.bottom) / 2:
        return True  # further right on the same line, or at the top of a page or column
    if lower.x0 > start.x0 + HANGING and above.block.page == below.block.page:
        return False
    room = right - upper.x1 > word.width + SPACE_WIDTH * word.height
    return True if room else None


def right_of(lines: Sequence[Line]) -> float:
    """How far right these lines reach, in points; 0 where they have no place."""
    runs = (run for line in lines for run in _runs(line))
    return max((run.box.x1 for run in runs if run.box is not None), default=0.0)


def box_of(line: Line, at: int = 0) -> Box | None:
    """Where the first (0) or last (-1) printed row of a line stands; None in a text file."""
    boxes = [run.box for run in _runs(line) if run.box is not None]
    if not boxes:
        return None
    told = boxes[at]
    row = [box for box in boxes if box.top < told.bottom and box.bottom > told.top]
    return Box.around(row)


def _first_word(line: Line) -> Box | None:
    return next((run.box for run in _runs(line) if run.box is not None), None)


def _runs(line: Line) -> list[Run]:
    return [run for run in line.block.runs if line.start <= run.start < line.end]
