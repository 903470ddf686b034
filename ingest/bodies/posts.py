"""Posts named by what they head: "head of corporate services", "strategic lead for victims work".

Posts whose last word tells ("staff engagement officer") are phrases (`phrases.py`).
"""

from collections.abc import Iterator

from probation_graph.ingest.bodies.coinage import Coinage, Strength
from probation_graph.ingest.bodies.cues import Cues
from probation_graph.ingest.bodies.phrases import lowered, phrase_at, plain_name
from probation_graph.ingest.language.words import Words

OBJECT_MAX = 6  # words after "head of"


def posts(words: Words, cues: Cues) -> Iterator[Coinage]:
    """The posts of a block that are named as head of, director of or lead for something."""
    for place, token in enumerate(words.tokens[:-2]):
        if token.key in cues.posts.get(words.tokens[place + 1].lower, ()):
            last = _object_end(words, place + 2, cues)
            if last > place + 2:
                yield _post(words, place, last, cues)


def _object_end(words: Words, first: int, cues: Cues) -> int:
    """The end of what the post heads: to the first word that cannot belong to it."""
    last = first
    stop = words.sentence(first)[1]
    while last < min(stop, first + OBJECT_MAX) and _belongs(words, last, cues):
        last += 1
    while last > first and words.tokens[last - 1].lower in ("and", "&"):
        last -= 1
    return last


def _belongs(words: Words, place: int, cues: Cues) -> bool:
    token = words.tokens[place]
    if token.lower in ("and", "&"):
        after = words.tokens[place + 1 : place + 2]
        return bool(after) and after[0].word and not _stops(words, place + 1, cues)
    return not _stops(words, place, cues)


def _stops(words: Words, place: int, cues: Cues) -> bool:
    token = words.tokens[place]
    opens_post = token.key in cues.posts["of"] and words.tokens[place - 1].lower in ("and", "&")
    verb = token.lower.endswith(("ed", "ly")) and token.lower not in cues.kept
    dull = token.lower in cues.stops or verb or opens_post
    return dull or not token.word or token.text[0].isdigit()


def _post(words: Words, place: int, last: int, cues: Cues) -> Coinage:
    phrase = phrase_at(words, place, cues)
    first = phrase.first if not words.tokens[place].capital else place
    return Coinage(
        cls="Post",
        name=lowered(words, first, plain_name(words, range(first, last))),
        block=words.block.index,
        start=words.tokens[first].start,
        end=words.tokens[last - 1].end,
        strength=Strength.PROPER,
    )
