"""Readings: the value and unit of one figure, from the words that match its pattern."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from probation_graph.ingest.figures.figure_patterns import (
    COMPOUND,
    CURRENCIES,
    DENOMINATORS,
    MONEY_SCALES,
    ONE_IDIOMS,
    ONE_PRONOUN,
    ONE_STRESSED,
    OTHER_NUMBER,
    PREPOSITION,
    SHARE_OF,
    TIME_UNIT,
)
from probation_graph.ingest.language.nounphrases import Phrase, counted, is_plural, phrase
from probation_graph.ingest.language.numerals import number

PER_CENT = "per cent"
PERCENTAGE_POINTS = "percentage points"
PROPORTION = "proportion"  # a fraction in words: its value lies between 0 and 1
BARE = "number"  # digits that stand without a noun
FRACTION_PLACES = Decimal("0.0001")  # two-thirds is kept as 0.6667, beside 2 and 3
_TIME = re.compile(TIME_UNIT)
_IN_WHOLE_MAX = 100  # "one in five" counts people; "three in 2022" does not


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure at `start` to `end` of a sentence. `counted` is False where no noun follows it."""

    start: int
    end: int
    value: Decimal
    unit: str
    bound: str | None = None
    numerator: int | None = None
    denominator: int | None = None
    population: str | None = None
    counted: bool = True


def read(match: re.Match[str], sentence: str) -> Reading | None:
    """The reading of a match of FIGURE; None where the words are no figure after all."""
    for reader in (_share, _percentage, _fraction, _money, _lone, _count):
        reading = reader(match, sentence)
        if reading is not None:
            return _bounded(reading, match, sentence)
    return None


def _bounded(reading: Reading, match: re.Match[str], sentence: str) -> Reading:
    bound = match["bound"]
    if bound is None or not _is_bound(bound.lower(), reading, sentence[: match.start()]):
        return reading
    return replace(reading, start=match.start(), bound=bound.lower())


def _is_bound(bound: str, reading: Reading, before: str) -> bool:
    if bound == "within":
        return _TIME.search(reading.unit) is not None
    return PREPOSITION.search(before) is None


def _share(match: re.Match[str], sentence: str) -> Reading | None:
    if match["part"] is None:
        return None
    part, whole = number(match["part"]), number(match["whole"])
    noun = counted(sentence, match.end("whole"))
    if part is None or whole is None or not _is_share(match["joint"], part, whole, noun):
        return None
    of = phrase(sentence, match.end("whole"))
    return Reading(
        match.start("part"),
        match.end("whole"),
        part,
        BARE if noun is None else noun.text,
        numerator=int(part),
        denominator=int(whole),
        population=None if of is None or noun is None else of.text,
    )


def _is_share(joint: str, part: Decimal, whole: Decimal, noun: Phrase | None) -> bool:
    if part % 1 or whole % 1 or part > whole:
        return False
    if joint.lower() != "in":
        return True
    timed = noun is not None and _TIME.match(noun.text) is not None
    return not timed and whole <= _IN_WHOLE_MAX


def _percentage(match: re.Match[str], sentence: str) -> Reading | None:
    value = None if match["percent"] is None else number(match["percent"])
    if value is None:
        return None
    unit = PERCENTAGE_POINTS if "point" in match["percent_unit"].lower() else PER_CENT
    return Reading(match.start("percent"), match.end("percent_unit"), value, unit)


def _fraction(match: re.Match[str], sentence: str) -> Reading | None:
    words = match["fraction"]
    if words is None or not _is_fraction(match, sentence):
        return None
    head, _, tail = words.lower().replace("-", " ").rpartition(" ")
    numerator = 1 if head in ("", "a") else int(number(head) or 1)
    denominator = DENOMINATORS[tail.removesuffix("s")]
    value = (Decimal(numerator) / denominator).quantize(FRACTION_PLACES).normalize()
    start, end = match.span("fraction")
    return Reading(start, end, value, PROPORTION, numerator=numerator, denominator=denominator)


def _is_fraction(match: re.Match[str], sentence: str) -> bool:
    """Not "the first half of the year", "half a day", "a third party" or "the last quarter"."""
    if re.search(r"\b(?:first|second|other|latter) $", sentence[: match.start("fraction")]):
        return False
    plural = match["fraction"].lower().endswith("s")
    return plural or match["bound"] is not None or sentence.startswith(" of ", match.end())


def _money(match: re.Match[str], sentence: str) -> Reading | None:
    value = None if match["money"] is None else number(match["money"])
    if value is None:
        return None
    end = match.end("money") if match["scale"] is None else match.end("scale")
    value *= MONEY_SCALES.get((match["scale"] or "").lower(), 1)
    value = Decimal(int(value)) if value % 1 == 0 else value
    return Reading(match.start("currency"), end, value, CURRENCIES[match["currency"]])


def _count(match: re.Match[str], sentence: str) -> Reading | None:
    group = "part" if match["count"] is None else "count"
    words = match[group]
    value = None if words is None else number(words)
    if value is None:
        return None
    start, end = match.span(group)
    compound = COMPOUND.match(sentence, end)
    if compound is not None:
        return _compound(start, value, compound)
    if value == 1 and not words.isdigit():
        return _single(start, end, sentence)
    return _many(start, end, value, sentence)


def _compound(start: int, value: Decimal, compound: re.Match[str]) -> Reading | None:
    """ "12-month" counts months; "two-tier" and "one-to-one" count nothing."""
    if compound["time"] is None:
        return None
    return Reading(start, compound.end(), value, compound["time"])


def _single(start: int, end: int, sentence: str) -> Reading | None:
    """ "one case", but not "one of the main aims", "no one", "on the one hand"."""
    if ONE_IDIOMS.match(sentence, end) or ONE_PRONOUN.search(sentence[:start]):
        return None
    noun = counted(sentence, end, singular=True)
    if noun is None:
        return None
    if _TIME.fullmatch(noun.text) is None and not _is_contrasted(sentence, start, end):
        return None
    return Reading(start, noun.end, Decimal(1), noun.text)


def _is_contrasted(sentence: str, start: int, end: int) -> bool:
    """Whether "one" is a number and no article: a bound or "only" stands before it, or another
    number in its sentence."""
    if ONE_STRESSED.search(sentence[:start]):
        return True
    return OTHER_NUMBER.search(f"{sentence[:start]} {sentence[end:]}") is not None


def _lone(match: re.Match[str], sentence: str) -> Reading | None:
    """ "within an hour", "for over a month": one of a unit of time, where a bound precedes it."""
    if match["lone"] is None or match["bound"] is None:
        return None
    noun = _TIME.match(sentence, match.end("lone") + 1)
    return (
        None if noun is None else Reading(match.start("lone"), noun.end(), Decimal(1), noun.group())
    )


def _many(start: int, end: int, value: Decimal, sentence: str) -> Reading | None:
    of = SHARE_OF.match(sentence, end)
    noun = counted(sentence, end if of is None else of.end() - 1, value == 1)
    if noun is not None and _countable(noun, sentence[start:end]):
        whole = None if of is None else phrase(sentence, end + len(" of"))
        among = None if whole is None else whole.text
        return Reading(start, noun.end, value, noun.text, population=among)
    return Reading(start, end, value, BARE, counted=False)


def _countable(noun: Phrase, words: str) -> bool:
    """Number words need a plural or a time after them; digits count any noun."""
    last = noun.text.split()[-1]
    return words[0].isdigit() or is_plural(last) or " " in noun.text or bool(_TIME.match(last))
