"""`/bring`: documents brought in from a web browser, by the token."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import ServicesDep
from probation_graph.api.rendering import page

router = APIRouter(include_in_schema=False)


@router.get("/bring")
def bring(services: ServicesDep) -> HTMLResponse:
    """The page; its script sends the files and follows what becomes of each."""
    settings = services.settings
    return page(
        "bring.html", writable=settings.api_token is not None, megabytes=settings.document_size
    )
