"""Answering one query on a store: from its text to bytes in the media type that is wanted."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from probation_graph.graph.errors import QueryError
from probation_graph.graph.sparql.cut import PIECE, ROWS, Cut, TooWide
from probation_graph.graph.sparql.errors import NotAcceptable, SyntaxFault
from probation_graph.graph.sparql.media_types import GRAPHS, OFFERED, RESULTS, Form
from probation_graph.graph.sparql.query import Query

PLACE = re.compile(r"\bat (\d+):(\d+): ")
CHARACTERS = re.compile(r",? \['.*", re.DOTALL)  # the parser lists ranges of characters, too
PREFIXES = {
    "pg": "https://w3id.org/probation-graph/ontology/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
COMMENT_TO_END = {
    RdfFormat.RDF_XML: b"\n<!-- truncated -->\n",
    RdfFormat.JSON_LD: b"\n",
}

Emit = Callable[[bytes], None]
Found = QuerySolutions | QueryBoolean | QueryTriples


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an answer before its first byte."""

    form: Form
    media_type: str


def evaluated(store: Store, query: Query, base: str) -> Found:
    """The result, of which rows and triples are found as they are asked for. IRIs that are
    relative are under `base`.

    Raises SyntaxFault, and QueryError for what cannot be evaluated.
    """
    chosen = query.default_graphs is not None or query.named_graphs is not None
    default: list[NamedNode | BlankNode | DefaultGraph] = []
    default += [NamedNode(iri) for iri in query.default_graphs or ()]
    named: list[NamedNode | BlankNode] = []
    named += [NamedNode(iri) for iri in query.named_graphs or ()]
    try:
        return store.query(
            query.text,
            base_iri=base,
            default_graph=default if chosen else None,
            named_graphs=named if chosen else None,
        )
    except SyntaxError as error:
        raise _fault(str(error)) from None
    except (ValueError, RuntimeError, OSError) as error:
        raise QueryError(f"The query cannot be answered: {error}.") from None


def _fault(message: str) -> SyntaxFault:
    place = PLACE.search(message)
    if place is None:
        return SyntaxFault(f"This is not SPARQL: {message}.")
    line, column = int(place[1]), int(place[2])
    told = CHARACTERS.sub(" …", message[place.end() :])
    return SyntaxFault(f"This is not SPARQL: line {line}, column {column}: {told}.", line, column)


def head(found: Found, query: Query) -> Head:
    """The answer's form and media type. Raises NotAcceptable."""
    forms = {QuerySolutions: Form.ROWS, QueryBoolean: Form.BOOLEAN, QueryTriples: Form.GRAPH}
    form = forms[type(found)]
    media_type = query.graphs if form is Form.GRAPH else query.results
    if media_type is None:
        raise NotAcceptable(OFFERED[form])
    return Head(form, media_type)


def write(found: Found, query: Query, media_type: str, emit: Emit) -> bool:
    """Hand on the answer in pieces; whether it was cut. Raises QueryError amid the answer."""
    try:
        if isinstance(found, QuerySolutions):
            return _write_rows(found, query, media_type, emit)
        if isinstance(found, QueryTriples):
            return _write_graph(found, query.byte_limit, GRAPHS[media_type], emit)
        emit(found.serialize(format=RESULTS[media_type]) or b"")
        return False
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"The query cannot be answered: {error}.") from None


def _write_rows(found: QuerySolutions, query: Query, media_type: str, emit: Emit) -> bool:
    form = RESULTS[media_type]
    rows = ROWS[form](emit, query.row_limit, query.byte_limit)
    try:
        found.serialize(rows, format=form)  # type: ignore[arg-type]
        rows.finish()
    except Cut:
        pass  # what was cut is said by rows.truncated
    except TooWide:
        raise QueryError("A row of the answer is larger than an answer may be.") from None
    return rows.truncated


class _Pieces:
    """A file that hands on what is written in pieces, and counts it."""

    def __init__(self, emit: Emit) -> None:
        self.written = 0
        self._emit = emit
        self._kept = bytearray()

    def write(self, piece: bytes) -> int:
        self.written += len(piece)
        self._kept += piece
        if len(self._kept) >= PIECE:
            self.flush()
        return len(piece)

    def flush(self) -> None:
        self._emit(bytes(self._kept))
        self._kept.clear()


def _write_graph(found: QueryTriples, byte_limit: int, form: RdfFormat, emit: Emit) -> bool:
    pieces, truncated = _Pieces(emit), False

    def within(triples: Iterable[Triple]) -> Iterator[Triple]:
        nonlocal truncated
        for triple in triples:
            if pieces.written > byte_limit:
                truncated = True
                return
            yield triple

    serialize(within(found), pieces, format=form, prefixes=PREFIXES)  # type: ignore[arg-type]
    if truncated:
        pieces.write(COMMENT_TO_END.get(form, b"# truncated\n"))
    pieces.flush()
    return truncated
