"""The gazetteer: bodies, programmes, tools and places that are known before any document.

Its facts are the Turtle files of the folder entries/, each citing its source.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from pyoxigraph import Quad

from probation_graph.ontology import terms
from probation_graph.ontology.names import DEFAULT_BASE, TERMS
from probation_graph.ontology.reference import Reference, reference_of
from probation_graph.ontology.turtle import FOLDER, read_turtle

ENTRIES_FOLDER = FOLDER / "entries"
PLAIN = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"})
SMALL_MARKS = re.compile(r"[.,]")  # "St. Helens", "Ltd.", and the comma before "and"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known thing. `cls` is the local name of its class; `ambiguous` are those of its names that
    are also ordinary words or other things' names, and need context to be taken for it."""

    iri: str
    cls: str
    name: str
    aliases: tuple[str, ...] = ()
    ambiguous: frozenset[str] = frozenset()
    code: str | None = None
    part_of: tuple[str, ...] = ()
    unit_of: str | None = None
    post_in: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by identifier, and by name as `name_key` makes it."""

    entries: Mapping[str, Entry]
    by_name: Mapping[str, tuple[Entry, ...]]
    reference: Reference

    def named(self, text: str) -> tuple[Entry, ...]:
        """Entries with this name or alias, whatever its capitals, quotes, dashes or "&".

        Several where they share it: "Sheffield" is a probation delivery unit and a city. Those
        that have it in this very spelling come first: "national Probation Service" is not the
        former National Probation Service.
        """
        found = self.by_name.get(name_key(text), ())
        return tuple(sorted(found, key=lambda entry: text not in entry.names))

    def of_class(self, cls: str) -> tuple[Entry, ...]:
        """Entries of one class, itself and not one below it."""
        return tuple(entry for entry in self.entries.values() if entry.cls == cls)

    def quads_of(self, iris: Iterable[str]) -> Iterator[Quad]:
        """What is known of these, in the reference graph; nothing of what is not known."""
        return self.reference.quads_of(iris)

    def quads(self) -> Iterator[Quad]:
        """All that is known, in the reference graph."""
        return self.reference.quads()


def name_key(text: str) -> str:
    """A name as names are compared: small letters, plain quotes, "and" for "&", no leading "the",
    no full stops, commas or hyphens. Letters of one capital are one ("ı" is "i")."""
    composed = text if text.isascii() else _composed(text)
    plain = composed.replace("&", " and ").casefold()
    joined = SMALL_MARKS.sub("", plain).replace("-", " ")
    return " ".join(joined.split()).removeprefix("the ")


def _composed(text: str) -> str:
    whole = unicodedata.normalize("NFKC", text).upper()
    return unicodedata.normalize("NFKC", whole.casefold()).translate(PLAIN)


@cache
def gazetteer(base: str = DEFAULT_BASE) -> Gazetteer:
    """The gazetteer, with identifiers under a base; read once."""
    return read_gazetteer(sorted(ENTRIES_FOLDER.glob("*.ttl")), base)


def read_gazetteer(files: Iterable[Path], base: str = DEFAULT_BASE) -> Gazetteer:
    """The gazetteer that these files make."""
    quads = chain.from_iterable(read_turtle(file, base) for file in files)
    found = reference_of(quads, base)
    entries = {iri: _entry(iri, found) for iri in found.facts}
    return Gazetteer(entries, _by_name(entries.values()), found)


def _entry(iri: str, found: Reference) -> Entry:
    return Entry(
        iri=iri,
        cls=found.values(iri, terms.RDF_TYPE)[0].removeprefix(TERMS),
        name=found.values(iri, terms.NAME)[0],
        aliases=found.values(iri, terms.ALIAS),
        ambiguous=frozenset(found.values(iri, terms.AMBIGUOUS_NAME)),
        code=found.value(iri, terms.CODE),
        part_of=found.values(iri, terms.PART_OF),
        unit_of=found.value(iri, terms.UNIT_OF),
        post_in=found.value(iri, terms.POST_IN),
    )


def _by_name(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        for name in entry.names:
            found.setdefault(name_key(name), {})[entry.iri] = entry
    return {key: tuple(same.values()) for key, same in found.items()}
