"""Statements of all graphs together: sorted, each once, in batches of whole subjects."""

from collections.abc import Iterable, Iterator

from probation_graph.exports.lines import triple_lines
from probation_graph.exports.merging import merged
from probation_graph.exports.source import Source

BATCH = 1 << 20  # bytes of N-Triples, more where one subject has more


def all_lines(source: Source) -> Iterator[bytes]:
    """Every statement once, whichever graph holds it, as sorted lines of N-Triples."""
    return merged(map(triple_lines, source.graphs()))


def fact_lines(source: Source) -> Iterator[bytes]:
    """The same of the facts alone."""
    return merged(map(triple_lines, source.facts()))


def batches(lines: Iterable[bytes], size: int = BATCH) -> Iterator[bytes]:
    """Lines joined to batches; all lines of a subject are in one."""
    batch: list[bytes] = []
    filled, subject = 0, b""
    for line in lines:
        about = line[: line.index(b" ")]
        if filled >= size and about != subject:
            yield b"".join(batch)
            batch, filled = [], 0
        batch.append(line)
        filled += len(line)
        subject = about
    if batch:
        yield b"".join(batch)
