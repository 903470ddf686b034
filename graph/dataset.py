"""The SPARQL dataset: what every view shows, in memory.

What documents say is in named graphs, one for each; the default graph is the union of them all.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, Store

from probation_graph.graph.record import Record
from probation_graph.graph.reference import reference, things_named
from probation_graph.ontology.names import Names


def dataset(record: Record, names: Names, added: Iterable[Quad] = ()) -> Store:
    """A store of the view's quads and those added, each in its graph and in the default graph.

    (pyoxigraph can take the union for the default graph as it asks, but then gives a statement
    once for every graph that holds it, which is no union.)
    """
    store = Store()
    store.bulk_extend(view_quads(record, names))
    store.bulk_extend(added)
    store.bulk_extend(Quad(*quad.triple) for quad in list(store))
    return store


def reference_quads(record: Record, names: Names) -> Iterator[Quad]:
    """The reference graph of a record."""
    return reference(names.base).quads_of(things_named(record.all_quads()))


def view_quads(record: Record, names: Names) -> Iterator[Quad]:
    """All that a view shows: each document's graph in turn, then the reference graph.

    The record is read once: what documents name is noted in passing.
    """
    named: set[str] = set()
    for quads in map(list, map(record.quads, record)):
        named |= things_named(quads)
        yield from quads
    yield from reference(names.base).quads_of(named)
