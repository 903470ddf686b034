"""The OpenAPI description: what FastAPI makes of the routes, with our problems for its errors."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from probation_graph.api.openapi_errors import problems
from probation_graph.api.openapi_examples import add_examples
from probation_graph.api.problems import SCHEMA

FASTAPI_ERRORS = ("HTTPValidationError", "ValidationError")
METHODS = frozenset({"get", "post", "put", "patch", "delete"})


def install(app: FastAPI) -> None:
    """Let the application describe itself so."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = describe(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def describe(app: FastAPI) -> dict[str, Any]:
    """The description, in which every operation has its problems and an example."""
    described = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    for path, operation in operations(described):
        operation["responses"].pop("422", None)
        operation["responses"] = problems(path, operation) | operation["responses"]
        add_examples(path, operation)
    schemas = described.setdefault("components", {}).setdefault("schemas", {})
    for name in FASTAPI_ERRORS:
        schemas.pop(name, None)
    schemas["Problem"] = SCHEMA
    described["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    return described


def operations(described: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every operation of a description, with its path."""
    return [
        (path, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]
