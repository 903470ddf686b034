"""Rating tables: a unit's ratings and score, from rows however their cells are cut."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.language.dates import DateSpan, dates
from probation_graph.ingest.structure.printed import lines_of
from probation_graph.ingest.structure.rating_columns import unit_columns

STANDARD_ROWS_MIN = 3  # rated rows by which a table without an overall rating is one of ratings
ROW_LENGTH_MAX = 90  # characters of a row without rulings
TITLE_ROWS_MAX = 3  # rows over the first rated one: the unit, its score, its fieldwork
_TITLED = re.compile(r"\bPDUs?\b|\bdelivery unit|\bregion\b|\bscore\b|\bfieldwork\b", re.IGNORECASE)
_LINED = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_OVERALL = re.compile(r"overall (?:rating|judgement|grade)\b", re.IGNORECASE)
_SCORE = re.compile(r"(?P<score>\d{1,2}) ?(?:/|out of) ?(?P<maximum>\d{1,2})\b")
_STANDARD = re.compile(r"(?:P ?|standard )?(?P<notation>\d\.\d)\.?\s+(?P<name>\S.*)", re.IGNORECASE)
_NOTATION = re.compile(r"(?:P ?)?(?P<number>\d(?:\.\d)?)\b")
_DOMAIN = re.compile(r"(?:P ?|domain )?\d\.?\s+(?P<name>[A-Z].*)")
_TITLE_END = re.compile(
    r"\s*(?:\bFieldwork|\bScore\b|\bInspected\b|\bOverall\b|\d{1,2} ?/ ?\d{2}).*"
)
_FIELDWORK = re.compile(r"\b(?:fieldwork|inspect)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row's words, and its place in its block's text."""

    block: Block
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rated:
    """A rated row: the notation as printed (None for the overall rating), the name of the
    standard and the words of the level."""

    row: Row
    notation: str | None
    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Scored:
    """A printed score out of a maximum."""

    row: Row
    score: int
    maximum: int


@dataclass(frozen=True, slots=True)
class RatingTable:
    """One unit's table. `title` are the words that name the unit, empty where it names none;
    `standards` counts its rows of standards, rated or not."""

    title: str
    title_row: Row
    rated: tuple[Rated, ...]
    score: Scored | None
    fieldwork: DateSpan | None
    standards: int


def rating_tables(blocks: Sequence[Block], levels: Sequence[str]) -> tuple[RatingTable, ...]:
    """The rating tables among a document's blocks; `levels` are the names of all levels."""
    beside = {block.index: tuple(_in_columns(block, levels)) for block in blocks if block.rows}
    single = [block for block in blocks if not beside.get(block.index)]
    groups = [*_per_unit(_stitched(single)), *(rows for found in beside.values() for rows in found)]
    found = tuple(table for table in (_table(rows, levels) for rows in groups) if table is not None)
    if found:
        return found
    plain = (_table(rows, levels) for rows in _per_unit(unruled(blocks)))
    return tuple(table for table in plain if table is not None)


def _in_columns(block: Block, levels: Sequence[str]) -> Iterator[list[Row]]:
    """The rows of each unit in a table that has several units beside each other."""
    for column in unit_columns(block, levels):
        yield [Row(block, words, cell.start, cell.end) for words, cell in column]


def is_rated(text: str) -> bool:
    """Whether a table's text has the row of an overall rating."""
    return _OVERALL.search(text) is not None


def rows_of(block: Block) -> tuple[Row, ...]:
    """The rows of a table that hold words, each with its cells joined."""
    return tuple(
        Row(block, " ".join(words.split()), start + len(words) - len(words.lstrip()), end)
        for cells in block.rows
        if cells
        for start in [cells[0].start]
        for words in [block.text[start : cells[-1].end].rstrip()]
        for end in [start + len(words)]
        if words
    )


def unruled(blocks: Sequence[Block]) -> Iterator[list[Row]]:
    """The rows of tables without rulings: short lines below each other, from a title to the last
    standard. What is between (page numbers) does not part them."""
    rows: list[Row] = []
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        marker = f"{block.marker} " if block.kind is BlockKind.NUMBERED else ""
        lines = [
            Row(
                block, marker + " ".join(line.text.split()), line.start, line.start + len(line.text)
            )
            for line in lines_of([block])
        ]
        lined = block.kind in _LINED or (marker and len(lines) == 1)
        if lined and all(_is_row(line) for line in lines):
            rows += lines
            continue
        yield from _tabled(rows)
        rows = []
    yield from _tabled(rows)


def _is_row(line: Row) -> bool:
    return len(line.text) <= ROW_LENGTH_MAX and not line.text.endswith((".", ";", ","))


def _tabled(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Of a run of short lines, those from the titles over the first standard or overall rating."""
    kinds = [_kind(row) for row in rows]
    rated = [place for place, kind in enumerate(kinds) if kind in ("standard", "overall")]
    if kinds.count("standard") < STANDARD_ROWS_MIN:
        return
    above = range(max(0, rated[0] - TITLE_ROWS_MAX), rated[0])
    begin = next((place for place in above if _TITLED.search(rows[place].text)), rated[0])
    yield list(rows[begin : rated[-1] + 1])


def _stitched(blocks: Sequence[Block]) -> Iterator[list[Row]]:
    """The rows of each table; one that a page end cut is put together again: its rest follows
    with nothing but furniture between, and goes on with the next standards."""
    rows: list[Row] = []
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        more = list(rows_of(block)) if block.kind is BlockKind.TABLE else []
        if rows and not (more and _goes_on(rows[-1], more[0])):
            yield rows
            rows = []
        rows += more
    if rows:
        yield rows


def _goes_on(last: Row, first: Row) -> bool:
    kinds = _kind(last), _kind(first)
    if kinds == ("overall", "domain"):
        return True
    if kinds[1] == "overall":
        return kinds[0] == "title"
    numbers = [_NOTATION.match(row.text) for row in (last, first)]
    before, after = (None if each is None else float(each["number"]) for each in numbers)
    return after is not None and after > 1 and (before is None or after > before)


def _per_unit(tables: Iterable[Sequence[Row]]) -> Iterator[Sequence[Row]]:
    """Two tables read as one are cut before the title rows of the second."""
    for rows in tables:
        begin = 0
        for place in range(1, len(rows)):
            titled = _kind(rows[place]) == "title" and _kind(rows[place - 1]) == "standard"
            if titled and any(_kind(row) == "overall" for row in rows[place:]):
                yield rows[begin:place]
                begin = place
        yield rows[begin:]


def _kind(row: Row) -> str:
    if _OVERALL.match(row.text):
        return "overall"
    if _STANDARD.fullmatch(row.text):
        return "standard"
    return "domain" if _DOMAIN.fullmatch(row.text) else "title"


def _table(rows: Sequence[Row], levels: Sequence[str]) -> RatingTable | None:
    level = re.compile(rf"\s*\b(?P<level>{'|'.join(map(re.escape, levels))})\b\W*$", re.IGNORECASE)
    rated = [one for row in rows for one in [_rated(row, level)] if one is not None]
    standards = sum(_kind(row) == "standard" for row in rows)
    overall = any(_kind(row) == "overall" for row in rows)
    if not rows or not (overall or len(rated) >= STANDARD_ROWS_MIN):
        return None
    heads = [row for row in rows if _kind(row) in ("title", "overall")]
    titles = [row for row in heads if _kind(row) == "title"]
    return RatingTable(
        title=_TITLE_END.sub("", titles[0].text) if titles else "",
        title_row=titles[0] if titles else rows[0],
        rated=tuple(rated),
        score=next((one for row in heads for one in [_scored(row)] if one is not None), None),
        fieldwork=_fieldwork(titles),
        standards=standards,
    )


def _rated(row: Row, level: re.Pattern[str]) -> Rated | None:
    found = level.search(row.text)
    if found is None:
        return None
    label = row.text[: found.start()].strip()
    standard = _STANDARD.fullmatch(label)
    if standard is not None:
        return Rated(row, standard["notation"], standard["name"].strip(), found["level"])
    return Rated(row, None, label, found["level"]) if _OVERALL.match(label) else None


def _scored(row: Row) -> Scored | None:
    match = _SCORE.search(row.text)
    return None if match is None else Scored(row, int(match["score"]), int(match["maximum"]))


def _fieldwork(titles: Sequence[Row]) -> DateSpan | None:
    for row in titles:
        begins = _FIELDWORK.search(row.text)
        spans = dates(row.text[begins.end() :]) if begins is not None else ()
        if spans:
            return spans[0]
    return None
