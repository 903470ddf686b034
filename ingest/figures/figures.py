"""Figures: the numbers a text states, with unit, bound, population, period and comparator.

Dates, years, ages, numbers of standards, list numbers, addresses, footnote marks and numbers that
are names ("level one") are not figures.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from probation_graph.ingest.block import Aside, Block, BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Figure
from probation_graph.ingest.figures.figure_context import comparator, period_of, population
from probation_graph.ingest.figures.figure_patterns import (
    ADDRESS,
    FIGURE,
    LABELLED,
    YEAR,
    may_hold_figure,
)
from probation_graph.ingest.figures.figure_readings import BARE, PER_CENT, PROPORTION, Reading, read
from probation_graph.ingest.language.dates import dates
from probation_graph.ingest.language.nounphrases import is_plural
from probation_graph.ingest.language.number_names import ages, is_mark, is_named
from probation_graph.ingest.language.sentences import Sentence, sentences

RAISED = 0.75  # height of a footnote's mark, at most, against the words around it
LIFTED = 0.15  # height of the word before, by which such a mark stands above its foot
TEXT_KINDS = frozenset([BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBERED])
_OF_BEFORE = re.compile(r"\bof (?:the |these |those |our |all |all the )?$", re.IGNORECASE)
_JOINED_BEFORE = re.compile(r"(?:[A-Za-z][-–‑]|\b\d{4}[-–]|\d )$")
_NAME_BEFORE = re.compile(r"\w.* [A-Z][A-Za-z]* $")
_RANGE = re.compile(r" (?:to|and|or) |[-–]")
_NUMBER = ("part", "percent", "fraction", "money", "lone", "count")


def figures(document: DocumentText, blocks: Iterable[Block]) -> tuple[Figure, ...]:
    """The figures of some of a document's blocks, in order; tables and headings have none."""
    return tuple(
        _figure(document, block, sentence, place, readings)
        for block in blocks
        if block.kind in TEXT_KINDS
        for sentence in sentences(block.text)
        for readings in [figures_in(sentence.text)]
        for place, reading in enumerate(readings)
        if not _is_raised(block, sentence.start + reading.start)
        and not (sentence.start == reading.start == 0 and _opens_note(block, reading))
    )


def _opens_note(block: Block, reading: Reading) -> bool:
    """Whether a text begins with the number of a note or a clause: one of a single thing with a
    capital letter ("2 Clare’s Law is …")."""
    told = reading.unit.split()
    number, _, rest = block.text.partition(" ")
    capital = number.isdecimal() and rest[:1].isupper()
    return block.kind is BlockKind.PARAGRAPH and capital and not is_plural(told[-1])


def _is_raised(block: Block, start: int) -> bool:
    """Whether the word at `start` is a footnote's mark: the first of the note, or set much smaller
    than the block's others, or smaller and above the foot of the word before it."""
    if start == 0 and block.aside is Aside.NOTE:
        return True
    heights = [run.box.height for run in block.runs if run.box is not None]
    here = (run.box for run in block.runs if run.start <= start < run.end)
    box = next(here, None)
    if box is None:
        return False
    before = next((run.box for run in reversed(block.runs) if run.end <= start), None)
    lifted = before is not None and (
        before.top <= box.bottom <= before.bottom - LIFTED * before.height
        and box.height < before.height
    )
    return lifted or box.height < RAISED * median(heights)


def figures_in(sentence: str) -> tuple[Reading, ...]:
    """The readings of one sentence's figures, in order."""
    if not may_hold_figure(sentence):
        return ()
    dated = [*((span.start, span.end) for span in dates(sentence)), *ages(sentence)]
    found: list[Reading] = []
    position = 0
    while (match := FIGURE.search(sentence, position)) is not None:
        reading = None if _is_name(match, sentence, dated) else read(match, sentence)
        reading = None if reading is None else _settled(reading, found, sentence)
        if reading is None:
            position = _number_end(match)
        else:
            found.append(reading)
            position = max(reading.end, _number_end(match))
    return tuple(found)


def _number_end(match: re.Match[str]) -> int:
    return next(match.end(group) for group in _NUMBER if match[group] is not None)


def _is_name(match: re.Match[str], sentence: str, dated: list[tuple[int, int]]) -> bool:
    """Whether the number names a year, a day, an age, a label or an address, or is a mark or part
    of a word or of a name."""
    group = next(group for group in _NUMBER if match[group] is not None)
    start, end = match.span(group)
    before = sentence[:start]
    return (
        any(first < end and start < last for first, last in dated)
        or YEAR.fullmatch(match[group]) is not None
        or (match[group].isdigit() and match[group].startswith("0"))
        or LABELLED.search(before) is not None
        or is_mark(sentence, start, end)
        or is_named(sentence, start, end)
        or _JOINED_BEFORE.search(before) is not None
        or ADDRESS.match(sentence, end) is not None
    )


def _settled(reading: Reading, found: list[Reading], sentence: str) -> Reading | None:
    """A number without a noun takes it from "Of the 33 reviews …, 21 were …" or from the range
    it begins ("10 to 15 cases"); digits else stay bare, and words are no figure."""
    before = sentence[: reading.start]
    if reading.counted:
        named = sentence[reading.start].isdigit() and _NAME_BEFORE.search(before)
        return None if named and not is_plural(reading.unit.split()[-1]) else reading
    if found and _OF_BEFORE.search(sentence[: found[-1].start]):
        return _part_of(reading, found[-1], sentence)
    following = _RANGE.match(sentence[reading.end :])
    if following is not None:
        other = figures_in(sentence[reading.end + following.end() :])
        if other and other[0].start == 0 and other[0].counted:
            return replace(reading, unit=other[0].unit)
    bare = sentence[reading.start].isdigit() or reading.bound is not None
    return None if not bare or _NAME_BEFORE.search(before) else reading


def _part_of(reading: Reading, whole: Reading, sentence: str) -> Reading:
    comma = sentence.rfind(",", whole.end, reading.start)
    among = sentence[whole.start : comma if comma > 0 else whole.end]
    return replace(
        reading,
        unit=whole.unit,
        numerator=int(reading.value),
        denominator=int(whole.value),
        population=among,
    )


def _figure(
    document: DocumentText,
    block: Block,
    sentence: Sentence,
    place: int,
    readings: tuple[Reading, ...],
) -> Figure:
    reading = readings[place]
    places = [(one.start, one.end) for one in readings]
    following = places[place + 1][0] if place + 1 < len(places) else len(sentence.text)
    start, end = sentence.start + reading.start, sentence.start + reading.end
    return Figure(
        value=reading.value,
        unit=reading.unit,
        text=block.text[start:end],
        sentence=sentence.text,
        block=block.index,
        start=start,
        end=end,
        bound=reading.bound,
        numerator=reading.numerator,
        denominator=reading.denominator,
        comparator=comparator(sentence.text, reading.end, following),
        population=_population(reading, sentence.text),
        period=period_of(sentence.text, place, places),
        evidence=(document.passage(block, start, end),),
    )


def _population(reading: Reading, sentence: str) -> str | None:
    if reading.unit in (PER_CENT, PROPORTION, BARE):
        return reading.population or population(sentence, reading.end)
    return reading.population
