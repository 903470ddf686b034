"""Workers: the step of one document, run for many in processes of their own."""

import traceback
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from probation_graph.graph.errors import ProbationGraphError
from probation_graph.ingest.errors import printable
from probation_graph.ingest.limits import Limits
from probation_graph.ingest.step import Result, take
from probation_graph.ontology.names import Names

WAITING_PER_JOB = 2  # documents held in memory for each process: one in work, one ready


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read."""

    path: Path
    data: bytes
    limits: Limits
    names: Names


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document could not be read, in one line, and the traceback for people who debug."""

    error: str
    traceback: str | None = None


Answer = Result | Failure


def attempt(task: Task) -> Answer:
    """Read a document. Whatever one document does to our rules, the others are still read."""
    try:
        return take(task.path, task.data, task.limits, task.names)
    except ProbationGraphError as error:
        return Failure(str(error))
    except Exception as error:
        return Failure(unexpected(task.path, error), traceback.format_exc())


def unexpected(path: Path, error: Exception) -> str:
    """The line for an error that no rule foresaw."""
    told = " ".join(f"{type(error).__name__}: {error}".split())
    return f"{printable(path)}: something unexpected happened ({told}). Please report it."


def answers(tasks: Iterable[Task], jobs: int) -> Iterator[tuple[Task, Answer]]:
    """Each document with what became of it, as they are done. One job runs in this process."""
    if jobs <= 1:
        yield from ((task, attempt(task)) for task in tasks)
        return
    pool = _pool(jobs)
    try:
        yield from _pooled(tasks, pool, jobs * WAITING_PER_JOB)
    finally:
        pool.shutdown(cancel_futures=True)


def _pooled(
    tasks: Iterable[Task], pool: ProcessPoolExecutor, most: int
) -> Iterator[tuple[Task, Answer]]:
    waiting: dict[Future[Answer], Task] = {}
    for task in tasks:
        try:
            waiting[pool.submit(attempt, task)] = task
        except BrokenProcessPool:
            yield task, alone(task)
        if len(waiting) >= most:
            yield from _done(waiting)
    while waiting:
        yield from _done(waiting)


def _done(waiting: dict[Future[Answer], Task]) -> Iterator[tuple[Task, Answer]]:
    done, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in done:
        task = waiting.pop(future)
        try:
            yield task, future.result()
        except BrokenProcessPool:
            yield task, alone(task)


def alone(task: Task) -> Answer:
    """Read a document in a process of its own: after one process of a pool has died, which no one
    can name, all that it held are tried again like this, and only the culprit fails."""
    with _pool(1) as pool:
        try:
            return pool.submit(attempt, task).result()
        except BrokenProcessPool:
            return Failure(
                f"{printable(task.path)}: the process that read it was ended, perhaps for want of "
                "memory. Try it alone, or with fewer jobs."
            )


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Fresh interpreters: forking is not safe where a progress bar runs in a thread."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
