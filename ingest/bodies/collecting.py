"""Coinages of a document, collected from every kind of cue, none inside another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.bodies.abbreviations import Abbreviation
from probation_graph.ingest.bodies.coinage import Coinage, Strength
from probation_graph.ingest.bodies.commissioning import commissioned
from probation_graph.ingest.bodies.cues import Cues
from probation_graph.ingest.bodies.naming import namings
from probation_graph.ingest.bodies.phrases import phrases
from probation_graph.ingest.bodies.posts import posts
from probation_graph.ingest.bodies.proper import proper_names, tail_class
from probation_graph.ingest.language.words import Words, name_key
from probation_graph.ontology.gazetteer import Entry, Gazetteer

# Headings and tables are set in capitals, or hold scraps: they coin no names.
_OF = re.compile(r" (?:of|in|to|for|on) ")
_ENDED = re.compile(r"[.:;?]\)?[\"”’]?\d{0,2}$")  # perhaps with the mark of a footnote
_AND = re.compile(r" (?:and|&) (?:the )?")
# Classes known by a bare place, which may well begin another body's name: "Kent and Medway Trust".
BARE_PLACES = ("ProbationDeliveryUnit", "Region", "Company", "Council")
# Class words that stand for a body of their own: "the CRC", where no place says which.
ALONE = frozenset(["Company"])
COINING = frozenset([BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBERED])


def coinages(words: Words, known: Gazetteer, cues: Cues) -> Iterator[Coinage]:
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
    found = [
        item
        for item in found
        if name_key(item.name) not in cues.kinds and not _joins_known(item.name, known)
    ]
    found.sort(key=lambda item: (-item.strength, item.start - item.end, item.start))
    kept: list[Coinage] = []
    for item in found:
        if all(item.end <= other.start or other.end <= item.start for other in kept):
            kept.append(item)
    yield from sorted(kept, key=lambda item: item.start)


def _joins_known(name: str, known: Gazetteer) -> bool:
    """Whether a name is two, of which one is known: "Nacro and Shelter", "Bristol and Avon and
    Somerset Police"."""
    return any(
        entry.cls != "Place" and side not in entry.ambiguous and entry.cls not in BARE_PLACES
        for joint in _AND.finditer(name)
        for side in (name[: joint.start()], name[joint.end() :])
        for entry in known.named(side)
    )


def _says_something(words: Words) -> bool:
    """Whether a paragraph holds a sentence, and is no line of a letter's head or signature."""
    paragraph = words.block.kind is BlockKind.PARAGRAPH
    return not paragraph or _ENDED.search(words.block.text) is not None


def definition(item: Abbreviation, known: Gazetteer, cues: Cues) -> Coinage | None:
    """A defined abbreviation as a coinage; None where it is no body's ("people on probation")."""
    keys = name_key(item.long)
    kind = cues.kinds.get(keys)
    if not keys or (kind is not None and kind not in ALONE):
        return None
    entries = known.named(item.long)
    cls = kind or (entries[0].cls if len(entries) == 1 else _class_of(item.long, cues))
    if cls is None:
        return None
    aliases = (item.short,) if item.name == item.long else (item.short, item.long)
    return Coinage(cls, item.name, item.block, item.start, item.end, Strength.NAMED, aliases)


def completed(coined: Coinage, proper: str | None) -> Coinage:
    """A definition with the whole of the proper name that ends with its long form: "West Yorkshire
    Violence Reduction Partnership (VRP)"."""
    if proper is None or len(proper) == len(coined.name):
        return coined
    if not proper.casefold().endswith(coined.name.casefold()):
        return coined
    return replace(coined, name=proper, aliases=(*coined.aliases, coined.name))


def only_named(coined: Coinage, known: Gazetteer, texts: Sequence[str]) -> str | None:
    """The name of the one known body that a class word stands for: of all whose names end with it,
    the only one that these texts name ("Durham Tees Valley Community Rehabilitation Company")."""
    if coined.cls not in ALONE:
        return None
    end = f" {coined.name}".casefold()
    alike = [entry for entry in known.entries.values() if entry.name.casefold().endswith(end)]
    named = [each.name for each in alike if any(_names(text, each) for text in texts)]
    return named[0] if len(named) == 1 else None


def _names(text: str, entry: Entry) -> bool:
    return any(name in text for name in entry.names if name not in entry.ambiguous)


def _class_of(name: str, cues: Cues) -> str | None:
    """The class of a long form by its last word, or by its last word before "of". Plans in small
    letters are those of a case ("personal education plans"), and no body."""
    tail = tail_class(name, cues)
    keys = name_key(_OF.split(name)[0])
    if tail is not None and (name[0].isupper() or tail == "HealthBody"):
        return tail
    if not keys or (keys[-1] == "plan" and name[0].islower()):
        return None
    heads = cues.heads.get(keys[-1])
    return heads[0].cls if heads is not None else cues.naming_kinds.get(keys[-1])
