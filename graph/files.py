"""The few things the record needs of a file system, and the local folder that does them.

Another store (a cluster's shared disk, object storage) needs these seven methods and no more.
Paths are relative to the store's root, with "/" between their parts.
"""

import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from probation_graph.graph.errors import RecordError
from probation_graph.graph.lock import locked

UNFINISHED = "record/unfinished"  # on the same disk as the record, so that a rename moves no bytes


class Files(Protocol):
    """A folder tree whose files are written whole or not at all."""

    def names(self, folder: str) -> list[str]:
        """The names of a folder's files, sorted; none where there is no such folder."""

    def read(self, path: str) -> bytes:
        """A file's bytes; raises FileNotFoundError."""

    def write(self, path: str, data: bytes) -> None:
        """Replace a file, whole and durably: after a crash it is the old one or the new one."""

    def delete(self, path: str) -> None:
        """Remove a file durably; nothing happens where there is none."""

    def stamp(self, path: str) -> str:
        """What changes whenever the file is written again; raises FileNotFoundError."""

    def lock(self, path: str) -> AbstractContextManager[None]:
        """Keep other writers away; also clears away what a killed writer left half done."""

    def local(self, path: str) -> Path:
        """A place on this machine where the file can be opened by programs."""


class LocalFiles:
    """A local folder. Files being written stand in one folder of their own until they are whole."""

    def __init__(self, root: Path, lock_timeout: float = 30.0) -> None:
        self.root = root
        self.lock_timeout = lock_timeout

    def names(self, folder: str) -> list[str]:
        with plain_errors(self.root):
            return sorted(entry.name for entry in _entries(self.root / folder) if entry.is_file())

    def read(self, path: str) -> bytes:
        with plain_errors(self.root):
            return (self.root / path).read_bytes()

    def write(self, path: str, data: bytes) -> None:
        target = self.root / path
        temporary = self.root / UNFINISHED / secrets.token_hex(8)
        with plain_errors(self.root):
            temporary.parent.mkdir(parents=True, exist_ok=True)
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_durably(temporary, data)
            temporary.replace(target)
            _sync_folder(target.parent)

    def delete(self, path: str) -> None:
        target = self.root / path
        with plain_errors(self.root):
            if target.exists():
                target.unlink()
                _sync_folder(target.parent)

    def stamp(self, path: str) -> str:
        with plain_errors(self.root):
            status = (self.root / path).stat()
        return f"{status.st_size}-{status.st_mtime_ns}-{status.st_ino}"

    @contextmanager
    def lock(self, path: str) -> Iterator[None]:
        with ExitStack() as stack:
            self._hold(stack, self.root / path)
            self._clear_unfinished()
            yield

    def local(self, path: str) -> Path:
        return self.root / path

    def _hold(self, stack: ExitStack, path: Path) -> None:
        try:
            with plain_errors(self.root):
                _make_folder(path.parent)
                stack.enter_context(locked(path, self.lock_timeout))
        except TimeoutError as error:
            raise RecordError(
                f"Another command has been writing to {self.root} for more than "
                f"{self.lock_timeout:g} seconds.",
                "Wait until it has ended, or end it, and try again.",
            ) from error

    def _clear_unfinished(self) -> None:
        """Writers hold the lock, so whatever is half written now, its writer was killed."""
        with plain_errors(self.root):
            for entry in _entries(self.root / UNFINISHED):
                os.unlink(entry.path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return []


def _make_folder(folder: Path) -> None:
    """A folder with those above it. Where one of them can hold no folders the system says that
    there is no such file: that is not absence."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileNotFoundError as error:
        raise PermissionError(errno.EACCES, "it cannot be made") from error


def _write_durably(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a rename last; Windows has no such call for folders."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def plain_errors(root: Path) -> Iterator[None]:
    """Say in plain words that a data folder cannot be used; absence stays FileNotFoundError."""
    try:
        yield
    except (FileNotFoundError, TimeoutError):
        raise
    except OSError as error:
        raise RecordError(
            f"The data folder {root} cannot be used: {error.strerror or error}.",
            "Check that it is a folder this user may write to, with space left.",
        ) from error
