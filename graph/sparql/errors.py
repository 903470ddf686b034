"""Errors of SPARQL queries.

ProbationGraphError
├── QueryError
│   ├── SyntaxFault     the query is not SPARQL; says line and column where the parser does
│   └── TooMuchMemory   the query needed more memory than a process may have
└── Unavailable
    └── Busy            every process is at work; ask again after `retry_after` seconds
NotAcceptable           none of the media types that the client accepts fits the query's form
"""

from probation_graph.graph.errors import QueryError, Unavailable


class SyntaxFault(QueryError):
    """The query is not SPARQL; `line` and `column` count from 1."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class TooMuchMemory(QueryError):
    """The query needed more memory than a process may have."""


class Busy(Unavailable):
    """Every process is at work."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("Every process that answers SPARQL is at work.", "Ask again in a moment.")
        self.retry_after = retry_after


class NotAcceptable(Exception):
    """None of the accepted media types fits the query's form; `offered` would."""

    def __init__(self, offered: tuple[str, ...]) -> None:
        super().__init__(f"The answer can be {', '.join(offered)}.")
        self.offered = offered
