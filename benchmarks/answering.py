"""A question over HTTP, through our Python, and by the bare driver, on the embedded engine.

The driver opens a session for each question, and tries nothing before.
"""

import json
import tempfile
from pathlib import Path

import neo4j

from benchmarks.lean import Lean
from benchmarks.measure import Comparison, compare
from benchmarks.serving import server
from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.engine import Engine, connect
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync
from probation_graph.ingest.pipeline import ingest
from probation_graph.queries.answers import answer
from probation_graph.queries.catalogue import catalogue

LETTER = Path(__file__).parents[1] / "samples" / "letter.pdf"
QUESTION = "recommendations"
CALLS = 20  # in one turn


def run() -> list[Comparison]:
    """Latency of one answer of 41 rows, each call after the other."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder))
        ingest([LETTER], settings)
        try:
            with connect(settings) as engine, server(settings) as address:
                sync(Record(settings.data), engine)
                return _compare(settings, engine, address)
        finally:
            stop_embedded(settings.data)


def _compare(settings: Settings, engine: Engine, address: str) -> list[Comparison]:
    question = catalogue().question(QUESTION)
    values = question.values({})
    client = Lean(address)
    here = engine.connections()

    def over_http() -> None:
        for _ in range(CALLS):
            assert len(json.loads(client.get(f"/questions/{QUESTION}"))) >= 1

    def through_python() -> None:
        for _ in range(CALLS):
            answer(question, engine, {}, limit=settings.row_limit, timeout=settings.query_timeout)

    def by_driver() -> None:
        for _ in range(CALLS):
            with here.reader.session(
                database=here.database, default_access_mode=neo4j.READ_ACCESS
            ) as session:
                list(session.run(neo4j.Query(question.cypher, timeout=10.0), values))

    note = f"{CALLS} calls a turn; goal: 1.3 or less over HTTP"
    return [
        compare("a question over HTTP", over_http, "bare driver", by_driver, 30, note),
        compare(
            "a question through our Python", through_python, "bare driver", by_driver, 10, note
        ),
    ]
