"""A worker's process as the asker sees it: started, asked, and killed where it takes too long."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from probation_graph.graph.errors import ProbationGraphError, QueryError, RecordError, TimedOut
from probation_graph.graph.sparql import frames
from probation_graph.graph.sparql.errors import NotAcceptable, SyntaxFault, TooMuchMemory
from probation_graph.graph.sparql.frames import Kind
from probation_graph.graph.sparql.query import Query

MODULE = "probation_graph.graph.sparql.worker"
LOADING = 600.0  # seconds that loading a record may take


@dataclass(frozen=True, slots=True)
class Source:
    """What a worker loads: the record in a folder, under a base IRI, and graphs beside it as
    N-Quads. `fingerprint` tells one state of all that from another."""

    data: Path
    base: str
    fingerprint: str
    added: bytes = b""


class WorkerProcess:
    """One worker. While it answers, `deadline` (seconds of the monotonic clock) is when it is
    killed by whoever watches it, with a reason that the asker is then told; `at_work` until the
    answer has ended."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.deadline: float | None = None
        self.at_work = False
        self._reason: ProbationGraphError | None = None
        self.ready = False
        # Its standard error is not ours: a panic or an abort of the library is told by its end.
        self._process = subprocess.Popen(
            [sys.executable, "-m", MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._seen = psutil.Process(self._process.pid)
        told = json.dumps({"data": str(source.data.absolute()), "base": source.base}).encode()
        self._send(Kind.SOURCE, told + b"\n" + source.added)

    @property
    def memory(self) -> int:
        """Bytes that it holds; 0 where it has ended."""
        try:
            return int(self._seen.memory_info().rss)
        except psutil.Error:
            return 0

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def wait_ready(self) -> None:
        """Wait until it has loaded. Raises RecordError, QueryError where it could not."""
        if not self.ready:
            self.deadline = time.monotonic() + LOADING
            self._next()
            self.deadline = None
            self.ready = True

    def answer(self, query: Query) -> Iterator[tuple[Kind, bytes]]:
        """The frames of an answer: one HEAD, DATA, one END. Raises what the worker found wrong,
        and the reason for which it was killed."""
        self.at_work = True
        self._send(Kind.QUERY, json.dumps(query.as_json()).encode())
        kind = Kind.HEAD
        while kind is not Kind.END:
            kind, content = self._next()
            yield kind, content

    def kill(self, reason: ProbationGraphError | None = None) -> None:
        """End it at once."""
        self._reason = self._reason or reason
        self._process.kill()

    def close(self) -> None:
        """End it, and wait until it has ended."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)

    def _send(self, kind: Kind, content: bytes) -> None:
        stream = self._process.stdin
        assert stream is not None
        try:
            frames.write(stream, kind, content)
        except OSError as error:
            raise self._ended() from error

    def _next(self) -> tuple[Kind, bytes]:
        stream = self._process.stdout
        assert stream is not None
        try:
            kind, content = frames.read(stream)
        except (EOFError, OSError, ValueError) as error:
            raise self._ended() from error
        if kind in (Kind.END, Kind.FAULT):
            self.at_work = False
        if kind is Kind.FAULT:
            raise _raised(json.loads(content))
        return kind, content

    def _ended(self) -> ProbationGraphError:
        return self._reason or QueryError(
            "The process that answered fell, for want of memory most likely.", "Ask for less."
        )


def over_time(seconds: float) -> TimedOut:
    """The reason to kill a worker that takes too long."""
    return TimedOut(
        f"The query was stopped after {seconds:g} seconds.",
        "Ask for less, or raise PROBATION_GRAPH_QUERY_TIMEOUT.",
    )


def over_memory(megabytes: int) -> TooMuchMemory:
    """The reason to kill a worker that takes too much memory."""
    return TooMuchMemory(
        f"The query was stopped: it needed more than {megabytes} MB of memory.",
        "Ask for less, or raise PROBATION_GRAPH_SPARQL_MEMORY.",
    )


def _raised(told: dict[str, object]) -> Exception:
    if told["kind"] == NotAcceptable.__name__:
        offered = told["offered"]
        assert isinstance(offered, list)
        return NotAcceptable(tuple(offered))
    message, remedy = str(told["message"]), str(told["remedy"])
    line, column = told["line"], told["column"]
    if isinstance(line, int) and isinstance(column, int):
        return SyntaxFault(message, line, column)
    kind = {"SyntaxFault": SyntaxFault, "RecordError": RecordError}.get(str(told["kind"]))
    return SyntaxFault(message) if kind is SyntaxFault else (kind or QueryError)(message, remedy)


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:  # what was left to write has no reader any more
        return
