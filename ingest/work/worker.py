"""The worker process: reads documents, one after the other, and states what they say.

Run as `python -m probation_graph.ingest.work.worker`; messages come on standard input and go out on
standard output. It holds one document at a time and is killed without loss: a PDF can hang or
abort whatever reads it.
"""

import gc
import os
import signal
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from probation_graph.ingest.reading.child import RECURSION, SPARE_SECONDS
from probation_graph.ingest.reading.limits import MEGABYTE, Limits
from probation_graph.ingest.work.frames import framed, receive
from probation_graph.ingest.work.peak import peak_memory, reset_peak
from probation_graph.ingest.work.result import Failure
from probation_graph.ingest.work.task import Task
from probation_graph.ontology.names import Names

if TYPE_CHECKING:
    from probation_graph.ingest.reading.wire import Reading


def main() -> int:
    """Answer each message; the end of input is the end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command ends its workers itself
    sys.setrecursionlimit(RECURSION)
    output = private_output()
    gc.disable()  # what one document leaves is collected when it has been told
    while (message := receive(sys.stdin.buffer)) is not None:
        output.write(answer(*message))
        output.flush()
        gc.collect()
        gc.freeze()  # what is kept for all documents need not be looked through again
    return 0


def private_output() -> BinaryIO:
    """Standard output, for messages alone: what a library prints goes to standard error."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output


def answer(said: dict[str, Any], data: bytes) -> bytes:
    """What became of one document."""
    limits = Limits(**said["limits"])
    restrain(limits)
    reset_peak()
    from probation_graph.ingest.work.attempts import attempt

    found = attempt(Task(Path(said["path"]), data, limits, Names(said["base"])), read_here)
    if isinstance(found, Failure):
        return framed({**asdict(found), "peak_memory": peak_memory()})
    told = asdict(replace(found, content=b"", peak_memory=peak_memory()))
    del told["content"]
    return framed(told, found.content)


def restrain(limits: Limits) -> None:
    """Limit this process's memory, and its time for the next document, where the platform can."""
    try:
        import resource
    except ImportError:  # Windows: the command's own time limit still holds
        return
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    lower(resource.RLIMIT_CPU, int(used + limits.seconds) + SPARE_SECONDS)
    lower(resource.RLIMIT_AS, limits.memory * MEGABYTE)


def lower(kind: int, amount: int) -> None:
    """Set one limit of this process, as far as the system's own allows; it can be raised again."""
    import resource

    _, hard = resource.getrlimit(kind)
    resource.setrlimit(
        kind, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard)
    )


def read_here(path: Path, data: bytes, limits: Limits) -> "Reading":
    """Read a PDF in this process. Raises a subclass of UnreadableDocument."""
    from probation_graph.ingest.reading.errors import KINDS
    from probation_graph.ingest.reading.faults import Refusal
    from probation_graph.ingest.reading.perusal import perused

    try:
        return perused(data, limits.pages)
    except Refusal as refusal:
        raise KINDS[refusal.kind](path, refusal.reason) from None


if __name__ == "__main__":
    sys.exit(main())
