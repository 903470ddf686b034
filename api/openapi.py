"""The OpenAPI description: what FastAPI makes of the routes, with our problems for its errors."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from probation_graph.api.problems import MEDIA_TYPE, SCHEMA

FASTAPI_ERRORS = ("HTTPValidationError", "ValidationError")
METHODS = frozenset({"get", "post", "put", "patch", "delete"})
PROBLEM = {
    "description": "A problem (RFC 9457), with the names of parameters that do not fit",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


def install(app: FastAPI) -> None:
    """Let the application describe itself so."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = describe(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def describe(app: FastAPI) -> dict[str, Any]:
    """The description, in which every operation may answer with a problem."""
    described = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    for operation in operations(described):
        operation["responses"].pop("422", None)
        operation["responses"]["default"] = PROBLEM
    schemas = described.setdefault("components", {}).setdefault("schemas", {})
    for name in FASTAPI_ERRORS:
        schemas.pop(name, None)
    schemas["Problem"] = SCHEMA
    described["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    return described


def operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    """Every operation of a description."""
    return [
        operation
        for methods in described["paths"].values()
        for method, operation in methods.items()
        if method in METHODS
    ]
