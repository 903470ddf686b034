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
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import neo4j

from probation_graph.graph.asked import Asked
from probation_graph.graph.engine import Engine
from probation_graph.graph.errors import ProbationGraphError, QueryError, TimedOut, Unavailable
from probation_graph.graph.values import TooLarge, Values

GRACE = 1.0  # seconds between the limit and our answering without the engine
ANSWER_BYTES = 64 * 2**20  # of all values of an answer together, roughly


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


def ask(engine: Engine, asked: Asked) -> Answer:
    """The answer to what is asked from outside, within its limits.

    Raises Refused (more than reading), QueryError (not understood, or in need of more memory than
    there is), TimedOut, Unavailable (the database cannot be reached).
    """
    query = asked.query()
    work = Work()

    def run() -> None:
        try:
            work.answer = _run(engine, asked, query)
        except BaseException as error:  # handed to the asking thread, which raises it
            work.error = error
        finally:
            work.done.set()

    threading.Thread(target=run, name="question", daemon=True).start()
    if not work.done.wait(asked.timeout):
        _stop(engine, work, asked.timeout)
    if work.answer is not None:
        return work.answer
    if work.error is None or isinstance(work.error, TimedOut):
        raise over_time(asked.timeout) from work.error
    raise work.error


def _run(engine: Engine, asked: Asked, query: neo4j.Query) -> Answer:
    begun = False
    try:
        with engine.reading(asked.fetch_size) as session:
            begun = True
            result = session.run(query, dict(asked.parameters))
            rows = Rows(asked.limit)
            full = not all(map(rows.take, result))
            return Answer(tuple(result.keys()), tuple(rows.taken), full)
    except Unavailable as error:
        if begun and engine.kind == "embedded":
            raise fallen() from error
        raise
    except (TypeError, ValueError, OverflowError) as error:
        raise QueryError(f"A parameter cannot be sent: {error}.") from error


class Rows:
    """Takes rows up to a number, and up to a size of all of them together. Where it takes no more,
    the rest is thrown away as the session ends."""

    def __init__(self, limit: int) -> None:
        self.taken: list[tuple[Any, ...]] = []
        self._limit = limit
        self._values = Values(ANSWER_BYTES)

    def take(self, record: neo4j.Record) -> bool:
        """Take a row as plain values; False where it is one too many."""
        if len(self.taken) == self._limit:
            return False
        try:
            self.taken.append(self._values.row(record))
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
