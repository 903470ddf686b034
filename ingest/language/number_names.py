"""Numbers that count nothing: ages, marks of footnotes, paragraph numbers, and words of a name.

Each function tells of offsets in one sentence; what it finds is no figure.
"""

import re

from probation_graph.ingest.figures.figure_patterns import NUMBER
from probation_graph.ingest.language.nounphrases import FUNCTION_WORDS

_RANGE = rf"{NUMBER}(?:(?:[-‑]? (?:to|and|or) | ?[-‑–] ?){NUMBER})?"
_HUMANS = "children|babies|infants|people|persons|adults|those|pupils|girls|boys|women|men|anyone"
# Ages: "aged 16 to 18", "the age of ten", "17- and 18-year-olds", "children under five",
# "25 years old", and services for an age group: "the 0–19 service".
_AGES = re.compile(
    r"\b(?:(?P<aged>aged|ages?) (?:of |between |from |over |under |up to )*"
    rf"|(?:{_HUMANS}) (?:who (?:are|were) )?(?:under|over|below|above) ){_RANGE}"
    r"(?(aged)|(?! (?:minute|hour|day|week|month)s?\b))"
    rf"|\b{_RANGE}[-‑ ](?:year|month|week)s?[-‑ ](?:olds?\b|of age\b)"
    rf"|\b0(?: to | ?[-‑–] ?){NUMBER}",
    re.IGNORECASE,
)
_AGES_HINT = re.compile(r"age|old|under|over|below|above|0")  # of each of them, in small letters
# A footnote's mark is set close to the word before it, after its punctuation; a subsection's
# number stands in brackets close to the section's: "20(1)(a)".
_MARK_BEFORE = re.compile(r"[^\s\d][.,;:!?]['’”\")\]]*$|[\])’”]$|[\w)]\($")
_OPENING = " ‘“'\"(["
_CLAUSE_ENDS = (":", "–", "—", ";", ".")
_QUOTED = re.compile(r"(?:[ -][\w-]+){1,4}[’”'\"]")
_SCHOOL_YEAR = re.compile(rf"\bYears? (?:{NUMBER}(?:, {NUMBER})* (?:and|or|to) )?$")
_NOTATION = re.compile(r"\d\.\d\.? [A-Z][a-z]")  # a standard or section: "1.1 Leadership"
_NEXT_WORD = re.compile(r" ([A-Z][a-z]*)\b")
MARK_DIGITS = 2  # digits of a footnote's mark


def ages(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence states how old people are."""
    if _AGES_HINT.search(sentence.lower()) is None:
        return []
    return [match.span() for match in _AGES.finditer(sentence)]


def is_mark(sentence: str, start: int, end: int) -> bool:
    """Whether a number is the mark of a footnote, a part of a section's number, that of a named
    standard, or all that there is of a sentence: the number of a paragraph."""
    if sentence.strip(" .()[]") == sentence[start:end]:
        return True
    if _MARK_BEFORE.search(sentence[:start]) is not None:
        return True
    if _NOTATION.match(sentence, start) is not None:
        return True
    following = _NEXT_WORD.match(sentence, end)
    opens = start == 0 and sentence[:end].isdigit() and end <= MARK_DIGITS
    return opens and following is not None and following[1].lower() in FUNCTION_WORDS


def is_named(sentence: str, start: int, end: int) -> bool:
    """Whether a number is part of a name: "Year 11", "the One Vision Partnership", "the ‘three
    houses’ tool"."""
    before = sentence[:start]
    if _SCHOOL_YEAR.search(before) is not None:
        return True
    if before[-1:] in tuple("‘“") and _QUOTED.match(sentence, end) is not None:
        return True
    inside = before.rstrip(_OPENING)
    return inside != "" and sentence[start].isupper() and not inside.endswith(_CLAUSE_ENDS)
