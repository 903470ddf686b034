"""The driver: how it is set up, and its errors in plain sentences."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import neo4j
from neo4j import exceptions as driver_errors

from probation_graph.graph.errors import (
    ProbationGraphError,
    QueryError,
    Refused,
    SettingsError,
    TimedOut,
    Unavailable,
)

# Seconds. A host that does not answer costs the first, a server that says nothing the second.
CONNECTION_TIMEOUT = 2.5
ACQUISITION_TIMEOUT = 4.0
# Seconds after a first failure, for what may go better at once (deadlocks, lost connections).
RETRY_TIME = 1.0
RETRY_DELAY = 0.25
OPTIONS: dict[str, Any] = {
    "connection_timeout": CONNECTION_TIMEOUT,
    "connection_acquisition_timeout": ACQUISITION_TIMEOUT,
    "liveness_check_timeout": 30,
    "telemetry_disabled": True,
    "user_agent": "probation-graph",
}
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

# Without a handler of its own, Python prints the driver's warnings to standard error.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

REFUSALS = ("Neo.ClientError.Statement.AccessMode", "Neo.ClientError.Security.Forbidden")
OVER_TIME = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.Terminated",
    "Neo.ClientError.Transaction.TransactionTerminated",
    "Neo.TransientError.Transaction.Terminated",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
)
OUT_OF_MEMORY = (
    "Neo.TransientError.General.OutOfMemoryError",
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.TransactionOutOfMemoryError",
)
NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"


def open_driver(
    uri: str,
    auth: tuple[str, str] | None,
    retry_time: float = RETRY_TIME,
    retry_delay: float = RETRY_DELAY,
) -> neo4j.Driver:
    """A driver for `uri`, not connected yet. Raises SettingsError for a URI of no use."""
    with _sound_uri(uri):
        return neo4j.GraphDatabase.driver(
            uri,
            auth=auth,
            max_transaction_retry_time=retry_time,
            initial_retry_delay=retry_delay,
            **OPTIONS,
        )


def open_async_driver(
    uri: str, auth: tuple[str, str] | None, connections: int
) -> neo4j.AsyncDriver:
    """The same for asyncio, with so many connections at most; used in one event loop."""
    with _sound_uri(uri):
        return neo4j.AsyncGraphDatabase.driver(
            uri, auth=auth, max_connection_pool_size=connections, **OPTIONS
        )


@contextmanager
def _sound_uri(uri: str) -> Iterator[None]:
    try:
        if uri.partition("://")[0] not in SCHEMES:
            raise ValueError("it names no way to connect")
        yield
    except (ValueError, driver_errors.ConfigurationError) as error:
        raise SettingsError(
            f"BOLT_URI {uri!r} cannot be used: {error}.",
            "It begins with bolt:, neo4j:, bolt+s: or neo4j+s:, or is the word local.",
        ) from error


@contextmanager
def plain_errors(uri: str) -> Iterator[None]:
    """Turn the driver's errors into ours; `uri` is the database the sentence names."""
    try:
        yield
    except driver_errors.AuthError as error:
        raise Unavailable(
            f"The database at {uri} refuses this user or password.",
            "Set PROBATION_GRAPH_BOLT_USER and PROBATION_GRAPH_BOLT_PASSWORD.",
        ) from error
    except driver_errors.Neo4jError as error:
        raise _of_server(error, uri) from error
    except (driver_errors.DriverError, OSError) as error:
        raise unavailable(uri) from error


def unavailable(uri: str) -> Unavailable:
    """No connection, or one that was lost."""
    return Unavailable(
        f"The database at {uri} cannot be reached.", "Is it running, and is the address right?"
    )


def _of_server(error: driver_errors.Neo4jError, uri: str) -> ProbationGraphError:
    code, message = error.code or "", cleaned(error.message or "")
    if code in REFUSALS:
        return Refused("Only questions that read are answered here.", message)
    if code in OVER_TIME:
        return TimedOut("The query was stopped at its time limit.")
    if code in OUT_OF_MEMORY:
        return QueryError("The query needs more memory than the database may use.")
    if code == NO_DATABASE:
        return Unavailable(
            f"The database at {uri} has none of this name.", "Check PROBATION_GRAPH_BOLT_DATABASE."
        )
    if isinstance(error, driver_errors.ClientError | driver_errors.DatabaseError):
        return QueryError(message or "The database does not understand the query.")
    return Unavailable(f"The database at {uri} cannot answer now: {message}", "Try again.")


# Java's own words, which say nothing to a user: class names, settings of the server, references.
INTERNALS = re.compile(
    r"\b(?:com|org|java|javax)(?:\.[a-z]\w*)+\.[A-Z][\w$]*:?\s*"
    r"|\(?(?:You can )?[Ss]et `?(?:arcadedb|db|dbms|server)\.[\w.]+`?[^.]*\.?\)?"
    r"| allowed by the setting `[\w.]+`|,? ?\(a negative value[^)]*\)"
    r"|\bat (?:com|org|java)\.[\w.$]+\([^)]*\)"
)


def cleaned(message: str) -> str:
    """The first line of the database's message (more of them only repeat the query), without class
    names, places in Java code and names of the server's settings."""
    first = message.strip().partition("\n")[0]
    text = re.sub(r"[ \t]+", " ", INTERNALS.sub("", first)).strip()
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
