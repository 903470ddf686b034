"""The shelf: uploads as files, so that they outlive the server.

uploads/ID.json        what is known of one: replaced whole, durably
uploads/ID.pdf|.txt    its bytes, until it was read
uploads/unfinished/    what is coming in
uploads/lock           held by the one server that reads
"""

import json
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

from probation_graph.api.upload import SUFFIXES, State, Upload, of_json
from probation_graph.graph.files import plain_errors
from probation_graph.graph.lock import locked

ID = re.compile(r"[0-9a-f]{24}")
KEPT = 1000  # uploads that have ended, whose states are kept
STALE = 24 * 3600  # seconds after which half an upload is no longer waited for


def new_id() -> str:
    """An identifier that sorts by time and cannot be guessed."""
    return f"{time.time_ns() // 1000 & (1 << 56) - 1:014x}{secrets.token_hex(5)}"


class Shelf:
    """The folder of uploads in a data folder. Any number of servers may use one."""

    def __init__(self, data: Path) -> None:
        self.folder = data / "uploads"
        self._data = data

    def incoming(self) -> Path:
        """A file to write what comes in into."""
        folder = self.folder / "unfinished"
        with plain_errors(self._data):
            folder.mkdir(parents=True, exist_ok=True)
        return folder / secrets.token_hex(8)

    def add(self, upload: Upload, incoming: Path) -> None:
        """Take in an upload whose bytes are in the file `incoming`."""
        with plain_errors(self._data):
            with incoming.open("ab") as file:
                os.fsync(file.fileno())
            incoming.replace(self.content(upload))
        self.save(upload)

    def save(self, upload: Upload) -> None:
        """Keep what is known of an upload; the bytes of one that has ended are let go."""
        temporary = self.incoming()
        with plain_errors(self._data):
            with temporary.open("w", encoding="utf-8") as file:
                json.dump(asdict(upload), file)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._state(upload.id))
            if upload.state.ended:
                self.content(upload).unlink(missing_ok=True)

    def get(self, id: str) -> Upload | None:
        """An upload; None where there is none of this identifier."""
        if ID.fullmatch(id) is None:
            return None
        try:
            with plain_errors(self._data):
                return of_json(json.loads(self._state(id).read_text(encoding="utf-8")))
        except (FileNotFoundError, KeyError, ValueError):
            return None

    def ids(self) -> list[str]:
        """The identifiers of all, the latest first."""
        return sorted(self._stems(".json"), reverse=True)

    def waiting(self) -> list[Upload]:
        """Those that are not read yet, the earliest first."""
        found = (self.get(id) for id in sorted(self._stems(*SUFFIXES.values())))
        return [each for each in found if each is not None and not each.state.ended]

    def content(self, upload: Upload) -> Path:
        """Where its bytes wait."""
        return self.folder / f"{upload.id}{upload.suffix}"

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Be the one who reads; what another was killed over is queued again.

        Raises TimeoutError where another server reads.
        """
        with plain_errors(self._data):
            self.folder.mkdir(parents=True, exist_ok=True)
        with locked(self.folder / "lock", 0):
            for upload in self.waiting():
                if upload.state is State.READING:
                    self.save(replace(upload, state=State.QUEUED))
            yield

    def tidy(self) -> None:
        """Forget the oldest that have ended, and what stopped coming in."""
        ended = [id for id in self.ids() if (found := self.get(id)) and found.state.ended]
        for id in ended[KEPT:]:
            self._state(id).unlink(missing_ok=True)
        for path in (self.folder / "unfinished").glob("*"):
            if time.time() - path.stat().st_mtime > STALE:
                path.unlink(missing_ok=True)

    def _stems(self, *suffixes: str) -> list[str]:
        """The identifiers of which there is a file with one of these suffixes."""
        with plain_errors(self._data):
            names = os.listdir(self.folder) if self.folder.is_dir() else []
        found = (Path(name) for name in names)
        return [each.stem for each in found if each.suffix in suffixes and ID.fullmatch(each.stem)]

    def _state(self, id: str) -> Path:
        return self.folder / f"{id}.json"
