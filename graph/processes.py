"""Processes that outlive one command: which one is meant, and whether it still runs."""

import os
from dataclasses import dataclass
from typing import Self

import psutil

STARTED_WITHIN = 1.0  # seconds by which two readings of a start time may differ


@dataclass(frozen=True)
class ProcessMark:
    """A process by its number and its start (seconds of the epoch): numbers are used again."""

    pid: int
    started: float

    @classmethod
    def of(cls, pid: int) -> Self:
        return cls(pid, psutil.Process(pid).create_time())

    @classmethod
    def own(cls) -> Self:
        return cls.of(os.getpid())

    def process(self) -> psutil.Process | None:
        """The running process, or None where it has ended or its number is another program's."""
        try:
            process = psutil.Process(self.pid)
            same = abs(process.create_time() - self.started) < STARTED_WITHIN
            return process if same and process.status() != psutil.STATUS_ZOMBIE else None
        except (psutil.NoSuchProcess, psutil.AccessDenied, ValueError):
            return None

    def runs(self) -> bool:
        return self.process() is not None

    def end(self, patience: float, force: bool = True) -> bool:
        """Ask it to end, wait `patience` seconds, then make it. True where it has ended."""
        process = self.process()
        if process is None:
            return True
        try:
            process.terminate()
            process.wait(patience)
        except psutil.TimeoutExpired:
            if not force:
                return False
            process.kill()
            process.wait(patience)
        except psutil.NoSuchProcess:
            return True
        return True
