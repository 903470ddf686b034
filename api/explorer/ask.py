"""`/ask`: the named questions, each with a form, its answer as a table, and the query behind it."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import Asker, AskerDep, ServicesDep
from probation_graph.api.explorer import lookup
from probation_graph.api.explorer.answer_table import VIEW, Table, View, table
from probation_graph.api.explorer.ask_form import fields
from probation_graph.api.explorer.behind import behind
from probation_graph.api.explorer.faults import fault
from probation_graph.api.explorer.suggested import suggestions
from probation_graph.api.rendering import page
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.errors import UnknownQuestion
from probation_graph.queries.question import Question

router = APIRouter(include_in_schema=False)
LANGUAGES = ("cypher", "sparql")
NOT_ASKED = {"language", *VIEW}  # parameters of an address that are not the question's


@router.get("/ask")
def questions() -> HTMLResponse:
    """The questions by subject."""
    return _listed()


@router.get("/ask/{name}")
def question(request: Request, services: ServicesDep, ask: AskerDep, name: str) -> HTMLResponse:
    """One question: its form and, where all that it needs is given, its answer."""
    try:
        found = catalogue().question(name)
    except UnknownQuestion as error:
        return _listed(error)
    given = {key: words for key, words in request.query_params.items() if key not in NOT_ASKED}
    needed = [known.name for known in found.parameters if known.required]
    begun = bool(given) or not needed
    with services.index() as index:
        suggested = suggestions(found, index, ask)
    form = fields(found, given, suggested, check=begun)
    unknown = sorted(given.keys() - {known.name for known in found.parameters})
    language = _language(request, found)
    shown: dict[str, Any] = {
        "question": found,
        "fields": form,
        "faults": [each for each in form if each.fault is not None],
        "unknown": unknown,
        "language": language,
        "languages": LANGUAGES if found.sparql is not None else LANGUAGES[:1],
        "answer": None,
        "papers": (),
        "error": None,
        "example": _example(found) if needed else None,
        "behind": (),
        "spoken": {},
        "csv": "",
        "json": "",
    }
    if not begun or shown["faults"] or unknown:
        return page("ask_question.html", 400 if begun else 200, **shown)
    return _answered(request, ask, found, given, shown)


def _answered(
    request: Request, ask: Asker, found: Question, given: dict[str, str], shown: dict[str, Any]
) -> HTMLResponse:
    asked = {name: words for name, words in given.items() if words.strip()}
    spoken = asked | ({"language": "sparql"} if shown["language"] == "sparql" else {})
    shown["behind"] = behind(found, asked)
    shown["spoken"] = spoken
    for form in ("csv", "json"):
        shown[form] = f"/questions/{found.name}?{urlencode({**spoken, 'format': form})}"
    try:
        shown["answer"] = _table(request, ask, found, asked, spoken)
    except ProbationGraphError as error:
        shown["error"] = fault(error)
        return page("ask_question.html", shown["error"].status, **shown)
    if named := shown["answer"].documents:
        with ask.services.index() as index:
            printed = lookup.printed(index)
        shown["papers"] = [paper for key, paper in printed.items() if key in named]
    return page("ask_question.html", **shown)


def _table(
    request: Request, ask: Asker, found: Question, asked: dict[str, str], spoken: dict[str, str]
) -> Table:
    answer = ask.twin(found, asked) if "language" in spoken else ask(found.name, **asked)
    return table(answer, View.of(request.query_params), request.url.path, spoken)


def _language(request: Request, found: Question) -> str:
    asked = request.query_params.get("language", LANGUAGES[0])
    return asked if asked in LANGUAGES and found.sparql is not None else LANGUAGES[0]


def _example(found: Question) -> str:
    """The address of an answer to try: what is needed has its example."""
    needed: Mapping[str, Any] = {
        known.name: known.example for known in found.parameters if known.required
    }
    return f"/ask/{found.name}?{urlencode(needed)}"


def _listed(error: UnknownQuestion | None = None) -> HTMLResponse:
    subjects = by_subject(catalogue())
    near = () if error is None else error.near
    name = None if error is None else error.name
    return page("ask.html", 200 if error is None else 404, subjects=subjects, near=near, wrong=name)


def by_subject(found: Iterable[Question]) -> dict[str, list[Question]]:
    """Questions by subject, in their order."""
    subjects: dict[str, list[Question]] = {}
    for each in found:
        subjects.setdefault(each.subject, []).append(each)
    return subjects
