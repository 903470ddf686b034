"""N-Quads: the graphs one after another, each sorted; documents as the record holds them."""

from collections.abc import Iterator

from probation_graph.exports.source import Source


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """One file."""
    yield "probation-graph.nq", source.graphs()
