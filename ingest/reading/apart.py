"""Reading a PDF in a child process, within limits of time, memory and pages.

The child is a fresh interpreter: starting it is safe from threads, and killing it loses nothing.
"""

import json
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from probation_graph.ingest.reading.errors import (
    KINDS,
    Damaged,
    TooBig,
    TooSlow,
    UnreadableDocument,
)
from probation_graph.ingest.reading.limits import Limits
from probation_graph.ingest.reading.wire import Reading, decode

CHILD = "probation_graph.ingest.reading.child"
RANG = -getattr(signal, "SIGALRM", 0) or None  # the watch's timer
SPENT = -getattr(signal, "SIGXCPU", 0) or None  # the limit of processor time
GIVEN_UP = -signal.SIGABRT  # how PDFium ends where it gets no memory


def read_apart(path: Path, data: bytes, limits: Limits) -> Reading:
    """Read a PDF's bytes in a child process. `path` is for messages only. Text and scanned pages
    together must be read within the document's limit.

    Raises a subclass of UnreadableDocument.
    """
    command = [
        sys.executable,
        "-P",
        "-m",
        CHILD,
        json.dumps(asdict(limits)),
    ]  # -P: nothing from the folder it is in
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


def crashed(path: Path, status: int, limits: Limits) -> UnreadableDocument:
    """The error for a process that ended before it could say what was wrong."""
    if status == GIVEN_UP:
        told = f"its reader gave up, as it does where it gets no more than {limits.memory} MB"
        return TooBig(path, f"{told} of memory")
    if status == RANG:
        return TooSlow(path, f"reading one of its pages took longer than {limits.page_seconds:g} s "
                             f"(or, of a scanned one, {limits.ocr_page_seconds:g} s)")  # fmt: skip
    if status == SPENT:
        return TooSlow(path, f"reading it took longer than {limits.seconds:g} s of processor time")
    return Damaged(path, f"its reader stopped (exit status {status})")
