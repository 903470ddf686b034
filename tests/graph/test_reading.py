"""Questions in an event loop: how many at the same time, and whose."""

import asyncio
import gc
import socket
from contextlib import contextmanager
from types import SimpleNamespace

from probation_graph.graph.asked import Asked
from probation_graph.graph.bolt import open_async_driver
from probation_graph.graph.door import Answer
from probation_graph.graph.reading import Reading


class Held(Reading):
    """Answers when it is let, and notes how many are being answered."""

    def __init__(self, connections):
        super().__init__(connections)
        self.let = asyncio.Event()
        self.now = 0

    async def _within(self, engine, asked, query):
        self.now += 1
        await self.let.wait()
        self.now -= 1
        return Answer((), ())


def question(ours):
    return Asked("RETURN 1 AS one", {}, 10, 60.0, ours)


def test_strangers_leave_half_of_the_turns_to_our_questions():
    async def asked():
        reading = Held(4)
        reading.settle()
        strangers = [asyncio.create_task(reading.ask(None, question(False))) for _ in range(9)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert reading.now == 2
        ours = [asyncio.create_task(reading.ask(None, question(True))) for _ in range(9)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert reading.now == 4
        reading.let.set()
        return await asyncio.gather(*strangers, *ours)

    assert asyncio.run(asked()) == [Answer((), ())] * 18


def test_with_one_connection_a_stranger_has_its_turn():
    async def asked():
        reading = Held(1)
        reading.settle()
        reading.let.set()
        return await reading.ask(None, question(False))

    assert asyncio.run(asked()) == Answer((), ())


@contextmanager
def nobody_picks_up():
    """A port at which a connection is neither made nor refused: its queue is full."""
    with socket.socket() as listening, socket.socket() as waiting:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        waiting.connect(listening.getsockname())
        yield listening.getsockname()[1]


class At(Reading):
    """Asks at one port."""

    def __init__(self, port):
        super().__init__(1)
        uri = f"bolt://127.0.0.1:{port}"
        self.here = SimpleNamespace(uri=uri, attachment=None)
        self._driver = open_async_driver(uri, None, 2)

    async def _opened(self, engine):
        return self.here, self._driver


def test_a_look_that_nobody_waits_for_any_more_leaves_no_socket_open():
    async def answered():
        reading = At(port)
        running = asyncio.create_task(asyncio.sleep(0.1))
        await reading._see(SimpleNamespace(uri="bolt://here"), running)
        assert running.done()
        await reading.close()

    with nobody_picks_up() as port:
        asyncio.run(answered())
        gc.collect()  # what is open still is told of as a warning, which is an error here
