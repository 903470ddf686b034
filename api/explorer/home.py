"""`/`: what is here, and where to begin; `/documents` as a page."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import ETagged, ServicesDep
from probation_graph.api.explorer import lookup
from probation_graph.api.rendering import page
from probation_graph.api.services import Services

router = APIRouter(include_in_schema=False, dependencies=[ETagged])

LATEST = 6  # documents


@router.get("/", response_class=HTMLResponse)
def home(services: ServicesDep) -> HTMLResponse:
    """What is here in numbers, a search, the latest documents, and what one can do."""
    with services.index() as index:
        counts, papers = lookup.counts(index), lookup.printed(index)
    return page("home.html", counts=counts, latest=list(papers.values())[:LATEST])


def documents_page(services: Services) -> HTMLResponse:
    """The documents, the latest first."""
    with services.index() as index:
        papers = lookup.printed(index)
    return page("documents.html", papers=list(papers.values()))
