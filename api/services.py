"""What the routes work with: the settings, the record, and the engine that shows it."""

import sqlite3
import threading
import time
from contextlib import AbstractContextManager, suppress

from probation_graph.graph.engine import Engine, connect
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.graph.record import Record
from probation_graph.graph.search.index import SearchIndex
from probation_graph.graph.settings import Settings
from probation_graph.graph.sparql.pool import Pool
from probation_graph.graph.sparql.process import Source
from probation_graph.graph.sync import is_current, sync
from probation_graph.queries.examples import added_graphs

FRESH_SECONDS = 1.0  # how long a look at the record's fingerprint holds


class Services:
    """One for an application. The engine is connected to at its first use, and again after it was
    lost; it is brought up to the record whenever that has changed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.record = Record(settings.data)
        self._index = SearchIndex(self.record)
        self.sparql = Pool(
            self._source,
            settings.sparql_processes,
            settings.query_timeout,
            settings.sparql_memory,
        )
        self._loaded: Source | None = None
        self._engine: Engine | None = None
        self._shown: str | None = None
        self._fingerprint = ""
        self._looked = float("-inf")
        self._changing = threading.RLock()

    def fingerprint(self) -> str:
        """The record's fingerprint, as of a second ago at most."""
        with self._changing:
            if time.monotonic() - self._looked > FRESH_SECONDS:
                self._fingerprint = self.record.fingerprint()
                self._looked = time.monotonic()
            return self._fingerprint

    def index(self) -> AbstractContextManager[sqlite3.Connection]:
        """The search index of the record as it is now, opened for reading. Raises Unavailable."""
        return self._index.opened(self.fingerprint())

    def connected(self) -> Engine:
        """The engine, whatever it shows. Raises Unavailable."""
        with self._changing:
            if self._engine is None:
                self._engine = connect(self.settings)
            return self._engine

    def engine(self) -> Engine:
        """The engine, showing what the record holds. Raises Unavailable."""
        with self._changing:
            engine, fingerprint = self.connected(), self.fingerprint()
            if self._shown != fingerprint:
                sync(self.record, engine)
                self._shown = fingerprint
            return engine

    def is_current(self) -> bool:
        """Whether the engine shows what the record holds. Raises Unavailable."""
        return is_current(self.record, self.connected())

    def changed(self) -> None:
        """Look at the record again: it was written to."""
        with self._changing:
            self._looked = float("-inf")

    def _source(self) -> Source:
        """What the processes that answer SPARQL load; looked at again when the record changed."""
        fingerprint = self.fingerprint()
        if self._loaded is None or self._loaded.fingerprint != fingerprint:
            names = self.record.names
            data = self.settings.data
            self._loaded = Source(data, names.base, fingerprint, added_graphs(names))
        return self._loaded

    def close(self) -> None:
        """Let go of the engine and of the processes; the next use connects again."""
        self.sparql.close()
        with self._changing:
            engine, self._engine, self._shown = self._engine, None, None
            if engine is not None:
                with suppress(ProbationGraphError):  # it may be what was lost
                    engine.close()
