"""Errors that a user sees, as one or two plain sentences.

ProbationGraphError
├── SettingsError            a setting that cannot be used
├── RecordError              the data folder is locked, damaged or of another version
├── EngineError
│   ├── Unavailable          the database cannot be reached, or refuses the password
│   └── QueryError           the database does not understand the query
├── Refused                  a query that does more than read
├── TimedOut                 a query over its time limit
├── QuestionError            an unknown question, a missing or ill-typed parameter
├── ExportError              an export that cannot be written
└── IngestError              a document that cannot be read (ingest.errors names the kinds)
"""


class ProbationGraphError(Exception):
    """What went wrong, and what to do about it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class SettingsError(ProbationGraphError):
    """A setting that cannot be used."""


class RecordError(ProbationGraphError):
    """The data folder is locked, damaged or of another version."""


class EngineError(ProbationGraphError):
    """The database answered with an error."""


class Unavailable(EngineError):
    """The database cannot be reached, or refuses the password."""


class QueryError(EngineError):
    """The database does not understand the query."""


class Refused(ProbationGraphError):
    """A query that does more than read."""


class TimedOut(ProbationGraphError):
    """A query over its time limit."""


class QuestionError(ProbationGraphError):
    """An unknown question, or parameters that do not fit it."""


class ExportError(ProbationGraphError):
    """An export that cannot be written."""


class IngestError(ProbationGraphError):
    """A document that cannot be read."""
