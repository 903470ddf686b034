"""The door for questions from outside: any Cypher text, that may only read, within limits.

A text passes the guard (`cypher_guard`), then runs once, in an auto-commit read transaction of a
user who may only read, with our own time limit and never the caller's. It is never tried again: on
Neo4j a query that used up the memory counts as transient, and a second run would do it once more.

Engines stop a query only between rows. One that computes on and on within a single row is not
stopped by their limits (measured on both: nested `reduce` over ranges). So the limit is kept here
too: the question runs in a thread of its own, and after a moment of grace we answer without it;
the embedded server, where it still computes then, is ended and started again by its keeper.
"""

import contextlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import neo4j

from probation_graph.graph.cypher_guard import guarded
from probation_graph.graph.engine import Engine
from probation_graph.graph.errors import ProbationGraphError, QueryError, TimedOut, Unavailable
from probation_graph.graph.values import TooLarge, Values

FETCH_SIZE = 500  # rows asked for at a time
GRACE = 1.0  # seconds between the limit and our answering without the engine
ANSWER_BYTES = 64 * 2**20  # of all values of an answer together, roughly
# Characters of a query; the longest of ours has some 3,000.
LONGEST_QUERY = 100_000


@dataclass(frozen=True)
class Answer:
    """Rows of plain values in the order of `columns`; `truncated` where there would be more."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False


@dataclass
class Work:
    """A question under way in its thread."""

    done: threading.Event = field(default_factory=threading.Event)
    answer: Answer | None = None
    error: BaseException | None = None


def ask(
    engine: Engine, text: str, parameters: Mapping[str, Any], limit: int, timeout: float
) -> Answer:
    """The answer to a text from outside: at most `limit` rows, within `timeout` seconds.

    Raises Refused (more than reading), QueryError (not understood, or in need of more memory than
    there is), TimedOut, Unavailable (the database cannot be reached).
    """
    query = passed(text, timeout)
    work = Work()

    def run() -> None:
        try:
            work.answer = _run(engine, query, parameters, limit)
        except BaseException as error:  # handed to the asking thread, which raises it
            work.error = error
        finally:
            work.done.set()

    threading.Thread(target=run, name="question", daemon=True).start()
    if not work.done.wait(timeout):
        _stop(engine, work, timeout)
    if work.answer is not None:
        return work.answer
    if work.error is None or isinstance(work.error, TimedOut):
        raise over_time(timeout) from work.error
    raise work.error


def passed(text: str, timeout: float) -> neo4j.Query:
    """A text that passed the guard, with our time limit. Raises Refused, QueryError."""
    if len(text) > LONGEST_QUERY:
        raise QueryError(f"The query has more than {LONGEST_QUERY:,} characters.")
    return neo4j.Query(guarded(text), timeout=timeout)


def _run(engine: Engine, query: neo4j.Query, parameters: Mapping[str, Any], limit: int) -> Answer:
    asked = False
    try:
        with engine.reading(min(FETCH_SIZE, limit + 1)) as session:
            asked = True
            result = session.run(query, dict(parameters))
            return Answer(tuple(result.keys()), *_rows(result, limit))
    except Unavailable as error:
        if asked and engine.kind == "embedded":
            raise fallen() from error
        raise
    except (TypeError, ValueError, OverflowError) as error:
        raise QueryError(f"A parameter cannot be sent: {error}.") from error


def _rows(result: neo4j.Result, limit: int) -> tuple[tuple[tuple[Any, ...], ...], bool]:
    """The rows, and whether more were left: the rest is thrown away as the session ends."""
    rows = Rows(limit)
    full = any(not rows.take(record) for record in result)
    return tuple(rows.taken), full


class Rows:
    """Takes rows up to a number, and up to a size of all of them together."""

    def __init__(self, limit: int) -> None:
        self.taken: list[tuple[Any, ...]] = []
        self._limit = limit
        self._values = Values(ANSWER_BYTES)

    def take(self, record: neo4j.Record) -> bool:
        """Take a row as plain values; False where it is one too many."""
        if len(self.taken) == self._limit:
            return False
        try:
            self.taken.append(tuple(self._values.plain(value) for value in record.values()))
        except TooLarge:
            return False
        return True


def _stop(engine: Engine, work: Work, timeout: float) -> None:
    """The limit is over: ask the engine to stop, and where it does not, answer without it."""
    attempt_to_stop(lambda: engine.stop_questions(timeout * 0.9))
    stopped = work.done.wait(GRACE)
    if not stopped:
        engine.restart()
    if work.answer is None:
        raise over_time(timeout) from work.error


def attempt_to_stop(stop: Callable[[], None]) -> None:
    """Ask from a thread: a server that is too busy to listen must not keep us waiting."""

    def attempt() -> None:
        # It may fall, or end the question by itself, as we ask: then there is nothing to stop.
        with contextlib.suppress(ProbationGraphError):
            stop()

    asking = threading.Thread(target=attempt, name="stopping", daemon=True)
    asking.start()
    asking.join(GRACE)


def over_time(timeout: float) -> TimedOut:
    return TimedOut(
        f"The query was stopped after {timeout:g} seconds.",
        "Ask for less, or raise PROBATION_GRAPH_QUERY_TIMEOUT.",
    )


def fallen() -> QueryError:
    return QueryError(
        "The embedded engine fell while it answered, for want of memory most likely; "
        "it starts again by itself.",
        "Ask for less, or raise PROBATION_GRAPH_EMBEDDED_MEMORY.",
    )
