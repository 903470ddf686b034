"""Coinages of a document, collected from every kind of cue, none inside another."""

from collections.abc import Iterator
from itertools import chain

from probation_graph.ingest.abbreviations import Abbreviation
from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.coinage import Coinage, Strength
from probation_graph.ingest.commissioning import commissioned
from probation_graph.ingest.cues import Cues
from probation_graph.ingest.naming import namings
from probation_graph.ingest.phrases import phrases
from probation_graph.ingest.posts import posts
from probation_graph.ingest.proper import proper_names
from probation_graph.ingest.words import Words, name_key
from probation_graph.ontology.gazetteer import Gazetteer

# Headings and tables are set in capitals, or hold scraps: they coin no names.
COINING = frozenset([BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBERED])


def coinages(words: Words, cues: Cues) -> Iterator[Coinage]:
    """The coinages of a block: where two overlap the surer one, else the longer, stands."""
    if words.block.kind not in COINING or not _says_something(words):
        return
    found = list(
        chain(
            namings(words, cues),
            proper_names(words, cues),
            posts(words, cues),
            phrases(words, cues),
            commissioned(words, cues),
        )
    )
    found = [item for item in found if name_key(item.name) not in cues.kinds]
    found.sort(key=lambda item: (-item.strength, item.start - item.end, item.start))
    kept: list[Coinage] = []
    for item in found:
        if all(item.end <= other.start or other.end <= item.start for other in kept):
            kept.append(item)
    yield from sorted(kept, key=lambda item: item.start)


def _says_something(words: Words) -> bool:
    """Whether a paragraph holds a sentence, and is no line of a letter's head or signature."""
    text = words.block.text
    return words.block.kind is not BlockKind.PARAGRAPH or text.endswith((".", ":", ";", "?"))


def definition(item: Abbreviation, known: Gazetteer, cues: Cues) -> Coinage | None:
    """A defined abbreviation as a coinage; None where it is no body's ("people on probation")."""
    keys = name_key(item.long)
    if keys in cues.kinds or not keys:
        return None
    entries = known.named(item.long)
    cls = entries[0].cls if len(entries) == 1 else _class_of(keys, cues)
    if cls is None:
        return None
    aliases = (item.short,) if item.name == item.long else (item.short, item.long)
    return Coinage(cls, item.name, item.block, item.start, item.end, Strength.NAMED, aliases)


def _class_of(keys: tuple[str, ...], cues: Cues) -> str | None:
    heads = cues.heads.get(keys[-1])
    if heads is not None:
        return heads[0].cls
    return cues.naming_kinds.get(keys[-1], cues.tails.get(keys[-1]))
