"""What a sentence says around a figure: of whom, over what time, compared with what."""

import re
from dataclasses import dataclass

from probation_graph.ingest.figures.figure_patterns import NUMBER, TIME_UNIT
from probation_graph.ingest.language.dates import dates
from probation_graph.ingest.language.nounphrases import FINITE_VERBS, phrase

_SURVEY = re.compile(
    r"\b(?:in|of those (?:who responded to|in)) ((?:our|the|its|a) [^,;.]*?\bsurvey\b[^,;.]*?)"
    rf"(?=[,;.]| (?:{'|'.join(sorted(FINITE_VERBS))})\b|$)",
    re.IGNORECASE,
)
_COMPARATOR = re.compile(
    r"\b(?:in line with|compared (?:with|to)|in comparison (?:with|to)|against (?:an?|the|its)"
    r"|(?:\w+ly |much |far |slightly )?(?:higher|lower|better|worse|greater|larger|smaller|fewer)"
    r" than|above the|below the|up from|down from) [^.;,()]+",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(rf" (?:and|but) (?=(?:{'|'.join(sorted(FINITE_VERBS))})\b)")
_NAMED_PERIOD = re.compile(
    rf"\b(?:within|over|in|during|for|throughout) the "
    rf"(?:next|last|past|previous|preceding|coming|same|current|first) (?:{NUMBER} )?{TIME_UNIT}"
    rf"|\bwithin {NUMBER} (?:working )?{TIME_UNIT}(?: of (?:being \w+|\w+ing|sentence|release))?"
    r"|\bat the time of (?:this|our|the) (?:\w+ )?"
    r"(?:review|inspection|fieldwork|visit|survey|report)s?"
    r"|\bsince (?:the (?:last|previous) \w+|(?:19|20)\d\d|then|[a-z]+ation)\b"
    rf"|\b(?:per|each|every) {TIME_UNIT}\b"
    r"|\b(?:in|during|by|throughout|from) (?:19|20)\d\d(?:[/-]\d\d)?\b",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"\b(?:since|in|by|during|from|on|at|as at|as of|until|between|before|after)(?: the end of)? $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time named in a sentence, at `start` to `end` of it."""

    text: str
    start: int
    end: int


def population(sentence: str, end: int) -> str | None:
    """Of whom or what a share that ends at `end` is a share; None where the text does not say."""
    of = re.match(r" of ", sentence[end:])
    if of is not None:
        found = phrase(sentence, end + of.end() - 1)
        return None if found is None else found.text
    survey = _SURVEY.search(sentence)
    return None if survey is None else survey.group(1)


def comparator(sentence: str, start: int, end: int) -> str | None:
    """What a figure that ends at `start` is compared with, in words that begin before the next
    figure does, at `end`; they may hold that figure."""
    found = _COMPARATOR.search(sentence, start)
    if found is None or found.start() >= end:
        return None
    return _NEXT_CLAUSE.split(found.group(), maxsplit=1)[0].strip()


def periods(sentence: str) -> tuple[Period, ...]:
    """The stretches of time a sentence names, in order."""
    found = [
        Period(one.group(), one.start(), one.end()) for one in _NAMED_PERIOD.finditer(sentence)
    ]
    for span in dates(sentence):
        before = _BEFORE_DATE.search(sentence[: span.start])
        if before is not None and not any(_overlap(span.start, span.end, one) for one in found):
            start = before.start()
            found.append(Period(sentence[start : span.end], start, span.end))
    return tuple(sorted(found, key=lambda period: period.start))


def period_of(sentence: str, place: int, places: list[tuple[int, int]]) -> str | None:
    """The period of one of a sentence's figures (`places` are the figures' offsets).

    A period that opens the sentence is that of all its figures; any other belongs to the figure
    before it in the same clause. A figure that is itself the length of a period has none.
    """
    found = periods(sentence)
    start, end = places[place]
    if any(_overlap(start, end, period) for period in found):
        return None
    following = places[place + 1][0] if place + 1 < len(places) else None
    for period in found:
        near = period.start >= end and (following is None or period.start <= following)
        if near and _NEXT_CLAUSE.search(sentence, end, period.start) is None:
            return period.text
    opening = [period for period in found if period.start == 0]
    return opening[0].text if opening else None


def _overlap(start: int, end: int, period: Period) -> bool:
    return start < period.end and period.start < end
