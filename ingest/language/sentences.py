"""Sentences: where each begins and ends in a text."""

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters

# Words whose full stop ends no sentence.
_ABBREVIATIONS = (
    "dr mr mrs ms messrs prof rev st no nos vs e.g i.e etc approx ltd inc co cf para p pp"
)
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
# A footnote's mark may be set close to the stop: "in the city.1 This inspection".
_STOP = re.compile(
    r"""[.!?]+['’"”)\]]*(?:(?<=[A-Za-z)\]][.!?])\d{1,2})?(?=\s+['‘"“(\[]?[A-Z0-9])"""
)
KEPT = 4096  # texts whose sentences are remembered: each block's are asked for several times
_OF_WORDS = f"{ascii_letters}."


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its offsets in the text it was found in."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=KEPT)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, without the white space between them."""
    found: list[Sentence] = []
    start = 0
    for match in _STOP.finditer(text):
        if not _abbreviated(text[start : match.start()], match.group()):
            found.extend(_trimmed(text, start, match.end()))
            start = match.end()
    found.extend(_trimmed(text, start, len(text)))
    return tuple(found)


def sentence_at(text: str, offset: int) -> Sentence:
    """The sentence that holds an offset; the whole text where it lies between sentences."""
    for sentence in sentences(text):
        if sentence.start <= offset < sentence.end:
            return sentence
    return Sentence(text, 0, len(text))


def _abbreviated(before: str, stop: str) -> bool:
    if not stop.startswith("."):
        return False
    word = before[len(before.rstrip(_OF_WORDS)) :]
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _trimmed(text: str, start: int, end: int) -> list[Sentence]:
    words = text[start:end].strip()
    if not words:
        return []
    offset = text.index(words, start)
    return [Sentence(words, offset, offset + len(words))]
