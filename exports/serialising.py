"""Long documents of a format, serialised batch by batch: head, bodies, tail."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from probation_graph.exports.vocabulary import PREFIXES


class Serialiser:
    """Cuts what each batch serialises to from the head and tail that an empty document has."""

    def __init__(self, form: RdfFormat, base: str | None = None) -> None:
        self.form = form
        self.base = base
        self.head, self.tail = self._frame()

    def chunks(self, batches: Iterable[Iterable[Quad] | Iterable[Triple]]) -> Iterator[bytes]:
        """A whole document: the head, a body for each batch, the tail."""
        yield self.head
        for batch in batches:
            yield self.body(batch)
        if self.tail:
            yield self.tail

    def body(self, batch: Iterable[Quad] | Iterable[Triple]) -> bytes:
        """What stands between head and tail. Raises ValueError where it cannot be cut out."""
        text = self._text(batch)
        if not (text.startswith(self.head) and text.endswith(self.tail)):
            raise ValueError(f"{self.form.name} is not serialised as head, body and tail")
        return text[len(self.head) : len(text) - len(self.tail)]

    def _text(self, batch: Iterable[Quad] | Iterable[Triple]) -> bytes:
        given = dict(PREFIXES)
        return serialize(batch, format=self.form, prefixes=given, base_iri=self.base) or b""

    def _frame(self) -> tuple[bytes, bytes]:
        """Head and tail: what an empty document holds, cut before its last closing tag."""
        empty = self._text([])
        at = empty.rfind(b"</")
        return (empty, b"") if at < 0 else (empty[:at], empty[at:])
