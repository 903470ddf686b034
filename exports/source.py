"""What is exported: a record and its names."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Quad

from probation_graph.graph.dataset import view_quads
from probation_graph.graph.record import Record
from probation_graph.ontology.names import Names


@dataclass(frozen=True, slots=True)
class Source:
    """A record, and the names that its identifiers are under."""

    record: Record
    names: Names

    def quads(self) -> Iterator[Quad]:
        """All that the views show; the quads of one graph come together."""
        yield from view_quads(self.record, self.names)
