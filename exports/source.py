"""What is exported: all that the views show, graph by graph."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import NamedNode, Quad

from probation_graph.exports.derived import Derived
from probation_graph.exports.lines import things_in
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import canonical
from probation_graph.graph.errors import ExportError
from probation_graph.graph.record import Record
from probation_graph.graph.reference import reference
from probation_graph.ontology.names import Names

JUDGEMENTS = "record/judgements.nq"  # where there are none, documents are shown as they are stored


@dataclass(frozen=True, slots=True)
class Source:
    """A record, and the names that its identifiers are under."""

    record: Record
    names: Names

    def quads(self) -> Iterator[Quad]:
        """All that the views show; the quads of one graph come together."""
        yield from view_quads(self.record, self.names)

    def facts(self) -> Iterator[bytes]:
        """The same as canonical N-Quads, one graph after another."""
        if (self.record.data / JUDGEMENTS).exists():
            return self._shown()
        return self._stored()

    def graphs(self) -> Iterator[bytes]:
        """The facts, and after them the graphs that are made from them: observations, quality
        and catalogue."""
        derived = Derived(self.names)
        with derived:
            yield from map(derived.noted, self.facts())
            yield from derived.graphs()

    def _shown(self) -> Iterator[bytes]:
        for _, quads in groupby(self.quads(), key=_graph):
            yield canonical(quads)

    def _stored(self) -> Iterator[bytes]:
        """Documents as they are stored: bytes are copied, and nothing is parsed."""
        named: set[str] = set()
        for key in self.record:
            content = self._content(key)
            named |= things_in(content, self.names.base)
            yield content
        yield from filter(None, [canonical(reference(self.names.base).quads_of(named))])

    def _content(self, key: str) -> bytes:
        try:
            return self.record.content(key)
        except KeyError:
            raise ExportError(
                f"Document {key} was withdrawn while the record was exported.", "Export it again."
            ) from None


def _graph(quad: Quad) -> str:
    name = quad.graph_name
    return name.value if isinstance(name, NamedNode) else ""
