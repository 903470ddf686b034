"""`/query/cypher` and `/query/sparql`: a reader's own queries, read-only, within the limits."""

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from probation_graph.api.deps import AskerDep, ServicesDep
from probation_graph.api.explorer.answer_table import View, table
from probation_graph.api.explorer.completion import cypher_words, sparql_words
from probation_graph.api.explorer.cypher_place import placed
from probation_graph.api.explorer.examples import cypher_examples, sparql_examples
from probation_graph.api.explorer.faults import Fault, fault
from probation_graph.api.explorer.sparql_result import Result, result
from probation_graph.api.negotiation import respond
from probation_graph.api.rendering import page
from probation_graph.api.services import Services
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.queries.formats import Format

router = APIRouter(include_in_schema=False)


@router.get("/query/cypher")
def cypher(request: Request, services: ServicesDep, ask: AskerDep, query: str = "") -> Response:
    """The editor and, where a query is given, its answer; as CSV or JSON with `?format=`."""
    form = request.query_params.get("format")
    shown = _shown(services, "Cypher", query)
    if not query.strip():
        return _page(shown)
    try:
        found = ask.cypher(query)
    except ProbationGraphError as error:
        found_fault = fault(error)
        words, place = placed(found_fault.words, query)
        line, column = (None, None) if place is None else place
        return _page(shown, Fault(words, found_fault.status, line, column))
    if form in (Format.JSON, Format.CSV):
        return respond(request, found, Format(form))
    view = View.of(request.query_params)
    shown["answer"] = table(found, view, request.url.path, {"query": query})
    shown["forms"] = [
        (name, f"/query/cypher?{urlencode({'query': query, 'format': name.lower()})}", name.lower())
        for name in ("CSV", "JSON")
    ]
    return _page(shown)


@router.get("/query/sparql")
def sparql(request: Request, services: ServicesDep, query: str = "") -> HTMLResponse:
    """The editor and, where a query is given, its answer."""
    shown = _shown(services, "SPARQL", query)
    if not query.strip():
        return _page(shown)
    try:
        found: Result = result(services, query)
    except ProbationGraphError as error:
        return _page(shown, fault(error))
    if found.answer is not None:
        view = View.of(request.query_params)
        shown["answer"] = table(found.answer, view, request.url.path, {"query": query})
    shown["text"], shown["verdict"] = found.text, found.verdict
    shown["forms"] = [
        (name, f"/sparql?{urlencode({'query': query, 'format': form})}", ending)
        for name, form, ending in found.forms
    ]
    return _page(shown)


def _shown(services: Services, language: str, query: str) -> dict[str, Any]:
    first = {"Cypher": cypher_examples, "SPARQL": sparql_examples}[language]()
    return {
        "language": language,
        "mode": language.lower(),
        "query": query or first[0].text,
        "asked": query,
        "examples": first,
        "words": cypher_words() if language == "Cypher" else sparql_words(),
        "limits": services.settings,
        "answer": None,
        "text": None,
        "verdict": None,
        "forms": [],
        "view": {"query": query},
    }


def _page(shown: dict[str, Any], error: Fault | None = None) -> HTMLResponse:
    return page("query.html", 200 if error is None else error.status, error=error, **shown)
