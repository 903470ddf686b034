"""The application: routes, errors, headers and the description of it all."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from probation_graph.api import openapi, problems
from probation_graph.api.cors import Cors
from probation_graph.api.deps import NotModified
from probation_graph.api.explorer import (
    ask,
    bring,
    exports,
    graph,
    home,
    passages,
    pictures,
    query,
    search,
)
from probation_graph.api.explorer import review as review_page
from probation_graph.api.explorer import status as status_page
from probation_graph.api.headers import CommonHeaders
from probation_graph.api.heads import Heads
from probation_graph.api.journal import Journal
from probation_graph.api.limits import Limits
from probation_graph.api.metrics import Metrics
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
    uploads,
)
from probation_graph.api.services import Services
from probation_graph.api.signposts import Signposts
from probation_graph.graph.settings import Settings

DESCRIPTION = (
    "Questions to a graph of probation inspections and stakeholders, in which every fact leads "
    "back to the words on the page."
)

# Pages for people. Where one shares an address with a route of ROUTES, it is asked first.
EXPLORER = (
    home,
    search,
    passages,
    graph,
    pictures,
    ask,
    query,
    bring,
    review_page,
    exports,
    status_page,
)
ROUTES = (
    docs,
    questions,
    cypher,
    documents,
    uploads,
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
        services.queue.start()
        services.indexer.start()
        services.reading.settle()
        yield
        await services.reading.close()
        await run_in_threadpool(services.close)

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
    app.state.metrics = Metrics(services.states)
    app.add_middleware(Heads)  # each stands before those above it
    app.add_middleware(Limits, settings=settings)
    app.add_middleware(Cors, settings=settings)
    app.add_middleware(Journal, metrics=app.state.metrics)
    app.add_middleware(CommonHeaders)
    app.add_exception_handler(NotModified, _not_modified)
    problems.install(app)
    openapi.install(app)
    for routes in (*EXPLORER, *ROUTES):
        app.include_router(routes.router)
    every = (route for routes in (*EXPLORER, *ROUTES) for route in routes.router.routes)
    app.router.routes.insert(0, Signposts(every))
    app.state.routes = [route for routes in ROUTES for route in routes.router.routes]
    return app


def _not_modified(_: Request, __: Exception) -> Response:
    return Response(status_code=304)
