"""The endpoint file, by which a second command finds the embedded server that runs already.

Beside it lies a folder with one small file for each process that uses the server (a lease). A
lease whose process has ended counts for nothing, so a killed command keeps no server alive.
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from probation_graph.graph.processes import ProcessMark

VERSION = 1
ENDPOINT = "endpoint.json"
FAILURE = "failure.json"
KEEPER_LOCK = "keeper.lock"
LOG = "server.log"
LEASES = "leases"


@dataclass(frozen=True)
class Endpoint:
    """A running embedded server: where it listens, who may enter, and the processes behind it."""

    port: int
    http_port: int
    password: str = field(repr=False)
    reader_password: str = field(repr=False)
    keeper: ProcessMark
    server: ProcessMark
    user: str = "root"
    reader: str = "reader"
    database: str = "graph"
    version: int = VERSION

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    def runs(self) -> bool:
        """The keeper decides: where the server alone has ended, it is starting it again."""
        return self.keeper.runs()

    def write(self, folder: Path) -> None:
        write_private(folder / ENDPOINT, asdict(self))

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """The file's endpoint; None where there is none, or one that this version cannot read."""
        found = read_json(folder / ENDPOINT)
        if found is None or found.get("version") != VERSION:
            return None
        try:
            keeper, server = ProcessMark(**found.pop("keeper")), ProcessMark(**found.pop("server"))
            return cls(keeper=keeper, server=server, **found)
        except (KeyError, TypeError):
            return None


def write_private(path: Path, content: dict[str, Any]) -> None:
    """Write JSON that only this user can read, whole or not at all."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file)
    temporary.replace(path)


def read_json(path: Path) -> dict[str, Any] | None:
    """The object in a JSON file; None where there is no such file, or it holds no object."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


class Lease:
    """This process's word that it uses the server."""

    def __init__(self, folder: Path) -> None:
        mark = ProcessMark.own()
        self._path = folder / LEASES / f"{mark.pid}-{secrets.token_hex(4)}.json"
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        write_private(self._path, asdict(mark))

    def end(self) -> None:
        self._path.unlink(missing_ok=True)


def live_leases(folder: Path) -> int:
    """How many leases are held by processes that run; the others are removed."""
    live = 0
    for path in sorted((folder / LEASES).glob("*.json")):
        held = read_json(path) or {}
        if ProcessMark(int(held.get("pid", 0)), float(held.get("started", 0))).runs():
            live += 1
        else:
            path.unlink(missing_ok=True)
    return live
