"""The application: routes, errors, headers and the description of it all."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI, Request
from fastapi.responses import Response

from probation_graph.api import openapi, problems
from probation_graph.api.deps import NotModified
from probation_graph.api.explorer import graph, home, passages, pictures, search
from probation_graph.api.headers import CommonHeaders
from probation_graph.api.routes import (
    browser,
    cypher,
    docs,
    documents,
    entities,
    evidence,
    export,
    ontology,
    questions,
    review,
    sparql,
    static,
    status,
    things,
)
from probation_graph.api.services import Services
from probation_graph.graph.settings import Settings

DESCRIPTION = (
    "Questions to a graph of probation inspections and stakeholders, in which every fact leads "
    "back to the words on the page."
)

EXPLORER = (
    home,
    search,
    passages,
    graph,
    pictures,
)  # pages for people; where one shares an address with a route, it is asked first
ROUTES = (
    docs,
    questions,
    cypher,
    documents,
    evidence,
    entities,
    review,
    sparql,
    browser,
    export,
    ontology,
    things,
    status,
    static,
)


def create_app(settings: Settings) -> FastAPI:
    """The application for these settings; it connects to the engine when it is first asked."""
    services = Services(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        services.close()

    app = FastAPI(
        title="probation-graph",
        version=version("probation-graph"),
        description=DESCRIPTION,
        docs_url=None,  # FastAPI's own pages fetch their code from elsewhere
        redoc_url=None,
        lifespan=lifespan,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.services = services
    app.add_middleware(CommonHeaders)
    app.add_exception_handler(NotModified, _not_modified)
    problems.install(app)
    openapi.install(app)
    for routes in (*EXPLORER, *ROUTES):
        app.include_router(routes.router)
    return app


def _not_modified(_: Request, __: Exception) -> Response:
    return Response(status_code=304)
