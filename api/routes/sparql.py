"""`/sparql`: the SPARQL 1.1 Protocol, queries only."""

from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from probation_graph.api.cors import permitted
from probation_graph.api.deps import ETagged, ServicesDep
from probation_graph.api.negotiation import quality
from probation_graph.api.service_description import page, service_description
from probation_graph.api.services import Services
from probation_graph.api.sparql_request import FORM, QUERY, Asked, asked
from probation_graph.graph.settings import Settings
from probation_graph.graph.sparql.media_types import GRAPHS, NAMES, RESULTS
from probation_graph.graph.sparql.query import Query

router = APIRouter(tags=["sparql"])

METHODS = "GET, HEAD, POST, OPTIONS"
CHARSET = {"text/csv", "text/tab-separated-values", "text/turtle"}
HTML = "text/html"
TEXT = {"schema": {"type": "string"}}
GRAPH_PARAMETERS = [
    {
        "name": name,
        "in": "query",
        "description": f"IRI of a graph of the dataset; may be repeated ({told})",
        "schema": {"type": "array", "items": {"type": "string", "format": "iri"}},
    }
    for name, told in (
        ("default-graph-uri", "together they are the default graph"),
        ("named-graph-uri", "for GRAPH"),
    )
]
FORMAT_PARAMETER = {
    "name": "format",
    "in": "query",
    "description": "goes before the Accept header",
    "schema": {"type": "string", "enum": list(NAMES)},
}
ANSWER = {
    "description": "Rows (SELECT), true or false (ASK), or a graph (CONSTRUCT, DESCRIBE)",
    "headers": {
        "X-Truncated": {"schema": {"type": "boolean"}},
        "X-Row-Limit": {"schema": {"type": "integer"}},
    },
    "content": {kind: {} if "json" in kind else TEXT for kind in [*RESULTS, *GRAPHS, HTML]},
}
ASKED = {
    "name": "query",
    "in": "query",
    "description": "the query; without one, the service is described",
    "example": "SELECT ?class (COUNT(*) AS ?things) WHERE { ?thing a ?class } GROUP BY ?class",
    "schema": {"type": "string"},
}
GET_API: dict[str, Any] = {
    "parameters": [ASKED, *GRAPH_PARAMETERS, FORMAT_PARAMETER],
    "responses": {"200": ANSWER},
}
POST_API: dict[str, Any] = {
    "parameters": [*GRAPH_PARAMETERS, FORMAT_PARAMETER],
    "requestBody": {
        "required": True,
        "content": {
            QUERY: TEXT,
            FORM: {"schema": {"type": "object", "properties": {"query": {"type": "string"}}}},
        },
    },
    "responses": {"200": ANSWER},
}


@router.get("/sparql/", include_in_schema=False, dependencies=[ETagged])
@router.get(
    "/sparql",
    summary="Ask in SPARQL, or learn what the endpoint can do",
    operation_id="sparql_get",
    openapi_extra=GET_API,
    response_class=Response,
    dependencies=[ETagged],
)
async def get(request: Request, services: ServicesDep) -> Response:
    """SPARQL 1.1 Protocol, queries only, within the limits of time, rows and memory."""
    return await _answer(request, services)


@router.post("/sparql/", include_in_schema=False)
@router.post(
    "/sparql",
    summary="Ask in SPARQL",
    operation_id="sparql_post",
    openapi_extra=POST_API,
    response_class=Response,
)
async def post(request: Request, services: ServicesDep) -> Response:
    """The query as the body, or in a form. Updates are refused: 403."""
    return await _answer(request, services)


@router.options("/sparql/", include_in_schema=False)
@router.options("/sparql", include_in_schema=False)
def options(request: Request, services: ServicesDep) -> Response:
    """What is allowed, here and from pages of other web sites (CORS)."""
    headers = {"Allow": METHODS, **_cors(request, services.settings)}
    if "Access-Control-Allow-Origin" in headers:
        headers |= {
            "Access-Control-Allow-Methods": METHODS,
            "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
            "Access-Control-Max-Age": "86400",
        }
    return Response(status_code=204, headers=headers)


async def _answer(request: Request, services: Services) -> Response:
    wanted = await asked(request)
    headers = _cors(request, services.settings)
    if wanted.query is None:
        if request.method == "POST":
            raise HTTPException(400, "There is no query.")
        return _description(request, services, wanted, headers)
    response = await run_in_threadpool(_run, request, services, wanted)
    response.headers.update(headers)
    return response


def _run(request: Request, services: Services, wanted: Asked) -> Response:
    limits = services.settings
    accept = _accepted(request, wanted)
    query = Query(
        wanted.query or "",
        wanted.default_graphs,
        wanted.named_graphs,
        results=_best(accept, RESULTS),
        graphs=_best(accept, GRAPHS),
        row_limit=limits.row_limit,
    )
    answer = services.sparql.ask(query)
    headers = {"X-Row-Limit": str(limits.row_limit), "Vary": "Accept, Origin"}
    if answer.truncated is not None:
        headers["X-Truncated"] = str(answer.truncated).lower()
    charset = "; charset=utf-8" if answer.media_type in CHARSET else ""
    # Starlette would add a charset of its own to text/*: the header is given whole.
    headers["Content-Type"] = answer.media_type + charset
    if answer.truncated is not None:
        whole = b"".join(answer.pieces)
        return Response(whole, headers=headers)
    return StreamingResponse(answer.pieces, headers=headers)


def _description(
    request: Request, services: Services, wanted: Asked, headers: dict[str, str]
) -> Response:
    accept = _accepted(request, wanted)
    media_type = _best(accept, GRAPHS)
    if quality(accept, HTML) > (0 if media_type is None else quality(accept, media_type)):
        limits = services.settings
        return HTMLResponse(page(limits.row_limit, limits.query_timeout), headers=headers)
    if media_type is None:
        raise HTTPException(406, f"The description can be {', '.join([*GRAPHS, HTML])}.")
    address = str(request.url.replace(query="", fragment="", path="/sparql"))
    content = service_description(address.rstrip("?"), services.record.names, media_type)
    return Response(content, headers=headers, media_type=media_type)


def _accepted(request: Request, wanted: Asked) -> str:
    """The Accept header, or what stands for the `format` in the address."""
    if wanted.format is None:
        return request.headers.get("accept", "*/*")
    if wanted.format in NAMES:
        return NAMES[wanted.format]
    if wanted.format in {*RESULTS, *GRAPHS}:
        return wanted.format
    raise HTTPException(400, f"The format is one of {', '.join(NAMES)}.")


def _best(accept: str, offered: Iterable[str]) -> str | None:
    """The media type that a client likes best, the first of equals; None where it likes none."""
    best = max(offered, key=lambda media_type: quality(accept, media_type))
    return best if quality(accept, best) > 0 else None


def _cors(request: Request, settings: Settings) -> dict[str, str]:
    """Headers that let the page of another web site read the answer, where the settings do."""
    origins = f"{settings.sparql_origins},{settings.api_origins}"
    allowed = permitted(origins, request.headers.get("origin"))
    if allowed is None:
        return {}
    return {
        "Access-Control-Allow-Origin": allowed,
        "Access-Control-Expose-Headers": "ETag, X-Row-Limit, X-Truncated",
    }
