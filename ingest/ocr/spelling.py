"""Spelling: what a recogniser of many scripts writes for the signs of Latin text."""

import unicodedata

BULLET = "•"
# Signs of other scripts that a small mark at a line's start is taken for.
TAKEN_FOR_BULLETS = frozenset("。・｡･口ロ囗〇○●■□▪▫◆◇★☆°¤…¨٠۰.,'`´‘’*")
# One character for one, so that places in a line stay.
SIMPLER = str.maketrans("，。：；（）！？、一―【】“”「」", ",.:;()!?,––[]“”“”")


def plain(text: str) -> str:
    """A text in the signs of Latin script, as many characters as before."""
    return "".join(map(plain_letter, text.translate(SIMPLER)))


def plain_letter(letter: str) -> str:
    """A character in its plain form, where that is one character."""
    simple = unicodedata.normalize("NFKC", letter)
    return simple if len(simple) == 1 else letter


def is_taken_for_bullet(word: str) -> bool:
    """Whether a line's first word may be what became of a bullet."""
    return len(word) == 1 and word in TAKEN_FOR_BULLETS
