"""A SPARQL query over HTTP, and the same by pyoxigraph itself with its own serialisation."""

import tempfile
import time
from functools import partial
from pathlib import Path

import httpx2
from pyoxigraph import QueryResultsFormat

from benchmarks.measure import Comparison, compare, seconds
from benchmarks.serving import server
from probation_graph.graph.dataset import dataset
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest
from probation_graph.ontology.names import Names

LETTER = Path(__file__).parents[1] / "samples" / "letter.pdf"
TARGET = 0.05  # seconds that pyoxigraph has to need for the query
PAIRS = 20
# Pairs of passages, of which the number that are looked at sets the time.
QUERY = """
PREFIX pg: <https://w3id.org/probation-graph/ontology/>
SELECT ?one ?quote ?other WHERE {{
  {{ SELECT ?one ?quote {{ ?one a pg:Passage ; pg:quote ?quote }} ORDER BY ?one LIMIT {many} }}
  ?other a pg:Passage ; pg:quote ?words .
  FILTER(CONTAINS(?words, SUBSTR(?quote, 1, 9)))
}}
"""


def run() -> list[Comparison]:
    """A query that takes pyoxigraph about 50 ms; both sides end with JSON as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder))
        ingest([LETTER], settings)
        store = dataset(Record(settings.data), Names())

        def bare(many: int) -> bytes:
            found = store.query(QUERY.format(many=many))
            return found.serialize(format=QueryResultsFormat.JSON) or b""

        many = next(
            many
            for many in range(1, 1000, 3)
            if seconds(partial(bare, many), time.perf_counter) > TARGET
        )
        query, rows = QUERY.format(many=many), bare(many).count(b"},{")
        with server(settings) as address:
            client = httpx2.Client(base_url=address, timeout=60)  # the first one loads

            def over_http() -> None:
                headers = {"Content-Type": "application/sparql-query"}
                found = client.post("/sparql", content=query, headers=headers)
                assert found.status_code == 200, found.text
                assert found.headers.get("X-Truncated") != "true"  # absent where rows are streamed

            note = f"{rows:,} rows, about {TARGET * 1000:.0f} ms"
            return [
                compare(
                    "a SPARQL query over HTTP",
                    over_http,
                    "pyoxigraph itself",
                    lambda: bare(many),
                    PAIRS,
                    note,
                )
            ]
