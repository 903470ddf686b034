"""Long documents of a format, serialised batch by batch: head, bodies, tail."""

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from probation_graph.exports.vocabulary import PREFIXES

HEADS = {
    RdfFormat.TURTLE: re.compile(rb"(?:@(?:base|prefix) [^\n]*\n)+"),
    RdfFormat.TRIG: re.compile(rb"(?:@(?:base|prefix) [^\n]*\n)+"),
    RdfFormat.RDF_XML: re.compile(rb"<\?xml [^\n]*\n<rdf:RDF [^\n]*>\n"),
}
TAILS = {RdfFormat.RDF_XML: b"</rdf:RDF>"}
ROOT = b"<rdf:RDF "
ANY = NamedNode("urn:any")
Statements = Iterable[Quad] | Iterable[Triple]


class Serialiser:
    """Cuts the body out of what each batch serialises to, between head and tail.

    The serialiser's own head names the prefixes in an order of its own: ours has them sorted.
    """

    def __init__(self, form: RdfFormat, base: str | None = None) -> None:
        self.form = form
        self.base = base
        self.tail = TAILS.get(form, b"")
        self.head = _in_order(self._head(self._text([Triple(ANY, ANY, ANY)])))

    def chunks(self, batches: Iterable[Statements]) -> Iterator[bytes]:
        """A whole document: the head, a body for each batch, the tail."""
        yield self.head
        yield from map(self.body, batches)
        yield self.tail

    def body(self, batch: Statements) -> bytes:
        """What stands between head and tail; nothing where the batch is empty."""
        text = self._text(batch)
        head = self._head(text) if text else b""
        return text[len(head) :].rstrip(b"\n").removesuffix(self.tail).rstrip(b"\n") + b"\n"

    def _head(self, text: bytes) -> bytes:
        found = HEADS[self.form].match(text)
        if found is None:
            raise ValueError(f"{self.form.name} does not begin as it should")
        return found[0]

    def _text(self, batch: Statements) -> bytes:
        given = dict(PREFIXES)
        return serialize(batch, format=self.form, prefixes=given, base_iri=self.base) or b""


def _in_order(head: bytes) -> bytes:
    """The head with its prefixes sorted: lines of Turtle, or attributes of the root of XML."""
    before, root, attributes = head.partition(ROOT)
    if root:
        names = attributes.rstrip(b">\n").split(b" ")
        return before + root + b" ".join(sorted(names)) + b">\n"
    return b"".join(sorted(head.splitlines(keepends=True)))
