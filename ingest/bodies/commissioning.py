"""Services named only by being commissioned: "Restorative justice had been commissioned in …"."""

from collections.abc import Iterator

from probation_graph.ingest.bodies.coinage import Coinage, Strength
from probation_graph.ingest.bodies.cues import Cues
from probation_graph.ingest.bodies.phrases import ARTICLES, asserted, lowered, plain_name
from probation_graph.ingest.language.nounphrases import FINITE_VERBS
from probation_graph.ingest.language.words import Words

NAME_MIN, NAME_MAX = 2, 5  # words
_BEEN_WORDS = "had has have been was were is are also recently jointly"
_BEEN = frozenset(_BEEN_WORDS.split())
_PASSIVE = frozenset(["been", "was", "were", "is", "are"])
_BREAKS = frozenset([",", ";", ":", "which", "that", "who", "but", "because"])


def commissioned(words: Words, cues: Cues) -> Iterator[Coinage]:
    """The subjects of "has been commissioned" in a block, where they are no piece of work."""
    for place, token in enumerate(words.tokens):
        if token.lower == "commissioned" and asserted(words, place, place, cues):
            found = _subject(words, place, cues)
            if found is not None:
                yield _service(words, *found, cues)


def _subject(words: Words, verb: int, cues: Cues) -> tuple[int, int] | None:
    """First and last + 1 token of the subject's noun phrase."""
    first, place = words.sentence(verb)[0], verb
    while place > first and words.tokens[place - 1].lower in _BEEN:
        place -= 1
    passive = any(token.lower in _PASSIVE for token in words.tokens[place:verb])
    if not passive:
        return None
    start = place
    while start > first and words.tokens[start - 1].lower not in _BREAKS:
        start -= 1
    start = _after_quantity(words, start, place, cues)
    end = start
    while end < place and _belongs(words, end, start, cues):
        end += 1
    other_verb = any(token.lower in FINITE_VERBS for token in words.tokens[end:place])
    return None if other_verb or not _names(words, start, end, cues) else (start, end)


def _after_quantity(words: Words, start: int, end: int, cues: Cues) -> int:
    """The place after "a suite of"."""
    if start < end and words.tokens[start].lower in ARTICLES:
        start += 1
    after = start + 1
    counted = start < end and words.tokens[start].lower in cues.quantities
    if counted and after < end and words.tokens[after].lower == "of":
        return start + 2
    return start


def _belongs(words: Words, place: int, start: int, cues: Cues) -> bool:
    token = words.tokens[place]
    small = token.word and not token.text[0].isdigit() and token.lower not in cues.stops
    return small and (place == start or not token.lower.endswith("ed"))


def _names(words: Words, start: int, end: int, cues: Cues) -> bool:
    return NAME_MIN <= end - start <= NAME_MAX and words.tokens[end - 1].key not in cues.works


def _service(words: Words, first: int, last: int, cues: Cues) -> Coinage:
    return Coinage(
        cls=cues.naming_kinds.get(words.tokens[last - 1].key, "Service"),
        name=lowered(words, first, plain_name(words, range(first, last))),
        block=words.block.index,
        start=words.tokens[first].start,
        end=words.tokens[last - 1].end,
        strength=Strength.PHRASE,
    )
