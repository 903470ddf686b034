"""The database that answers Cypher: the embedded engine, or a Neo4j by its URI; one interface.

    with connect(settings) as engine:
        engine.write("UNWIND $rows AS row MERGE (n:Resource {uri: row.uri})", rows=rows)
        engine.read("MATCH (n:Resource) RETURN count(n) AS nodes")

`read`, `write` and `transaction` are for this program's own queries. Text from outside goes
through `probation_graph.graph.door`, which uses `reading`.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Literal, Self

import neo4j
from neo4j.exceptions import AuthError, DriverError

from probation_graph.graph.bolt import open_driver, plain_errors
from probation_graph.graph.embedded import Attachment, attach
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.neo4j_local import status
from probation_graph.graph.settings import Settings

Row = dict[str, Any]
Kind = Literal["embedded", "neo4j"]

# Seconds. A server that fell is started again within two; a refused connection costs nothing.
EMBEDDED_RETRY_TIME = 4.5
EMBEDDED_RETRY_DELAY = 0.05
LOCAL = "local"  # in place of a URI: the Neo4j of `neo4j start`


class Transaction:
    """An open transaction, which `Engine.transaction` commits or rolls back."""

    def __init__(self, transaction: neo4j.Transaction) -> None:
        self._transaction = transaction

    def run(self, query: str, /, **parameters: Any) -> list[Row]:
        """All rows of the answer, each a mapping of column to value."""
        return [dict(row) for row in self._transaction.run(query, parameters)]

    def send(self, query: str, /, **parameters: Any) -> None:
        """Run a query whose rows nobody wants, without waiting until it has ended: while the server
        works on it, the next can be made ready. What fails is raised by a later call or the commit.
        """
        self._transaction.run(query, parameters)


class Engine:
    """An open database. Use it from any number of threads; close it at the end."""

    kind: Kind
    uri: str

    def __init__(self, open_connections: "Callable[[], Connections]") -> None:
        self._open = open_connections
        self._opening = threading.Lock()
        self._connections = open_connections()
        self.kind = self._connections.kind
        self.uri = self._connections.uri

    def read(self, query: str, /, **parameters: Any) -> list[Row]:
        """Rows of one of our own queries. Tried again where the connection is lost."""
        return self._answer(query, parameters, neo4j.RoutingControl.READ)

    def write(self, query: str, /, **parameters: Any) -> list[Row]:
        """The same for a query that writes, in a transaction of its own.

        Tried again where another writer came first or the connection was lost, so it should do
        no harm twice: MERGE and SET, not CREATE.
        """
        return self._answer(query, parameters, neo4j.RoutingControl.WRITE)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One transaction over many queries: committed at the end, rolled back by an exception."""
        here = self._here()
        with (
            plain_errors(here.uri),
            here.writer.session(
                database=here.database,
                bookmark_manager=here.writer.execute_query_bookmark_manager,
            ) as session,
            session.begin_transaction() as transaction,
        ):
            yield Transaction(transaction)
            transaction.commit()

    @contextmanager
    def reading(self, fetch_size: int) -> Iterator[neo4j.Session]:
        """A session that may only read, on a connection known to answer: for the door.

        On the embedded engine its user has no right to write; on Neo4j it is a session of READ
        access mode, whose server refuses to write; in a cluster, one that has what we wrote last.
        """
        here = self._here()
        with plain_errors(here.uri):
            here.verify()
        with (
            plain_errors(here.uri),
            here.reader.session(
                database=here.database,
                default_access_mode=neo4j.READ_ACCESS,
                fetch_size=fetch_size,
                bookmark_manager=here.writer.execute_query_bookmark_manager,
            ) as session,
        ):
            yield session

    def connections(self) -> "Connections":
        """The connections in use, for another way to read. May wait for an embedded server."""
        return self._here()

    def stop_questions(self, running_for: float) -> None:
        """Ask the embedded engine to stop every question from outside that ran this many seconds.

        Neo4j needs no asking: it keeps the time limit that each question carries.
        """
        if self.kind == "embedded":
            with plain_errors(self.uri):
                _terminate(self._connections, running_for)

    def restart(self) -> None:
        """End the embedded server, which its keeper starts again: for a question that will not
        stop. Nothing that was committed is lost."""
        if self._connections.attachment is not None:
            self._connections.attachment.kill_server()

    def ping(self) -> None:
        """Raises Unavailable where the database does not answer (within 5 s)."""
        here = self._here()
        with plain_errors(here.uri):
            here.verify()

    def close(self) -> None:
        """Leave the database; the embedded server ends by itself some time after its last user."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _answer(self, query: str, parameters: Row, routing: neo4j.RoutingControl) -> list[Row]:
        here = self._here()
        with plain_errors(here.uri):
            answer = here.writer.execute_query(
                query, parameters, routing_=routing, database_=here.database
            )
            return [dict(row) for row in answer.records]

    def _here(self) -> "Connections":
        """The connections; new ones where the embedded server and its keeper are gone."""
        with self._opening:
            attachment = self._connections.attachment
            if attachment is not None and not attachment.ready():
                self._connections.close()
                self._connections = self._open()
                self.uri = self._connections.uri
            return self._connections


class Connections:
    """The drivers of one database: `writer` for us, `reader` for questions from outside."""

    def __init__(
        self,
        kind: Kind,
        uri: str,
        database: str | None,
        writer: neo4j.Driver,
        reader: neo4j.Driver,
        attachment: Attachment | None = None,
        reader_login: tuple[str, str] | None = None,
    ) -> None:
        self.reader_login = reader_login
        self.kind = kind
        self.uri = uri
        self.database = database
        self.writer = writer
        self.reader = reader
        self.attachment = attachment

    def verify(self) -> None:
        """Make sure that the reader's connection answers, waiting for an embedded server that
        starts again. Such a server listens before it knows its users; who asks it then is refused,
        and after some refusals it lets nobody in for half a minute. So it is not asked before its
        keeper says that it is ready."""
        until = time.monotonic() + EMBEDDED_RETRY_TIME
        while True:
            try:
                self.reader.verify_connectivity()
            except (DriverError, AuthError):
                if self.attachment is None or time.monotonic() > until:
                    raise
                time.sleep(EMBEDDED_RETRY_DELAY)
                if not self.attachment.ready():  # its keeper has gone, too
                    raise
            else:
                return

    def close(self) -> None:
        self.reader.close()
        self.writer.close()
        if self.attachment is not None:
            self.attachment.leave()


def connect(settings: Settings) -> Engine:
    """Open the database that the settings name: a Neo4j where `bolt_uri` is set, else our own.

    Raises Unavailable where it cannot be reached (in under 5 s) or started, SettingsError for a
    URI of no use, RecordError where the embedded engine's files cannot be used.
    """
    engine = Engine(lambda: _embedded(settings) if settings.bolt_uri is None else _neo4j(settings))
    try:
        engine.ping()
        if settings.bolt_database is not None:
            engine.read("RETURN 1 AS one")  # the ping asks the default database
    except BaseException:
        engine.close()
        raise
    return engine


def _embedded(settings: Settings) -> Connections:
    attachment = attach(settings)
    here = attachment.endpoint
    return Connections(
        "embedded",
        here.uri,
        here.database,
        open_driver(
            here.uri, (here.user, here.password), EMBEDDED_RETRY_TIME, EMBEDDED_RETRY_DELAY
        ),
        open_driver(
            here.uri, (here.reader, here.reader_password), EMBEDDED_RETRY_TIME, EMBEDDED_RETRY_DELAY
        ),
        attachment,
        (here.reader, here.reader_password),
    )


def _neo4j(settings: Settings) -> Connections:
    uri, password = settings.bolt_uri or "", settings.bolt_password
    auth = None if password is None else (settings.bolt_user, password.get_secret_value())
    if uri == LOCAL:
        uri, auth = _local(settings)
    driver = open_driver(uri, auth)
    return Connections("neo4j", uri, settings.bolt_database, driver, driver, None, auth)


def _local(settings: Settings) -> tuple[str, tuple[str, str]]:
    """Where the Neo4j of `neo4j start` is, and how to log in: it is in a file of the data folder
    that only its user can read."""
    running = status(settings.data)
    if running is None:
        raise Unavailable(
            f"No local Neo4j of the data folder {settings.data} is running.",
            "Start it: probation-graph neo4j start.",
        )
    return running.uri, (running.user, running.password)


def _terminate(here: Connections, running_for: float) -> None:
    """TERMINATE takes no parameters there; the identifiers are the server's own words."""
    if here.attachment is None:
        return
    with here.writer.session(database=here.database) as session:
        for row in list(session.run("SHOW TRANSACTIONS")):
            old = row["elapsedTime"].seconds + row["elapsedTime"].nanoseconds / 1e9 >= running_for
            if old and row["username"] == here.attachment.endpoint.reader:
                session.run(f"TERMINATE TRANSACTIONS '{row['transactionId']}'").consume()
