"""What the routes beside the questions tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from probation_graph.client.telling import taken


@dataclass(frozen=True)
class Document:
    """A document of the record. `document` is its key; `date` is as precise as it is printed.
    `coverage`, `checks` and `pictures` are told of a single one."""

    document: str
    title: str | None = None
    date: str | None = None
    kind: str | None = None
    issued_by: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    pages: int | None = None
    findings: int = 0
    recommendations: int = 0
    ratings: int = 0
    media_type: str | None = None
    coverage: Mapping[str, Any] = field(default_factory=dict)
    checks: list[dict[str, Any]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Passage:
    """Words on a page. A box is page, x0, top, x1 and bottom in PDF points, origin top left;
    `picture` is None for a text file."""

    id: str
    quote: str
    document: str
    page: int
    prefix: str | None = None
    suffix: str | None = None
    boxes: list[list[float]] = field(default_factory=list)
    picture: str | None = None


@dataclass(frozen=True)
class Evidence:
    """The passages that a fact rests on."""

    id: str
    passages: list[Passage]


@dataclass(frozen=True)
class Judgement:
    """What a person judged of two things; `undone_at` where it was taken back. `doubts` and
    `contradictions` are told when it is made."""

    id: str
    first: str
    second: str
    verdict: str
    by: str
    at: str
    reason: str | None = None
    undone_by: str | None = None
    undone_at: str | None = None
    undone_reason: str | None = None
    doubts: list[str] = field(default_factory=list)
    contradictions: list[list[dict[str, Any]]] = field(default_factory=list)


@dataclass(frozen=True)
class Candidate:
    """Two things that may be one, or a provisional body (`second` is then None); `score` is up to
    1, and `reasons` are those for it."""

    score: float
    kind: str
    reasons: list[str]
    first: dict[str, Any]
    second: dict[str, Any] | None = None
    judged: str | None = None


@dataclass(frozen=True)
class Export:
    """A form in which the whole graph can be had."""

    format: str
    title: str
    media_type: str


@dataclass(frozen=True)
class Outcome:
    """What became of a document that was brought in: `status` is new, changed or unchanged;
    `found` counts what was read, `lacking` is what such a document should have and has not."""

    document: str
    status: str
    title: str | None = None
    kind: str | None = None
    found: Mapping[str, int] = field(default_factory=dict)
    lacking: list[str] = field(default_factory=list)


def evidence(told: Mapping[str, Any]) -> Evidence:
    """Evidence as JSON tells it."""
    return Evidence(told["id"], [taken(Passage, each) for each in told["passages"]])
