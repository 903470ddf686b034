"""Errors as `application/problem+json` (RFC 9457), whatever raised them; for people, as a page."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.routing import Match

from probation_graph.api.errors import Full
from probation_graph.api.negotiation import prefers_page
from probation_graph.api.problem_page import problem_page
from probation_graph.graph.errors import (
    IngestError,
    ProbationGraphError,
    QueryError,
    QuestionError,
    RecordError,
    Refused,
    TimedOut,
    Unavailable,
)
from probation_graph.graph.reading import Crowded
from probation_graph.graph.sparql.errors import Busy, NotAcceptable, SyntaxFault
from probation_graph.queries.errors import BadParameter, UnknownQuestion
from probation_graph.review.errors import JudgementError, UnknownJudgement, UnknownThing

MEDIA_TYPE = "application/problem+json"
# The first class that fits decides, so that the special come before the general.
STATUS: tuple[tuple[type[ProbationGraphError], int], ...] = (
    (UnknownQuestion, 404),
    (UnknownThing, 404),
    (UnknownJudgement, 404),
    (JudgementError, 400),
    (QuestionError, 400),
    (QueryError, 400),
    (Refused, 403),
    (TimedOut, 504),
    (Unavailable, 503),
    (RecordError, 503),
    (IngestError, 422),
)
LOG = logging.getLogger(__name__)
RETRY_AFTER = 5  # seconds until what cannot be reached may be there again
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "default": "about:blank"},
        "title": {"type": "string", "example": "Bad Request"},
        "status": {"type": "integer", "example": 400},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "line": {"type": "integer", "description": "of a query's fault, from 1"},
        "column": {"type": "integer", "description": "of a query's fault, from 1"},
        "invalid-params": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "reason": {"type": "string"}},
            },
        },
    },
}


class NotHere(Exception):
    """Nothing has this identifier; `detail` says so in a sentence."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def problem(
    request: Request,
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
    invalid: list[dict[str, str]] | None = None,
    **more: int | None,
) -> Response:
    """A problem as a response; `invalid` are names of parameters, each with a reason; `more` are
    members of its own, of which absent ones are left out. A web browser gets a page."""
    if prefers_page(request):
        return problem_page(status, detail, headers or {}, invalid or [])
    content: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
        **{name: value for name, value in more.items() if value is not None},
    }
    if invalid:
        content["invalid-params"] = invalid
    return JSONResponse(content, status, {**(headers or {}), "Vary": "Accept"}, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Answer every error of the application with a problem."""
    app.add_exception_handler(ProbationGraphError, _ours)
    app.add_exception_handler(NotHere, _not_here)
    app.add_exception_handler(NotAcceptable, _not_acceptable)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def _ours(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in STATUS if isinstance(error, kind)), 500)
    invalid = None
    if isinstance(error, BadParameter):
        invalid = [{"name": error.parameter, "reason": error.message}]
    if isinstance(error, SyntaxFault):
        return problem(request, status, str(error), line=error.line, column=error.column)
    wait = getattr(error, "retry_after", RETRY_AFTER if status == 503 else None)
    headers = None if wait is None else {"Retry-After": str(wait)}
    return problem(request, status, told(error, status), headers, invalid)


def told(error: Exception, status: int) -> str:
    """What to say outside of an error: of one that is ours to mend, neither the address of a
    database nor a place on the disk. The log has it all."""
    if status != 503 or isinstance(error, Busy | Full | Crowded):
        return str(error)
    LOG.warning("%s", error)
    if isinstance(error, RecordError):
        return "The record cannot be used now. The server's log says why."
    return "The database cannot be reached now. Ask again in a moment."


def _not_acceptable(request: Request, error: Exception) -> Response:
    return problem(request, 406, str(error))


def _not_here(request: Request, error: Exception) -> Response:
    return problem(request, 404, str(error))


def _invalid(request: Request, error: Exception) -> Response:
    faults = error.errors() if isinstance(error, RequestValidationError) else []
    invalid = [
        {"name": ".".join(map(str, fault["loc"][1:])) or "body", "reason": fault["msg"]}
        for fault in faults
    ]
    detail = "; ".join(f"{fault['name']}: {fault['reason']}" for fault in invalid)
    return problem(request, 400, f"The request cannot be understood: {detail}.", invalid=invalid)


def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        return _unexpected(request, error)
    plain = error.detail == HTTPStatus(error.status_code).phrase
    detail = _plainly(request, error.status_code) if plain else error.detail
    headers = dict(error.headers or {})
    if error.status_code == 405 and hasattr(request.app.state, "routes"):
        headers["Allow"] = ", ".join(sorted(_methods(request)))
    return problem(request, error.status_code, detail, headers)


def _methods(request: Request) -> set[str]:
    """What is allowed at an address by all of the routes that it fits, not the first of them."""
    fits = (
        route for route in request.app.state.routes if route.matches(request.scope)[0] != Match.NONE
    )
    return {method for route in fits for method in getattr(route, "methods", None) or ()}


def _plainly(request: Request, status: int) -> str:
    if status == 404:
        told = f"There is nothing at {request.url.path}."
        return told if prefers_page(request) else f"{told} What there is: /docs."
    if status == 405:
        return f"{request.method} is not allowed at {request.url.path}."
    return HTTPStatus(status).description


def _unexpected(request: Request, _: Exception) -> Response:
    return problem(request, 500, "Something unexpected happened. The server's log says what.")
