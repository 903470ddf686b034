"""The child process that reads one PDF: bytes on standard input, JSON on standard output.

Run as `python -m probation_graph.ingest.reading.child LIMITS`, the limits as a JSON object. A PDF
can hang or kill its reader, so it is read here and nowhere else. Reading and layout both happen
here: layout, too, can take long on what a hostile file gives it. Imports are few: they are paid
for every document.
"""

import json
import sys
from collections.abc import Sequence

from probation_graph.ingest.reading.limits import MEGABYTE, Limits

SPARE_SECONDS = 5  # the parent kills first; a child whose parent is gone ends by itself
RECURSION = 3000  # frames: page trees and forms may nest deeply, but not without end


def main(arguments: Sequence[str]) -> int:
    """Read, and write what was found or what was wrong; always 0, so that any other exit status
    is a crash."""
    limits = Limits(**json.loads(arguments[0]))
    restrain(limits.seconds, limits.memory)
    sys.setrecursionlimit(RECURSION)
    sys.stdout.write(answer(sys.stdin.buffer.read(), limits))
    return 0


def restrain(seconds: float, memory: int) -> None:
    """Limit this process's time (seconds of processor) and memory (megabytes), where the
    platform can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit still holds
        return
    limit(resource.RLIMIT_CPU, int(seconds) + SPARE_SECONDS)
    limit(resource.RLIMIT_AS, memory * MEGABYTE)


def limit(kind: int, amount: int) -> None:
    """Lower one limit of this process; a lower one already set stays."""
    import resource

    _, hard = resource.getrlimit(kind)
    most = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
    resource.setrlimit(kind, (most, hard))


def answer(data: bytes, limits: Limits) -> str:
    """What was read, as JSON; or the kind of error and its reason."""
    from probation_graph.ingest.reading.faults import Refusal
    from probation_graph.ingest.reading.perusal import perused
    from probation_graph.ingest.reading.watch import Watch
    from probation_graph.ingest.reading.wire import encode

    try:
        return encode(perused(data, Watch(limits)))
    except Refusal as refusal:
        return json.dumps({"error": refusal.kind, "reason": refusal.reason})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
