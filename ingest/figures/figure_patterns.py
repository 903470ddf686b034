"""Patterns that a figure is recognised by, and those that tell what only looks like one."""

import re

from probation_graph.ingest.language.numerals import DIGITS, HALF, SCALES, TENS, UNITS, WORDS

NUMBER = rf"(?:(?:{DIGITS}|{WORDS})(?:{HALF})?)"
TIME_UNIT = r"(?:minute|hour|day|week|weekend|month|quarter|year|decade)s?"

_BOUNDS = (
    "all but",
    "approximately",
    "around",
    "about",
    "roughly",
    "circa",
    "some",
    "almost",
    "nearly",
    "close to",
    "(?:(?:just|slightly|a little|well|far|considerably) )?(?:over|under|above|below)",
    "(?:significantly |considerably |many |far )?(?:more|fewer|less|greater) than",
    "in excess of",
    "exceeding",
    "no (?:more|less|fewer) than",
    "up to",
    "as (?:many|much|few) as",
    "at (?:least|most)",
    "a (?:minimum|maximum) of",
    "within",
)
BOUND = rf"(?:(?:within )?(?:{'|'.join(_BOUNDS)}))"

_PARTS = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
FRACTION = rf"(?:(?:one|two|three|four|five|six|seven|eight|nine|a)[- ](?:{_PARTS})s?|half)"
DENOMINATORS = {"half": 2} | {word: place for place, word in enumerate(_PARTS.split("|"), 3)}

PERCENT_UNIT = r"(?:percentage points?|per ?cent|%)"

# One figure, its bound before it. The order of the alternatives is from the most to the least
# specific reading of a number.
FIGURE = re.compile(
    rf"(?<![\w£$€@#/:])(?:(?P<bound>{BOUND}) )?(?:"
    rf"(?P<part>{NUMBER}) (?P<joint>out of|of|in) (?:the |our |these |those |all )?"
    rf"(?P<whole>{NUMBER})(?! ?{PERCENT_UNIT})"
    rf"|(?P<percent>{NUMBER})[ -]?(?P<percent_unit>{PERCENT_UNIT})"
    rf"|(?P<fraction>{FRACTION})"
    rf"|(?P<currency>[£$€])(?P<money>{DIGITS})(?: ?(?P<scale>m|bn|k|million|billion)\b)?"
    rf"|(?P<lone>an?(?= {TIME_UNIT}\b))"
    rf"|(?P<count>{NUMBER})"
    rf")(?![\w@]|[.,:/]\d)",
    re.IGNORECASE,
)

# What every figure holds: a digit, or a word that numbers are made of. These are found much faster
# than the figure itself, and most sentences hold none.
DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")
_PART_WORDS = _PARTS.split("|")
NUMBER_WORDS = frozenset(
    [*UNITS, *TENS, *SCALES, "hundred", "half", *_PART_WORDS, *(f"{part}s" for part in _PART_WORDS)]
)


TIME_WORDS = frozenset(["minute", "hour", "day", "week", "month", "year", "decade"])
FIGURE_WORDS = NUMBER_WORDS | TIME_WORDS


def may_hold_figure(sentence: str) -> bool:
    """Whether there is a digit, a number word or a unit of time in a sentence."""
    if DIGIT.search(sentence) is not None:
        return True
    return not FIGURE_WORDS.isdisjoint(_WORD.findall(sentence.lower()))


# What stands before a number that names a thing and counts nothing: "level one", "Annex 2".
_LABELS = """
annexe? appendix appendices article band category chapter class clause figure footnote form grade
item key level line number no\\.? note option page para paragraph part phase point priority
question recommendation regulation rule section stage standard step strand table tier type
version volume wave week act room floor unit
"""
LABELLED = re.compile(
    rf"\b(?:{'|'.join(_LABELS.split())})s? "
    rf"(?:(?:{NUMBER})(?:, (?:{NUMBER}))*(?:,? (?:and|or|to|&) | ?[-–] ?))?$",
    re.IGNORECASE,
)
# A number that begins an address: "1 Bridge Street".
ADDRESS = re.compile(
    r" (?:[A-Z][\w'’-]+ ){1,4}?"
    r"(?:Street|Road|Lane|Avenue|Way|Place|Square|Close|Drive|Court|House|Park|Gardens|Row|Hill)\b"
)
YEAR = re.compile(r"(?:19|20)\d\d")
# Hyphenated compounds count only time: "a 12-month period", not "two-tier" or "one-to-one".
COMPOUND = re.compile(rf"[-‑](?:(?P<time>{TIME_UNIT})\b|(?=[A-Za-z]))")
# What makes "one" a number: "only one case", "all but one case", "at least one day".
ONE_STRESSED = re.compile(
    r"\b(?:only|just|but|exactly|least|most|nearly|almost|than|over|under) $(?<!more than )",
    re.IGNORECASE,
)
OTHER_NUMBER = re.compile(
    rf"\b(?:{'|'.join((*UNITS[2:], *TENS, 'hundred', 'thousand', 'million'))}"
    rf"|(?!(?:19|20)\d\d\b)\d[\d,.]*)\b",
    re.IGNORECASE,
)
# What follows "one" when it counts nothing: "one of", "one another", "on the one hand".
ONE_IDIOMS = re.compile(
    r" (?:of|or|another|hand|thing|way|day|to|by|that|who|which|and|where|such|point|time)\b",
    re.IGNORECASE,
)
# Words before "one" that make a pronoun of it, and nouns that take "about" or "over" themselves.
ONE_PRONOUN = re.compile(r"\b(?:no|each|every|any|this|that|which|another|the|on) $", re.IGNORECASE)
PREPOSITION = re.compile(
    r"\b(?:information|data|concerns?|concerned|clear|clarity|uncertain(?:ty)?|confusion|aware"
    r"|informed|told|spoke|understanding|feedback|views|decisions?|questions?|learning|oversight"
    r"|control|responsibility|managed|spread) $",
    re.IGNORECASE,
)
SHARE_OF = re.compile(r" of (?:the |our |these |those |its |their |all |all the )?")
CURRENCIES = {"£": "pounds", "$": "dollars", "€": "euros"}
MONEY_SCALES = {"m": 1_000_000, "bn": 1_000_000_000, "k": 1_000}
MONEY_SCALES |= {"million": 1_000_000, "billion": 1_000_000_000}
