"""HEAD is answered wherever GET is, with the same head."""

import pytest

GIVEN = (
    "/",
    "/health",
    "/documents",
    "/questions/documents",
    "/entities?q=Kirklees",
    "/review",
    "/static/style.css",
    "/export/nquads",
    "/ontology",
    "/sparql?query=ASK+%7B%7D",
)
OF_A_MOMENT = {"date", "x-request-id"}


@pytest.mark.parametrize("path", GIVEN)
def test_the_head_is_that_of_get(client, path):
    whole, head = client.get(path), client.head(path)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert whole.content
    for name, value in whole.headers.items():
        if name not in OF_A_MOMENT:
            assert head.headers[name] == value, name


def test_what_is_not_there_and_what_has_not_changed(client):
    assert client.head("/entities/pdu/none").status_code == 404
    tag = client.head("/documents").headers["ETag"]
    assert client.head("/documents", headers={"If-None-Match": tag}).status_code == 304
    assert client.head("/uploads/none/events").status_code == 404


def test_it_is_counted_as_what_it_is(client):
    client.head("/documents")
    counted = client.get("/metrics").text
    assert (
        'probation_graph_requests_total{method="HEAD",route="/documents",status="200"}' in counted
    )


def test_posting_is_still_posting(client):
    assert client.head("/cypher").status_code == 405
