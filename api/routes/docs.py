"""`/docs`: every operation, as a plain page that needs nothing from elsewhere."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from probation_graph.api.rendering import page

router = APIRouter(include_in_schema=False)


@router.get("/docs", response_class=HTMLResponse)
def docs(request: Request) -> HTMLResponse:
    """Every operation of the OpenAPI description."""
    described = request.app.openapi()
    operations = [
        _operation(path, method, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    ]
    return page("docs.html", operations=operations, version=request.app.version)


def _operation(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": operation.get("operationId", ""),
        "method": method.upper(),
        "path": path,
        "summary": operation.get("summary", ""),
        "told": operation.get("description", ""),
        "parameters": [_parameter(known) for known in operation.get("parameters", ())],
    }


def _parameter(known: dict[str, Any]) -> dict[str, Any]:
    schema = known["schema"]
    return {
        "name": known["name"],
        "required": known.get("required", False),
        "kind": _kind(schema),
        "told": known.get("description") or schema.get("description", ""),
        "example": known.get("example", ""),
    }


def _kind(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    kinds = [part.get("type", "") for part in schema.get("anyOf", [schema])]
    return " | ".join(kind for kind in kinds if kind and kind != "null")
