from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.graph.settings import Settings


def test_the_server_lives(client):
    assert client.get("/health").json() == {"status": "ok"}


def test_it_is_ready_when_the_view_shows_the_record(client):
    answer = client.get("/ready")
    assert answer.status_code == 200
    assert answer.json()["ready"] is True
    graph, dataset = answer.json()["views"]
    assert graph == {"name": "property graph", "current": True, "engine": "embedded"}
    assert (dataset["name"], dataset["current"]) == ("dataset", True)
    assert answer.json()["uploads"] == 0


def test_a_view_that_lags_is_named_and_then_brought_up(app_of, tmp_path):
    client = TestClient(app_of(Settings(data=tmp_path)))
    lagging = client.get("/ready")
    assert lagging.status_code == 503
    view = lagging.json()["views"][0]
    assert view["name"] == "property graph"
    assert "lags behind" in view["detail"]
    assert view["lag"]["documents"] >= 0
    assert view["lag"]["seconds"] >= 0
    assert client.get("/ready").status_code == 200


def test_a_database_that_cannot_be_reached_is_said(tmp_path):
    settings = Settings(data=tmp_path, bolt_uri="bolt://127.0.0.1:1", bolt_password="x")
    client = TestClient(create_app(settings))
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.json()["views"][0]["detail"] == "Its database cannot be reached."
    assert "127.0.0.1" not in answer.text
    question = client.get("/questions/scores")
    assert question.status_code == 503
    assert question.headers["content-type"] == "application/problem+json"
