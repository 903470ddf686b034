"""VoID: what the dataset holds, by class and property, as editors of SPARQL read it."""

from collections.abc import Iterator
from importlib import resources

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from probation_graph.ontology.names import Names

QUERY = "void.rq"


def void_quads(store: Store, names: Names) -> Iterator[Quad]:
    """The description of what a store holds in its default graph, in a graph of its own."""
    text = resources.files(__package__).joinpath(QUERY).read_text(encoding="utf-8")
    found = store.query(text, base_iri=names.base)
    assert isinstance(found, QueryTriples)
    graph = NamedNode(f"{names.base}graph/void")
    for triple in found:
        yield Quad(triple.subject, triple.predicate, triple.object, graph)
