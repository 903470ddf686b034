"""What a database holds of ours, read back as the property graph that was written."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from probation_graph.graph.engine import Engine
from probation_graph.graph.loading import DIGEST
from probation_graph.graph.mapping import URI
from probation_graph.graph.property_graph import Edge, Node, PropertyGraph
from probation_graph.ontology.model import model

NODES = (
    "MATCH (n:Resource) WHERE n.uri IS NOT NULL "
    "RETURN labels(n) AS labels, properties(n) AS properties"
)
EDGES = (
    "MATCH (a:Resource)-[r]->(b:Resource) WHERE a.uri IS NOT NULL AND b.uri IS NOT NULL "
    "RETURN a.uri AS start, type(r) AS type, b.uri AS end"
)


def nodes_held(engine: Engine) -> Iterator[Node]:
    """Every node of ours, with the labels of the ontology, without its digest."""
    known = model().classes.keys()
    for row in engine.read(NODES):
        properties: dict[str, Any] = dict(row["properties"])
        properties.pop(DIGEST, None)
        labels = tuple(sorted(known & set(row["labels"])))
        yield Node(str(properties[URI]), labels, properties)


def edges_held(engine: Engine) -> Counter[Edge]:
    """Every relationship of ours, and how often it is there: once, if all is well."""
    known = {term.relationship for term in model().properties.values() if term.kind == "object"}
    found = Counter(Edge(**row) for row in engine.read(EDGES))
    return Counter({edge: count for edge, count in found.items() if edge.type in known})


def graph_held(engine: Engine) -> PropertyGraph:
    """The whole graph of ours."""
    nodes = {node.uri: node for node in nodes_held(engine)}
    return PropertyGraph(nodes, set(edges_held(engine)))
