"""Processes that outlive one command: which one is meant, and whether it still runs."""

import atexit
import contextlib
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import psutil

STARTED_WITHIN = 1.0  # seconds by which two readings of a start time may differ


# On Windows, a process without our console and outside our group of processes.
DETACHED = 0x00000008 | 0x00000200 if sys.platform == "win32" else 0

_started: "list[subprocess.Popen[bytes]]" = []


def start_detached(
    arguments: Sequence[str | Path], folder: Path, log: Path, environment: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    """Start a process that stays when this one ends, and that Ctrl-C in its terminal spares."""
    _started[:] = [process for process in _started if process.poll() is None]
    with log.open("wb") as output:
        process = subprocess.Popen(
            arguments,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            creationflags=DETACHED,
            env=environment,
        )
    _started.append(process)
    return process


@atexit.register
def _let_go() -> None:
    """Python would warn, as it ends, that these still run: they are meant to."""
    for process in _started:
        if process.poll() is None:
            process.returncode = 0


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

    def end(self, patience: float) -> None:
        """Ask it to end, wait `patience` seconds, then make it."""
        process = self.process()
        if process is None:
            return
        with contextlib.suppress(psutil.NoSuchProcess):  # it may end before we ask
            process.terminate()
            try:
                process.wait(patience)
            except psutil.TimeoutExpired:
                process.kill()
                process.wait(patience)
