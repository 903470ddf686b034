"""N-Triples: every statement once, sorted, whichever graph holds it."""

from collections.abc import Iterator

from probation_graph.exports.batches import all_lines, batches
from probation_graph.exports.source import Source


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """One file."""
    yield "probation-graph.nt", batches(all_lines(source))
