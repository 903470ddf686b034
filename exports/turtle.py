"""Turtle: every statement once, by subject, with prefixes and IRIs relative to the base."""

from collections.abc import Iterator

from pyoxigraph import RdfFormat

from probation_graph.exports.batches import all_lines, batches
from probation_graph.exports.lines import triples
from probation_graph.exports.serialising import Serialiser
from probation_graph.exports.source import Source


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """One file."""
    serialiser = Serialiser(RdfFormat.TURTLE, source.names.base)
    found = map(triples, batches(all_lines(source)))
    yield "probation-graph.ttl", serialiser.chunks(found)
