"""The server: the application on a socket, until it is told to stop."""

import gc
import math
import socket
from types import FrameType

import uvicorn
from fastapi import FastAPI

from probation_graph.api.journal import write_to_stderr
from probation_graph.api.services import Services

# New objects after which the young are looked through: some answers' rows, not parts of one's.
RUBBISH = 10_000


class Server(uvicorn.Server):
    """Told to stop, it takes no more requests, lets those end that are under way, and ends the
    streams of events, which would go on."""

    def __init__(self, config: uvicorn.Config, services: Services) -> None:
        super().__init__(config)
        self._services = services

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to stop."""
        self._services.queue.close()
        super().handle_exit(sig, frame)


def run(app: FastAPI, listener: socket.socket) -> None:
    """Serve the application on a socket that listens."""
    services: Services = app.state.services
    write_to_stderr(services.settings.api_log)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,  # no header is believed, unless the settings name it
        timeout_graceful_shutdown=math.ceil(services.settings.api_grace),
    )
    gc.collect()
    gc.freeze()  # what is there for good is not looked through again and again while we answer
    gc.set_threshold(RUBBISH, *gc.get_threshold()[1:])
    Server(config, services).run(sockets=[listener])
