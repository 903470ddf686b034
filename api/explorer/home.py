"""`/`: what is here, and where to begin."""

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter
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
