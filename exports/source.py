"""What is exported: all that the views show, graph by graph."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Quad

from probation_graph.exports.derived import Derived
from probation_graph.exports.lines import quads_in, things_in
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import canonical
from probation_graph.graph.errors import ExportError
from probation_graph.graph.overlay import overlay
from probation_graph.graph.record import Record
from probation_graph.graph.reference import reference
from probation_graph.ontology.names import Names


@dataclass(frozen=True, slots=True)
class Source:
    """A record, and the names that its identifiers are under."""

    record: Record
    names: Names

    def quads(self) -> Iterator[Quad]:
        """All that the views show; the quads of one graph come together."""
        yield from view_quads(self.record, self.names)

    def facts(self) -> Iterator[bytes]:
        """The same as canonical N-Quads, one graph after another. Documents that no judgement
        touches are as they are stored: their bytes are copied, and nothing is parsed."""
        judged = overlay(self.record, self.names)
        named = set(judged.named)
        for key in self.record:
            content = self._content(key)
            if judged.touches(content):
                content = canonical(judged.applied(quads_in(content)))
            named |= things_in(content, self.names.base, named)
            yield content
        known = judged.applied(reference(self.names.base).quads_of(named))
        yield from filter(None, map(canonical, (known, judged.added)))

    def graphs(self) -> Iterator[bytes]:
        """The facts, and after them the graphs that are made from them: observations, quality
        and catalogue."""
        derived = Derived(self.names)
        with derived:
            yield from map(derived.noted, self.facts())
            yield from derived.graphs()

    def _content(self, key: str) -> bytes:
        try:
            return self.record.content(key)
        except KeyError:
            raise ExportError(
                f"Document {key} was withdrawn while the record was exported.", "Export it again."
            ) from None
