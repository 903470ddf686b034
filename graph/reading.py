"""Questions from outside in an event loop: the door beside `door`, on the asynchronous driver.

The guard, the values and the limits are the door's own. No question holds a thread: one that will
not stop loses its connection, and an embedded server that computes on is started again.

Before a text of a stranger the connection is tried, because that text runs once only. A question of
our own needs no trial where another was answered a moment ago: if its connection turns out to be
lost, it is asked once more.
"""

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from contextlib import AsyncExitStack
from time import monotonic
from typing import Any, TypeVar

import neo4j

from probation_graph.graph import door
from probation_graph.graph.asked import Asked
from probation_graph.graph.bolt import open_async_driver, plain_errors, unavailable
from probation_graph.graph.door import GRACE, Answer, Rows
from probation_graph.graph.engine import Connections, Engine
from probation_graph.graph.errors import QueryError, TimedOut, Unavailable

AGAIN = 0.05  # seconds between two looks at an embedded server that starts
ANSWERS_WITHIN = 3.0  # seconds, for a database to say that it is there
FRESH = 1.0  # seconds for which a connection that answered is taken to answer
DOUBT = 0.5  # seconds without an answer, after which it is looked whether the database is there
T = TypeVar("T")


class Crowded(Unavailable):
    """So many questions are being asked that this one did not come to its turn."""

    retry_after = 1  # seconds


class Reading:
    """Asks an engine from one event loop: the one it is given, else one in a thread of its own.
    At most `connections` questions at the same time; more wait for their turn. Texts of strangers,
    of which each may take as long as it is let, have half of the turns at most."""

    def __init__(self, connections: int) -> None:
        self._most = connections
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._here: Connections | None = None
        self._driver: neo4j.AsyncDriver | None = None
        self._answered = float("-inf")
        self._looks: set[asyncio.Task[bool]] = set()
        self._turns = asyncio.Semaphore(connections)
        self._strangers = asyncio.Semaphore(max(1, connections // 2))

    def settle(self) -> None:
        """Ask in the event loop that runs now."""
        self._loop = asyncio.get_running_loop()

    async def ask(self, engine: Engine, asked: Asked) -> Answer:
        """The answer to what is asked, as `door.ask` gives it; raises what that raises."""
        asking = self._ask(engine, asked)
        if self._home() is asyncio.get_running_loop():
            return await asking
        return await asyncio.wrap_future(self._send(asking))

    async def close(self) -> None:
        """Let go of the connections; the next question opens them again."""
        driver, self._driver, self._here = self._driver, None, None
        await self._end(driver)

    async def _end(self, driver: neo4j.AsyncDriver | None) -> None:
        """Close a driver; looks have to end first, or what they open is closed by nobody."""
        if self._looks:
            await asyncio.wait(set(self._looks))
        if driver is not None:
            await driver.close()

    def close_from_thread(self) -> None:
        """The same, where the loop is our own; that ends with it."""
        loop, thread = self._loop, self._thread
        if loop is not None and thread is not None:
            self._send(self.close()).result()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()
            self._loop = self._thread = None

    def _home(self) -> asyncio.AbstractEventLoop:
        with self._starting:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=self._loop.run_forever, name="questions", daemon=True
                )
                self._thread.start()
            return self._loop

    def _send(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        return asyncio.run_coroutine_threadsafe(work, self._home())

    async def _ask(self, engine: Engine, asked: Asked) -> Answer:
        query = asked.query()
        async with AsyncExitStack() as turns:
            try:
                async with asyncio.timeout(asked.timeout):
                    if not asked.ours:
                        await turns.enter_async_context(self._strangers)
                    await turns.enter_async_context(self._turns)
            except TimeoutError:
                raise Crowded("More is asked than can be answered now.", "Ask again.") from None
            return await self._within(engine, asked, query)

    async def _within(self, engine: Engine, asked: Asked, query: neo4j.Query) -> Answer:
        running = asyncio.ensure_future(self._run(engine, asked, query))
        end = monotonic() + asked.timeout
        try:
            await asyncio.wait({running}, timeout=min(DOUBT, asked.timeout))
            if not running.done():
                await self._see(engine, running)
                await asyncio.wait({running}, timeout=max(0.0, end - monotonic()))
            if not running.done():
                self._answered = float("-inf")  # it may be the database that hangs
                await _stop(engine, running, asked.timeout)
        finally:
            running.cancel()  # nothing happens to one that has ended
        try:
            return running.result()
        except (asyncio.CancelledError, TimedOut) as error:
            raise door.over_time(asked.timeout) from error

    async def _see(self, engine: Engine, running: "asyncio.Task[Answer]") -> None:
        """See that the database is there while it is slow to answer, until it is known or the
        answer has come. Raises Unavailable."""
        looking = asyncio.ensure_future(self._try(engine))
        try:
            await asyncio.wait({running, looking}, return_when=asyncio.FIRST_COMPLETED)
            if not running.done():
                looking.result()
        except Unavailable:
            self._answered = float("-inf")
            raise
        finally:
            looking.cancel()

    async def _run(self, engine: Engine, asked: Asked, query: neo4j.Query) -> Answer:
        trusted = asked.ours and monotonic() - self._answered < FRESH
        if not trusted:
            await self._try(engine)
        try:
            return await self._read(engine, asked, query)
        except Unavailable as error:
            self._answered = float("-inf")
            if not asked.ours:
                raise (door.fallen() if engine.kind == "embedded" else error) from error
        await self._try(engine)
        return await self._read(engine, asked, query)

    async def _read(self, engine: Engine, asked: Asked, query: neo4j.Query) -> Answer:
        here, driver = await self._opened(engine)
        try:
            with plain_errors(here.uri):
                async with driver.session(
                    database=here.database,
                    default_access_mode=neo4j.READ_ACCESS,
                    fetch_size=asked.fetch_size,
                    bookmarks=_bookmarks(here),
                ) as session:
                    result = await session.run(query, dict(asked.parameters))
                    rows, full = Rows(asked.limit), False
                    async for record in result:
                        if full := not rows.take(record):
                            break
                    answer = Answer(tuple(result.keys()), tuple(rows.taken), full)
        except (TypeError, ValueError, OverflowError) as error:
            raise QueryError(f"A parameter cannot be sent: {error}.") from error
        self._answered = monotonic()
        return answer

    async def _try(self, engine: Engine) -> None:
        """Make sure that the database answers. Raises Unavailable."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                while not await self._look(*await self._opened(engine)):
                    self._answered = float("-inf")  # so that it is waited for, and not pressed
                    await asyncio.sleep(AGAIN)
        except TimeoutError:
            raise unavailable(engine.uri) from None

    async def _look(self, here: Connections, driver: neo4j.AsyncDriver) -> bool:
        """Whether the database answers. Where nobody waits for that any more, the look ends by
        itself, in the time of a connection: one that is cancelled while it connects leaves its
        socket open."""
        look = asyncio.ensure_future(_answers(here, driver))
        self._looks.add(look)
        look.add_done_callback(self._looked)
        return await asyncio.shield(look)

    def _looked(self, look: "asyncio.Task[bool]") -> None:
        self._looks.discard(look)
        if not look.cancelled():
            look.exception()  # so that one nobody waits for is not complained of

    async def _opened(self, engine: Engine) -> tuple[Connections, neo4j.AsyncDriver]:
        fresh = monotonic() - self._answered < FRESH and self._here is not None
        here = self._here if fresh else await asyncio.to_thread(engine.connections)
        assert here is not None
        driver = self._driver
        if driver is None or here is not self._here:
            # Beside each question there may be a look whether the database is there.
            driver, before = open_async_driver(here.uri, here.reader_login, 2 * self._most), driver
            self._driver, self._here = driver, here
            await self._end(before)
        return here, driver


async def _answers(here: Connections, driver: neo4j.AsyncDriver) -> bool:
    """Whether the database answers; False where the embedded server is being started again."""
    try:
        with plain_errors(here.uri):
            await driver.verify_connectivity()
    except Unavailable:
        if here.attachment is None:
            raise
        return False
    return True


def _bookmarks(here: Connections) -> neo4j.Bookmarks | None:
    """What a server of a cluster has to have seen: what we wrote last."""
    known = here.writer.execute_query_bookmark_manager.get_bookmarks()
    return neo4j.Bookmarks.from_raw_values(known) if known else None


async def _stop(engine: Engine, running: "asyncio.Task[Answer]", timeout: float) -> None:
    """The limit is over: ask the engine to stop, and where it does not, end the embedded one."""
    await asyncio.to_thread(door.attempt_to_stop, lambda: engine.stop_questions(timeout * 0.9))
    await asyncio.wait({running}, timeout=GRACE)
    if not running.done():
        await asyncio.to_thread(engine.restart)
