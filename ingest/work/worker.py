"""The worker process: reads documents, one after the other, and states what they say.

Run as `python -m probation_graph.ingest.work.worker`; messages come on standard input and go out on
standard output. It holds one document at a time and is killed without loss: a PDF can hang or
abort whatever reads it.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
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
    prepare()
    gc.freeze()  # what is kept for all documents need not be looked through
    while (message := receive(sys.stdin.buffer)) is not None:
        told = answer(*message, tell=partial(send, output))
        send(output, told)
        gc.collect()
        gc.freeze()
    return 0


def prepare() -> None:
    """Import what every document needs, while the command finds out which there are."""
    import probation_graph.ingest.reading.perusal
    import probation_graph.ingest.step  # noqa: F401


def private_output() -> BinaryIO:
    """Standard output, for messages alone: what a library prints goes to standard error."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output


def send(output: BinaryIO, message: bytes) -> None:
    """Pass on a message."""
    output.write(message)
    output.flush()


def answer(said: dict[str, Any], data: bytes, tell: Callable[[bytes], None]) -> bytes:
    """What became of one document; messages on the way go to `tell`."""
    limits = Limits(**said["limits"])
    restrain(limits)
    reset_peak()
    from probation_graph.ingest.work.attempts import attempt

    def more(seconds: float) -> None:
        restrain(limits, seconds)
        tell(framed({"more": seconds}))

    task = Task(Path(said["path"]), data, limits, Names(said["base"]))
    found = attempt(task, partial(read_here, more=more))
    if isinstance(found, Failure):
        return framed({**asdict(found), "peak_memory": peak_memory()})
    told = asdict(replace(found, content=b"", peak_memory=peak_memory()))
    del told["content"]
    return framed(told, found.content)


def restrain(limits: Limits, more: float = 0.0) -> None:
    """Limit this process's memory, and its time for the next document (or for a page more of it
    and all the rest), where the platform can."""
    try:
        import resource
    except ImportError:  # Windows: the command's own time limit still holds
        return
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    lower(resource.RLIMIT_CPU, int(used + limits.seconds + more) + SPARE_SECONDS)
    lower(resource.RLIMIT_AS, limits.memory * MEGABYTE)


def lower(kind: int, amount: int) -> None:
    """Set one limit of this process, as far as the system's own allows; it can be raised again."""
    import resource

    _, hard = resource.getrlimit(kind)
    resource.setrlimit(
        kind, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard)
    )


def read_here(
    path: Path, data: bytes, limits: Limits, more: Callable[[float], None] = lambda _: None
) -> "Reading":
    """Read a PDF in this process; `more` is told of each page that takes seconds more.
    Raises a subclass of UnreadableDocument."""
    from probation_graph.ingest.reading.errors import KINDS
    from probation_graph.ingest.reading.faults import Refusal
    from probation_graph.ingest.reading.perusal import perused
    from probation_graph.ingest.reading.watch import Watch

    try:
        return perused(data, Watch(limits, more))
    except Refusal as refusal:
        raise KINDS[refusal.kind](path, refusal.reason) from None


if __name__ == "__main__":
    sys.exit(main())
