"""A real Neo4j with Neo4j Browser on this machine, without Docker and without a Java to install.

    running = start(data)       # downloads once, about 130 MB; then some 10 to 20 seconds
    running.uri, running.browser, running.user, running.password
    stop(data)

It runs until it is stopped, on the loopback address only. Its files are in {DATA}/neo4j.
"""

import contextlib
import secrets
import socket
import sys
import time
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from neo4j import exceptions as driver_errors

from probation_graph.graph import java
from probation_graph.graph.bolt import open_driver
from probation_graph.graph.endpoint import read_json, write_private
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.neo4j_artifacts import LTS, RELEASES, Progress, class_path
from probation_graph.graph.neo4j_home import Home
from probation_graph.graph.processes import ProcessMark, start_detached

BOLT_PORT, HTTP_PORT = 7687, 7474
MEMORY = 1024  # megabytes of heap
USER, FIRST_PASSWORD = "neo4j", "neo4j"
STARTS_WITHIN = 180.0  # seconds; 7 to 20 on two idle cores
STOPS_WITHIN = 60.0  # seconds
POLL_INTERVAL = 0.25  # seconds
STATE = "local.json"
LOG = "console.log"


@dataclass(frozen=True)
class LocalNeo4j:
    """A local Neo4j: how to reach it, and the process, which may have ended."""

    bolt_port: int
    http_port: int
    password: str = field(repr=False)
    process: ProcessMark
    user: str = USER
    version: str = LTS

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def browser(self) -> str:
        return f"http://127.0.0.1:{self.http_port}/browser/"

    def runs(self) -> bool:
        return self.process.runs()

    @classmethod
    def read(cls, home: Path) -> "LocalNeo4j | None":
        found = read_json(home / STATE)
        return None if found is None else cls(**{**found, "process": _mark(found["process"])})


def neo4j_folder(data: Path) -> Path:
    return data.absolute() / "neo4j"


def home_of(
    data: Path,
    bolt_port: int = BOLT_PORT,
    http_port: int = HTTP_PORT,
    memory: int = MEMORY,
    version: str = LTS,
) -> Home:
    """The home folder in a data folder."""
    return Home(neo4j_folder(data), bolt_port, http_port, memory, RELEASES[version].main)


def version_of(data: Path) -> str | None:
    """The version whose files are in a data folder, if there are any."""
    last = LocalNeo4j.read(neo4j_folder(data))
    return None if last is None else last.version


def status(data: Path) -> LocalNeo4j | None:
    """The local Neo4j of this data folder if it runs."""
    found = LocalNeo4j.read(neo4j_folder(data))
    return found if found is not None and found.runs() else None


def start(
    data: Path,
    progress: Progress | None = None,
    *,
    bolt_port: int = BOLT_PORT,
    http_port: int = HTTP_PORT,
    memory: int = MEMORY,
    version: str | None = None,
    after_connecting: str | None = None,
) -> LocalNeo4j:
    """Start it, unless it runs, and wait until it answers; the first time, download it. `version`
    is one of RELEASES; if not given, that of the data, or the long-term one. Browser carries out
    `after_connecting` ("style http://…; guide http://…") when it has connected.

    Raises Unavailable for a port in use, data of another version, a download or a start that fails.
    """
    running = status(data)
    if running is not None and _comes_up(running):  # another command may be starting it
        return running
    runtime, chosen = java.executable(java.jdk()), _version(data, version)
    for port in (bolt_port, http_port):
        _check_free(port)
    jars = class_path(progress, chosen)
    home = replace(
        home_of(data, bolt_port, http_port, memory, chosen), after_connecting=after_connecting
    )
    home.write(jars)
    password = _password(home.folder)
    command: list[str | Path] = [runtime, f"@{home.arguments}"]
    process = start_detached(command, home.folder, home.folder / LOG, java.environment())
    mark = ProcessMark.of(process.pid)
    found = LocalNeo4j(bolt_port, http_port, password, mark, version=chosen)
    write_private(home.folder / STATE, asdict(found))
    try:
        if not _comes_up(found):
            raise _failed(home.folder)
    except BaseException:
        found.process.end(STOPS_WITHIN)
        raise
    return found


def stop(data: Path) -> bool:
    """Let it close its files and end; False where none ran. Its data stay."""
    running = status(data)
    if running is None:
        return False
    running.process.end(STOPS_WITHIN)
    return True


def _version(data: Path, asked: str | None) -> str:
    """The version to start. Raises Unavailable for one that is not known, or is not the data's."""
    kept = version_of(data)
    if asked is not None and asked not in RELEASES:
        known = " and ".join(RELEASES)
        raise Unavailable(f"Neo4j {asked} is not known here.", f"Known are {known}.")
    if kept is not None and asked not in (None, kept):
        raise Unavailable(
            f"The local Neo4j's data are of version {kept}, not {asked}.",
            f"Start that one, or delete the folder {neo4j_folder(data)}: "
            "'probation-graph sync' fills it anew.",
        )
    return asked or kept or LTS


def _mark(found: object) -> ProcessMark:
    return ProcessMark(**found) if isinstance(found, dict) else ProcessMark(0, 0)


def _password(home: Path) -> str:
    """The password of the last run: it is kept in Neo4j's own files, too."""
    last = LocalNeo4j.read(home)
    return secrets.token_urlsafe(18) if last is None else last.password


def _check_free(port: int) -> None:
    with socket.socket() as probe:
        if sys.platform != "win32":  # a port in TIME_WAIT is free; on Windows it means otherwise
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Unavailable(
                f"Port {port} is in use by another program: another Neo4j, perhaps.",
                "Stop that program, or choose other ports with --bolt-port and --http-port.",
            ) from error


def _comes_up(found: LocalNeo4j) -> bool:
    """Whether it answers, after waiting for as long as its process runs (and not for ever)."""
    deadline = time.monotonic() + STARTS_WITHIN
    while found.runs() and time.monotonic() < deadline:
        if _answers(found):
            return True
        time.sleep(POLL_INTERVAL)
    return False


def _failed(home: Path) -> Unavailable:
    return Unavailable(
        f"Neo4j did not start: {_last_error(home)}", f"Its logs are in {home / 'logs'}."
    )


def _answers(found: LocalNeo4j) -> bool:
    """Whether it answers to our password, which the first start sets over Bolt: never as an
    argument, which a list of processes would show."""
    with contextlib.suppress(driver_errors.ServiceUnavailable, OSError):
        return _accepts(found, found.password) or _set_password(found)
    return False


def _accepts(found: LocalNeo4j, password: str) -> bool:
    with open_driver(found.uri, (found.user, password)) as driver:
        return driver.verify_authentication()


def _set_password(found: LocalNeo4j) -> bool:
    with open_driver(found.uri, (found.user, FIRST_PASSWORD)) as driver:
        try:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
                {"old": FIRST_PASSWORD, "new": found.password},
                database_="system",
            )
        except driver_errors.AuthError as error:
            raise Unavailable(
                "The local Neo4j refuses the password that was made for it.",
                "Delete the folder 'neo4j' in the data folder, and start it again: "
                "'probation-graph sync' fills it anew.",
            ) from error
    return True


def _last_error(home: Path) -> str:
    """The last line of its log that tells of an error."""
    for log in (home / "logs" / "neo4j.log", home / LOG):
        with contextlib.suppress(OSError):
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
            told = [line for line in lines if "ERROR" in line or "Exception" in line]
            if told:
                return told[-1][:300]
    return "it ended without a word."
