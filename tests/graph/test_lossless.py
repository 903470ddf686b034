"""Record → property graph → RDF says the same, hash for hash, through a real database."""

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import Quad

from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import triples_hash
from probation_graph.graph.loading import create_edges, create_nodes
from probation_graph.graph.projection import project, triples
from probation_graph.graph.readback import graph_held
from probation_graph.graph.record import Record
from probation_graph.graph.sync import sync
from tests.graph.test_projection import NAMES, records

EXAMPLES = 25  # on each engine: each is written and read back


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(records())
def test_whatever_a_record_may_say_comes_back(engines, quads: list[Quad]) -> None:
    graph = project(quads, NAMES)
    with engines.transaction() as transaction:
        transaction.run("MATCH (n) DETACH DELETE n")
        for query, rows, _ in create_nodes(graph.nodes.values(), lambda uri: "digest"):
            transaction.run(query, rows=rows)
        for query, rows, _ in create_edges(graph.edges):
            transaction.run(query, rows=rows)
    assert triples_hash(triples(graph_held(engines))) == triples_hash(quads)


@pytest.mark.parametrize("data", ["letter_data", "documents_data"])
def test_real_documents_come_back(request, empty_engine, data) -> None:
    record = Record(request.getfixturevalue(data))
    sync(record, empty_engine)
    said = triples_hash(triples(graph_held(empty_engine)))
    assert said == triples_hash(view_quads(record, record.names))
