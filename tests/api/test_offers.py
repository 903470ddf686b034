"""Every route says no to a client that accepts nothing of what it answers with."""

import pytest


@pytest.mark.parametrize(
    "path",
    ["/questions", "/questions/scores", "/documents", "/entities?q=a", "/entities/pdu/N55SHF",
     "/evidence/recommendation/N55SHF/2023/9", "/evidence/recommendation/N55SHF/2023/9.png",
     "/review", "/review/judgements", "/export", "/export/turtle", "/ontology", "/sparql",
     "/health", "/ready", "/metrics", "/search?q=a"],
)  # fmt: skip
def test_what_nobody_has_is_not_acceptable(client, path):
    answer = client.get(path, headers={"Accept": "video/mp4"})
    assert answer.status_code == 406
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("path", "accept"),
    [("/entities?q=a", "application/json"), ("/entities?q=a", "application/*;q=0.1"),
     ("/documents", "text/html"), ("/questions/scores", "text/csv"), ("/health", "text/*, */*;q=0.1"),
     ("/ontology", "application/xhtml+xml"), ("/ontology", "application/json"),
     ("/sparql", "text/html"), ("/metrics", "application/openmetrics-text, text/plain;q=0.5")],
)  # fmt: skip
def test_what_there_is_is_given(client, path, accept):
    assert client.get(path, headers={"Accept": accept}).status_code == 200


def test_a_format_goes_before_what_is_accepted(client):
    answer = client.get("/questions/scores?format=csv", headers={"Accept": "video/mp4"})
    assert answer.status_code == 200
