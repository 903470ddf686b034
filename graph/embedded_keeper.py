"""The keeper: a small process that holds the embedded server for as long as it is used.

    python -m probation_graph.graph.embedded_keeper FOLDER MEMORY IDLE

One keeper runs for one data folder: it holds `keeper.lock`. It starts the server, writes the
endpoint file, starts the server again where it fell, and ends both when no process has used them
for IDLE seconds, or when the endpoint file has gone.
"""

import contextlib
import signal
import sys
import time
from pathlib import Path
from types import FrameType

from probation_graph.graph.embedded_server import STOPS_WITHIN, EmbeddedServer
from probation_graph.graph.endpoint import (
    ENDPOINT,
    FAILURE,
    KEEPER_LOCK,
    Endpoint,
    live_leases,
    write_private,
)
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.graph.lock import locked
from probation_graph.graph.processes import ProcessMark

POLL_INTERVAL = 0.1  # seconds
# A server that falls this often within so many seconds of starting will not stay up.
FALLS_ALLOWED = 5
FALL_WITHIN = 10.0  # seconds


class Keeper:
    """Holds one server until nobody uses it."""

    def __init__(self, folder: Path, memory: int, idle: float) -> None:
        self.folder = folder
        self.idle = idle
        self.server = EmbeddedServer(folder, memory)
        self.stopping = False
        self.falls: list[float] = []

    def run(self) -> None:
        """Start, keep, stop. The lock is the caller's to hold."""
        end_orphan(self.folder)
        self.endpoint = self._start()
        used = time.monotonic()
        while not self.stopping:
            time.sleep(POLL_INTERVAL)
            if Endpoint.read(self.folder) != self.endpoint:
                break  # someone asked us to end, or the folder has gone
            if not self.server.runs():
                self.endpoint = self._start_again()
            if live_leases(self.folder):
                used = time.monotonic()
            elif time.monotonic() - used > self.idle and self._withdraw():
                break
        self.server.stop()
        if Endpoint.read(self.folder) == self.endpoint:
            (self.folder / ENDPOINT).unlink(missing_ok=True)

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        self.stopping = True

    def _start(self) -> Endpoint:
        server = self.server
        pid = server.start()
        endpoint = Endpoint(
            port=server.port,
            http_port=server.http_port,
            password=server.password,
            reader_password=server.reader_password,
            keeper=ProcessMark.own(),
            server=ProcessMark.of(pid),
        )
        endpoint.write(self.folder)
        return endpoint

    def _start_again(self) -> Endpoint:
        """The same ports and passwords, so that clients need only connect again."""
        now = time.monotonic()
        self.falls = [*(fall for fall in self.falls if now - fall < FALL_WITHIN), now]
        if len(self.falls) > FALLS_ALLOWED:
            (self.folder / ENDPOINT).unlink(missing_ok=True)
            raise SystemExit(1)
        return self._start()

    def _withdraw(self) -> bool:
        """Take the endpoint file away, unless someone came just then: a new user leaves a lease
        first and looks for the file after."""
        (self.folder / ENDPOINT).unlink(missing_ok=True)
        if live_leases(self.folder):
            self.endpoint.write(self.folder)
            return False
        return True


def end_orphan(folder: Path) -> None:
    """A server whose keeper was killed: nobody would ever end it."""
    left = Endpoint.read(folder)
    if left is not None:
        left.server.end(STOPS_WITHIN)
        (folder / ENDPOINT).unlink(missing_ok=True)


def main(folder: Path, memory: int, idle: float) -> int:
    try:
        with locked(folder / KEEPER_LOCK, 0):
            (folder / FAILURE).unlink(missing_ok=True)
            return _keep(Keeper(folder, memory, idle))
    except TimeoutError:
        return 0  # another keeper was first


def _keep(keeper: Keeper) -> int:
    signal.signal(signal.SIGTERM, keeper.stop)
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the command
    try:
        keeper.run()
    except ProbationGraphError as error:
        failure = {"message": error.message, "remedy": error.remedy, "at": time.time()}
        write_private(keeper.folder / FAILURE, failure)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
