"""Reference facts: statements of the gazetteer and the standards, by what they are about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import Node, value

Facts = Mapping[str, Mapping[str, tuple[Node, ...]]]


@dataclass(frozen=True, slots=True)
class Reference:
    """Objects by subject and predicate, in the terms of the ontology alone (what Turtle files say
    in SKOS beside them is for readers of those files)."""

    facts: Facts
    base: str

    def subjects(self, cls: str) -> list[str]:
        """What is of a class, itself and not one below it, in the order of the files."""
        return [iri for iri, found in self.facts.items() if cls in map(value, found[RDF_TYPE])]

    def values(self, iri: str, predicate: str) -> tuple[str, ...]:
        """IRIs or lexical forms of a property."""
        found = self.facts[iri].get(predicate)
        return () if found is None else tuple(map(value, found))

    def value(self, iri: str, predicate: str) -> str | None:
        """The first value of a property, None where it has none."""
        found = self.facts[iri].get(predicate)
        return None if found is None else value(found[0])

    def quads_of(self, iris: Iterable[str]) -> Iterator[Quad]:
        """What is known of these, in the reference graph; nothing of what is not known."""
        graph = NamedNode(Names(self.base).reference_graph)
        for iri in iris:
            subject = NamedNode(iri)
            for predicate, objects in self.facts.get(iri, {}).items():
                name = NamedNode(predicate)
                for node in objects:
                    yield Quad(subject, name, node, graph)

    def quads(self) -> Iterator[Quad]:
        """All that is known, in the reference graph."""
        return self.quads_of(self.facts)


def reference_of(quads: Iterable[Quad], base: str) -> Reference:
    """The reference facts among these statements."""
    facts: dict[str, dict[str, tuple[Node, ...]]] = {}
    for subject, named, node, _ in quads:
        predicate = named.value
        if _is_ours(predicate, node):
            found = facts.setdefault(value(subject), {})
            found[predicate] = (*found.get(predicate, ()), node)
    return Reference(facts, base)


def _is_ours(predicate: str, node: Node) -> bool:
    term = value(node) if predicate == RDF_TYPE else predicate
    return term.startswith(TERMS)
