"""What the routes work with: the settings, the record, and the engine that shows it."""

import asyncio
import sqlite3
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass

from probation_graph.api.indexer import Indexer
from probation_graph.api.likely import Likely
from probation_graph.api.queue import Queue
from probation_graph.graph.engine import Engine, connect
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.graph.lag import lagging
from probation_graph.graph.reading import Reading
from probation_graph.graph.record import Record
from probation_graph.graph.search.index import SearchIndex
from probation_graph.graph.settings import Settings
from probation_graph.graph.sparql.pool import Pool
from probation_graph.graph.sparql.process import Source
from probation_graph.graph.sync import sync
from probation_graph.queries.examples import added_graphs

FRESH_SECONDS = 1.0  # how long a look at the record's fingerprint holds


@dataclass(frozen=True, slots=True)
class Lag:
    """`documents` that only the record or only the view has, and `seconds` since we first saw it
    lag."""

    documents: int
    seconds: float


class Services:
    """One for an application. The engine is connected to at its first use, and again after it was
    lost; it is brought up to the record whenever that has changed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.record = Record(settings.data)
        self._index = SearchIndex(self.record)
        self.indexer = Indexer(self.index)
        self.likely = Likely(self.record, self.fingerprint)
        self.sparql = Pool(
            self._source,
            settings.sparql_processes,
            settings.query_timeout,
            settings.sparql_memory,
        )
        self.reading = Reading(settings.api_questions)
        self.queue = Queue(settings, self.changed)
        self._loaded: Source | None = None
        self._engine: Engine | None = None
        self._lags_since: float | None = None
        self._shown: str | None = None
        self._fingerprint = ""
        self._lookers = ThreadPoolExecutor(1, "engine")
        self._looking: Future[Engine] | None = None
        self._looking_lock = threading.Lock()
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

    async def engine_now(self) -> Engine:
        """The same in an event loop. Whoever comes while it is looked at again waits for the one
        that looks, and holds no thread. Raises Unavailable."""
        engine = self._engine
        fresh = time.monotonic() - self._looked <= FRESH_SECONDS
        if engine is not None and fresh and self._shown == self._fingerprint:
            return engine
        with self._looking_lock:
            looking = self._looking
            if looking is None or looking.done():
                looking = self._looking = self._lookers.submit(self.engine)
        return await asyncio.shield(asyncio.wrap_future(looking))

    async def fingerprint_now(self) -> str:
        """The record's fingerprint, in an event loop."""
        if time.monotonic() - self._looked <= FRESH_SECONDS:
            return self._fingerprint
        return await asyncio.to_thread(self.fingerprint)

    def lag(self) -> Lag | None:
        """How far the engine's view lags behind the record, None where it shows it. Raises
        Unavailable."""
        documents = lagging(self.record, self.connected())
        if documents is None:
            self._lags_since = None
            return None
        if self._lags_since is None:
            self._lags_since = time.monotonic()
        return Lag(documents, time.monotonic() - self._lags_since)

    def states(self) -> dict[str, float]:
        """What is so now, for those who measure; without what cannot be known now."""
        known: dict[str, float] = {"engine_up": 0.0}
        with suppress(ProbationGraphError):
            known["uploads_waiting"] = len(self.queue.shelf.waiting())
            known["documents"] = len(self.record.keys())
            if self._engine is None:  # nothing was asked of it: looking would start it
                return known
            lag = self.lag()
            known |= {"engine_up": 1.0, "view_current": float(lag is None)}
            known["view_lag_documents"] = 0.0 if lag is None else lag.documents
            known["view_lag_seconds"] = 0.0 if lag is None else lag.seconds
        return known

    def loaded(self) -> str | None:
        """The fingerprint of the record that SPARQL shows; None where nothing was asked yet."""
        return None if self._loaded is None else self._loaded.fingerprint

    def changed(self) -> None:
        """Look at the record again: it was written to."""
        with self._changing:
            self._looked = float("-inf")
        self.indexer.wake()

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
        self.queue.close()
        self.indexer.close()
        self.sparql.close()
        self.reading.close_from_thread()
        with self._changing:
            engine, self._engine, self._shown = self._engine, None, None
            if engine is not None:
                with suppress(ProbationGraphError):  # it may be what was lost
                    engine.close()
