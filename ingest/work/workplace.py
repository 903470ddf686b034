"""A workplace: one worker process at a time, with the document it reads.

The process is replaced where it ended by itself or took too long, where a document filled much of
its memory, and after a number of documents.
"""

import os
import subprocess
import sys
import time
from contextlib import suppress
from typing import Any

from probation_graph.ingest.reading.apart import crashed
from probation_graph.ingest.reading.errors import TooSlow
from probation_graph.ingest.reading.limits import MEGABYTE
from probation_graph.ingest.work.frames import HEAD, framed, length_of, unframed
from probation_graph.ingest.work.result import Answer, Failure, Result
from probation_graph.ingest.work.task import Task

COMMAND = (
    sys.executable,
    "-P",
    "-m",
    "probation_graph.ingest.work.worker",
)  # -P: nothing from here
MOST_DOCUMENTS = 200  # that one process reads
MEMORY_SHARE = 0.5  # of the limit: a process that has held more is replaced
CHUNK = 1 << 20  # bytes


class Workplace:
    """Where one document at a time is read."""

    task: Task

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._told = bytearray()
        self._documents = 0
        self._deadline = 0.0

    @property
    def output(self) -> int:
        """The file descriptor on which the process tells something."""
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def begin(self, task: Task) -> None:
        """Give the process a document; start one first where there is none."""
        self.task = task
        self._told.clear()
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

    def answer(self) -> Answer | None:
        """What became of the document; None where the process is still at it."""
        if self.seconds_left() <= 0:
            self.close()
            reason = f"reading it took longer than {self.task.limits.seconds:g} s"
            return Failure(str(TooSlow(self.task.path, reason)))
        piece = os.read(self.output, CHUNK)
        self._told += piece
        if piece == b"":
            return Failure(self._ended())
        if len(self._told) < HEAD or len(self._told) < HEAD + length_of(bytes(self._told[:HEAD])):
            return None
        return self._heard(*unframed(bytes(self._told)))

    def close(self) -> None:
        """End the process."""
        if self._process is None:
            return
        self._process.kill()
        self._wait()

    def start(self) -> "subprocess.Popen[bytes]":
        """Start a process, where there is none; gives the one there is."""
        if self._process is None:
            self._documents = 0
            self._process = subprocess.Popen(
                COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process

    def _heard(self, said: dict[str, Any], content: bytes) -> Answer:
        peak = said["peak_memory"]
        most = MEMORY_SHARE * self.task.limits.memory * MEGABYTE
        if self._documents >= MOST_DOCUMENTS or (peak is not None and peak > most):
            self.close()
        if "error" in said:
            return Failure(said["error"], said["traceback"])
        said["lacking"] = tuple(said["lacking"])
        return Result(content=content, **said)

    def _ended(self) -> str:
        """The line for a process that ended before it said what was wrong."""
        return str(crashed(self.task.path, self._wait(), self.task.limits))

    def _wait(self) -> int:
        """The exit status of a process that has ended."""
        process, self._process = self._process, None
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        status = process.wait()
        process.stdout.close()
        with suppress(BrokenPipeError):  # of what it had not read yet
            process.stdin.close()
        return status
