"""A lock between processes, which the operating system frees however its holder ends."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

POLL_INTERVAL = 0.02  # seconds between two attempts

if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _free(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def locked(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock file at `path`, which is made if it is not there and stays when it is freed.

    Raises TimeoutError where another process holds it for longer than `timeout` seconds.
    """
    with path.open("ab") as file:
        _wait(file.fileno(), path, timeout)
        try:
            yield
        finally:
            _free(file.fileno())


def _wait(descriptor: int, path: Path, timeout: float) -> None:
    deadline = time.monotonic() + timeout
    while True:
        try:
            return _try(descriptor)
        except OSError as error:
            if time.monotonic() >= deadline:
                raise TimeoutError(f"{path} is locked by another process") from error
        time.sleep(POLL_INTERVAL)
