"""TriG: the graphs one after another, with prefixes and IRIs relative to the base."""

from collections.abc import Iterator

from pyoxigraph import RdfFormat, parse

from probation_graph.exports.serialising import Serialiser
from probation_graph.exports.source import Source


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """One file."""
    serialiser = Serialiser(RdfFormat.TRIG, source.names.base)
    found = (parse(content, format=RdfFormat.N_QUADS) for content in source.graphs())
    yield "probation-graph.trig", serialiser.chunks(found)
