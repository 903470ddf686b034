import json
import logging

import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.api.journal import AsJson
from probation_graph.graph.settings import Settings


@pytest.fixture
def client(tmp_path):
    """Of an application on an empty record, with one route that breaks."""
    app = create_app(Settings(data=tmp_path))

    def broken():
        raise RuntimeError("a secret")

    app.add_api_route("/broken/{what}", broken)
    return TestClient(app)


def test_a_plain_identifier_is_kept_and_another_is_made(client):
    kept = client.get("/health", headers={"X-Request-Id": "abc-1"})
    assert kept.headers["x-request-id"] == "abc-1"
    made = {client.get("/health", headers={"X-Request-Id": "a b"}).headers["x-request-id"]
            for _ in range(2)}  # fmt: skip
    assert len(made) == 2
    assert all(len(each) == 32 for each in made)


def test_what_nobody_foresaw_is_a_problem_with_the_identifier_and_the_log_has_the_rest(
    client, caplog
):
    answer = client.get("/broken/x", headers={"X-Request-Id": "abc-2"})
    assert answer.status_code == 500
    assert "abc-2" in answer.json()["detail"]
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    [entry] = [entry for entry in caplog.records if entry.exc_info]
    told = json.loads(AsJson().format(entry))
    assert (told["request"], told["level"]) == ("abc-2", "error")
    assert "a secret" in told["traceback"]


def test_each_request_is_a_line_without_its_query(client, caplog):
    caplog.set_level(logging.INFO, "probation_graph")
    client.get("/questions/nothing?name=Someone", headers={"X-Request-Id": "abc-3"})
    told = json.loads(AsJson().format(caplog.records[-1]))
    assert (told["method"], told["path"], told["status"]) == ("GET", "/questions/nothing", 404)
    assert told["route"] == "/questions/{name}"
    assert "Someone" not in json.dumps(told)


def test_the_metrics_count_by_template_and_tell_of_the_record(client):
    client.get("/questions/one")
    client.get("/questions/two")
    client.get("/nowhere/at/all")
    text = client.get("/metrics").text
    line = 'probation_graph_requests_total{method="GET",route="/questions/{name}",status="404"} 2.0'
    assert line in text
    assert 'route="none",status="404"} 1.0' in text
    assert "probation_graph_documents 0.0" in text
