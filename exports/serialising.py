"""Long documents of a format, serialised batch by batch: head, bodies, tail."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from probation_graph.exports.vocabulary import PREFIXES

ROOT = b"<rdf:RDF "
Statements = Iterable[Quad] | Iterable[Triple]


class Serialiser:
    """Cuts what each batch serialises to from the head and tail that an empty document has.

    The serialiser's own head names the prefixes in another order each time: ours has them sorted.
    """

    def __init__(self, form: RdfFormat, base: str | None = None) -> None:
        self.form = form
        self.base = base
        empty = self._text([])
        at = empty.rfind(b"</")
        head, self.tail = (empty, b"") if at < 0 else (empty[:at], empty[at:])
        self.head = _in_order(head)

    def chunks(self, batches: Iterable[Statements]) -> Iterator[bytes]:
        """A whole document: the head, a body for each batch, the tail."""
        yield self.head
        yield from map(self.body, batches)
        yield self.tail

    def body(self, batch: Statements) -> bytes:
        """What stands between head and tail. Raises ValueError where it cannot be cut out."""
        text = self._text(batch)
        at = len(self.head)
        if not text.endswith(self.tail) or _in_order(text[:at]) != self.head:
            raise ValueError(f"{self.form.name} is not serialised as head, body and tail")
        return text[at : len(text) - len(self.tail)]

    def _text(self, batch: Statements) -> bytes:
        given = dict(PREFIXES)
        return serialize(batch, format=self.form, prefixes=given, base_iri=self.base) or b""


def _in_order(head: bytes) -> bytes:
    """The head with its prefixes sorted: lines of Turtle, or attributes of the root of XML."""
    before, root, attributes = head.partition(ROOT)
    if root:
        names = attributes.rstrip(b">\n").split(b" ")
        return before + root + b" ".join(sorted(names)) + b">\n"
    lines = head.splitlines(keepends=True)
    return b"".join(sorted(lines, key=lambda line: (line.startswith(b"@prefix"), line)))
