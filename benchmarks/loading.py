"""Bringing an empty database up to the record, against a hand-written load of the same graph."""

import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.engines import engines, wipe
from benchmarks.letters import write_letters
from benchmarks.measure import Comparison, compare
from probation_graph.graph.engine import Engine
from probation_graph.graph.property_graph import PropertyGraph
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync, view_of
from probation_graph.ingest.pipeline import ingest

SYNTHETIC = range(16)  # seeds
BATCH = 5_000  # rows: what both engines take fastest


def run() -> list[Comparison]:
    """`sync` against UNWIND, on each engine that can be had."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder) / "data")
        paths = [path for path, _ in write_letters(Path(folder) / "letters", SYNTHETIC)]
        ingest(paths, settings)
        record = Record(settings.data)
        graph, _ = view_of(record)
        with engines(Path(folder)) as available:
            return [_compare(record, graph, engine) for engine in available]


def _compare(record: Record, graph: PropertyGraph, engine: Engine) -> Comparison:
    def ours() -> None:
        wipe(engine)
        sync(record, engine)

    def by_hand() -> None:
        wipe(engine)
        load_by_hand(engine, graph)

    return compare(
        f"sync, {engine.kind}",
        ours,
        "hand-written UNWIND load",
        by_hand,
        pairs=3,
        note=f"{len(graph.nodes):,} nodes, {len(graph.edges):,} relationships; both with the wipe, "
        "ours with reading the record",
    )


def load_by_hand(engine: Engine, graph: PropertyGraph) -> None:
    """What an analyst would write: a constraint, then nodes by labels and edges by type."""
    engine.write(
        "CREATE CONSTRAINT resource_uri IF NOT EXISTS FOR (n:Resource) REQUIRE n.uri IS UNIQUE"
    )
    nodes = defaultdict(list)
    for node in graph.nodes.values():
        nodes[":".join(node.labels)].append(dict(node.properties))
    for labels, rows in nodes.items():
        for start in range(0, len(rows), BATCH):
            query = f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row"
            engine.write(query, rows=rows[start : start + BATCH])
    edges = defaultdict(list)
    for edge in graph.edges:
        edges[edge.type].append([edge.start, edge.end])
    for kind, pairs in edges.items():
        for start in range(0, len(pairs), BATCH):
            query = (
                "UNWIND $rows AS row MATCH (a:Resource {uri: row[0]}), (b:Resource {uri: row[1]}) "
                f"CREATE (a)-[:{kind}]->(b)"
            )
            engine.write(query, rows=pairs[start : start + BATCH])
