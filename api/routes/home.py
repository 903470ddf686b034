"""`/` and `/docs`: what is here, as plain pages that need nothing from elsewhere."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.question import Question

router = APIRouter(include_in_schema=False)
PAGES = Path(__file__).parent.parent / "pages"


@router.get("/", response_class=HTMLResponse)
def home() -> str:
    """What is here: the questions, with links to their answers, and the routes."""
    subjects: dict[str, list[Question]] = {}
    for question in catalogue():
        subjects.setdefault(question.subject, []).append(question)
    sections = (
        f"<h2>{escape(subject.capitalize())}</h2>\n<dl>{''.join(map(_entry, asked))}</dl>"
        for subject, asked in subjects.items()
    )
    return _page("home.html", questions="\n".join(sections))


@router.get("/docs", response_class=HTMLResponse)
def docs(request: Request) -> str:
    """Every operation of the OpenAPI description."""
    described = request.app.openapi()
    sections = (
        _operation(path, method, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    )
    return _page("docs.html", operations="\n".join(sections), version=escape(request.app.version))


def _page(name: str, **parts: str) -> str:
    return Template((PAGES / name).read_text(encoding="utf-8")).substitute(parts)


def _entry(question: Question) -> str:
    needed = {known.name: known.example for known in question.parameters if known.required}
    query = "?" + urlencode(needed) if needed else ""
    address = f"/questions/{question.name}{query}"
    as_csv = f"{address}{'&' if needed else '?'}format=csv"
    example = f" for {escape(', '.join(map(str, needed.values())))}" if needed else ""
    return (
        f'<dt><a href="{escape(address)}">{escape(question.title)}</a>{example} '
        f'<small><a href="{escape(as_csv)}">CSV</a></small></dt>'
        f"<dd>One row is {escape(question.row)}. <code>{escape(question.call)}</code></dd>\n"
    )


def _operation(path: str, method: str, operation: dict[str, Any]) -> str:
    summary, told = operation.get("summary", ""), operation.get("description", "")
    return (
        f'<section id="{escape(operation.get("operationId", ""))}">'
        f"<h2><code>{method.upper()} {escape(path)}</code> {escape(summary)}</h2>"
        f"<p>{escape(told)}</p>{_parameters(operation.get('parameters', ()))}</section>"
    )


def _parameters(parameters: Iterable[dict[str, Any]]) -> str:
    rows = "".join(map(_parameter, parameters))
    heading = "<tr><th>Parameter</th><th>Type</th><th>Meaning</th><th>Example</th></tr>"
    return f"<table>{heading}{rows}</table>" if rows else ""


def _parameter(known: dict[str, Any]) -> str:
    schema = known["schema"]
    told = known.get("description") or schema.get("description", "")
    optional = "" if known.get("required") else " (optional)"
    cells = (_kind(schema), told, str(known.get("example", "")))
    rest = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f"<tr><td><code>{escape(known['name'])}</code>{optional}</td>{rest}</tr>"


def _kind(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    kinds = [part.get("type", "") for part in schema.get("anyOf", [schema])]
    return " | ".join(kind for kind in kinds if kind and kind != "null")
