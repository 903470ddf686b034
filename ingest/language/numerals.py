"""Numerals: number words and digits, and the values they stand for."""

import re
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = tuple(_UNITS.split())
TENS = tuple(_TENS.split())
SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
HUNDRED = 100
HALF = " and a half"  # added to a number: "two and a half"
LARGEST_WORDED = SCALES["million"] * SCALES["thousand"] - 1  # "nine hundred … ninety-nine"

_VALUES = {word: value for value, word in enumerate(UNITS)}
_VALUES |= {word: 10 * (place + 2) for place, word in enumerate(TENS)}

_UNDER_TEN = "|".join(UNITS[1:10])
# Each word stands for itself, the longest first; common ends are written once, since a pattern of
# figures holds this thirty times and is compiled when a process starts.
_UNDER_HUNDRED = (
    rf"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:{_UNDER_TEN}))?"
    rf"|(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|eleven|ten|{_UNDER_TEN}|zero)"
)
_UNDER_THOUSAND = rf"(?:(?:a|{_UNDER_TEN}) hundred(?:,? and {_UNDER_HUNDRED})?|{_UNDER_HUNDRED})"
_SCALE = "|".join(SCALES)
# A pattern for number words of any size: "seven", "two hundred and five", "three thousand".
WORDS = (
    rf"(?:(?:{_UNDER_THOUSAND}|a(?= (?:{_SCALE})))"
    rf"(?: (?:{_SCALE})(?:,? (?:and )?{_UNDER_THOUSAND}(?: (?:{_SCALE}))?)*)?)"
)
# A pattern for digits, grouped or not, with decimals and a scale: "2,203", "12.86", "1.5 million".
DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?: (?:hundred|{_SCALE})\b)?"


def number(words: str) -> Decimal | None:
    """The value of digits or number words; None where they are not a number."""
    plain = words.lower().strip()
    if plain.endswith(HALF):
        whole = number(plain.removesuffix(HALF))
        return None if whole is None else whole + Decimal("0.5")
    if re.fullmatch(DIGITS, plain):
        return _of_digits(plain)
    if re.fullmatch(WORDS, plain):
        return Decimal(_of_words(plain))
    return None


def _of_digits(plain: str) -> Decimal:
    digits, _, scale = plain.replace(",", "").partition(" ")
    if not scale:
        return Decimal(digits)
    value = Decimal(digits) * (SCALES | {"hundred": HUNDRED})[scale]
    return value if value % 1 else Decimal(int(value))


def _of_words(plain: str) -> int:
    total = part = 0
    for word in re.findall(r"[a-z]+", plain.replace(" and ", " ")):
        if word in SCALES:
            total, part = total + max(part, 1) * SCALES[word], 0
        elif word == "hundred":
            part = max(part, 1) * HUNDRED
        else:
            part += _VALUES.get(word, 0)
    return total + part


def in_words(value: int) -> str:
    """An integer from 0 to LARGEST_WORDED in British words: 205 → "two hundred and five"."""
    if not 0 <= value <= LARGEST_WORDED:
        raise ValueError(f"no words for {value}")
    parts: list[str] = []
    rest = value
    for word in ("million", "thousand"):
        count, rest = divmod(rest, SCALES[word])
        if count:
            parts.append(f"{_hundreds(count)} {word}")
    if rest or not parts:
        lead = "and " if parts and rest < HUNDRED else ""
        parts.append(lead + _hundreds(rest))
    return " ".join(parts)


def _hundreds(value: int) -> str:
    hundreds, rest = divmod(value, HUNDRED)
    if not hundreds:
        return _under_hundred(rest)
    lead = f"{UNITS[hundreds]} hundred"
    return f"{lead} and {_under_hundred(rest)}" if rest else lead


def _under_hundred(value: int) -> str:
    if value < len(UNITS):
        return UNITS[value]
    tens, ones = divmod(value, 10)
    return TENS[tens - 2] + (f"-{UNITS[ones]}" if ones else "")
