import csv
import io

import pytest

from probation_graph.api.explorer.completion import cypher_words, sparql_words
from probation_graph.api.explorer.examples import cypher_examples, sparql_examples
from probation_graph.graph.sparql.guard import TOKEN

ASKED = "MATCH (n:Region {name: 'Yorkshire and the Humber'}) RETURN n.name AS name, n.id AS id"


def test_the_answer_is_a_table_with_links(client):
    told = client.get("/query/cypher", params={"query": ASKED}).text
    assert 'data-found="1"' in told
    assert 'href="/id/region/N55"' in told


def test_the_answer_comes_as_csv(client):
    told = client.get("/query/cypher", params={"query": ASKED, "format": "csv"})
    assert told.headers["content-type"] == "text/csv; charset=utf-8"
    assert list(csv.reader(io.StringIO(told.text)))[1] == ["Yorkshire and the Humber", "region/N55"]


def test_only_reading_is_allowed(client):
    told = client.get("/query/cypher", params={"query": "MATCH (n) DETACH DELETE n"})
    assert told.status_code == 403
    assert 'role="alert"' in told.text


def test_a_query_cannot_close_the_page_around_it(client):
    query = "RETURN '</textarea><script>alert(1)</script>' AS x"
    for path in ("/query/cypher", "/query/sparql"):
        told = client.get(path, params={"query": query}).text
        assert "<script>alert" not in told
        assert told.count("</textarea>") == 1


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ASK { ?s ?p ?o }", "Yes: true."),
        ("ASK { ?s <urn:nothing> ?o }", "No: false."),
        ("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 1", "Answer in Turtle"),
        ("SELECT (1 AS ?one) (2.5 AS ?half) ?none {}", 'data-found="1"'),
        ("SELECT ?x { VALUES ?x { UNDEF } }", 'data-found="1"'),
    ],
)
def test_each_form_of_sparql_is_shown(client, query, words):
    told = client.get("/query/sparql", params={"query": query})
    assert told.status_code == 200
    assert words in told.text


def test_a_fault_in_sparql_is_placed(client):
    told = client.get("/query/sparql", params={"query": "SELECT ?a\nWHERE { ?a }"})
    assert told.status_code == 400
    assert 'data-line="2"' in told.text


def test_what_is_first_in_an_editor_can_be_asked(client):
    for path, examples in (("cypher", cypher_examples()), ("sparql", sparql_examples())):
        told = client.get(f"/query/{path}", params={"query": examples[0].text})
        assert told.status_code == 200, told.text


def test_completion_offers_what_the_graph_has(client):
    labels = {"query": "MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label"}
    known = {each["text"] for each in cypher_words()["names"]}
    assert {row["label"] for row in client.post("/cypher", json=labels).json()["rows"]} <= known
    types = {"query": "MATCH ()-[r]->() RETURN DISTINCT type(r) AS type"}
    assert {row["type"] for row in client.post("/cypher", json=types).json()["rows"]} <= known
    assert all(TOKEN.match(each["text"]) for each in sparql_words()["names"])
