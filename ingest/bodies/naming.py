"""Things that the text says the name of: "a tool called X", "the 'x' project", "Operation X".

Also names told by what follows or precedes them: "X, which is a platform", "delivered by X".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from probation_graph.ingest.bodies.coinage import Coinage, Strength
from probation_graph.ingest.bodies.cues import Cues
from probation_graph.ingest.bodies.phrases import INDEFINITE, noun_like, plain_name
from probation_graph.ingest.bodies.proper import TITLES, capitals, tail_class
from probation_graph.ingest.language.words import Words

REACH = 8  # tokens between a name and the noun that says what it is
QUOTED_MAX = 5  # words of a name in quotation marks
_OPEN, _CLOSE = frozenset("'‘“\""), frozenset("'’”\"")
_FOOTNOTE = re.compile(r"(?<=[a-z])\d{1,2}$")  # "Operation Encompass3"
_INNER = re.compile(r"[a-z][A-Z]{3}")  # "iHEAR"
_ARTICLES = frozenset(["a", "an", "the"])
_BEING = ("is", "was")
_LINKS = (("which", "is"), ("which", "was"), ("which", "are"))


def namings(words: Words, cues: Cues) -> Iterator[Coinage]:
    """All that a block names in one of these ways."""
    for place, token in enumerate(words.tokens):
        if token.lower in cues.naming_verbs:
            yield from _called(words, place, cues)
        if token.text in _OPEN:
            yield from _quoted(words, place, cues)
        if token.text in cues.prefixes:
            yield from _prefixed(words, place, cues)
        if token.capital and token.word:
            yield from _apposition(words, place, cues)
            yield from _is_one(words, place, cues)
        if token.text == ",":
            yield from _described(words, place + 1, cues)
        if token.key in cues.naming_after:
            yield from _after(words, place, cues)


def _coinage(words: Words, first: int, last: int, cls: str, around: tuple[int, int]) -> Coinage:
    return Coinage(
        cls=cls,
        name=_FOOTNOTE.sub("", plain_name(words, range(first, last))),
        block=words.block.index,
        start=words.tokens[around[0]].start,
        end=words.tokens[around[1] - 1].end,
        strength=Strength.NAMED,
    )


def _called(words: Words, place: int, cues: Cues) -> Iterator[Coinage]:
    """ "a digital tool, called OPEN", "an initiative known as Choices"."""
    first = place + 1
    while first < len(words.tokens) and words.tokens[first].text in ("as", "the"):
        first += 1
    kind = _kind_before(words, place, cues)
    if first >= len(words.tokens) or kind is None:
        return
    if words.tokens[first].text in _OPEN:
        last = _closing(words, first)
        if last is not None and words.tokens[first + 1].text not in ("a", "an"):
            yield _coinage(words, first + 1, last, kind, (first + 1, last))
        return
    last = _initials_or_capitals(words, first, cues)
    if last > first:
        yield _coinage(words, first, last, kind, (first, last))


def _kind_before(words: Words, place: int, cues: Cues) -> str | None:
    """The class of the noun right before "called", a comma between them or not."""
    first = max(words.sentence(place)[0], place - 3)
    for at in range(place - 1, first - 1, -1):
        kind = cues.naming_kinds.get(words.tokens[at].key)
        if kind is not None:
            return kind
        if words.tokens[at].text != "," and words.tokens[at].lower not in ("which", "is", "was"):
            return None
    return None


def _initials_or_capitals(words: Words, first: int, cues: Cues) -> int:
    if words.tokens[first].initials:
        return first + 1
    article = words.tokens[first].text == "The"
    last = capitals(words, first + 1 if article else first, cues)
    return first if article and last == first + 1 else last


def _closing(words: Words, opening: int) -> int | None:
    """The place of the quotation mark that closes the one here, within a few words."""
    for place in range(opening + 2, min(opening + QUOTED_MAX + 2, len(words.tokens))):
        if words.tokens[place].text in _CLOSE:
            return place
        if not words.tokens[place].word:
            return None
    return None


def _quoted(words: Words, place: int, cues: Cues) -> Iterator[Coinage]:
    """ "the 'departure lounge' project": the noun after the quotation marks says what it is."""
    last = _closing(words, place)
    if last is None or last + 1 >= len(words.tokens):
        return
    if words.tokens[last + 1].text == "(":
        yield from _glossed(words, place, last, cues)
        return
    kind = cues.quoted_kinds.get(words.tokens[last + 1].key)
    if kind is not None and not words.tokens[last + 1].lower.endswith("s"):
        end = last + 2 if last == place + 2 else last  # "‘Safe’ team": one word needs its noun
        inner = [at for at in range(place + 1, end) if at != last]
        found = _coinage(words, place + 1, last, kind, (place, last + 2))
        printed = words.text(place, last + 2)
        yield replace(found, name=plain_name(words, inner), aliases=(printed,))


def _glossed(words: Words, place: int, last: int, cues: Cues) -> Iterator[Coinage]:
    """ "the ‘One Team’ (a pilot in …)": what stands in brackets says what it is."""
    article = words.tokens[last + 2].lower if last + 2 < len(words.tokens) else ""
    kind = _kind_of(words, last + 3, cues) if article in INDEFINITE else None
    if kind is not None:
        yield _coinage(words, place + 1, last, kind, (place, last + 1))


def _prefixed(words: Words, place: int, cues: Cues) -> Iterator[Coinage]:
    """ "Operation Encompass", "HMP New Hall"."""
    last = place + 1
    while last < len(words.tokens) and words.tokens[last].capital and words.tokens[last].word:
        last += 1
    if last - place >= 2 and last - place <= QUOTED_MAX:
        kind = cues.prefixes[words.tokens[place].text]
        yield _coinage(words, place, last, kind, (place, last))


def _apposition(words: Words, place: int, cues: Cues) -> Iterator[Coinage]:
    """ "Junction, which was a regional platform for …", "Operation X, an initiative"."""
    if place > 0 and words.tokens[place - 1].capital and place not in words.openings:
        return
    last = capitals(words, place, cues)
    if last == place or last + 2 >= len(words.tokens) or words.tokens[last].text != ",":
        return
    after = last + 1
    if tuple(token.lower for token in words.tokens[after : after + 2]) in _LINKS:
        after += 2
    if words.tokens[after].lower not in _ARTICLES - {"the"}:
        return
    kind = _kind_of(words, after + 1, cues)
    if kind is not None:
        yield _coinage(words, place, last, kind, (place, last))


def _is_one(words: Words, place: int, cues: Cues) -> Iterator[Coinage]:
    """ "Sanctuary South is a multi-agency project", at the beginning of a sentence."""
    last = capitals(words, place, cues)
    if place not in words.openings or last - place < 2 or last + 2 >= len(words.tokens):
        return
    verb, article = (token.lower for token in words.tokens[last : last + 2])
    kind = _kind_of(words, last + 2, cues) if verb in _BEING and article in INDEFINITE else None
    if kind is not None:
        yield _coinage(words, place, last, kind, (place, last))


def _kind_of(words: Words, first: int, cues: Cues) -> str | None:
    """The class of the phrase that begins here: of its last word."""
    kind = None
    for token in words.tokens[first : first + REACH]:
        if not token.word or token.lower in cues.stops:
            break
        kind = cues.naming_kinds.get(token.key)
    return kind


def _described(words: Words, place: int, cues: Cues) -> Iterator[Coinage]:
    """ "the drug and alcohol service, SORTED, and …": a name in capitals set off by commas."""
    if place < 2 or place + 1 >= len(words.tokens):
        return
    token, after = words.tokens[place : place + 2]
    if after.text not in (",", ".") or not (token.initials or _INNER.match(token.text)):
        return
    kind = cues.naming_kinds.get(words.tokens[place - 2].key)
    if kind is not None:
        yield _coinage(words, place, place + 1, kind, (place, place + 1))


def _after(words: Words, place: int, cues: Cues) -> Iterator[Coinage]:
    """ "delivered by X", "partnered with X": X is an organisation."""
    for cue, cls in cues.naming_after.get(words.tokens[place].key, ()):
        if tuple(token.key for token in words.tokens[place : place + len(cue)]) != cue:
            continue
        first = place + len(cue)
        if first < len(words.tokens) and words.tokens[first].lower == "the":
            first += 1
        last = capitals(words, first, cues) if first < len(words.tokens) else first
        keys = {token.key for token in words.tokens[first:last]}
        owner = last > first and words.tokens[last - 1].lower.endswith("'s")
        generic = bool(keys & TITLES) or keys <= set(cues.tails) or owner
        if last > first and not generic and not _goes_on(words, last, cues):
            found = _coinage(words, first, last, cls, (first, last))
            told = tail_class(found.name, cues) or cls
            yield replace(found, cls=told, strength=Strength.PROPER)


def _goes_on(words: Words, last: int, cues: Cues) -> bool:
    """Whether the name goes on in small letters: "the Serious Offence (SO) team"."""
    place = last
    if place + 2 < len(words.tokens) and words.tokens[place].text == "(":
        place += 3
    return place < len(words.tokens) and noun_like(words.tokens[place], cues)
