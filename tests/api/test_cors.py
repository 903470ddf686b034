import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.api.cors import permitted
from probation_graph.graph.settings import Settings

PAGE = "https://example.org"


@pytest.fixture
def client(tmp_path):
    """Of an application that one web site's pages may read."""
    return TestClient(create_app(Settings(data=tmp_path, api_origins=PAGE)))


@pytest.mark.parametrize(
    ("origins", "origin", "told"),
    [
        ("", PAGE, None),
        (PAGE, None, None),
        (f"https://a.example, {PAGE}", PAGE, PAGE),
        (PAGE, "https://example.org.evil.example", None),
        ("*", PAGE, "*"),
    ],
)
def test_an_origin_is_permitted_where_it_is_named(origins, origin, told):
    assert permitted(origins, origin) == told


def test_a_named_page_may_read_and_ask_first(client):
    answer = client.get("/questions", headers={"Origin": PAGE})
    assert answer.headers["access-control-allow-origin"] == PAGE
    assert "ETag" in answer.headers["access-control-expose-headers"]
    asks = {"Origin": PAGE, "Access-Control-Request-Method": "POST"}
    first = client.options("/cypher", headers=asks)
    assert (first.status_code, first.headers["access-control-allow-origin"]) == (204, PAGE)
    assert "POST" in first.headers["access-control-allow-methods"]


def test_another_page_may_not(client, tmp_path):
    stranger = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    closed = TestClient(create_app(Settings(data=tmp_path)))
    for asked in (client, closed):
        assert (
            "access-control-allow-origin" not in asked.get("/questions", headers=stranger).headers
        )
        assert asked.options("/cypher", headers=stranger).status_code == 405


@pytest.mark.parametrize("path", ["/health", "/questions", "/none", "/ontology"])
def test_each_header_that_an_answer_depends_on_is_told_once(client, path):
    told = client.get(path).headers["vary"].split(", ")
    assert sorted(told) == sorted({*told, "Origin"})
