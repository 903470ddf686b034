"""Statements of one graph as they are made, in the vocabularies of the exports."""

from collections.abc import Iterable
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.exports.lines import Written, quads_in
from probation_graph.exports.vocabulary import PREFIXES, term
from probation_graph.ontology.names import Names

XSD = PREFIXES["xsd"]
Node = NamedNode | Literal | Written


class Graph:
    """Statements of one named graph, written as they are made: there can be many."""

    def __init__(self, name: str) -> None:
        self._lines: set[str] = set()
        self._ending = f"{NamedNode(name)} .\n"

    def say(self, subject: str, predicate: str, *nodes: Node) -> None:
        """State something: `predicate` is an IRI or a prefixed name: "dcterms:title"."""
        start = f"<{subject}> <{_full(predicate)}>"
        self._lines.update(f"{start} {node} {self._ending}" for node in nodes)

    def describe(self, subject: str, kinds: Iterable[str], label: str) -> None:
        """State what kinds of thing it is, as prefixed names, and its label in English."""
        self.say(subject, "rdf:type", *(NamedNode(term(kind)) for kind in kinds))
        self.say(subject, "rdfs:label", Literal(label, language="en"))

    @property
    def quads(self) -> list[Quad]:
        """The statements, each once."""
        return list(quads_in(self.content()))

    def content(self) -> bytes:
        """Canonical N-Quads."""
        return "".join(sorted(self._lines)).encode()


def iri(address: str) -> NamedNode:
    """A node, from its full IRI or from a prefixed name of our vocabularies."""
    return NamedNode(_full(address))


def typed(text: str, datatype: str) -> Literal:
    """A literal of a datatype of XML Schema: "integer"."""
    return Literal(text, datatype=NamedNode(XSD + datatype))


def within(names: Names, made: str, subject: str) -> str:
    """The IRI of what is made from a thing: its observation, its measurement."""
    return names.iri(f"{made}/{names.short(subject)}")


@cache
def _full(address: str) -> str:
    return term(address) if address.split(":")[0] in PREFIXES else address
