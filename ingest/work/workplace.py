"""A workplace: one worker process at a time, with the document it reads.

The process is replaced where it ended by itself or took too long, where a document filled much of
its memory, and after a number of documents.
"""

import time
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any

from probation_graph.ingest.reading.apart import crashed
from probation_graph.ingest.reading.errors import TooSlow
from probation_graph.ingest.reading.limits import MEGABYTE
from probation_graph.ingest.work.frames import Message, framed, receive
from probation_graph.ingest.work.process import Process, started
from probation_graph.ingest.work.result import Answer, Failure, Result
from probation_graph.ingest.work.task import Task

MOST_DOCUMENTS = 200  # that one process reads
MEMORY_SHARE = 0.5  # of the limit: a process that has held more is replaced

Told = tuple[Process, Message | None]  # a process, and what it says; None: it has ended


class Workplace:
    """Where one document at a time is read. What its processes say is put into `told`."""

    task: Task

    def __init__(self, told: "SimpleQueue[Told]") -> None:
        self.told = told
        self._process: Process | None = None
        self._documents = 0
        self._deadline = 0.0

    def begin(self, task: Task) -> None:
        """Give the process a document; start one first where there is none."""
        self.task = task
        process = self.start()
        self._documents += 1
        self._deadline = time.monotonic() + task.limits.seconds
        said = {
            "path": str(task.path),
            "limits": {name: getattr(task.limits, name) for name in task.limits.__slots__},
            "base": task.names.base,
        }
        assert process.stdin is not None
        with suppress(BrokenPipeError):  # it has ended already: its output ends too, and says so
            process.stdin.write(framed(said, task.data))
            process.stdin.flush()

    def seconds_left(self) -> float:
        """How long the process may still take."""
        return self._deadline - time.monotonic()

    def is_from(self, told: Told) -> bool:
        """Whether the process that is here says something, and not one that was here before."""
        return told[0] is self._process

    def stopped(self) -> Answer:
        """End the process, which took too long."""
        self.close()
        reason = f"reading it took longer than {self.task.limits.seconds:g} s"
        return Failure.of(TooSlow(self.task.path, reason))

    def answer(self, told: Told) -> Answer | None:
        """What became of the document, from what its process says; None where that is only that it
        needs more time, as each scanned page does."""
        message = told[1]
        if message is not None and "more" in message[0]:
            self._deadline += float(message[0]["more"])
            return None
        return self._ended() if message is None else self._heard(*message)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._end()

    def start(self) -> Process:
        """Start a process, where there is none; gives the one there is."""
        if self._process is None:
            self._documents = 0
            self._process = started()
            Thread(target=_listen, args=(self._process, self.told), daemon=True).start()
        return self._process

    def _heard(self, said: dict[str, Any], content: bytes) -> Answer:
        peak = said["peak_memory"]
        most = MEMORY_SHARE * self.task.limits.memory * MEGABYTE
        if self._documents >= MOST_DOCUMENTS or (peak is not None and peak > most):
            self.close()
        if "error" in said:
            return Failure(said["error"], said["traceback"], said["problem"])
        said["lacking"], said["notes"] = tuple(said["lacking"]), tuple(said["notes"])
        return Result(content=content, **said)

    def _ended(self) -> Failure:
        """The failure of a process that ended before it said what was wrong."""
        return Failure.of(crashed(self.task.path, self._end(), self.task.limits))

    def _end(self) -> int:
        """End the process, where it has not ended by itself; gives its exit status."""
        process, self._process = self._process, None
        assert process is not None
        assert process.stdin is not None
        process.kill()
        with suppress(BrokenPipeError):  # of what it had not read yet
            process.stdin.close()
        return process.wait()


def _listen(process: Process, told: "SimpleQueue[Told]") -> None:
    """Pass on what a process says, until it ends. In a thread, since not every platform lets one
    wait for several processes at once."""
    assert process.stdout is not None
    with process.stdout as stream:
        while (message := receive(stream)) is not None:
            told.put((process, message))
    told.put((process, None))
