"""The projection in parts gives what the projection at once gives."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from pyoxigraph import Quad

from probation_graph.graph.dataset import view_quads
from probation_graph.graph.parts import PARTS, part_of, projected
from probation_graph.graph.projection import project
from probation_graph.graph.record import Record
from tests.graph.test_projection import NAMES, records


def in_parts(quads, names):
    with tempfile.TemporaryDirectory() as folder:
        return list(projected(iter(quads), names, Path(folder)))


@settings(max_examples=60, deadline=None)
@given(records())
def test_nodes_and_edges_are_the_same(quads: list[Quad]) -> None:
    found, whole = in_parts(quads, NAMES), project(quads, NAMES)
    assert {node.uri: node for node, _ in found} == whole.nodes
    assert len(found) == len(whole.nodes)
    edges = [edge for _, group in found for edge in group]
    assert set(edges) == whole.edges
    assert len(edges) == len(whole.edges)
    assert all(edge.start == node.uri for node, group in found for edge in group)


def test_a_real_letter_is_the_same_and_in_the_same_order(letter_data) -> None:
    record = Record(letter_data)
    first, second = (in_parts(view_quads(record, record.names), record.names) for _ in range(2))
    assert first == second
    whole = project(view_quads(record, record.names), record.names)
    assert {node.uri: node for node, _ in first} == whole.nodes
    assert {edge for _, group in first for edge in group} == whole.edges


def test_things_are_dealt_out_evenly() -> None:
    counts = [0] * PARTS
    for number in range(PARTS * 100):
        counts[part_of(f"https://example.org/id/passage/0123456789ab/{number}-{number + 90}")] += 1
    assert max(counts) < 150
