"""What a route can answer with, and whether the client accepts any of it (RFC 9110, 406)."""

from collections.abc import Mapping
from typing import Any

from fastapi.routing import APIRoute
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute
from starlette.types import Scope

from probation_graph.api.negotiation import quality

ANY = "*/*"
JSON = "application/json"


def offered(route: BaseRoute) -> tuple[str, ...]:
    """The media types of its good answers, as OpenAPI has them; none where it is not described
    there, or answers with nothing."""
    if not isinstance(route, APIRoute) or not route.include_in_schema or route.status_code == 204:
        return ()
    declared: Mapping[str, Any] = {str(key): told for key, told in route.responses.items()}
    declared = {**declared, **(route.openapi_extra or {}).get("responses", {})}
    known = [
        kind
        for status, told in declared.items()
        if status.startswith("2")
        for kind in told.get("content", ())
    ]
    return tuple(dict.fromkeys([*_own(route), *known]))


def _own(route: APIRoute) -> list[str]:
    """That of the class of its answers, which FastAPI adds to those that are declared."""
    kind = getattr(route.response_class, "media_type", JSON)
    return [] if kind is None else [kind]


def check(scope: Scope, offers: tuple[str, ...]) -> None:
    """Raises a 406 where the client accepts none of these; `?format=` goes before what it says."""
    accept = Headers(scope=scope).get("accept", ANY)
    if not offers or ANY in accept or b"format=" in scope.get("query_string", b""):
        return
    if all(quality(accept, kind) <= 0 for kind in offers):
        raise HTTPException(406, f"What there is: {', '.join(offers)}.")
