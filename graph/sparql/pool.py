"""The pool: a few workers, of which each answers one query at a time.

A worker is started when it is needed, and a spare one beside it; one that was killed is replaced at
once, and loads while others answer. Where the record has changed, a worker that shows its former
state is replaced too, before it is asked again.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from probation_graph.graph.sparql.errors import Busy
from probation_graph.graph.sparql.frames import Kind
from probation_graph.graph.sparql.guard import guarded
from probation_graph.graph.sparql.process import Source, WorkerProcess, over_memory, over_time
from probation_graph.graph.sparql.query import Query

PATIENCE = 2.0  # seconds that a query waits for a worker
TICK = 0.05  # seconds between looks at the workers
TRANSFER = 6  # times the limit of a query that a client may take to fetch the answer
HELD = 512 * 1024  # bytes of an answer held back, since its end says whether it was cut
MEGABYTE = 2**20


@dataclass(slots=True)
class Answer:
    """An answer under way. `truncated` is None until that is known: at the end, or before the
    first byte for what is not long."""

    form: str
    media_type: str
    pieces: Iterator[bytes]
    truncated: bool | None = field(default=None)


class Pool:
    """Workers for one source, which may change. `processes` at most; `timeout` in seconds for the
    work on a query, `memory` in megabytes for a process."""

    def __init__(
        self, source: Callable[[], Source], processes: int, timeout: float, memory: int
    ) -> None:
        self._source = source
        self._most = processes
        self._timeout = timeout
        self._memory = memory
        self._idle: list[WorkerProcess] = []
        self._busy: list[WorkerProcess] = []
        self._changed = threading.Condition()
        self._closed = threading.Event()
        self._watcher: threading.Thread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def ask(self, query: Query) -> Answer:
        """The answer to a query, which has begun when this returns. Its pieces have to be read to
        the end, or closed.

        Raises Refused, SyntaxFault, NotAcceptable, QueryError, TimedOut, Busy; reading the pieces
        may raise the last four too.
        """
        guarded(query.text)
        started = self._run(query)
        kind, content = next(started)
        assert kind is Kind.HEAD
        answer = Answer(**json.loads(content), pieces=iter(()))
        held: list[bytes] = []
        while answer.truncated is None and sum(map(len, held)) < HELD:
            self._take(next(started), held, answer)
        answer.pieces = self._pieces(started, held, answer)
        return answer

    def close(self) -> None:
        """End all workers."""
        self._closed.set()
        with self._changed:
            workers, self._idle = [*self._idle, *self._busy], []
        for worker in workers:
            worker.close()

    def _pieces(
        self, started: Iterator[tuple[Kind, bytes]], held: list[bytes], answer: Answer
    ) -> Iterator[bytes]:
        try:
            yield from held
            for frame in started:
                held.clear()
                self._take(frame, held, answer)
                yield from held
        finally:
            started.close()  # type: ignore[attr-defined]

    def _take(self, frame: tuple[Kind, bytes], held: list[bytes], answer: Answer) -> None:
        kind, content = frame
        if kind is Kind.END:
            answer.truncated = json.loads(content)["truncated"]
        else:
            held.append(content)

    def _run(self, query: Query) -> Iterator[tuple[Kind, bytes]]:
        """The frames of an answer. The limit is of the worker's time, not the client's; but the
        client has not for ever either."""
        with self._worker() as worker:
            spent, last = 0.0, time.monotonic() + TRANSFER * self._timeout
            frames = worker.answer(query)
            while True:
                asked = time.monotonic()
                worker.deadline = min(last, asked + self._timeout - spent)
                frame = next(frames, None)
                if frame is None:
                    return
                spent += time.monotonic() - asked
                worker.deadline = last
                yield frame

    @contextmanager
    def _worker(self) -> Iterator[WorkerProcess]:
        """A worker that has loaded the source as it is now; for this query alone."""
        source = self._source()
        worker = self._taken(source)
        try:
            worker.wait_ready()
            yield worker
        finally:
            self._give_back(worker)

    def _taken(self, source: Source) -> WorkerProcess:
        until = time.monotonic() + PATIENCE
        with self._changed:
            self._watch()
            while True:
                worker = self._idle_with(source) or self._started(source)
                if worker is not None:
                    self._busy.append(worker)
                    return worker
                if not self._changed.wait(until - time.monotonic()):
                    raise Busy(retry_after=max(1, round(self._timeout / 2)))

    def _idle_with(self, source: Source) -> WorkerProcess | None:
        for worker in sorted(self._idle, key=lambda known: not known.ready):
            self._idle.remove(worker)
            if worker.alive and worker.source.fingerprint == source.fingerprint:
                return worker
            worker.close()
        return None

    def _started(self, source: Source) -> WorkerProcess | None:
        return WorkerProcess(source) if len(self._busy) < self._most else None

    def _give_back(self, worker: WorkerProcess) -> None:
        """Keep it for the next query; replace it where it was killed, or still answers one that
        nobody reads any more."""
        worker.deadline = None
        whole = worker.alive and not worker.at_work
        if not whole:
            worker.close()
        with self._changed:
            self._busy.remove(worker)
            if self._closed.is_set():
                worker.close()
                return
            self._idle.append(worker if whole else WorkerProcess(worker.source))
            if len(self._idle) + len(self._busy) < self._most:
                self._idle.append(WorkerProcess(worker.source))
            self._changed.notify()

    def _watch(self) -> None:
        if self._watcher is None:
            self._watcher = threading.Thread(target=self._look, name="sparql-watch", daemon=True)
            self._watcher.start()

    def _look(self) -> None:
        """Kill what takes too long or too much, until the pool is closed."""
        while not self._closed.wait(TICK):
            now = time.monotonic()
            for worker in list(self._busy):
                if worker.deadline is not None and now > worker.deadline:
                    worker.kill(over_time(self._timeout))
                elif worker.memory > self._memory * MEGABYTE:
                    worker.kill(over_memory(self._memory))
