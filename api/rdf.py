"""RDF by `?format=` or by `Accept`, beside HTML."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fastapi import Request
from fastapi.responses import Response
from pyoxigraph import Quad, RdfFormat, Triple, serialize
from starlette.exceptions import HTTPException

from probation_graph.api.negotiation import quality
from probation_graph.exports.vocabulary import PREFIXES

HTML = "html"
# By name as exports have them; what a client without a wish gets comes first.
FORMS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "turtle": RdfFormat.TURTLE,
        "ntriples": RdfFormat.N_TRIPLES,
        "nquads": RdfFormat.N_QUADS,
        "trig": RdfFormat.TRIG,
        "rdfxml": RdfFormat.RDF_XML,
        "jsonld": RdfFormat.JSON_LD,
    }
)
MEDIA_TYPES = {name: form.media_type for name, form in FORMS.items()} | {HTML: "text/html"}
ALSO = {"application/json": "jsonld", "application/xhtml+xml": HTML}


def wanted(request: Request) -> str:
    """The name of the form asked for, or the one the client likes best.

    Raises a 400 for a form that there is not, and a 406 where the client accepts none.
    """
    asked = request.query_params.get("format")
    if asked is not None:
        if asked not in MEDIA_TYPES:
            raise HTTPException(400, f"The format is one of {', '.join(MEDIA_TYPES)}.")
        return asked
    accept = request.headers.get("accept", "*/*")
    offers = {**{kind: name for name, kind in MEDIA_TYPES.items()}, **ALSO}
    best = max(offers, key=lambda kind: quality(accept, kind))
    if quality(accept, best) <= 0:
        raise HTTPException(406, f"What there is: {', '.join(MEDIA_TYPES.values())}.")
    return offers[best]


def respond(request: Request, quads: Iterable[Quad], form: str) -> Response:
    """Statements in a form; in one that knows no graphs, each once."""
    found = FORMS[form]
    given: Iterable[Quad] | Iterable[Triple] = quads
    if not found.supports_datasets:
        given = dict.fromkeys(quad.triple for quad in quads)
    prefixes = dict(PREFIXES)
    body = serialize(given, format=found, prefixes=prefixes) or b""
    return Response(body, headers=links(request), media_type=found.media_type)


def links(request: Request) -> dict[str, str]:
    """Where the same is in other forms."""
    path = request.url.path
    others = (
        f'<{path}?format={name}>; rel="alternate"; type="{kind}"'
        for name, kind in MEDIA_TYPES.items()
    )
    return {"Link": ", ".join(others), "Vary": "Accept"}
