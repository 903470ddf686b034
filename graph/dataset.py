"""The SPARQL dataset: what every view shows, in memory.

What documents say is in named graphs, one for each; the default graph is the union of them all.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, Store

from probation_graph.graph.overlay import overlay
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


def view_quads(record: Record, names: Names) -> Iterator[Quad]:
    """All that a view shows: each document's graph in turn, the reference graph, and what people
    judged. Judgements in force are applied to the first two (see `overlay`).

    The record is read once: what documents name is noted in passing.
    """
    judged = overlay(record, names)
    named = set(judged.named)
    for key in record:
        shown = judged.document(record, key)
        named |= things_named(shown)
        yield from shown
    yield from judged.applied(reference(names.base).quads_of(named))
    yield from judged.added
