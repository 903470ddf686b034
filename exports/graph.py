"""Statements of one graph as they are made, in the vocabularies of the exports."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.exports.vocabulary import PREFIXES, term
from probation_graph.graph.digest import canonical
from probation_graph.ontology.names import Names

XSD = PREFIXES["xsd"]
Node = NamedNode | Literal


class Graph:
    """Statements of one named graph."""

    def __init__(self, name: str) -> None:
        self.name = NamedNode(name)
        self.quads: list[Quad] = []

    def say(self, subject: str, predicate: str, *nodes: Node) -> None:
        """State something: `predicate` is an IRI or a prefixed name: "dcterms:title"."""
        about, full = NamedNode(subject), NamedNode(_full(predicate))
        self.quads += [Quad(about, full, node, self.name) for node in nodes]

    def describe(self, subject: str, kinds: Iterable[str], label: str) -> None:
        """State what kinds of thing it is, as prefixed names, and its label in English."""
        self.say(subject, "rdf:type", *(NamedNode(term(kind)) for kind in kinds))
        self.say(subject, "rdfs:label", Literal(label, language="en"))

    def content(self) -> bytes:
        """Canonical N-Quads."""
        return canonical(self.quads)


class Text:
    """Statements of one named graph where there are very many: made as text, with subjects,
    predicates and objects as N-Quads have them."""

    def __init__(self, name: str) -> None:
        self._ending = f" <{name}> .\n"
        self._lines: list[str] = []

    def say(self, subject: str, told: Iterable[tuple[str, str]]) -> None:
        """State of a subject what is told, as predicates and objects."""
        start, ending = f"{subject} ", self._ending
        self._lines += [f"{start}{predicate} {node}{ending}" for predicate, node in told]

    def content(self) -> bytes:
        """Canonical N-Quads."""
        return "".join(sorted(set(self._lines))).encode()


def written(address: str) -> str:
    """A node as N-Quads have it, from its full IRI or from a prefixed name of our vocabularies."""
    return f"<{_full(address)}>"


def iri(address: str) -> NamedNode:
    """A node, from its full IRI or from a prefixed name of our vocabularies."""
    return NamedNode(_full(address))


def typed(text: str, datatype: str) -> Literal:
    """A literal of a datatype of XML Schema: "integer"."""
    return Literal(text, datatype=NamedNode(XSD + datatype))


def within(names: Names, made: str, subject: str) -> str:
    """The IRI of what is made from a thing: its observation, its measurement."""
    return names.iri(f"{made}/{names.short(subject)}")


def _full(address: str) -> str:
    return term(address) if address.split(":")[0] in PREFIXES else address
