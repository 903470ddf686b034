"""The projection: a record's quads as a property graph, and a property graph as triples again.

Short edges are drawn, for reading, from the nodes that hold what was said: a stated relation
("partner_of") as PARTNER_OF between its two ends, a mention as MENTIONS from the finding or
recommendation to what it names. Where the same edge is recorded anyway, the stated relation's node
says `restates`, so that the way back can tell what was recorded from what was drawn.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from pyoxigraph import NamedNode, Quad, Triple

from probation_graph.graph.description import Values, describe
from probation_graph.graph.mapping import (
    ALTERNATIVES,
    ID,
    KIND,
    NAME,
    URI,
    GraphMapping,
    data_properties,
    listed,
    literals,
)
from probation_graph.graph.property_graph import Edge, Node, PropertyGraph, PropertyValue
from probation_graph.ontology.model import model
from probation_graph.ontology.names import Names
from probation_graph.ontology.terms import RDF_TYPE

RESTATES = "restates"
RELATION, MENTION = "StatedRelation", "Mention"
SUBJECT, CODE, OBJECT = "relationSubject", "relation", "relationObject"
MENTIONED_IN, MENTION_OF, MENTIONS = "mentionedIn", "mentionOf", "mentions"


def project(quads: Iterable[Quad], names: Names) -> PropertyGraph:
    """The property graph of these quads; the quads of one named graph must come together."""
    mapping = GraphMapping(model())
    described = describe(quads, mapping, names)
    graph = PropertyGraph()
    for iri in sorted(described):
        types, values = described[iri].types, described[iri].values()
        graph.nodes[iri] = node_of(iri, types, values, mapping, names)
        graph.edges.update(edges_of(iri, values, mapping))
    _draw(graph, mapping)
    return graph


def triples(graph: PropertyGraph) -> Iterator[Triple]:
    """What the graph says, as RDF: all but what was added for reading."""
    mapping = GraphMapping(model())
    for node in graph.nodes.values():
        yield from _node_triples(node, mapping)
    for edge in graph.edges - _onlydrawn(graph, mapping):
        predicate = NamedNode(mapping.relationships[edge.type].iri)
        yield Triple(NamedNode(edge.start), predicate, NamedNode(edge.end))


def node_of(iri: str, types: set[str], values: Values, mapping: GraphMapping, names: Names) -> Node:
    """The node of a thing, by its classes and values."""
    properties: dict[str, PropertyValue] = {URI: iri, ID: names.short(iri)}
    kind = mapping.kind(types)
    if kind is not None:
        properties[KIND] = kind
    for name, given in values.items():
        term = mapping.model.properties[name]
        if term.kind == "data":
            properties.update(data_properties(term, given))
        elif term.functional and len(given) > 1:
            properties[f"{name}{ALTERNATIVES}"] = sorted(given[1:])
    if kind is None:
        properties.setdefault(NAME, properties[ID])
    return Node(iri, mapping.labels(types), properties)


def edges_of(iri: str, values: Values, mapping: GraphMapping) -> Iterator[Edge]:
    """The edges that are recorded and begin at a thing."""
    for name, given in values.items():
        kind = mapping.types.get(name)
        if kind is not None:
            shown = given[:1] if mapping.model.properties[name].functional else given
            yield from (Edge(iri, kind, value) for value in shown)


def _draw(graph: PropertyGraph, mapping: GraphMapping) -> None:
    recorded = frozenset(graph.edges)
    for iri, edges in drawn(graph, mapping).items():
        if not recorded.isdisjoint(edges):
            graph.nodes[iri] = restating(graph.nodes[iri])
        graph.edges.update(edges)


def restating(node: Node) -> Node:
    """A node that draws an edge which is recorded anyway."""
    return replace(node, properties={**node.properties, RESTATES: True})


def drawn(graph: PropertyGraph, mapping: GraphMapping) -> dict[str, list[Edge]]:
    """The edges that each stated relation and each mention draws."""
    ends = _ends(graph, mapping)
    found: dict[str, list[Edge]] = {}
    for iri, node in graph.nodes.items():
        if RELATION in node.labels:
            term = mapping.relations.get(str(node.properties.get(CODE)))
            pairs = product(ends[iri, SUBJECT], ends[iri, OBJECT])
        elif MENTION in node.labels:
            term = mapping.model.properties[MENTIONS]
            pairs = product(ends[iri, MENTIONED_IN], ends[iri, MENTION_OF])
        else:
            continue
        if term is not None:
            found[iri] = [Edge(start, mapping.types[term.name], end) for start, end in pairs]
    return found


def _ends(graph: PropertyGraph, mapping: GraphMapping) -> dict[tuple[str, str], list[str]]:
    """What the edges that matter for drawing lead to, by node and property."""
    wanted = {
        mapping.model.properties[name].relationship: name
        for name in (SUBJECT, OBJECT, MENTIONED_IN, MENTION_OF)
    }
    ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in graph.edges:
        if edge.type in wanted:
            ends[edge.start, wanted[edge.type]].append(edge.end)
    return ends


def _onlydrawn(graph: PropertyGraph, mapping: GraphMapping) -> set[Edge]:
    return {
        edge
        for iri, edges in drawn(graph, mapping).items()
        if RESTATES not in graph.nodes[iri].properties
        for edge in edges
    }


def _node_triples(node: Node, mapping: GraphMapping) -> Iterator[Triple]:
    subject, properties = NamedNode(node.uri), dict(node.properties)
    if KIND in properties:
        for name in mapping.leaves(node.labels):
            yield Triple(subject, NamedNode(RDF_TYPE), NamedNode(mapping.model.classes[name].iri))
    elif properties.get(NAME) == properties[ID]:
        del properties[NAME]  # the caption of a thing that is only pointed to
    for predicate, literal in literals(mapping.model, properties):
        yield Triple(subject, NamedNode(predicate), literal)
    for term in mapping.relationships.values():
        for other in listed(properties.get(f"{term.name}{ALTERNATIVES}")):
            yield Triple(subject, NamedNode(term.iri), NamedNode(other))
