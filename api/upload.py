"""An upload: a document that came over HTTP and waits to be read, is read, or was read."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from probation_graph.ingest.outcome import Outcome

SUFFIXES = {"application/pdf": ".pdf", "text/plain": ".txt"}


class State(StrEnum):
    """How far it has come; done and failed are the ends."""

    QUEUED = "queued"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        """Whether nothing more comes after it."""
        return self in (State.DONE, State.FAILED)


@dataclass(frozen=True, slots=True)
class Upload:
    """`received` is a moment in UTC (ISO 8601), `size` in bytes. `name` is what the client calls
    the file: it is shown, and used for nothing else. `outcome` says of a document that was read
    what `POST /documents` says; `error` why one could not be read."""

    id: str
    received: str
    media_type: str
    size: int
    name: str | None = None
    state: State = State.QUEUED
    outcome: dict[str, Any] | None = None
    error: str | None = None

    @property
    def suffix(self) -> str:
        """Of the file that holds its bytes while they wait."""
        return SUFFIXES[self.media_type]


def as_json(upload: Upload) -> dict[str, Any]:
    """An upload as JSON says it, with where its news are."""
    links = {"self": f"/uploads/{upload.id}", "events": f"/uploads/{upload.id}/events"}
    if upload.outcome is not None:
        links["document"] = f"/documents/{upload.outcome['document']}"
    return {**asdict(upload), "state": upload.state.value, "links": links}


def of_json(kept: dict[str, Any]) -> Upload:
    """An upload as it was kept. Raises KeyError or ValueError where it is none."""
    fields = {name: kept[name] for name in Upload.__dataclass_fields__}
    return Upload(**{**fields, "state": State(fields["state"])})


def report(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON says it."""
    return {
        "document": outcome.key,
        "status": outcome.status.value,
        "title": outcome.title or None,
        "kind": outcome.kind or None,
        "found": dict(outcome.found),
        "lacking": list(outcome.lacking),
    }
