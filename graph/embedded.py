"""Finding the embedded server of a data folder, or starting it."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from probation_graph.graph import java
from probation_graph.graph.endpoint import (
    ENDPOINT,
    FAILURE,
    KEEPER_LOCK,
    Endpoint,
    Lease,
    read_json,
)
from probation_graph.graph.errors import RecordError, Unavailable
from probation_graph.graph.lock import locked
from probation_graph.graph.processes import start_detached
from probation_graph.graph.settings import Settings

STARTS_WITHIN = 75.0  # seconds, on a busy machine; about 1.5 on an idle one
STOPS_WITHIN = 30.0  # seconds
POLL_INTERVAL = 0.02  # seconds
KEEPER = "probation_graph.graph.embedded_keeper"
KEEPER_LOG = "keeper.log"


@dataclass
class Attachment:
    """This process's use of a running server."""

    folder: Path
    endpoint: Endpoint
    lease: Lease

    def ready(self) -> bool:
        """Whether the server runs, after waiting for one that its keeper starts again.

        False where the keeper has gone, too (killed, or its folder moved away).
        """
        deadline = time.monotonic() + STARTS_WITHIN
        while not self.endpoint.server.runs():
            current = Endpoint.read(self.folder)
            if current is None or not current.runs() or time.monotonic() > deadline:
                return False
            self.endpoint = current
            time.sleep(POLL_INTERVAL)
        return True

    def leave(self) -> None:
        self.lease.end()

    def kill_server(self) -> None:
        """End the server at once; its keeper starts it again on the same port."""
        current = Endpoint.read(self.folder) or self.endpoint
        process = current.server.process()
        if process is not None:
            process.kill()


def embedded_folder(data: Path) -> Path:
    return data.absolute() / "embedded"


def attach(settings: Settings) -> Attachment:
    """Use the server of this data folder, starting it where none runs.

    Two commands at once get one server: only one keeper can hold the folder's lock. Raises
    Unavailable where it does not start, RecordError where the folder cannot be used.
    """
    folder = embedded_folder(settings.data)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lease = Lease(folder)  # first, so that no keeper ends between our looking and our coming
    except OSError as error:
        raise RecordError(
            f"The data folder {settings.data} cannot be written: {error.strerror}.",
            "Choose another with PROBATION_GRAPH_DATA, or mend its permissions.",
        ) from error
    try:
        return Attachment(folder, _find(folder, settings), lease)
    except BaseException:
        lease.end()
        raise


def _find(folder: Path, settings: Settings) -> Endpoint:
    deadline = time.monotonic() + STARTS_WITHIN
    keeper: subprocess.Popen[bytes] | None = None
    while time.monotonic() < deadline:
        endpoint = Endpoint.read(folder)
        if endpoint is not None and endpoint.runs():
            return endpoint
        if keeper is None:
            keeper = _start_keeper(folder, settings)
        elif keeper.poll() is not None:
            _raise_failure(folder, keeper.returncode)
            keeper = None if not _kept(folder) else keeper
        time.sleep(POLL_INTERVAL)
    raise Unavailable(
        f"The embedded engine did not answer within {STARTS_WITHIN:.0f} seconds.",
        f"The machine may be overloaded; its log is in {folder}.",
    )


def _start_keeper(folder: Path, settings: Settings) -> "subprocess.Popen[bytes]":
    java.arcadedb()
    arguments = [str(folder), str(settings.embedded_memory), str(settings.embedded_idle)]
    command = [sys.executable, "-m", KEEPER, *arguments]
    return start_detached(command, Path.cwd(), folder / KEEPER_LOG, os.environ)


def _raise_failure(folder: Path, status: int) -> None:
    failure = read_json(folder / FAILURE)
    if failure is not None:
        raise Unavailable(str(failure["message"]), str(failure["remedy"]))
    if status != 0:
        raise Unavailable(
            "The embedded engine's keeper ended at once.", f"Its log is {folder / KEEPER_LOG}."
        )


def _kept(folder: Path) -> bool:
    """Whether some keeper holds the folder: ours may have come second."""
    try:
        with locked(folder / KEEPER_LOCK, 0):
            return False
    except TimeoutError:
        return True


def stop_embedded(data: Path) -> bool:
    """End the server of a data folder, whoever uses it; False where none ran.

    Its keeper ends where its endpoint file has gone, and lets the server finish its files.
    """
    folder = embedded_folder(data)
    endpoint = Endpoint.read(folder)
    if endpoint is None:
        return False
    (folder / ENDPOINT).unlink(missing_ok=True)
    deadline = time.monotonic() + STOPS_WITHIN
    while endpoint.keeper.runs() and time.monotonic() < deadline:
        time.sleep(POLL_INTERVAL)
    endpoint.server.end(STOPS_WITHIN)
    endpoint.keeper.end(STOPS_WITHIN)
    return True
