"""What became of one file that the user gave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

# What one of a kind is called, where that is more than the kind without its last letter.
ONE = {
    "areas for improvement": "area for improvement",
    "bodies": "body",
    "context": "context",
    "people": "person",
}


class Status(StrEnum):
    """How it ended."""

    NEW = "new"
    CHANGED = "changed"  # read again, by other rules, with another result
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`kind_reason` says why the document was taken for its kind. `found` counts facts by kind,
    `lacking` tells the checks that failed; all are empty where the document did not need to be
    read. `error` is one line, `problem` its kind (`ingest.reading.errors`; None for one that no
    rule foresaw), `traceback` for people who debug. `peak_memory` is in bytes, of the
    process that read the document, where it was measured. `notes` say how it was read."""

    path: Path
    status: Status
    key: str | None = None
    title: str = ""
    kind: str = ""
    found: Mapping[str, int] = field(default_factory=dict)
    lacking: tuple[str, ...] = ()
    error: str | None = None
    problem: str | None = None
    traceback: str | None = None
    peak_memory: int | None = None
    kind_reason: str = ""
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What was found, in words: "2 ratings, 1 person"."""
        return ", ".join(counted(count, kind) for kind, count in self.found.items() if count)


def counted(count: int, kind: str) -> str:
    """How many of a kind: "1 body", "2 bodies"."""
    return f"{count} {ONE.get(kind, kind.removesuffix('s')) if count == 1 else kind}"
