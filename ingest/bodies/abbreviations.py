"""Abbreviations that a document defines: "Long Form (LF)" and "LF (Long Form)".

The long form is found as A. Schwartz and M. Hearst do ("A simple algorithm for identifying
abbreviation definitions in biomedical text", 2003): from right to left, each character of the
short form in turn, the first one at the beginning of a word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from probation_graph.ingest.block import Block
from probation_graph.ingest.language.words import singular_initials, without_owner

# Two to ten characters, as Schwartz and Hearst, with at least two capitals; the first may be small
# where the rest is not ("iCART").
_SHORT = re.compile(
    r"\((?P<short>(?=(?:[^()]*[A-Z]){2})(?:[A-Z]|[a-z](?=[A-Z]{2}))[A-Za-z0-9&/-]{1,9})\)"
)
_SHORT_FIRST = re.compile(r"\b(?P<short>[A-Z][A-Z0-9&-]{1,9}s?) \((?P<long>[A-Z][^()]{3,90})\)")
_BREAK = re.compile(r"[.;:()]\s|[–—]\s|(?<![A-Z])\.$")
EXTRA_WORDS = 5  # words of a long form beyond the characters of its short form


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A definition: `start` to `end` are offsets in the block of the whole of it, brackets too;
    `long_start` to `long_end` those of the long form. `short` is singular."""

    short: str
    long: str
    block: int
    start: int
    end: int
    long_start: int
    long_end: int
    opens: bool  # whether the long form begins its sentence

    @property
    def name(self) -> str:
        """The long form, without a capital that it owes to the beginning of its sentence."""
        name = without_owner(self.long)
        return name[0].lower() + name[1:] if self.opens and name[1:].islower() else name


def abbreviations(blocks: Iterable[Block]) -> tuple[Abbreviation, ...]:
    """The definitions of a document, in order."""
    return tuple(found for block in blocks for found in _of_block(block))


def _of_block(block: Block) -> list[Abbreviation]:
    found: list[Abbreviation] = []
    for match in _SHORT.finditer(block.text):
        long_end = len(block.text[: match.start()].rstrip())
        start = long_form_start(block.text[:long_end], singular_initials(match["short"]))
        if start is not None:
            found.append(_definition(block, match, start, (start, long_end)))
    for match in _SHORT_FIRST.finditer(block.text):
        if long_form_start(match["long"], singular_initials(match["short"])) == 0:
            found.append(_definition(block, match, match.start(), match.span("long")))
    return found


def _definition(
    block: Block, match: re.Match[str], start: int, long: tuple[int, int]
) -> Abbreviation:
    return Abbreviation(
        short=singular_initials(match["short"]),
        long=block.text[long[0] : long[1]],
        block=block.index,
        start=start,
        end=match.end(),
        long_start=long[0],
        long_end=long[1],
        opens=block.text[: long[0]].rstrip()[-1:] in ("", ".", "?", "!"),
    )


def long_form_start(before: str, short: str) -> int | None:
    """Where the long form of `short` begins in the text that ends with it; None if it does not."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    words = min(len(letters) + EXTRA_WORDS, len(letters) * 2)
    reach = _reach(before, words)
    by_word = _by_initials(before, reach, letters)
    return by_word if by_word is not None else _by_letters(before, reach, letters)


def _reach(before: str, words: int) -> int:
    """The earliest offset at which the long form may begin: so many words, no full stop."""
    starts = [match.start() for match in re.finditer(r"\S+", before)]
    earliest = starts[-words] if len(starts) >= words else 0
    stops = [match.end() for match in _BREAK.finditer(before)]
    return max([earliest, *(stop for stop in stops if stop < len(before))])


def _by_initials(before: str, reach: int, letters: list[str]) -> int | None:
    """The start where each letter is the initial of a word, small words passed over."""
    initials = [(m.start(), m.group().lower()) for m in re.finditer(r"\b\w", before[reach:])]
    place = len(initials) - 1
    for letter in reversed(letters):
        while place >= 0 and initials[place][1] != letter:
            if not _small(before[reach:], initials[place][0]):
                return None
            place -= 1
        if place < 0:
            return None
        place -= 1
    return reach + initials[place + 1][0]


def _small(text: str, start: int) -> bool:
    return re.match(r"(?:and|of|the|for|in|to|on|s)\b", text[start:], re.IGNORECASE) is not None


def _by_letters(before: str, reach: int, letters: list[str]) -> int | None:
    text = before[reach:].lower()
    place = len(text)
    for count, letter in enumerate(reversed(letters), start=1):
        place -= 1
        while place >= 0 and not _takes(text, place, letter, first=count == len(letters)):
            place -= 1
        if place < 0:
            return None
    return reach + place


def _takes(text: str, place: int, letter: str, *, first: bool) -> bool:
    at_word = place == 0 or not text[place - 1].isalnum()
    return text[place] == letter and (at_word or not first)
