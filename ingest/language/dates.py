"""Dates in text, as ISO 8601, as precise as they are printed: "30 March 2023", "January 2023"."""

import re
from dataclasses import dataclass

_MONTHS = "January February March April May June July August September October November December"
MONTHS = tuple(_MONTHS.split())
_MONTH_NUMBERS = {name[:3].lower(): place for place, name in enumerate(MONTHS, start=1)}

_MONTH = rf"(?:{'|'.join(MONTHS)}|{'|'.join(name[:3] for name in MONTHS if name != 'May')}|Sept)"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|to|and|until)\s*"

_DIGIT = re.compile(r"\d")
# Most precise first: each pattern's groups are d1 m1 y1 (first) and d2 m2 y2 (last).
_PATTERNS = tuple(
    re.compile(rf"\b{pattern}\b")
    for pattern in (
        rf"(?P<d1>{_DAY}) (?P<m1>{_MONTH})(?: (?P<y1>{_YEAR}))?{_TO}"
        rf"(?P<d2>{_DAY}) (?P<m2>{_MONTH}),? (?P<y2>{_YEAR})",
        rf"(?P<d1>{_DAY}){_TO}(?P<d2>{_DAY}) (?P<m2>{_MONTH}),? (?P<y2>{_YEAR})",
        rf"(?P<d2>{_DAY}) (?P<m2>{_MONTH}),? (?P<y2>{_YEAR})",
        rf"(?P<m1>{_MONTH})(?: (?P<y1>{_YEAR}))?{_TO}(?P<m2>{_MONTH}),? (?P<y2>{_YEAR})",
        rf"(?P<m2>{_MONTH}),? (?P<y2>{_YEAR})",
        rf"(?P<d2>{_DAY}) (?P<m2>{_MONTH})",
    )
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date, or a span of dates, at `start` to `end` of a text; `first` and `last` are ISO 8601
    ("2023-03-30", "2023-01", "2023") and equal where one date is printed. `first` and `last`
    are None where no year is printed ("on 4 May")."""

    start: int
    end: int
    first: str | None
    last: str | None


def dates(text: str) -> tuple[DateSpan, ...]:
    """The dates of a text in order; a longer reading hides the shorter ones inside it."""
    if _DIGIT.search(text) is None:  # every date has a day or a year
        return ()
    found: list[DateSpan] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not any(span.start < match.end() and match.start() < span.end for span in found):
                found.append(_span(match))
    return tuple(sorted(found, key=lambda span: span.start))


def date_in(text: str) -> str | None:
    """The first date of a text that has a year, None where there is none."""
    return next((span.first for span in dates(text) if span.first is not None), None)


def full_date(text: str) -> str | None:
    """The date of a text that is a date and nothing else, to the day; None otherwise."""
    plain = text.strip().rstrip(".")
    for span in dates(plain):
        if (span.start, span.end) == (0, len(plain)) and span.first == span.last:
            return span.first if span.first is not None and len(span.first) > 7 else None
    return None


def year(iso: str) -> int:
    """The year of an ISO 8601 date of any precision."""
    return int(iso[:4])


def _span(match: re.Match[str]) -> DateSpan:
    part = match.groupdict()
    last = _iso(part.get("y2"), part.get("m2"), part.get("d2"))
    if part.get("d1") is None and part.get("m1") is None:
        return DateSpan(match.start(), match.end(), last, last)
    first = _iso(part.get("y1") or part.get("y2"), part.get("m1") or part.get("m2"), part.get("d1"))
    return DateSpan(match.start(), match.end(), first, last)


def _iso(printed_year: str | None, month: str | None, day: str | None) -> str | None:
    if printed_year is None or month is None:
        return None
    iso = f"{printed_year}-{_MONTH_NUMBERS[month[:3].lower()]:02d}"
    return iso if day is None else f"{iso}-{int(re.sub('[a-z]', '', day)):02d}"
