"""The process of a worker: how it is started, at once or ahead.

Starting takes a third of a second, which goes into importing. A command that is about to read
documents starts its first worker before it imports what it needs itself: both happen at once.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

COMMAND = (
    sys.executable,
    "-P",
    "-m",
    "probation_graph.ingest.work.worker",
)  # -P: nothing from here

# A worker reads on one core. Each thread more that a library of numbers starts takes address space,
# which is what its limit of memory is of: with two cores the recogniser of scans came within 160 MB
# of 2,048, with one thread and one heap it came to 1,482.
ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}

Process = subprocess.Popen[bytes]
_ahead: list[Process] = []


def started() -> Process:
    """A process; the one that was started ahead, where there is one."""
    if _ahead:
        return _ahead.pop()
    return subprocess.Popen(
        COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **ALONE},
    )


@contextmanager
def ahead() -> Iterator[None]:
    """Start a process ahead; it is ended where nobody takes it."""
    _ahead.append(started())
    try:
        yield
    finally:
        while _ahead:
            with _ahead.pop() as process:
                process.kill()
