"""`/search`: whatever holds the words, as a page or as JSON."""

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from probation_graph.api.deps import ETagged, ServicesDep
from probation_graph.api.digits import IN_DIGITS
from probation_graph.api.explorer import lookup
from probation_graph.api.negotiation import prefers_page
from probation_graph.api.rendering import page as rendered
from probation_graph.graph.search.families import FAMILIES
from probation_graph.graph.search.likeness import near
from probation_graph.graph.search.searching import Found, Hit, Value, search
from probation_graph.graph.search.wanted import FACETS, PAGE_SIZE, Wanted

router = APIRouter(tags=["explore"], dependencies=[ETagged])

MOST_NEAR = 5  # names that may have been meant
LONGEST = 500  # characters of what is searched for
FARTHEST = 5_000  # pages of results
TITLES = {
    "kind": "Kind",
    "region": "Region",
    "unit": "Unit",
    "document": "Document",
    "section": "Section",
    "polarity": "Polarity",
}
DATE = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"
FilterQuery = Annotated[str | None, Query(max_length=LONGEST)]
DateQuery = Annotated[str | None, Query(pattern=DATE, description="2023, 2023-03 or 2023-03-30")]


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter as a form shows it: its values, the chosen one, and how to be without it."""

    name: str
    title: str
    chosen: str | None
    label: str
    groups: list[tuple[str | None, list[Value]]]
    without: str


@router.get(
    "/search",
    summary="Whatever holds the words",
    response_class=Response,
    responses={200: {"content": {"application/json": {}, "text/html": {}}}},
)
def searched(
    request: Request,
    services: ServicesDep,
    q: Annotated[str, Query(max_length=LONGEST, description='words, "phrases", -without')] = "",
    kind: FilterQuery = None,
    region: FilterQuery = None,
    unit: FilterQuery = None,
    document: FilterQuery = None,
    section: FilterQuery = None,
    polarity: FilterQuery = None,
    date_from: DateQuery = None,
    date_to: DateQuery = None,
    page: Annotated[int, Query(ge=1, le=FARTHEST), IN_DIGITS] = 1,
    size: Annotated[int, Query(ge=1, le=100), IN_DIGITS] = PAGE_SIZE,
) -> Response:
    """Bodies, findings, recommendations, documents and other passages: names first, then the best
    matches; with counts to filter by. As JSON, or as a page, by `Accept`."""
    asked = (kind, region, unit, document, section, polarity)
    filters = {name: value for name, value in zip(FACETS, asked, strict=True) if value}
    wanted = Wanted(q, filters, date_from or None, date_to or None, page, size)
    with services.index() as index:
        found = search(index, wanted)
        documents = lookup.printed(index)
        meant = [] if found.total or not q.strip() else near(index, q, MOST_NEAR)
    if not prefers_page(request):
        return JSONResponse(_as_json(wanted, found))
    return rendered(
        "search.html",
        wanted=wanted,
        found=found,
        documents=documents,
        meant=meant,
        choices=[_choice(name, wanted, found) for name in FACETS],
        **_paging(wanted, found),
    )


def _choice(name: str, wanted: Wanted, found: Found) -> Choice:
    values, chosen = found.facets[name], wanted.filters.get(name)
    label = next((known.label for known in values if known.value == chosen), chosen or "")
    if chosen is not None and all(known.value != chosen for known in values):
        values = [Value(chosen, label, 0), *values]
    groups: list[tuple[str | None, list[Value]]] = [(None, values)]
    if name == "kind":
        groups = _by_family(values)
    return Choice(name, TITLES[name], chosen, label, groups, _address(wanted, without=name))


def _by_family(values: list[Value]) -> list[tuple[str | None, list[Value]]]:
    """Groups of kinds first, then each kind that is not a whole group."""
    families = {family.code for family in FAMILIES}
    whole = [known for known in values if known.value in families]
    counts = {(known.count, known.label) for known in whole}
    single = {family.classes[0].lower() for family in FAMILIES if len(family.classes) == 1}
    kinds = [
        known
        for known in values
        if known.value not in families
        and (known.count, known.label) not in counts
        and known.value not in single - {"organisation"}
    ]
    return [("Groups", whole), ("Kinds", kinds)]


def _paging(wanted: Wanted, found: Found) -> dict[str, Any]:
    pages = max(1, -(-found.total // wanted.size))
    return {
        "pages": pages,
        "before": _address(wanted, page=wanted.page - 1) if wanted.page > 1 else None,
        "after": _address(wanted, page=wanted.page + 1) if wanted.page < pages else None,
        "whole": _address(wanted, without="date"),
    }


def _address(wanted: Wanted, page: int = 1, without: str | None = None) -> str:
    """The address of this search on another page of results, or without a filter."""
    parts: dict[str, object] = {"q": wanted.q}
    parts |= {name: value for name, value in wanted.filters.items() if name != without}
    if without != "date":
        parts |= {"date_from": wanted.date_from, "date_to": wanted.date_to}
    parts["page"] = page if page > 1 else None
    parts["size"] = wanted.size if wanted.size != PAGE_SIZE else None
    return (
        f"/search?{urlencode({name: value for name, value in parts.items() if value is not None})}"
    )


def _as_json(wanted: Wanted, found: Found) -> dict[str, Any]:
    links = {name: link for name, link in _paging(wanted, found).items() if name in LINKS}
    return {
        "q": wanted.q,
        "filters": dict(wanted.filters),
        "total": found.total,
        "page": wanted.page,
        "every_word": not found.some,
        "results": [_hit(hit) for hit in found.hits],
        "facets": {
            name: [{"value": v.value, "label": v.label, "count": v.count} for v in values]
            for name, values in found.facets.items()
        },
        "links": {LINKS[name]: link for name, link in links.items()},
    }


LINKS = {"before": "previous", "after": "next"}


def _hit(hit: Hit) -> dict[str, Any]:
    marked = hit.name if hit.name.found or not hit.text.plain else hit.text
    return {
        "id": hit.id,
        "kind": hit.kind,
        "family": hit.family,
        "name": hit.name.plain or None,
        "text": hit.text.plain or None,
        "marked": marked.html,
        "document": hit.document,
        "date": hit.date,
        "page": hit.page,
        "links": {"page": f"/id/{hit.id}", "passage": hit.passage},
    }
