"""`/` and `/docs`: what is here, as plain pages that need nothing from elsewhere."""

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from probation_graph.api.rendering import page
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.question import Question

router = APIRouter(include_in_schema=False)


@router.get("/", response_class=HTMLResponse)
def home() -> HTMLResponse:
    """What is here: the questions, with links to their answers, and the routes."""
    subjects: dict[str, list[dict[str, Any]]] = {}
    for question in catalogue():
        subjects.setdefault(question.subject, []).append(_entry(question))
    return page("home.html", subjects=subjects)


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


def _entry(question: Question) -> dict[str, Any]:
    needed = {known.name: known.example for known in question.parameters if known.required}
    address = f"/questions/{question.name}"
    return {
        "title": question.title,
        "row": question.row,
        "call": question.call,
        "address": f"{address}?{urlencode(needed)}" if needed else address,
        "as_csv": f"{address}?{urlencode({**needed, 'format': 'csv'})}",
        "example": ", ".join(map(str, needed.values())),
    }


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
