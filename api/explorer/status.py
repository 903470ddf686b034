"""`/ready` for people: whether the graph can be asked, and shows the record as it is now."""

from fastapi import APIRouter, BackgroundTasks
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import ServicesDep
from probation_graph.api.explorer.accepting import PageRoute
from probation_graph.api.rendering import page
from probation_graph.api.routes.status import readiness

router = APIRouter(include_in_schema=False, route_class=PageRoute)


@router.get("/ready")
def status(services: ServicesDep, after: BackgroundTasks) -> HTMLResponse:
    """What `/ready` tells programs, with the same status."""
    said = readiness(services, after)
    return page("status.html", 200 if said["ready"] else 503, {"Vary": "Accept"}, said=said)
