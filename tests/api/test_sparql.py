"""The SPARQL endpoint on the sample letter: formats, errors, limits, other web sites."""

import json
import threading

import pyoxigraph
import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.graph.settings import Settings
from probation_graph.graph.sparql.media_types import GRAPHS, RESULTS

PG = "PREFIX pg: <https://w3id.org/probation-graph/ontology/> "
NAMES = PG + "SELECT ?name { ?unit a pg:ProbationDeliveryUnit ; pg:name ?name } ORDER BY ?name"
GRAPH = PG + "CONSTRUCT WHERE { ?unit a pg:ProbationDeliveryUnit }"


@pytest.fixture(scope="module")
def client(letter_data):
    """An application on the letter, of which pages of example.org may ask."""
    settings = Settings(
        data=letter_data,
        row_limit=20,
        query_timeout=3,
        sparql_processes=1,
        sparql_origins="https://example.org, https://example.com",
    )
    with TestClient(create_app(settings), raise_server_exceptions=False) as made:
        yield made


def ask(client, query, accept="*/*", **params):
    return client.get("/sparql", params={"query": query, **params}, headers={"Accept": accept})


@pytest.mark.parametrize("media_type", RESULTS)
def test_rows_in_every_media_type(client, media_type):
    found = ask(client, NAMES, media_type)
    assert found.status_code == 200
    assert found.headers["content-type"].split(";")[0] == media_type
    assert "Sheffield PDU" in found.text


@pytest.mark.parametrize("media_type", GRAPHS)
def test_graphs_in_every_media_type(client, media_type):
    found = ask(client, GRAPH, media_type)
    assert found.status_code == 200
    assert found.headers["content-type"].split(";")[0] == media_type
    quads = list(pyoxigraph.parse(found.content, format=GRAPHS[media_type]))
    assert len(quads) >= 4


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/*", "text/csv"),
        ("application/sparql-results+xml, */*;q=0.1", "application/sparql-results+xml"),
        ("text/csv;q=0.4, text/tab-separated-values;q=0.5", "text/tab-separated-values"),
        ("text/csv;q=0, text/*;q=0.3", "text/tab-separated-values"),
        ("text/turtle, application/sparql-results+json;q=0.2", "application/sparql-results+json"),
        ("application/xml", "application/xml"),
    ],
)
def test_the_media_type_that_is_liked_best(client, accept, expected):
    found = ask(client, NAMES, accept) if accept else client.get("/sparql", params={"query": NAMES})
    assert found.headers["content-type"].split(";")[0] == expected


def test_a_format_in_the_address_goes_before_the_header(client):
    assert ask(client, NAMES, "text/csv", format="tsv").text.startswith("?name\n")
    assert ask(client, NAMES, format="table").status_code == 400


@pytest.mark.parametrize(("query", "accept"), [(NAMES, "text/turtle"), (GRAPH, "text/csv")])
def test_what_cannot_be_given_is_said_with_what_can(client, query, accept):
    found = ask(client, query, accept)
    assert found.status_code == 406
    assert found.headers["content-type"] == "application/problem+json"
    offered = RESULTS if accept == "text/turtle" else GRAPHS
    assert all(media_type in found.json()["detail"] for media_type in offered)


def test_a_fault_has_the_parsers_words_and_its_place(client):
    found = ask(client, "SELECT *\nWHERE { ?s ?p }")
    assert found.status_code == 400
    assert (found.json()["line"], found.json()["column"]) == (2, 16)
    assert "line 2, column 16: expected" in found.json()["detail"]


def test_rows_over_the_limit_are_cut_and_said_to_be(client):
    found = ask(client, "SELECT * { ?s ?p ?o }")
    assert (found.headers["x-truncated"], found.headers["x-row-limit"]) == ("true", "20")
    assert found.json()["truncated"] is True
    assert len(found.json()["results"]["bindings"]) == 20
    whole = ask(client, "SELECT * { ?s ?p ?o } LIMIT 20")
    assert whole.headers["x-truncated"] == "false"


def test_a_query_that_takes_too_long_is_stopped(client):
    found = ask(client, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    assert found.status_code == 504
    assert "3 seconds" in found.json()["detail"]
    assert ask(client, "ASK {}").json()["boolean"] is True


def test_long_answers_are_streamed_whole(letter_data):
    with TestClient(create_app(Settings(data=letter_data, row_limit=10**6))) as client:
        found = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"})
        assert "x-truncated" not in found.headers
        assert len(list(pyoxigraph.parse(found.content, format=GRAPHS["text/turtle"]))) > 8000


def test_who_holds_the_answer_is_told_that_it_still_holds(client):
    etag = ask(client, NAMES).headers["etag"]
    headers = {"If-None-Match": etag}
    assert client.get("/sparql", params={"query": NAMES}, headers=headers).status_code == 304


def test_head_and_options(client):
    found = client.head("/sparql", params={"query": NAMES})
    assert found.status_code == 200
    assert found.headers["content-type"] == "application/sparql-results+json"
    told = client.options("/sparql")
    assert (told.status_code, told.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")
    assert "access-control-allow-origin" not in told.headers


def test_pages_of_other_web_sites_may_ask_where_the_settings_say_so(client):
    known, unknown = {"Origin": "https://example.org"}, {"Origin": "https://example.net"}
    found = client.get("/sparql", params={"query": "ASK {}"}, headers=known)
    assert found.headers["access-control-allow-origin"] == "https://example.org"
    preflight = client.options("/sparql", headers=known)
    assert "POST" in preflight.headers["access-control-allow-methods"]
    refused = client.get("/sparql", params={"query": "ASK {}"}, headers=unknown)
    assert "access-control-allow-origin" not in refused.headers


def test_without_a_query_the_service_describes_itself(client):
    found = client.get("/sparql")
    assert found.headers["content-type"].startswith("text/turtle")
    described = {
        str(quad.object.value)
        for quad in pyoxigraph.parse(found.content, format=pyoxigraph.RdfFormat.TURTLE)
    }
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert {f"{sd}Service", f"{sd}SPARQL11Query", f"{sd}UnionDefaultGraph"} <= described
    assert client.get("/sparql", headers={"Accept": "application/ld+json"}).json()
    assert client.get("/sparql", headers={"Accept": "text/csv"}).status_code == 406
    page = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert page.headers["content-type"].startswith("text/html")
    assert "Shared partners" in page.text
    assert (
        client.post(
            "/sparql", content="", headers={"Content-Type": "application/x-www-form-urlencoded"}
        ).status_code
        == 400
    )


@pytest.mark.parametrize("graph", ["", "no iri", "<a:b>", "a:b> <c:d", "relative", "a:\x8c"])
def test_what_is_no_iri_names_no_graph(client, graph):
    assert ask(client, "ASK {}", **{"default-graph-uri": graph}).status_code == 400


@pytest.mark.parametrize(
    "body",
    [b"query=%FF", b"query=ASK%20%7B%7D&" + b"a=b&" * 2000],
)
def test_odd_forms_are_refused(client, body):
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/sparql", content=body, headers=headers).status_code == 400


def test_a_body_has_its_length(client):
    headers = {"Content-Type": "application/sparql-query"}
    assert client.post("/sparql", content=b"#" * 500_000, headers=headers).status_code == 413


def test_where_all_are_at_work_it_is_said_when_to_come_again(client, monkeypatch):
    monkeypatch.setattr("probation_graph.graph.sparql.pool.PATIENCE", 0.05)
    pool = client.app.state.services.sparql
    with pool._worker():
        found = ask(client, "ASK {}")
    assert (found.status_code, found.headers["retry-after"]) == (503, "2")


def test_many_ask_at_once(client):
    found = []

    def one():
        found.append(ask(client, NAMES).status_code)

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [200] * 8


def test_a_question_is_answered_by_its_twin(client):
    params = {"language": "sparql", "unit": "Sheffield"}
    rows = client.get("/questions/scores", params=params)
    assert rows.status_code == 200
    assert client.get("/questions/ratings", params=params).json()
    as_csv = client.get("/questions/ratings", params={**params, "format": "csv"})
    assert as_csv.headers["content-type"].startswith("text/csv")
    assert client.get("/questions/ratings", params={"language": "klingon"}).status_code == 400
    told = {known["name"]: known["sparql"] for known in client.get("/questions").json()}
    assert told["ratings"].startswith("# Ratings\n")


def test_an_editor_finds_the_questions_with_their_prefixes(client):
    query = """PREFIX sh: <http://www.w3.org/ns/shacl#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT DISTINCT ?question ?comment ?query WHERE {
      ?question a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select ?query .
      ?question sh:prefixes/sh:declare [ sh:prefix "pg" ; sh:namespace ?namespace ]
    }"""
    rows = ask(client, query).json()["results"]["bindings"]
    assert len(rows) == 20  # the limit of rows here
    assert json.dumps(rows).count("One row is") == 20


def test_an_editor_finds_classes_and_their_properties(client):
    query = (
        PG
        + """PREFIX void: <http://rdfs.org/ns/void#> PREFIX ext: <http://ldf.fi/void-ext#>
    SELECT ?entities ?triples WHERE {
      ?partition void:class pg:Recommendation ; void:entities ?entities ; void:propertyPartition ?by .
      ?by void:property pg:addressedTo ; void:triples ?triples ; void:classPartition/void:class pg:Region .
      [] void:class pg:Recommendation ; void:propertyPartition/ext:datatypePartition/ext:datatype ?type .
    }"""
    )
    rows = ask(client, query).json()["results"]["bindings"]
    assert {row["entities"]["value"] for row in rows} == {"41"}
