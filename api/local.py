"""Links of pages: what is ours leads to this server, whatever the base of identifiers."""

from dataclasses import dataclass
from urllib.parse import quote

from probation_graph.exports.vocabulary import PREFIXES
from probation_graph.ontology.names import TERMS, Names

OURS = ("id/", "graph/")
WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead, if anywhere. `title` is shown on pointing."""

    words: str
    address: str | None = None
    outside: bool = False
    title: str = ""


def link(iri: str, names: Names, words: str | None = None) -> Link:
    """A link to what an IRI names."""
    if iri.startswith(TERMS):
        local = iri.removeprefix(TERMS)
        return Link(local if words is None else words, f"/ontology/{quote(local)}", title=iri)
    path = iri.removeprefix(names.base)
    if path != iri and path.startswith(OURS):
        shown = names.short(iri) if words is None else words
        return Link(shown, f"/{quote(path)}", title=iri)
    shown = shortened(iri) if words is None else words
    return Link(shown, iri if iri.startswith(WEB) else None, True, iri)


def shortened(iri: str) -> str:
    """An IRI with the prefix of its vocabulary."""
    for prefix, start in PREFIXES.items():
        if iri.startswith(start) and iri != start:
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri
