"""`serve`: the questions, documents and pages over HTTP."""

import socket
from typing import Annotated

import typer

from probation_graph.cli.options import settings_of
from probation_graph.cli.output import say
from probation_graph.graph.errors import SettingsError


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option("--host", help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port.")] = 8000,
) -> None:
    """Answer over HTTP until stopped with Ctrl-C."""
    from probation_graph.api.app import create_app
    from probation_graph.api.serving import run

    with listening(host, port) as listener:
        app = create_app(settings_of(context.obj))
        app.state.services.engine()  # up to the record, or what is wrong is said, before the first
        say(f"Open {address(host, listener)} in a web browser; stop with Ctrl-C.")
        run(app, listener)


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens at the address. Raises SettingsError where that cannot be had."""
    listener: socket.socket | None = None
    try:
        known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, place = known[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        listener.listen()  # whoever comes from now on is answered, if not at once
    except OSError as error:
        if listener is not None:
            listener.close()
        raise SettingsError(
            f"It is not possible to listen at {host}, port {port}: {error.strerror}.",
            "Choose another port with --port.",
        ) from None
    return listener


def address(host: str, listener: socket.socket) -> str:
    """The address to open in a web browser."""
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listener.getsockname()[1]}/"
