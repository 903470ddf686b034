"""What is asked from outside: a text with its parameters, and how much of an answer it may have."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import neo4j

from probation_graph.graph.cypher_guard import guarded
from probation_graph.graph.errors import QueryError

FETCH_SIZE = 500  # rows asked for at a time
# Characters of a query; the longest of ours has some 3,000.
LONGEST_QUERY = 100_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A text, to be answered with `limit` rows at most within `timeout` seconds; `ours` where it
    is one of our questions, which may be asked again where a connection was lost."""

    text: str
    parameters: Mapping[str, Any]
    limit: int
    timeout: float
    ours: bool = False

    def query(self) -> neo4j.Query:
        """The text as the driver takes it, with our time limit, after it passed the guard.

        Raises Refused, QueryError.
        """
        if len(self.text) > LONGEST_QUERY:
            raise QueryError(f"The query has more than {LONGEST_QUERY:,} characters.")
        return neo4j.Query(guarded(self.text), timeout=self.timeout)

    @property
    def fetch_size(self) -> int:
        """Rows to ask the database for at a time: one more than may be answered tells that there
        are more."""
        return min(FETCH_SIZE, self.limit + 1)
