"""The pipeline: files into the record. One file that cannot be used never stops the others."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from probation_graph.graph.digest import sha256
from probation_graph.graph.errors import ProbationGraphError, SettingsError
from probation_graph.graph.record import Record, Source
from probation_graph.graph.settings import Settings
from probation_graph.ingest.document import KEY_LENGTH
from probation_graph.ingest.ocr.extra import is_installed
from probation_graph.ingest.outcome import Outcome, Status
from probation_graph.ingest.paths import expanded
from probation_graph.ingest.reading.limits import Limits
from probation_graph.ingest.reading.source import PDF, bytes_of
from probation_graph.ingest.rules import rules_version
from probation_graph.ingest.work.result import Failure, Result
from probation_graph.ingest.work.task import Task
from probation_graph.ingest.work.workers import answers
from probation_graph.ontology.names import Names
from probation_graph.ontology.terms import READER, UNREAD_PAGES

Progress = Callable[[Outcome], None]


def ingest(
    paths: Sequence[str | Path],
    settings: Settings,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Bring documents into the record: files, folders, patterns.

    `jobs` is the number of processes (one for each processor by default). `progress` is told each
    outcome as it is known; the list has them in the order of the files. Views are not touched.
    """
    files = expanded(paths)
    record, names = Record(settings.data), Names(settings.base_iri)
    _refuse_two_bases(record, names)
    outcomes: dict[Path, Outcome] = {}
    for outcome in _outcomes(files, record, names, Limits.of(settings), jobs):
        outcomes[outcome.path] = outcome
        if progress is not None:
            progress(outcome)
    return [outcomes[path] for path in files]


def _refuse_two_bases(record: Record, names: Names) -> None:
    if record.keys() and record.names != names:
        raise SettingsError(
            f"The record in {record.data} has identifiers under {record.names.base}.",
            "Set BASE_IRI to that, or use another data folder.",
        )


def _outcomes(
    files: Sequence[Path], record: Record, names: Names, limits: Limits, jobs: int | None
) -> Iterator[Outcome]:
    known: list[Outcome] = []
    tasks = _tasks(files, record, names, limits, known)
    for task, answer in answers(tasks, min(jobs or processors(), len(files))):
        yield from _told(known)
        yield _outcome(task, answer, record)
    yield from _told(known)


def processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _told(known: list[Outcome]) -> Iterator[Outcome]:
    """Hand out what is known already, once."""
    while known:
        yield known.pop(0)


def _tasks(
    files: Sequence[Path], record: Record, names: Names, limits: Limits, known: list[Outcome]
) -> Iterator[Task]:
    """The documents to read; what need not or cannot be read goes straight to what is known."""
    scans = limits.ocr and is_installed()
    for path in sorted(files, key=size_of, reverse=True):
        try:
            data = bytes_of(path, limits)
        except ProbationGraphError as error:
            problem = getattr(error, "kind", None)
            known.append(Outcome(path, Status.FAILED, error=str(error), problem=problem))
            continue
        key = sha256(data)[:KEY_LENGTH]
        if is_current(record, key, scans):
            known.append(Outcome(path, Status.UNCHANGED, key))
        else:
            yield Task(path, data, limits, names)


def size_of(path: Path) -> int:
    """A file's size in bytes: the largest are begun first, so that all processes end together."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def is_current(record: Record, key: str, scans: bool) -> bool:
    """Whether the record holds, undamaged, what these very rules made of the document. `scans`:
    scanned pages can be read now."""
    try:
        reader = record.stated(key, READER)
    except KeyError:
        return False
    if record.stated(key, UNREAD_PAGES) is not None and scans:
        return False
    current = reader is not None and reader.endswith(f"rules {rules_version()}")
    return current and record.is_whole(key)


def _outcome(task: Task, answer: Result | Failure, record: Record) -> Outcome:
    if isinstance(answer, Failure):
        return Outcome(
            task.path, Status.FAILED,
            error=answer.error, problem=answer.problem, traceback=answer.traceback,
        )  # fmt: skip
    try:
        status = _put(task, answer, record)
    except ProbationGraphError as error:
        return Outcome(task.path, Status.FAILED, error=f"{task.path}: {error}")
    return Outcome(
        path=task.path,
        status=status,
        key=answer.key,
        title=answer.title,
        kind=answer.kind,
        kind_reason=answer.kind_reason,
        found=answer.found,
        lacking=answer.lacking,
        peak_memory=answer.peak_memory,
        notes=answer.notes,
    )


def _put(task: Task, result: Result, record: Record) -> Status:
    known = result.key in record
    source = Source.of(task.data, ".pdf" if result.media_type == PDF else ".txt")
    changed = record.put_content(result.key, result.content, source)
    record.keep_scans(result.key, result.scans)
    if not known:
        return Status.NEW
    return Status.CHANGED if changed else Status.UNCHANGED
