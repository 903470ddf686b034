"""What a request asks of the SPARQL endpoint, as the SPARQL 1.1 Protocol lays it down.

| way | query | graphs |
|---|---|---|
| GET | `query` in the address | in the address |
| POST, `application/x-www-form-urlencoded` | `query` in the form | in the form, or the address |
| POST, `application/sparql-query` | the body, in UTF-8 | in the address |

Updates are refused, whichever way they come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from fastapi import Request
from pyoxigraph import NamedNode
from starlette.exceptions import HTTPException

from probation_graph.graph.sparql.guard import LONGEST_QUERY

FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
LARGEST_BODY = 4 * LONGEST_QUERY  # bytes: a character has up to four
ACCEPT_POST = {"Accept-Post": f"{QUERY}, {FORM}"}
NO_UPDATES = "This endpoint answers queries only: it refuses every update."


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was asked; None for the graphs that the request does not name."""

    query: str | None
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    format: str | None


async def asked(request: Request) -> Asked:
    """What a GET or POST asks. Raises 400, 403, 413, 415."""
    given = list(request.query_params.multi_items())
    if request.method != "POST":
        return _of(given, update=400)
    kind, charset = _content_type(request)
    if kind == UPDATE:
        raise HTTPException(403, NO_UPDATES)
    if kind not in (FORM, QUERY):
        told = f"A query is posted as {QUERY} or as {FORM}."
        raise HTTPException(415, told, ACCEPT_POST)
    text = await _text(request, charset)
    if kind == FORM:
        return _of([*given, *_fields(text)], update=403)
    if any(name in ("query", "update") for name, _ in given):
        raise HTTPException(400, "There are two queries: in the address, and in the body.")
    return _of([*given, ("query", text)], update=400)


def _of(given: Sequence[tuple[str, str]], update: int) -> Asked:
    if any(name == "update" for name, _ in given):
        raise HTTPException(update, NO_UPDATES)
    queries = [value for name, value in given if name == "query"]
    if len(queries) > 1:
        raise HTTPException(400, "There has to be one query, and not several.")
    formats = [value for name, value in given if name == "format"]
    return Asked(
        queries[0] if queries else None,
        _graphs(given, "default-graph-uri"),
        _graphs(given, "named-graph-uri"),
        formats[-1] if formats else None,
    )


def _graphs(given: Sequence[tuple[str, str]], name: str) -> tuple[str, ...] | None:
    found = tuple(value for known, value in given if known == name)
    for iri in found:
        try:
            NamedNode(iri)
        except ValueError:
            raise HTTPException(400, f"{name} has to be an IRI, and not '{iri}'.") from None
    return found or None


def _content_type(request: Request) -> tuple[str, str]:
    kind, *options = request.headers.get("content-type", "").split(";")
    for option in options:
        name, _, value = option.strip().partition("=")
        if name.lower() == "charset":
            return kind.strip().lower(), value.strip('"').lower()
    return kind.strip().lower(), "utf-8"


async def _text(request: Request, charset: str) -> str:
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise HTTPException(415, "A query is posted in UTF-8.", ACCEPT_POST)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            raise HTTPException(413, f"A query may have {LONGEST_QUERY:,} characters.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise HTTPException(400, "The query is not in UTF-8.") from None


def _fields(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:
        raise HTTPException(400, "The form is not in UTF-8, or has too many fields.") from None
