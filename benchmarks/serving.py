"""Our server as a process of its own, for measuring what is asked over HTTP."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx2

from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest

START_TIME = 120.0  # seconds in which the server must answer


@contextmanager
def server(settings: Settings) -> Iterator[str]:
    """Its address, while it serves the data folder of these settings."""
    environment = {**os.environ, "PROBATION_GRAPH_DATA": str(settings.data)}
    if settings.bolt_uri is not None:
        environment["PROBATION_GRAPH_BOLT_URI"] = settings.bolt_uri
    if settings.api_token is not None:
        environment["PROBATION_GRAPH_API_TOKEN"] = settings.api_token.get_secret_value()
    with served([sys.executable, "-m", "probation_graph.cli.main", "serve"], environment) as place:
        yield place


@contextmanager
def server_of(document: Path) -> Iterator[str]:
    """The address of our server with one document, on the embedded engine."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder))
        ingest([document], settings)
        try:
            with server(settings) as address:
                yield address
        finally:
            stop_embedded(settings.data)


@contextmanager
def served(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[str]:
    """The address of a server that a command starts, to which `--port` and a port are added."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen([*command, "--port", str(port)], env=environment) as process:
        try:
            _wait(address)
            yield address
        finally:
            process.terminate()


def _wait(address: str) -> None:
    end = time.monotonic() + START_TIME
    while True:
        try:
            httpx2.get(f"{address}/health", timeout=START_TIME).raise_for_status()
        except httpx2.TransportError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return
