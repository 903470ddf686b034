"""Which of several things of one name is meant, told by the words around it.

"Sheffield PDU", "the Leeds, York and Hull PDUs", "CRCs – South Yorkshire (…)", "In Kirklees, we".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.ingest.bodies.cues import Cues
from probation_graph.ingest.language.words import Words

_LIST_MARKS = frozenset([",", ";", "and", "&", "or", "the"])
_DASHES = frozenset("–—:-")
_LOCATIVE_WORDS = "in across within around throughout from near outside"
_LOCATIVE = frozenset(_LOCATIVE_WORDS.split())
_INSPECTING_WORDS = "we our inspected rated inspectors inspection"
_INSPECTING = frozenset(_INSPECTING_WORDS.split())
KIND_MAX = 3  # words of a kind: "probation delivery unit"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `first` to before `last` of a block, with what they may name."""

    first: int
    last: int
    targets: tuple[str, ...]
    defined: bool = False


def kind_after(words: Words, place: int, cues: Cues) -> tuple[str, int] | None:
    """The kind named right after a stretch, and where it ends: "Sheffield PDU"."""
    for size in range(KIND_MAX, 0, -1):
        keys = tuple(token.key for token in words.tokens[place : place + size])
        if keys in cues.kinds and len(keys) == size:
            return cues.kinds[keys], place + size
    return None


def kind_of_list(words: Words, at: int, stretches: Sequence[Stretch], cues: Cues) -> str | None:
    """The kind that ends a list ("A, B and C PDUs"), or that a dash opens one with."""
    following = at
    place = stretches[at].last
    while True:
        kind = kind_after(words, place, cues)
        if kind is not None:
            return kind[0]
        while place < len(words.tokens) and words.tokens[place].lower in _LIST_MARKS:
            place += 1
        following += 1
        if following >= len(stretches) or stretches[following].first != place:
            break
        place = stretches[following].last
        inside = _kind_before(words, stretches[following].first, place, cues)
        if inside is not None:  # the last name of the list is known with its kind
            return inside
    return _kind_before_dash(words, stretches[at].first, cues)


def _kind_before_dash(words: Words, place: int, cues: Cues) -> str | None:
    first = words.sentence(place)[0]
    for at in range(place - 1, first, -1):
        if words.tokens[at].text in _DASHES:
            return _kind_before(words, first, at, cues)
    return None


def _kind_before(words: Words, first: int, last: int, cues: Cues) -> str | None:
    """The kind that the words before a token, back to `first`, end with."""
    for size in range(KIND_MAX, 0, -1):
        keys = tuple(token.key for token in words.tokens[max(first, last - size) : last])
        if keys in cues.kinds:
            return cues.kinds[keys]
    return None


def locative(words: Words, first: int) -> bool:
    """Whether a preposition of place stands before a name."""
    return first > 0 and words.tokens[first - 1].lower in _LOCATIVE


def inspecting(words: Words, first: int, last: int) -> bool:
    """Whether the sentence speaks of what was inspected there: "In Kirklees, we were …"."""
    start, end = words.sentence(first)
    opens = first - 1 in words.openings and words.tokens[last : last + 1] != ()
    if opens and locative(words, first) and words.tokens[last].text == ",":
        return True
    return any(token.lower in _INSPECTING for token in words.tokens[start:end])
