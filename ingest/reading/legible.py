"""Legible text: whether the characters of a page are those that one sees on it.

A font need not tell which letters it draws, or tells it wrongly: the page is fine to look at, and
its text is rubbish.
"""

import unicodedata
from collections.abc import Sequence

UNKNOWN_LETTER = "(cid:"  # how a glyph is shown of which the font does not tell the letter
MOST_UNKNOWN = 0.5  # share of words with such glyphs, beyond which a text is none
MOST_ODD = 0.3  # share of characters that no text is set in
ODD = ("Cc", "Co", "Cn", "Cs")  # control, private use, unassigned, half of a character
REPLACEMENT = "\ufffd"
LEAST_WORDS = 150  # of a text that common words must occur in
LEAST_COMMON = 0.03  # share of common words in any English text: a fifth to two fifths is usual
COMMON = frozenset({
    "the", "of", "and", "to", "in", "a", "for", "is", "on", "that", "with", "by", "are", "was",
    "be", "as", "were", "at", "from", "or", "an", "this", "it", "have", "not", "has", "their",
    "they", "who", "i", "y", "yn", "o", "ar",
})  # fmt: skip


def is_legible(words: Sequence[str]) -> bool:
    """Whether words are text, as far as they tell."""
    if not words:
        return True
    letters = "".join(words)
    unknown = sum(UNKNOWN_LETTER in word for word in words) if UNKNOWN_LETTER in letters else 0
    odd = sum(letters.count(one) for one in set(letters) if is_odd(one))
    if unknown > MOST_UNKNOWN * len(words) or odd > MOST_ODD * len(letters):
        return False
    if len(words) < LEAST_WORDS:
        return True
    common = sum(map(COMMON.__contains__, map(str.lower, words)))
    if common >= LEAST_COMMON * len(words):
        return True
    plain = sum(any(map(str.isalpha, word)) for word in words)
    return plain < LEAST_WORDS or common >= LEAST_COMMON * plain


def is_odd(letter: str) -> bool:
    """Whether no text is set in a character."""
    return letter == REPLACEMENT or unicodedata.category(letter) in ODD
