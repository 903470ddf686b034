"""`/graph`: the graph, drawn from whatever one starts from, as far as one asks for it."""

from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import AskerDep
from probation_graph.api.rendering import page
from probation_graph.ontology.model import ClassTerm, model
from probation_graph.queries.browser.families import family

router = APIRouter(include_in_schema=False)

MOST_FOUND = 20  # things listed for a search
NOT_SHOWN = frozenset({"uri", "id", "name", "kind", "boxes"})  # as facts beside a picture


@router.get("/graph", response_class=HTMLResponse)
def graph(
    ask: AskerDep, start: Annotated[list[str] | None, Query()] = None, q: str = ""
) -> HTMLResponse:
    """The page. What is drawn is in its address; the things found for `q` are links to a start."""
    words = q.strip()
    found = ask.objects("entities", q=words)[:MOST_FOUND] if words else []
    for thing in found:
        thing["kind_label"] = kind_label(str(thing["kind"]))
    return page("graph-view.html", starts=start or [], words=words, found=found, told=vocabulary())


def kind_label(code: str) -> str:
    """A kind in plain words: "area for improvement"."""
    kind = vocabulary()["kinds"].get(code)
    return code.replace("_", " ") if kind is None else str(kind["label"])


@cache
def vocabulary() -> dict[str, Any]:
    """Kinds with their families' colours, as in Neo4j Browser, and the words for relations and
    properties."""
    known = model()
    return {
        "kinds": {term.code: _kind(term) for term in known.classes.values()},
        "relations": {
            term.code: term.label for term in known.properties.values() if term.kind == "object"
        },
        "properties": {
            term.key: term.label
            for term in known.properties.values()
            if term.kind == "data" and term.key not in NOT_SHOWN
        },
    }


def _kind(term: ClassTerm) -> dict[str, Any]:
    here = family(term)
    return {
        "label": term.label,
        "family": here.meaning,
        "color": here.color,
        "border": here.border,
        "size": here.diameter // 2,
    }
