"""Columns: texts that stand side by side are read one after the other."""

from collections.abc import Iterator, Sequence

from probation_graph.ingest.layout.lines import Line

LEAST_GUTTER = 11.0  # points of white between two columns
LEAST_ROWS = 3  # rows with text on both sides of a gutter
LEAST_WORDS = 3.0  # words in a row of either column, on average: with fewer it is a table or a list

Gutter = tuple[float, float]  # from where to where nothing stands, in points


def columns(rows: Sequence[Line], least_words: float = LEAST_WORDS) -> list[list[Line]]:
    """Rows from top to bottom, each as wide as the page, as columns in reading order.
    `least_words` is what a row of a column holds on average."""
    result: list[list[Line]] = []
    plain: list[Line] = []
    at = 0
    while at < len(rows):
        stop, gutter = longest(rows, at, least_words)
        if gutter is None:
            plain.append(rows[at])
            at += 1
            continue
        if plain:
            result.append(plain)
            plain = []
        for side in sides(rows[at:stop], gutter):
            result.extend(columns(side, least_words))
        at = stop
    return [*result, plain] if plain else result


def longest(
    rows: Sequence[Line], start: int, least_words: float = LEAST_WORDS
) -> tuple[int, Gutter | None]:
    """The gutter that goes furthest down from a row, and the row before which it ends."""
    best: tuple[int, Gutter | None] = (start, None)
    for gutter in gaps(rows[start]):
        stop, narrowed = follow(rows, start, gutter)
        if stop > best[0] and parts(rows[start:stop], narrowed, least_words):
            best = (stop, narrowed)
    return best


def gaps(row: Line) -> Iterator[Gutter]:
    """The wide gaps between the words of a row."""
    for left, right in zip(row.words, row.words[1:], strict=False):
        if right.box.x0 - left.box.x1 >= LEAST_GUTTER:
            yield left.box.x1, right.box.x0


def follow(rows: Sequence[Line], start: int, gutter: Gutter) -> tuple[int, Gutter]:
    """How far down a gutter goes, and how wide it is all the way."""
    for at in range(start, len(rows)):
        free = narrowed(rows[at], gutter)
        if free is None:
            return at, gutter
        gutter = free
    return len(rows), gutter


def narrowed(row: Line, gutter: Gutter) -> Gutter | None:
    """What a row leaves of a gutter; None where its words stand in the way."""
    left, right = gutter
    for word in row.words:
        if word.box.x1 <= right - LEAST_GUTTER and word.box.x1 > left:
            left = word.box.x1
        elif word.box.x0 >= left + LEAST_GUTTER and word.box.x0 < right:
            right = word.box.x0
        elif word.box.x1 > left and word.box.x0 < right:
            return None
    return (left, right) if right - left >= LEAST_GUTTER else None


def parts(rows: Sequence[Line], gutter: Gutter, least_words: float = LEAST_WORDS) -> bool:
    """Whether a gutter parts two texts, rather than markers from items or cells from cells."""
    both = [row for row in rows if row.box.x0 < gutter[0] and row.box.x1 > gutter[1]]
    if len(both) < LEAST_ROWS:
        return False
    return all(
        sum(len(line.words) for line in side) >= least_words * len(side)
        for side in sides(rows, gutter)
    )


def sides(rows: Sequence[Line], gutter: Gutter) -> tuple[list[Line], list[Line]]:
    """The rows on the left and on the right of a gutter."""
    left, right = [], []
    for row in rows:
        before = tuple(word for word in row.words if word.box.x1 <= gutter[0])
        after = tuple(word for word in row.words if word.box.x0 >= gutter[1])
        left += [Line(row.page, before)] if before else []
        right += [Line(row.page, after)] if after else []
    return left, right
