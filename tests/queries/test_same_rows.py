"""Every question gives the same rows on both engines and in SPARQL, for all real documents together."""

import hashlib
import json
from pathlib import Path

import pytest

from probation_graph.graph.record import Record
from probation_graph.graph.sparql.pool import Pool
from probation_graph.graph.sparql.process import Source
from probation_graph.graph.sync import sync
from probation_graph.ontology.names import DEFAULT_BASE, Names
from probation_graph.queries import answers, twin
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.examples import added_graphs

EXPECTED = Path(__file__).parent / "expected"
MOST_ROWS = 200_000
SECONDS = 120
MEMORY = 4096  # megabytes


def showing(engine, data):
    """The engine, showing all documents."""
    engine.write("MATCH (n) DETACH DELETE n")
    sync(Record(data), engine)
    return engine


@pytest.fixture(scope="module")
def embedded(embedded_engine, documents_data):
    return showing(embedded_engine, documents_data)


@pytest.fixture(scope="module")
def neo4j(neo4j_engine, documents_data):
    return showing(neo4j_engine, documents_data)


@pytest.fixture(scope="module")
def pool(documents_data):
    source = Source(documents_data, DEFAULT_BASE, "documents", added_graphs(Names()))
    with Pool(lambda: source, 1, SECONDS, MEMORY) as pool:
        yield pool


def asked(name: str):
    """Sets of parameters: those of the letter's cases, and none at all where that is allowed."""
    cases = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    found = [case["params"] for case in cases]
    optional = not any(each.required for each in catalogue().question(name).parameters)
    return [{}, *found] if optional and {} not in found else found


def by_cypher(engine, name, params):
    question = catalogue().question(name)
    return answers.answer(question, engine, params, limit=MOST_ROWS, timeout=SECONDS)


def by_sparql(pool, name, params):
    return twin.answer(catalogue().question(name), pool, params, limit=MOST_ROWS)


def digest(found) -> tuple[int, str]:
    """How many rows, and the hash of all of them in their order."""
    assert not found.truncated
    text = json.dumps(found.rows, ensure_ascii=False)
    return len(found.rows), hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.neo4j
@pytest.mark.parametrize("name", sorted(catalogue().questions))
def test_both_engines_give_the_same_rows(embedded, neo4j, name):
    for params in asked(name):
        first, second = (by_cypher(engine, name, params) for engine in (embedded, neo4j))
        assert digest(first) == digest(second), params


@pytest.mark.parametrize("name", sorted(catalogue().questions))
def test_sparql_gives_the_same_rows(embedded, pool, name):
    for params in asked(name):
        expected = by_cypher(embedded, name, params)
        found = by_sparql(pool, name, params)
        assert digest(found) == digest(expected), params
