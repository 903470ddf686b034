"""Attempts: a document read in this process, and the lines for what no rule foresaw."""

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from probation_graph.graph.errors import ProbationGraphError
from probation_graph.ingest.reading.errors import printable
from probation_graph.ingest.work.result import Answer, Failure
from probation_graph.ingest.work.task import Task

if TYPE_CHECKING:
    from probation_graph.ingest.reading.source import Reader


def attempt(task: Task, read: "Reader | None" = None) -> Answer:
    """Read a document; `read` reads a PDF, in a process of its own unless told otherwise.

    Whatever one document does to our rules, the others are still read.
    """
    from probation_graph.ingest.reading.apart import read_apart
    from probation_graph.ingest.step import take

    try:
        return take(task.path, task.data, task.limits, task.names, read or read_apart)
    except ProbationGraphError as error:
        return Failure.of(error)
    except Exception as error:
        return Failure(unexpected(task.path, error), traceback.format_exc())


def unexpected(path: Path, error: Exception) -> str:
    """The line for an error that no rule foresaw."""
    told = " ".join(f"{type(error).__name__}: {error}".split())
    return f"{printable(path)}: something unexpected happened ({told}). Please report it."
