"""The SPARQL dataset: the whole record with its reference graph, in memory.

The default graph is empty: what documents say is in named graphs, one for each.
"""

from collections.abc import Iterator

from pyoxigraph import Quad, RdfFormat, Store

from probation_graph.graph.overlay import overlay
from probation_graph.graph.record import Record
from probation_graph.graph.reference import reference, things_named
from probation_graph.ontology.names import Names


def dataset(record: Record, names: Names) -> Store:
    """A store of all that the record says and of what is known of the things it names."""
    store = Store()
    judged = overlay(record, names)
    named = set(judged.named)
    for key in record:
        quads = judged.document(record, key)
        named |= things_named(quads)
        if key in judged.documents:
            store.extend(quads)
        else:
            store.bulk_load(record.content(key), format=RdfFormat.N_QUADS)
    store.extend(judged.applied(reference(names.base).quads_of(named)))
    store.extend(judged.added)
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
