"""Every question gives the same rows on both engines, for all real documents together."""

import hashlib
import json
from pathlib import Path

import pytest

from probation_graph.graph.record import Record
from probation_graph.graph.sync import sync
from probation_graph.queries.answers import answer
from probation_graph.queries.catalogue import catalogue

EXPECTED = Path(__file__).parent / "expected"
MOST_ROWS = 200_000
SECONDS = 120


@pytest.fixture(scope="module")
def both(embedded_engine, neo4j_engine, documents_data):
    """Both engines, each showing all documents."""
    for engine in (embedded_engine, neo4j_engine):
        engine.write("MATCH (n) DETACH DELETE n")
        sync(Record(documents_data), engine)
    return embedded_engine, neo4j_engine


def asked(name: str):
    """Sets of parameters: those of the letter's cases, and none at all where that is allowed."""
    cases = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    found = [case["params"] for case in cases]
    optional = not any(each.required for each in catalogue().question(name).parameters)
    return [{}, *found] if optional and {} not in found else found


def digest(engine, name: str, params) -> tuple[int, str]:
    """How many rows, and the hash of all of them in their order."""
    found = answer(catalogue().question(name), engine, params, limit=MOST_ROWS, timeout=SECONDS)
    assert not found.truncated
    text = json.dumps(found.rows, ensure_ascii=False)
    return len(found.rows), hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.neo4j
@pytest.mark.parametrize("name", sorted(catalogue().questions))
def test_both_engines_give_the_same_rows(both, name):
    first, second = both
    for params in asked(name):
        assert digest(first, name, params) == digest(second, name, params), params
