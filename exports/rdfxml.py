"""RDF/XML: every statement once, by subject; without a document type, so without entities."""

import re
from collections.abc import Iterator

from pyoxigraph import RdfFormat, Triple

from probation_graph.exports.batches import all_lines, batches
from probation_graph.exports.lines import triples
from probation_graph.exports.serialising import Serialiser
from probation_graph.exports.source import Source
from probation_graph.graph.errors import ExportError

# N-Triples escape some of these; XML 1.0 has no way to hold them.
NO_XML = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]|\\[bf]|\\u(?:00[01][0-9A-F]|FFF[EF])"
)
WELL = {b"\\u0009", b"\\u000A", b"\\u000D"}


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """One file. Raises ExportError for a character that XML has no way to hold."""
    serialiser = Serialiser(RdfFormat.RDF_XML)
    found = map(_triples, batches(all_lines(source)))
    yield "probation-graph.rdf", serialiser.chunks(found)


def _triples(lines: bytes) -> list[Triple]:
    for line in lines.splitlines() if NO_XML.search(lines) else ():
        _check(line)
    return triples(lines)


def _check(line: bytes) -> None:
    unescaped = line.replace(b"\\\\", b"")  # a backslash of the text itself
    found = NO_XML.search(unescaped)
    if found is not None and found[0] not in WELL:
        about = line.split(b" ", 1)[0].decode()
        raise ExportError(
            f"XML cannot hold a control character that the text of {about} has.",
            "Export another form, such as turtle or trig.",
        )
