"""Whether a database shows what the record says: node by node, edge by edge, both ways."""

from collections.abc import Collection, Iterator

from probation_graph.graph.engine import Engine
from probation_graph.graph.problem import Problem
from probation_graph.graph.property_graph import Edge, Node, PropertyGraph
from probation_graph.graph.readback import edges_held, nodes_held
from probation_graph.graph.record import Record
from probation_graph.graph.sync import is_current, view_of
from probation_graph.ontology.names import Names

NAMED = 20  # differences of one sort that are named; the rest are counted
REMEDY = "run sync --rebuild"


def view_problems(record: Record, engine: Engine) -> Iterator[Problem]:
    """What the database shows and should not, or should show and does not."""
    if not is_current(record, engine):
        yield Problem("view", engine.uri, "it is not up to date with the record; run sync.")
        return
    graph, names = view_of(record)[0], record.names
    yield from node_problems(graph, engine, names)
    yield from edge_problems(graph, engine, names)


def node_problems(graph: PropertyGraph, engine: Engine, names: Names) -> Iterator[Problem]:
    """Nodes that are missing, too many, or other than they should be."""
    held: dict[str, Node] = {}
    twice: set[str] = set()
    for node in nodes_held(engine):
        if node.uri in held:
            twice.add(node.uri)
        held[node.uri] = node
    wanted = graph.nodes
    differing = [uri for uri in wanted.keys() & held.keys() if wanted[uri] != held[uri]]
    yield from _told(names, twice, "the node is there more than once")
    yield from _told(names, wanted.keys() - held.keys(), "the node is missing")
    yield from _told(names, held.keys() - wanted.keys(), "the node should not be there")
    for uri in sorted(differing)[:NAMED]:
        yield _problem(names.short(uri), f"its {_difference(wanted[uri], held[uri])} differ")
    yield from _rest(differing, "nodes differ")


def edge_problems(graph: PropertyGraph, engine: Engine, names: Names) -> Iterator[Problem]:
    """Relationships that are missing, too many, or there more than once."""
    held = edges_held(engine)
    twice = {edge for edge, count in held.items() if count > 1}
    for edges, told in (
        (twice, "is there more than once"),
        (graph.edges - held.keys(), "is missing"),
        (held.keys() - graph.edges, "should not be there"),
    ):
        for edge in sorted(edges)[:NAMED]:
            yield _problem(names.short(edge.start), f"its {_shown(edge, names)} {told}")
        yield from _rest(edges, f"relationships: each {told}")


def _told(names: Names, uris: Collection[str], told: str) -> Iterator[Problem]:
    for uri in sorted(uris)[:NAMED]:
        yield _problem(names.short(uri), told)
    yield from _rest(uris, f"nodes: {told}")


def _rest(found: Collection[object], told: str) -> Iterator[Problem]:
    if len(found) > NAMED:
        yield _problem("and more", f"{len(found) - NAMED} further {told}")


def _problem(about: str, told: str) -> Problem:
    return Problem("view", about, f"{told}; {REMEDY}.")


def _difference(wanted: Node, held: Node) -> str:
    keys = wanted.properties.keys() | held.properties.keys()
    names = [key for key in keys if wanted.properties.get(key) != held.properties.get(key)]
    return ", ".join(sorted(names) + ["labels"] * (wanted.labels != held.labels))


def _shown(edge: Edge, names: Names) -> str:
    return f"{edge.type} to {names.short(edge.end)}"
