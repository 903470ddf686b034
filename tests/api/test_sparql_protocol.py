"""The W3C's SPARQL 1.1 Protocol tests, by their names in sparql11/protocol/manifest.ttl.

Those of queries pass. Those of updates are refused: the positive ones with 403, since the request
is understood, and the negative ones with the status that fits their fault.
"""

import json

import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.graph.settings import Settings
from probation_graph.graph.sparql.pool import Pool
from probation_graph.graph.sparql.process import Source
from probation_graph.ontology.names import DEFAULT_BASE

DATA = [f"http://kasei.us/2009/09/sparql/data/data{number}.rdf" for number in range(4)]
DOCUMENT = "http://xmlns.com/foaf/0.1/Document"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
GRAPHS = "".join(f"<{iri}> <{TYPE}> <{DOCUMENT}> <{iri}> .\n" for iri in DATA[1:])
QUERY = {"Content-Type": "application/sparql-query"}
UPDATE = {"Content-Type": "application/sparql-update"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ROWS = {
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """An endpoint over the graphs of the tests."""
    data = tmp_path_factory.mktemp("protocol")
    app = create_app(Settings(data=data))
    source = Source(data, DEFAULT_BASE, "the tests' graphs", GRAPHS.encode())
    with Pool(lambda: source, 1, 20, 1024) as pool:
        app.state.services.sparql = pool
        yield TestClient(app, raise_server_exceptions=False)


def is_true(response):
    assert response.status_code == 200
    assert response.headers["content-type"] in (
        "application/sparql-results+json",
        "application/sparql-results+xml",
    )
    return json.loads(response.content)["boolean"] is True


def refused(response, *statuses):
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"]
    return response.status_code in statuses


def media_type(response):
    assert response.status_code == 200
    return response.headers["content-type"].split(";")[0]


def test_query_post_form(client):
    params = {"default-graph-uri": DATA[0]}
    assert is_true(
        client.post("/sparql/", params=params, content="query=ASK%20%7B%7D", headers=FORM)
    )


def test_query_dataset_default_graphs_get(client):
    query = f"ASK {{ <{DATA[1]}> a ?type . <{DATA[2]}> a ?type . }}"
    params = {"query": query, "default-graph-uri": DATA[1:3]}
    assert is_true(client.get("/sparql/", params=params))
    assert not is_true(client.get("/sparql/", params={**params, "default-graph-uri": DATA[1]}))


def test_query_dataset_default_graphs_post(client):
    query = f"ASK {{ <{DATA[1]}> a ?type . <{DATA[2]}> a ?type . }}"
    params = {"default-graph-uri": DATA[1:3]}
    assert is_true(client.post("/sparql/", params=params, content=query, headers=QUERY))


def test_query_dataset_named_graphs_post(client):
    query = f"ASK {{ GRAPH ?g1 {{ <{DATA[1]}> a ?type }} GRAPH ?g2 {{ <{DATA[2]}> a ?type }} }}"
    params = {"named-graph-uri": DATA[1:3]}
    assert is_true(client.post("/sparql/", params=params, content=query, headers=QUERY))


def test_query_dataset_named_graphs_get(client):
    query = f"ASK {{ GRAPH ?g1 {{ <{DATA[1]}> a ?type }} GRAPH ?g2 {{ <{DATA[2]}> a ?type }} }}"
    params = {"query": query, "named-graph-uri": DATA[1:3]}
    assert is_true(client.get("/sparql/", params=params))
    assert not is_true(client.get("/sparql/", params={**params, "named-graph-uri": DATA[1]}))


def test_query_dataset_full(client):
    query = (
        f"ASK {{ <{DATA[3]}> a ?type GRAPH ?g1 {{ <{DATA[1]}> a ?type }} "
        f"GRAPH ?g2 {{ <{DATA[2]}> a ?type }} }}"
    )
    params = {"default-graph-uri": DATA[3], "named-graph-uri": DATA[1:3]}
    assert is_true(client.post("/sparql/", params=params, content=query, headers=QUERY))


def test_query_multiple_dataset(client):
    """The graphs of the protocol go before those of the query.

    In the manifest the `&` between two parameters is itself percent-encoded, which makes one odd
    IRI of them, and its answer could then not be true. Both are asked here.
    """
    named = f"GRAPH ?g1 {{ <{DATA[1]}> a ?type }} GRAPH ?g2 {{ <{DATA[2]}> a ?type }}"
    query = f"ASK FROM <{DATA[3]}> {{ {named} }}"
    params = {"named-graph-uri": DATA[1:3]}
    assert is_true(client.post("/sparql/", params=params, content=query, headers=QUERY))
    as_printed = {"named-graph-uri": f"{DATA[1]}&named-graph-uri={DATA[2]}"}
    assert not is_true(client.post("/sparql/", params=as_printed, content=query, headers=QUERY))


def test_query_get(client):
    params = {"query": "ASK {}", "default-graph-uri": DATA[0]}
    assert is_true(client.get("/sparql/", params=params))


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("select", "SELECT (1 AS ?value) {}", ROWS),
        ("ask", "ASK {}", ROWS),
        ("describe", "DESCRIBE <http://example.org/>", {"text/turtle"}),
        ("construct", "CONSTRUCT { <s> <p> 1 } WHERE {}", {"text/turtle"}),
    ],
    ids=lambda value: value if isinstance(value, str) and value.islower() else "",
)
def test_query_content_type(client, name, query, expected):
    params = {"default-graph-uri": DATA[0]}
    found = client.post("/sparql/", params=params, content=query, headers=QUERY)
    assert media_type(found) in expected, name


def test_query_post_direct(client):
    params = {"default-graph-uri": DATA[0]}
    assert is_true(client.post("/sparql/", params=params, content="ASK {}", headers=QUERY))


def test_bad_query_method(client):
    assert refused(client.put("/sparql/", params={"query": "ASK {}"}), 405)


def test_bad_multiple_queries(client):
    asked = client.get("/sparql/", params={"query": ["ASK {}", "SELECT * {}"]})
    assert refused(asked, 400)
    both = client.post("/sparql/", params={"query": "ASK {}"}, content="ASK {}", headers=QUERY)
    assert refused(both, 400)


def test_bad_query_wrong_media_type(client):
    headers = {"Content-Type": "text/plain"}
    assert refused(client.post("/sparql/", content="ASK {}", headers=headers), 415)


def test_bad_query_missing_form_type(client):
    assert refused(client.post("/sparql/", content="query=ASK%20%7B%7D"), 415)


def test_bad_query_missing_direct_type(client):
    assert refused(client.post("/sparql/", content="ASK {}"), 415)


def test_bad_query_non_utf8(client):
    headers = {"Content-Type": "application/sparql-query; charset=UTF-16"}
    found = client.post("/sparql/", content="ASK {}".encode("utf-16"), headers=headers)
    assert refused(found, 415)
    assert refused(client.post("/sparql/", content=b"ASK {} # \xff", headers=QUERY), 400)


def test_bad_query_syntax(client):
    found = client.get("/sparql/", params={"query": "ASK {"})
    assert refused(found, 400)
    assert (found.json()["line"], found.json()["column"]) == (1, 6)


UPDATES = {
    "update_dataset_default_graph": {"using-graph-uri": DATA[1]},
    "update_dataset_default_graphs": {"using-graph-uri": DATA[1:3]},
    "update_dataset_named_graphs": {"using-named-graph-uri": DATA[1:3]},
    "update_dataset_full": {"using-graph-uri": DATA[1], "using-named-graph-uri": DATA[2]},
    "update_post_direct": {},
    "update_base_uri": {},
    "bad_update_syntax": {},
    "bad_update_dataset_conflict": {"using-named-graph-uri": DATA[1]},
}


@pytest.mark.parametrize("name", UPDATES)
def test_update_posted_directly_is_refused(client, name):
    found = client.post("/sparql/", params=UPDATES[name], content="CLEAR ALL", headers=UPDATE)
    assert refused(found, 403), name


def test_update_post_form(client):
    found = client.post("/sparql/", content="update=CLEAR%20ALL", headers=FORM)
    assert refused(found, 403)


def test_bad_update_get(client):
    assert refused(client.get("/sparql/", params={"update": "CLEAR ALL"}), 400)


def test_bad_multiple_updates(client):
    found = client.post("/sparql/", content="update=CLEAR%20ALL&update=CLEAR%20ALL", headers=FORM)
    assert refused(found, 403)


def test_bad_update_wrong_media_type(client):
    headers = {"Content-Type": "text/plain"}
    assert refused(client.post("/sparql/", content="CLEAR ALL", headers=headers), 415)


def test_bad_update_missing_form_type(client):
    assert refused(client.post("/sparql/", content="update=CLEAR%20ALL"), 415)


def test_bad_update_non_utf8(client):
    headers = {"Content-Type": "application/sparql-update; charset=UTF-16"}
    found = client.post("/sparql/", content="CLEAR ALL".encode("utf-16"), headers=headers)
    assert refused(found, 403)


@pytest.mark.parametrize(
    "update",
    ["CLEAR ALL", "DROP ALL", "INSERT DATA { <a:a> <a:a> 1 }", "LOAD <http://127.0.0.1:9/>"],
)
def test_an_update_given_as_a_query_is_refused(client, update):
    assert refused(client.get("/sparql", params={"query": update}), 403)
    assert refused(client.post("/sparql", content=update, headers=QUERY), 403)
    assert is_true(client.get("/sparql", params={"query": "ASK { ?s ?p ?o }"}))
