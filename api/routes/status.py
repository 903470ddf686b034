"""`/health` and `/ready`: whether the server lives, and whether its views show the record."""

from typing import Any

from fastapi import APIRouter, BackgroundTasks
from fastapi.responses import JSONResponse

from probation_graph.api.deps import ServicesDep
from probation_graph.graph.errors import ProbationGraphError

router = APIRouter(tags=["status"])


@router.get("/health", summary="Whether the server lives")
def health() -> dict[str, str]:
    """Always ok, if it answers at all."""
    return {"status": "ok"}


@router.get("/ready", summary="Whether every view shows the record")
def ready(services: ServicesDep, after: BackgroundTasks) -> JSONResponse:
    """503 where a view lags behind the record, or its database cannot be reached. A view that
    lags is brought up to the record as soon as this has been said."""
    view: dict[str, Any] = {"name": "property graph", "current": False}
    try:
        view["current"] = services.is_current()
        view["engine"] = services.connected().kind
        if not view["current"]:
            after.add_task(services.engine)
            view["detail"] = "It lags behind the record, and is being brought up to it."
    except ProbationGraphError as error:
        view["detail"] = str(error)
    content = {"ready": view["current"], "record": services.fingerprint(), "views": [view]}
    return JSONResponse(content, 200 if view["current"] else 503)
