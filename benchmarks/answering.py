"""Questions over HTTP, and by the bare driver: the asynchronous one, which the server has, and the
one that blocks. Each opens a session for each question, and tries nothing before."""

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import neo4j
import orjson
import uvloop

from benchmarks.engines import embedded, local_neo4j
from benchmarks.lean import Lean
from benchmarks.measure import Comparison, compare
from benchmarks.serving import server
from probation_graph.graph.bolt import open_async_driver
from probation_graph.graph.engine import LOCAL, Connections, Engine
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync
from probation_graph.ingest.pipeline import ingest
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.question import Question

LETTER = Path(__file__).parents[1] / "samples" / "letter.pdf"
QUESTION = "recommendations"
CALLS = 20  # in one turn
PAIRS = 30
LIMIT = 10.0  # seconds
GOAL = "goal: 1.3 or less"
Turn = Callable[[Sequence[Question]], None]  # asks them, one after the other
Rows = list[Comparison]


def run() -> list[Comparison]:
    """Latency of one call after the other, on each engine."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        return [
            *_on(embedded, Settings(data=place / "embedded", bolt_uri=None)),
            *_on(local_neo4j, Settings(data=place / "neo4j", bolt_uri=LOCAL)),
        ]


def _on(opened: Callable[[Path], AbstractContextManager[Engine]], settings: Settings) -> Rows:
    ingest([LETTER], settings)
    with opened(settings.data) as engine, server(settings) as address:
        sync(Record(settings.data), engine)
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return _compared(engine.kind, engine.connections(), Lean(address), runner)


def _compared(kind: str, here: Connections, client: Lean, runner: asyncio.Runner) -> Rows:
    http, waiting, blocking = _over_http(client), _asynchronous(here, runner), _blocking(here)
    one, every = [catalogue().question(QUESTION)] * CALLS, list(catalogue())
    named = {
        f"{QUESTION} over HTTP, {kind}": (one, f"41 rows, {CALLS} calls a turn; {GOAL}"),
        f"all questions over HTTP, {kind}": (every, f"{len(every)}, one after the other; {GOAL}"),
    }
    bare = {
        "bare driver, asynchronous as in the server": waiting,
        "bare driver, blocking": blocking,
    }
    return [
        compare(name, partial(http, asked), other, partial(turn, asked), PAIRS, note)
        for name, (asked, note) in named.items()
        for other, turn in bare.items()
    ]


def _examples(question: Question) -> dict[str, object]:
    return {known.name: known.example for known in question.parameters if known.required}


def _over_http(client: Lean) -> Turn:
    def turn(questions: Sequence[Question]) -> None:
        for question in questions:
            given = urlencode(_examples(question))
            orjson.loads(client.get(f"/questions/{question.name}?{given}"))

    return turn


def _blocking(here: Connections) -> Turn:
    def turn(questions: Sequence[Question]) -> None:
        for question in questions:
            with here.reader.session(
                database=here.database, default_access_mode=neo4j.READ_ACCESS
            ) as session:
                list(session.run(*_text(question)))

    return turn


def _asynchronous(here: Connections, runner: asyncio.Runner) -> Turn:
    async def opened() -> neo4j.AsyncDriver:
        return open_async_driver(here.uri, here.reader_login, 1)

    driver = runner.run(opened())

    async def turn(questions: Sequence[Question]) -> None:
        for question in questions:
            async with driver.session(
                database=here.database, default_access_mode=neo4j.READ_ACCESS
            ) as session:
                [row async for row in await session.run(*_text(question))]

    return lambda questions: runner.run(turn(questions))


def _text(question: Question) -> tuple[neo4j.Query, dict[str, Any]]:
    return neo4j.Query(question.cypher, timeout=LIMIT), question.values(_examples(question))
