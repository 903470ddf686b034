"""Questions in an event loop: how many at the same time, and whose."""

import asyncio

from probation_graph.graph.asked import Asked
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
