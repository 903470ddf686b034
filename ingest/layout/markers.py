"""Markers of list items: bullet glyphs, and printed numbers and letters."""

import re
from dataclasses import dataclass
from itertools import pairwise

# Bullets whatever comes after them. Private-use code points are glyphs of symbol fonts
# (U+F0B7 of Symbol, U+F06E and U+F0A7 of Wingdings …): text is never set in them.
BULLETS = frozenset("•‣⁃∙▪▫■□●○◦◼◻◾◽♦❖➢➤▶►✓✔✗✘☐☑⦁·\u2023\uf0b7")
PRIVATE_USE = ("\ue000", "\uf8ff")
# Bullets only where they hang: the same characters occur in running text.
HANGING_BULLETS = frozenset({"-", "–", "—", "−", "o", "*", "»", "\u00ad"})
# "4.", "4)", "(4)", and "R4" as recommendations are often numbered.
NUMBER = re.compile(r"^(?:\((\d{1,3})\)|(\d{1,3})[.)]|R\.?(\d{1,2})[.):]?)$")
LETTER = re.compile(r"^(?:\(([a-z]|[ivx]+)\)|([a-z]|[ivx]+)[.)])$")

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
UNKNOWN_GLYPH = re.compile(r"^\(cid:\d+\)$")  # one whose font does not tell its letter


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as printed; `number` where it is a number; `hanging` where it counts only when
    the text hangs from it."""

    text: str
    number: int | None = None
    hanging: bool = False


def is_bullet(text: str) -> bool:
    """Whether a character is a bullet glyph wherever it stands."""
    return len(text) == 1 and (text in BULLETS or PRIVATE_USE[0] <= text <= PRIVATE_USE[1])


def marker_of(word: str) -> Marker | None:
    """The marker that a line's first word is, or None."""
    if is_bullet(word):
        return Marker(word)
    if word in HANGING_BULLETS or UNKNOWN_GLYPH.match(word) is not None:
        return Marker(word, hanging=True)
    number = NUMBER.match(word)
    if number is not None:
        return Marker(word, number=int(number[number.lastindex or 0]), hanging=True)
    if LETTER.match(word) is not None:
        return Marker(word, hanging=True)
    return None


def is_next(before: str, after: str) -> bool:
    """Whether one lettered marker follows another: "b." after "a.", "(ii)" after "(i)"."""
    letters = [found[1] or found[2] for found in map(LETTER.match, (before, after)) if found]
    if len(letters) < 2:
        return False
    first, second = letters
    if len(first) == len(second) == 1 and ord(second) == ord(first) + 1:
        return True
    return (first, second) in pairwise(ROMAN)
