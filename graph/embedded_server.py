"""One run of the embedded server: ArcadeDB as a child process, spoken to over Bolt.

It listens on this machine only, on ports that were free, with two users whose passwords are made
for this run: `root` for us, and `reader`, of a group that may read records and do nothing else.
(ArcadeDB lets its administrator write in a read transaction, so READ access mode is not enough.)
"""

import http.client
import json
import os
import secrets
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from probation_graph.graph import java
from probation_graph.graph.endpoint import LOG
from probation_graph.graph.errors import Unavailable

STARTS_WITHIN = 60.0  # seconds; 1.2 on two idle cores
STOPS_WITHIN = 20.0  # seconds
POLL_INTERVAL = 0.05  # seconds
ARGUMENTS = "server.args"
# Seconds that any statement may run, ours too. The door stops questions from outside much sooner,
# by their own limit: this one setting holds for the whole process.
STATEMENT_TIMEOUT = 600
# Words of the server's log.
LOCKED = ("is locked", "LockException", "another process")
PORT_TAKEN = ("already in use", "Unable to listen", "BindException")
ADMIN = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
ALL_ACCESS = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]


def free_ports(count: int) -> list[int]:
    """Ports of the loopback address that nothing listens on, all different."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


@dataclass
class EmbeddedServer:
    """A server on `folder`, with `memory` megabytes of heap. The same one can start again."""

    folder: Path
    memory: int
    port: int = 0
    http_port: int = 0
    password: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    reader_password: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> int:
        """Start it and wait until it answers; its process number.

        Raises Unavailable where it ends, or does not answer in time.
        """
        runtime, class_path = java.arcadedb()
        if not self.port:
            self.port, self.http_port = free_ports(2)
        self._write_users()
        self._write_arguments(class_path)
        with (self.folder / LOG).open("wb") as log:
            self.process = subprocess.Popen(
                [runtime, f"@{self.folder / ARGUMENTS}", "com.arcadedb.server.ArcadeDBServer"],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=java.environment(),
            )
        self._wait(self.process)
        (self.folder / ARGUMENTS).unlink()
        return self.process.pid

    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        """Let it finish its files; after a while, end it all the same (nothing is lost)."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _wait(self, process: "subprocess.Popen[bytes]") -> None:
        deadline = time.monotonic() + STARTS_WITHIN
        while not self._ready():
            ended = process.poll() is not None or time.monotonic() > deadline
            if ended or _log_tells(self.folder, PORT_TAKEN):  # with that it would go on, deaf
                self.stop()
                raise _failed(self.folder)
            time.sleep(POLL_INTERVAL)

    def _ready(self) -> bool:
        """Bolt listens before the database is open: the HTTP side knows when all is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=2)
        try:
            connection.request("GET", "/api/v1/ready")
            return connection.getresponse().status == http.client.NO_CONTENT
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _write_users(self) -> None:
        """Users are made anew for each run, from the passwords of this run."""
        config = self.folder / "config"
        shutil.rmtree(config, ignore_errors=True)
        config.mkdir(mode=0o700)
        groups = {
            "admin": _group(ADMIN, ALL_ACCESS),
            "reader": _group([], ["readRecord"]),
            "*": _group([], []),
        }
        content = {"databases": {"*": {"groups": groups}}, "version": 2}
        (config / "server-groups.json").write_text(json.dumps(content), encoding="utf-8")

    def _write_arguments(self, class_path: str) -> None:
        """Java reads its arguments from a file: a list of processes would show the passwords."""
        lines = [*self._jvm(), *(f"-Darcadedb.{k}={v}" for k, v in self._settings().items())]
        content = "\n".join(map(quoted, [*lines, "-cp", class_path]))
        path = self.folder / ARGUMENTS
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content + "\n")

    def _jvm(self) -> list[str]:
        """Out of memory ends the process, and its keeper starts it again: a server in which any
        thread may have failed is worth less than 1.5 seconds."""
        return [
            f"-Xmx{self.memory}m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
        ]

    def _settings(self) -> dict[str, str | int]:
        return {
            "server.mode": "development",  # 'production' hides why a query was not understood
            "server.rootPath": str(self.folder),
            "server.databaseDirectory": str(self.folder / "databases"),
            "server.logsDirectory": str(self.folder / "log"),
            "server.rootPassword": self.password,
            "server.defaultDatabases": f"graph[reader:{self.reader_password}:reader]",
            "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "server.httpIncomingHost": "127.0.0.1",  # HTTP cannot be off: Bolt would start alone
            "server.httpIncomingPort": self.http_port,
            "server.httpWorkerThreads": 4,
            "server.healthCheck.enabled": "false",
            "support.autoRegister": "false",
            "bolt.host": "127.0.0.1",
            "bolt.port": self.port,
            "bolt.defaultDatabase": "graph",
            "txWalFlush": 1,  # survive the end of this process without a loss
            "command.timeout": STATEMENT_TIMEOUT * 1000,
            "opencypher.loadCsv.allowFileUrls": "false",
            "opencypher.loadCsv.allowRemoteUrls": "false",
            "polyglotEngineEnabled": "false",
        }


def _group(access: list[str], records: list[str]) -> dict[str, object]:
    return {
        "resultSetLimit": -1,
        "readTimeout": -1,
        "access": access,
        "types": {"*": {"access": records}},
    }


def quoted(argument: str) -> str:
    """One argument of a Java argument file: backslashes and quotes are escaped."""
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _log_tells(folder: Path, signs: tuple[str, ...]) -> bool:
    log = (folder / LOG).read_text(encoding="utf-8", errors="replace")
    return any(sign in log for sign in signs)


def _failed(folder: Path) -> Unavailable:
    """What the server's log says of its end, in a sentence."""
    if _log_tells(folder, PORT_TAKEN):
        return Unavailable("Another program took the embedded engine's port.", "Try again.")
    if _log_tells(folder, LOCKED):
        return Unavailable(
            f"Another program has the files in {folder} open.",
            "End it (a command of probation-graph that hangs, perhaps), and try again.",
        )
    return Unavailable(
        f"The embedded engine did not start; the files in {folder} may be damaged.",
        "Delete that folder: it holds a view only, and 'probation-graph sync' fills it again. "
        f"Its log is {folder / LOG}.",
    )
