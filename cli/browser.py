"""`browser`: Neo4j Browser in the user's web browser, on whatever engine is in use."""

import webbrowser
from typing import TYPE_CHECKING, Annotated, Any

import typer

from probation_graph.cli.neo4j import downloading
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import say
from probation_graph.cli.serve import listening

if TYPE_CHECKING:
    from probation_graph.graph.settings import Settings

# A port of its own, since a web browser keeps what the user makes in Neo4j Browser by address.
PORT = 7480
HOST = "127.0.0.1"
ARTIFACT = "org.neo4j.client:neo4j-browser"


def browser(
    context: typer.Context,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port.")] = PORT,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Only say the address; open nothing.")
    ] = False,
) -> None:
    """Open Neo4j Browser on the graph, with our style, favourites and guide, until Ctrl-C."""
    import uvicorn

    from probation_graph.api.app import create_app
    from probation_graph.api.neo4j_browser import install
    from probation_graph.graph.neo4j_artifacts import one

    settings = settings_of(context.obj)
    with downloading("Neo4j Browser") as progress:
        jar = one(ARTIFACT, progress)
    with listening(HOST, port) as listener:
        app = create_app(settings)
        engine = app.state.services.engine()  # up to the record before the first look
        tickets = install(app, jar, engine, lambda: connection(settings))
        start = f"http://localhost:{listener.getsockname()[1]}/open#"
        say(f"Open {start}{tickets.current} in a web browser (once); stop with Ctrl-C.")
        tickets.used = lambda ticket: say(f"For another window: {start}{ticket}")
        if not no_open:
            webbrowser.open(start + tickets.current)
        config = uvicorn.Config(app, log_level="warning", server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


def connection(settings: "Settings") -> dict[str, Any]:
    """How Browser logs in: on the embedded engine as the user that may only read."""
    from probation_graph.graph.embedded import embedded_folder
    from probation_graph.graph.endpoint import Endpoint

    if settings.bolt_uri is None:
        here = Endpoint.read(embedded_folder(settings.data))
        assert here is not None, "the API holds the embedded engine"
        return login(here.uri, here.reader, here.reader_password, here.database)
    secret = settings.bolt_password
    password = None if secret is None else secret.get_secret_value()
    return login(settings.bolt_uri, settings.bolt_user, password, settings.bolt_database)


def login(uri: str, user: str, password: str | None, database: str | None) -> dict[str, Any]:
    """A connection as Browser stores it."""
    found: dict[str, Any] = {"host": uri, "authEnabled": password is not None}
    if password is None:
        found |= {"authenticationMethod": "NO_AUTH", "username": "", "password": ""}
    else:
        found |= {"authenticationMethod": "NATIVE", "username": user, "password": password}
    return found if database is None else {**found, "requestedUseDb": database}
