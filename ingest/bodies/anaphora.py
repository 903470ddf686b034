"""Bodies meant but not named: "SFOs were reviewed by a regional team" means the SFO team."""

from collections.abc import Iterator

from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.bodies.identity import Named, Resolver
from probation_graph.ingest.language.words import Words

UNNAMED = frozenset(["team", "unit"])
_ARTICLES = frozenset(["a", "the"])


def unnamed_teams(resolver: Resolver, words: Words, first: int, last: int) -> Iterator[Named]:
    """Teams of a sentence (tokens `first` to before `last`) without a telling word in front, each
    taken for the one team of the document whose telling words stand in the same sentence."""
    for place in range(first + 1, last):
        start = _unnamed(words, first, place)
        if start is not None:
            body = _team_of(resolver, words, first, start)
            if body is not None:
                tokens = words.tokens
                yield Named(words.block.index, tokens[start].start, tokens[place].end, body)


def _unnamed(words: Words, first: int, place: int) -> int | None:
    """Where "a regional team" begins, if it ends here and holds no telling word."""
    if words.tokens[place].lower not in UNNAMED:
        return None
    start = place - 1
    while start > first and words.tokens[start].key in cues().scope | cues().trim:
        start -= 1
    return start + 1 if words.tokens[start].lower in _ARTICLES else None


def _team_of(resolver: Resolver, words: Words, first: int, last: int) -> str | None:
    said = set(resolver.registry.spelt_out(token.key for token in words.tokens[first:last]))
    found = [
        iri
        for iri, keys in resolver.registry.own_teams()
        if len(keys) > 1 and set(keys[:-1]) <= said
    ]
    return found[0] if len(found) == 1 else None
