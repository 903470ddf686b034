"""Every question's twin in SPARQL gives the rows that its Cypher gives.

The kept rows are those that the embedded engine and a real Neo4j give (`test_questions`,
`test_letter`); here the same files are held against SPARQL, so that all three are compared.
"""

import json
import shutil
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from probation_graph.graph.errors import QuestionError, Refused
from probation_graph.graph.judgements import Verdict
from probation_graph.graph.projection import triples
from probation_graph.graph.readback import graph_held
from probation_graph.graph.record import Record
from probation_graph.graph.sparql.pool import Pool
from probation_graph.graph.sparql.process import Source
from probation_graph.graph.sparql.query import Query
from probation_graph.ontology.names import DEFAULT_BASE, Names
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.examples import added_graphs
from probation_graph.queries.twin import answer
from probation_graph.review.decisions import decide, history

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.json"))
EXPECTED = sorted((HERE / "expected").glob("*.json"))
MOST_ROWS = 5000


def rows_of(pool, name, params):
    found = answer(catalogue().question(name), pool, params, limit=MOST_ROWS)
    assert not found.truncated
    return [list(row) for row in found.rows]


def check(pool, file):
    """The rows of a file's cases."""
    for case in json.loads(file.read_text(encoding="utf-8")):
        assert rows_of(pool, file.stem, case["params"]) == case["rows"], case["params"]


def pool_of(data, fingerprint, added=b""):
    source = Source(data, DEFAULT_BASE, fingerprint, added_graphs(Names()) + added)
    return Pool(lambda: source, 1, 60, 2048)


@pytest.fixture(scope="module")
def small_pool(embedded_engine, tmp_path_factory):
    """The small graph of the cases, read back from the engine as RDF."""
    engine = embedded_engine
    engine.write("MATCH (n) DETACH DELETE n")
    for statement in (HERE / "fixture.cypher").read_text(encoding="utf-8").split(";\n\n"):
        engine.write(statement.rstrip().rstrip(";"))
    graph = NamedNode(f"{DEFAULT_BASE}graph/small")
    quads = [Quad(*triple, graph) for triple in triples(graph_held(engine))]
    engine.write("MATCH (n) DETACH DELETE n")
    added = serialize(quads, format=RdfFormat.N_QUADS)
    with pool_of(tmp_path_factory.mktemp("small"), "small", added) as pool:
        yield pool


@pytest.fixture(scope="module")
def letter_pool(letter_data):
    """The sample letter."""
    with pool_of(letter_data, "letter") as pool:
        yield pool


def test_every_question_has_its_twin():
    lacking = [question.name for question in catalogue() if question.sparql is None]
    assert lacking == [], "write queries/sparql/SUBJECT/NAME.rq (CONTRIBUTING.md says how)"


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_twin_gives_the_rows_of_the_small_graph(small_pool, file):
    check(small_pool, file)


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_a_twin_gives_what_the_letter_says(letter_pool, file):
    check(letter_pool, file)


@pytest.mark.parametrize(
    "hostile",
    [
        'x") } } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o',
        'x" UNDEF) } #',
        "x\\",
        'x"""\n\r\t',
        "?unit",
        "\u0022",
    ],
)
def test_a_value_cannot_say_anything_else(letter_pool, hostile):
    assert rows_of(letter_pool, "recommendations", {"unit": hostile}) == []
    assert rows_of(letter_pool, "awaiting", {"addressee": hostile}) == []


def test_rows_are_cut_and_said_to_be(letter_pool):
    found = answer(catalogue().question("findings"), letter_pool, {}, limit=2)
    assert (len(found.rows), found.truncated) == (2, True)


def test_a_question_without_a_twin_says_so(letter_pool):
    from dataclasses import replace

    lone = replace(catalogue().question("scores"), sparql=None)
    with pytest.raises(QuestionError, match="no twin"):
        answer(lone, letter_pool, {}, limit=2)


def test_a_twin_that_calls_another_server_is_refused(letter_pool):
    from dataclasses import replace

    question = catalogue().question("scores")
    bad = replace(
        question, sparql=question.sparql.replace("WHERE {", "WHERE { SERVICE <a:b> {}", 1)
    )
    with pytest.raises(Refused):
        answer(bad, letter_pool, {}, limit=2)


def test_judgements_stand_in_a_graph_of_their_own(letter_data, tmp_path):
    """With the very moment that is on record, which stores write without zeros at its end."""
    data = shutil.copytree(letter_data, tmp_path / "data")
    record, names = Record(data), Names()
    pair = ("pdu/N55KIR", "pdu/N55SHF")
    decide(record, names, *pair, Verdict.DIFFERENT, "Ann", "two towns")
    made = history(record)[0]
    with pool_of(data, "judged") as pool:
        rows = rows_of(pool, "judgements", {})
        asked = pool.ask(Query(f"SELECT ?s ?v WHERE {{ GRAPH <{names.judgements_graph}> {{ "
                               "?s <https://w3id.org/probation-graph/ontology/verdict> ?v } }"))  # fmt: skip
        found = json.loads(b"".join(asked.pieces))["results"]["bindings"]
    assert rows == [
        [*pair, "different", "Ann", made.at, "two towns", None, f"judgement/{made.key}"]
    ]
    assert [(row["s"]["value"], row["v"]["value"]) for row in found] == [
        (made.iri(names), "different")
    ]
