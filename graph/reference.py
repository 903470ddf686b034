"""The reference graph of a record: what the gazetteer and the standards know of what it names.

Views show it beside the documents' own facts. It holds only what the record uses, what that links
to in turn, and every delivery unit of a region it uses; with an empty record it is empty.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import NamedNode, Quad

from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import DEFAULT_BASE
from probation_graph.ontology.reference import Reference as Facts
from probation_graph.ontology.standards import standards
from probation_graph.ontology.terms import ALIAS, NAME, RDF_TYPE, UNIT_OF
from probation_graph.ontology.turtle import value


class Reference:
    """All that is known before any document, and what of it a record needs."""

    def __init__(self, sources: Iterable[Facts]) -> None:
        self._sources = tuple(sources)
        self._links: dict[str, set[str]] = defaultdict(set)
        for facts in self._sources:
            self._link(facts)

    @property
    def iris(self) -> list[str]:
        """All known things."""
        return [iri for facts in self._sources for iri in facts.facts]

    def name(self, iri: str) -> str | None:
        """The name of a known thing, None of anything else."""
        found = (facts.value(iri, NAME) for facts in self._sources if iri in facts.facts)
        return next(found, None)

    def names(self, iri: str) -> set[str]:
        """The name and the aliases of a known thing."""
        known = [facts for facts in self._sources if iri in facts.facts]
        return {
            text for facts in known for term in (NAME, ALIAS) for text in facts.values(iri, term)
        }

    def known(self, iri: str) -> bool:
        """Whether anything is known of it."""
        return any(iri in facts.facts for facts in self._sources)

    def used(self, iris: Iterable[str]) -> list[str]:
        """The known things among these, and all that they link to, sorted."""
        found: set[str] = set()
        waiting = list(set(iris))
        while waiting:
            iri = waiting.pop()
            if iri not in found and self.known(iri):
                found.add(iri)
                waiting.extend(self._links.get(iri, ()))
        return sorted(found)

    def quads_of(self, iris: Iterable[str]) -> Iterator[Quad]:
        """What is known of these and of all that they link to, in the reference graph."""
        used = self.used(iris)
        for facts in self._sources:
            yield from facts.quads_of(used)

    def _link(self, facts: Facts) -> None:
        for iri, found in facts.facts.items():
            for predicate, nodes in found.items():
                if predicate == RDF_TYPE:
                    continue
                targets = {node.value for node in nodes if isinstance(node, NamedNode)}
                self._links[iri] |= targets
                if predicate == UNIT_OF:
                    for region in targets:
                        self._links[region].add(iri)


@cache
def reference(base: str = DEFAULT_BASE) -> Reference:
    """The gazetteer and the standards, with identifiers under a base; read once."""
    return Reference((gazetteer(base).reference, standards(base).reference))


def things_named(quads: Iterable[Quad]) -> set[str]:
    """Every IRI that statements are about or point to."""
    found: set[str] = set()
    for quad in quads:
        found.add(value(quad.subject))
        if isinstance(quad.object, NamedNode):
            found.add(quad.object.value)
    return found
