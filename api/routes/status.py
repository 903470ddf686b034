"""`/health`, `/ready` and `/metrics`: whether the server lives, and whether its views show the
record."""

from typing import Any

from fastapi import APIRouter, BackgroundTasks, Request
from fastapi.responses import JSONResponse, Response

from probation_graph.api import metrics
from probation_graph.api.deps import ServicesDep
from probation_graph.api.problems import MEDIA_TYPE
from probation_graph.api.services import Services
from probation_graph.graph.errors import ProbationGraphError, Unavailable

router = APIRouter(tags=["status"])
NOT_READY = {
    "description": "A view lags, or its database cannot be reached",
    "content": {"application/json": {}, MEDIA_TYPE: {}},
}
TEXT = {"content": {"text/plain": {"schema": {"type": "string"}}}}


@router.get("/health", summary="Whether the server lives")
async def health() -> dict[str, str]:
    """Always ok, if it answers at all."""
    return {"status": "ok"}


@router.get("/ready", summary="Whether every view shows the record", responses={503: NOT_READY})
def ready(services: ServicesDep, after: BackgroundTasks) -> JSONResponse:
    """503 where a view lags behind the record (`lag`: by how many documents, for how many
    seconds), or its database cannot be reached. A view that lags is brought up to the record as
    soon as this has been said. `uploads` are those that wait to be read."""
    content = readiness(services, after)
    return JSONResponse(content, 200 if content["ready"] else 503)


def readiness(services: Services, after: BackgroundTasks) -> dict[str, Any]:
    """What `/ready` tells; a view that lags is brought up to the record in the background."""
    view: dict[str, Any] = {"name": "property graph", "current": False}
    try:
        lag = services.lag()
        view |= {"current": lag is None, "engine": services.connected().kind}
        if lag is not None:
            after.add_task(services.engine)
            view["lag"] = {"documents": lag.documents, "seconds": round(lag.seconds, 3)}
            view["detail"] = "It lags behind the record, and is being brought up to it."
    except Unavailable:
        view["detail"] = "Its database cannot be reached."
    except ProbationGraphError:
        view["detail"] = "Its database cannot be used. The server's log says why."
    views = [view, _dataset(services)]
    return {
        "ready": view["current"],
        "record": services.fingerprint(),
        "views": views,
        "uploads": len(services.queue.shelf.waiting()),
    }


def _dataset(services: ServicesDep) -> dict[str, Any]:
    """The dataset of SPARQL is loaded from the record before a question is asked of it."""
    loaded = services.loaded()
    current = loaded is None or loaded == services.fingerprint()
    told: dict[str, Any] = {"name": "dataset", "current": current}
    return told if current else {**told, "detail": "It is loaded anew before it is asked again."}


@router.get(
    "/metrics", summary="Metrics for Prometheus", response_class=Response, responses={200: TEXT}
)
def measured(request: Request) -> Response:
    """Requests by route, how long they took, and the state of database, record and views."""
    counted: metrics.Metrics = request.app.state.metrics
    return Response(counted.text(), headers={"Content-Type": metrics.MEDIA_TYPE})
