"""Descriptions: what quads say of each thing, gathered from all the graphs that say it.

Where one value is allowed and several graphs give different ones, they are put in an order that
does not depend on the order of reading: what the reference graph says goes first, then the document
with the earliest date, then the one whose identifier sorts first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.graph.mapping import GraphMapping, lexical, misfit
from probation_graph.ontology.names import Names
from probation_graph.ontology.terms import DATE, RDF_TYPE
from probation_graph.ontology.turtle import value

UNDATED = "9999"  # sorts after every date
Rank = tuple[str, str]  # a document's date and identifier
Values = dict[str, list[str]]  # by a property's local name, the one to show first
REFERENCE: Rank = ("", "")


class Description:
    """What is said of one thing: its classes (IRIs), and values by a property's local name."""

    __slots__ = ("said", "types")

    def __init__(self) -> None:
        self.types: set[str] = set()
        self.said: list[tuple[str, str, Rank]] = []

    def values(self) -> Values:
        """Each property's values, once each, the one to show first; properties by name."""
        found: dict[str, list[str]] = {}
        for name, text, _ in sorted(self.said, key=lambda said: (said[0], said[2], said[1])):
            known = found.setdefault(name, [])
            if text not in known:
                known.append(text)
        return found


def describe(
    quads: Iterable[Quad],
    mapping: GraphMapping,
    names: Names,
    ranks: Mapping[str, Rank] | None = None,
) -> dict[str, Description]:
    """Descriptions by IRI; a thing that is only pointed to has an empty one.

    The quads of one graph must come together; the graphs may come in any order. Where they are not
    all of a graph, `ranks` says what stands in the others: the rank of each graph.
    """
    described: dict[str, Description] = defaultdict(Description)
    for graph, group in groupby(quads, key=attrgetter("graph_name")):
        held = list(group)
        name = getattr(graph, "value", "")
        rank = rank_of(name, held, names) if ranks is None else ranks[name]
        for quad in held:
            _add(described, quad, rank, mapping)
    return dict(described)


def conflicts(
    described: dict[str, Description], mapping: GraphMapping
) -> Iterator[tuple[str, str, list[str]]]:
    """Where one value is allowed and there are several: IRI, property, values, the shown first."""
    for iri in sorted(described):
        for name, values in described[iri].values().items():
            if len(values) > 1 and mapping.model.properties[name].functional:
                yield iri, name, values


def rank_of(graph: str, quads: Iterable[Quad], names: Names) -> Rank:
    """Where a graph's values stand among those of others, by all of its quads."""
    if graph in ("", names.reference_graph):
        return REFERENCE
    dates = (
        value(quad.object)
        for quad in quads
        if quad.predicate.value == DATE and value(quad.subject) == graph
    )
    return (min(dates, default=UNDATED), graph)


def _add(described: dict[str, Description], quad: Quad, rank: Rank, mapping: GraphMapping) -> None:
    description, target = described[value(quad.subject)], quad.object
    predicate = quad.predicate.value
    if predicate == RDF_TYPE:
        description.types.add(value(target))
        return
    term = mapping.term(predicate)
    if isinstance(target, Literal):
        description.said.append((term.name, lexical(term, target), rank))
    elif isinstance(target, NamedNode) and term.kind == "object":
        description.said.append((term.name, target.value, rank))
        described.setdefault(target.value, Description())
    else:
        raise misfit(term, target)
