"""Reading a PDF in a child process, within limits of time, memory and pages.

The child is a fresh interpreter: starting it is safe from threads, and killing it loses nothing.
"""

import json
import signal
import subprocess
import sys
from pathlib import Path

from probation_graph.ingest.reading.errors import KINDS, Damaged, TooBig, TooSlow
from probation_graph.ingest.reading.limits import Limits
from probation_graph.ingest.reading.wire import Reading, decode

CHILD = "probation_graph.ingest.reading.child"
GIVEN_UP = -signal.SIGABRT  # how PDFium ends where it gets no memory


def read_apart(path: Path, data: bytes, limits: Limits) -> Reading:
    """Read a PDF's bytes in a child process. `path` is for messages only.

    Raises a subclass of UnreadableDocument.
    """
    numbers = (str(limits.seconds), str(limits.memory), str(limits.pages))
    command = [sys.executable, "-P", "-m", CHILD, *numbers]  # -P: nothing from the folder it is in
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=limits.seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        reason = f"reading it took longer than {limits.seconds:g} s"
        raise TooSlow(path, reason) from error
    if done.returncode != 0:
        raise crashed(path, done.returncode, limits)
    content = json.loads(done.stdout)
    if "error" in content:
        raise KINDS[content["error"]](path, content["reason"])
    return decode(content)


def crashed(path: Path, status: int, limits: Limits) -> Damaged | TooBig:
    """The error for a process that ended before it could say what was wrong."""
    if status == GIVEN_UP:
        told = f"its reader gave up, as it does where it gets no more than {limits.memory} MB"
        return TooBig(path, f"{told} of memory")
    return Damaged(path, f"its reader stopped (exit status {status})")
