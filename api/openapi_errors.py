"""Which problems an operation may answer with, by what it takes; for its OpenAPI description."""

from http import HTTPStatus
from typing import Any

from probation_graph.api.problems import MEDIA_TYPE

TOLD = {
    400: "The request cannot be understood; `invalid-params` names what does not fit",
    401: "It needs the token",
    403: "It is not allowed: more than reading, another token, or nothing may be written here",
    404: "There is nothing of this name",
    406: "The client accepts none of the forms that there are",
    408: "The body did not come in time",
    409: "It contradicts what is on record",
    413: "The body is bigger than it may be",
    415: "The body is of another type than it may be",
    422: "The document cannot be read",
    429: "More requests a minute than a client may make; Retry-After says how long to wait",
    503: "The database cannot be reached, or too much is asked at once; Retry-After says when to "
    "ask again",
    504: "It took longer than it may",
}
ALWAYS_ANSWERED = ("/health", "/metrics")
DOCUMENT_TYPES = frozenset({"application/pdf", "text/plain"})


def problems(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    """Its responses for what may go wrong, by status."""
    found = {str(status): _response(status) for status in sorted(_statuses(path, operation))}
    return {**found, "default": _response(None)}


def _statuses(path: str, operation: dict[str, Any]) -> set[int]:
    if path in ALWAYS_ANSWERED:
        return {406}
    found = {400, 429, 503, 504}
    if "content" in operation["responses"].get("200", {}):
        found.add(406)
    if "security" in operation:
        found |= {401, 403}
    if path in ("/cypher", "/sparql"):
        found.add(403)
    if "{" in path or (path == "/review/judgements" and "requestBody" in operation):
        found.add(404)
    if "requestBody" in operation:
        found |= {408, 413, 415}
        if DOCUMENT_TYPES & set(operation["requestBody"]["content"]):
            found.add(422)
    return found


def _response(status: int | None) -> dict[str, Any]:
    told = "Any other problem (RFC 9457)" if status is None else TOLD[status]
    schema: dict[str, Any] = {"schema": {"$ref": "#/components/schemas/Problem"}}
    if status is not None:
        title = HTTPStatus(status).phrase
        schema["example"] = {"type": "about:blank", "title": title, "status": status}
    return {"description": told, "content": {MEDIA_TYPE: schema}}
