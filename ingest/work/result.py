"""Result: what one document gave."""

from collections.abc import Mapping
from dataclasses import dataclass

from probation_graph.graph.errors import ProbationGraphError


@dataclass(frozen=True, slots=True)
class Result:
    """What one document gave: its key, its canonical N-Quads, and what to tell of it.

    `found` counts facts by kind; `lacking` says, for each check that failed, what was expected.
    `peak_memory` is what the process that read it held at most, in bytes; None where that was
    not measured. `notes` say how it was read, where not in the usual way.
    `scans` are the words of scanned pages, as `ocr.kept` writes them.
    """

    key: str
    media_type: str
    title: str
    kind: str
    kind_reason: str
    content: bytes
    found: Mapping[str, int]
    lacking: tuple[str, ...]
    peak_memory: int | None = None
    notes: tuple[str, ...] = ()
    scans: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document could not be read, in one line, the traceback for people who debug, and the
    kind of problem for programs; None for what no rule foresaw."""

    error: str
    traceback: str | None = None
    problem: str | None = None

    @classmethod
    def of(cls, error: ProbationGraphError) -> "Failure":
        """The failure that an error tells of."""
        return cls(str(error), problem=getattr(error, "kind", None))


Answer = Result | Failure
