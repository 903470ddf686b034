"""What can go wrong, for those who call.

ClientError
├── NotAnswering      nothing answers at the address, or not in time; or the answer broke off
├── NotInstalled      pandas is needed for this, and is not there
├── UploadFailed      a document that was taken in cannot be read; has its `upload`
└── Problem           the server says no: `status`, `title`, `detail`, `instance`, `invalid` …
    ├── BadRequest    400  a parameter, a query: `invalid` by name, or `line` and `column`
    ├── NotAllowed    401, 403  the token is wrong or missing, or a query would write
    ├── NotFound      404
    ├── TooLong       413  a document is larger than the server takes
    ├── NotReadable   415, 422  neither PDF nor text, or damaged
    ├── Busy          429, 503  ask again after `retry_after` seconds
    ├── TooSlow       504  the query was stopped
    └── ServerFault   500 and the others from there on
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class ClientError(Exception):
    """Base of all errors of the client."""


class NotAnswering(ClientError):
    """There is no whole answer from the address."""


class NotInstalled(ClientError):
    """A package that is optional is needed here."""


class UploadFailed(ClientError):
    """A document was taken in, and cannot be read."""

    def __init__(self, upload: str, reason: str) -> None:
        super().__init__(reason)
        self.upload = upload


@dataclass(eq=False)
class Problem(ClientError):
    """What the server says (RFC 9457). `invalid` has the reason by the name of each parameter that
    was refused; `line` and `column`, from 1, are of a query's fault; `retry_after` is seconds."""

    status: int
    title: str
    detail: str
    instance: str | None = None
    invalid: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None
    column: int | None = None
    retry_after: float | None = None

    def __str__(self) -> str:
        return f"{self.status} {self.title}: {self.detail}"


class BadRequest(Problem):
    """400."""


class NotAllowed(Problem):
    """401 and 403."""


class NotFound(Problem):
    """404."""


class TooLong(Problem):
    """413."""


class NotReadable(Problem):
    """415 and 422."""


class Busy(Problem):
    """429 and 503."""


class TooSlow(Problem):
    """504."""


class ServerFault(Problem):
    """500, and others from there on."""


CLASSES: Mapping[int, type[Problem]] = {
    400: BadRequest,
    401: NotAllowed,
    403: NotAllowed,
    404: NotFound,
    413: TooLong,
    415: NotReadable,
    422: NotReadable,
    429: Busy,
    503: Busy,
    504: TooSlow,
}


def problem(status: int, phrase: str, told: Any, retry_after: float | None = None) -> Problem:
    """The error for an answer; `told` is its body as JSON, whatever that is."""
    known = told if isinstance(told, dict) else {}
    kind = CLASSES.get(status, ServerFault if status >= 500 else Problem)
    invalid = {each["name"]: each["reason"] for each in known.get("invalid-params") or []}
    return kind(
        status=status,
        title=known.get("title", phrase),
        detail=known.get("detail", "The answer does not say why."),
        instance=known.get("instance"),
        invalid=invalid,
        line=known.get("line"),
        column=known.get("column"),
        retry_after=retry_after,
    )
