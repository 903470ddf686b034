"""Reading a PDF in a child process, within limits of time, memory and pages.

The child is a fresh interpreter: starting it is safe from threads, and killing it loses nothing.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from probation_graph.ingest.block import Block
from probation_graph.ingest.document import PageSize
from probation_graph.ingest.errors import KINDS, Damaged, TooBig, TooSlow
from probation_graph.ingest.limits import Limits
from probation_graph.ingest.wire import decode

CHILD = "probation_graph.ingest.child"
OUT_OF_MEMORY = b"MemoryError"


class Reading(NamedTuple):
    """What a child read: the name of its reader, page sizes, blocks."""

    reader: str
    sizes: tuple[PageSize, ...]
    blocks: tuple[Block, ...]


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
        raise crashed(path, done, limits)
    content = json.loads(done.stdout)
    if "error" in content:
        raise KINDS[content["error"]](path, content["reason"])
    return Reading(*decode(content))


def crashed(
    path: Path, done: "subprocess.CompletedProcess[bytes]", limits: Limits
) -> Damaged | TooBig:
    """The error for a child that ended before it could say what was wrong."""
    if OUT_OF_MEMORY in done.stderr:
        return TooBig(path, f"reading it needs more than {limits.memory} MB of memory")
    return Damaged(path, f"its reader stopped (exit status {done.returncode})")
