"""The graphs that are made from the facts: observations, quality and catalogue.

They are no part of the record. Each is made from single documents as they pass by, and kept on
disk until all have passed, so that memory does not grow with the record.
"""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING

from probation_graph.exports import observations, quality
from probation_graph.exports.catalogue import Described, catalogue
from probation_graph.exports.lines import graph_of, written
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names

if TYPE_CHECKING:
    from probation_graph.exports.source import Source

IN_MEMORY = 4 << 20  # bytes; more goes to a temporary file
PART = 1 << 20  # bytes handed on at a time
NOTED = (terms.TITLE, terms.ISSUED_BY)
MADE = frozenset(  # how identifiers begin of things that no document names
    {"catalogue", "cube", "dataset", "distribution", "maker", "making", "measurement", "metric",
     "observation", "publisher", "quality"}
)  # fmt: skip


class Derived:
    """Notes documents as they pass, and then gives the graphs made from them."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self._open = ExitStack()
        self._observations = self._spool()
        self._quality = self._spool()
        self._metrics: dict[str, str] = {}
        self._documents: dict[str, Described] = {}

    def __enter__(self) -> "Derived":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def noted(self, content: bytes) -> bytes:
        """The same content, after what is made from it was noted; only documents count."""
        document = graph_of(content)
        if document.startswith(self.names.iri("document/")):
            self._observations.write(observations.observations(content, self.names))
            self._quality.write(quality.measurements(content, self.names, self._metrics))
            self._documents[document] = _description(content, document)
        return content

    def graphs(self) -> Iterator[bytes]:
        """The graphs as N-Quads, in parts; nothing where no document was noted."""
        if not self._documents:
            return
        yield catalogue(self._documents, self.names).content()
        yield observations.structure(self.names)
        yield from _parts(self._observations)
        yield quality.structure(self.names, self._metrics)
        yield from _parts(self._quality)

    def _spool(self) -> "tempfile.SpooledTemporaryFile[bytes]":
        return self._open.enter_context(tempfile.SpooledTemporaryFile(IN_MEMORY))


def described_documents(source: "Source") -> dict[str, Described]:
    """What the catalogue says of each document."""
    found = ((graph_of(content), content) for content in source.facts())
    start = source.names.iri("document/")
    return {name: _description(text, name) for name, text in found if name.startswith(start)}


def _description(content: bytes, document: str) -> Described:
    said = written(content, f"{document}>").get(document, {})
    return {name: said[name] for name in NOTED if name in said}


def _parts(spool: "tempfile.SpooledTemporaryFile[bytes]") -> Iterator[bytes]:
    """Whole lines, about a megabyte at a time."""
    spool.seek(0)
    while lines := spool.readlines(PART):
        yield b"".join(lines)
