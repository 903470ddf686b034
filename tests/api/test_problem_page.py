"""What went wrong, as people read it; programs get a problem."""

import pytest

from probation_graph.graph.errors import Unavailable

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize(
    ("address", "status", "heading", "words"),
    [
        ("/nowhere", 404, "Page not found", "There is nothing at /nowhere."),
        ("/id/pdu/nothing", 404, "Page not found", "Nothing has the identifier pdu/nothing."),
        ("/passages/26338ff1bd7b/99", 404, "Page not found", "There is no page 99"),
        ("/search?page=x", 400, "There is a problem with the address", "<strong>page</strong>"),
        ("/search?date_from=may", 400, "There is a problem with the address", "date_from"),
    ],
)
def test_a_browser_gets_a_page(client, address, status, heading, words):
    answer = client.get(address, headers=HTML)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["vary"] == "Accept"
    assert f"<h1>{heading}</h1>" in answer.text
    assert words in answer.text
    assert 'action="/search"' in answer.text
    problem = client.get(address)
    assert problem.headers["content-type"] == "application/problem+json"
    assert problem.headers["vary"] == "Accept"
    assert problem.json()["status"] == status


def test_what_was_typed_is_never_markup(client):
    answer = client.get("/id/<script>alert(1)</script>", headers=HTML)
    assert answer.status_code == 404
    assert "<script>" not in answer.text


def test_a_database_that_is_away_is_told_with_when_to_ask_again(client, monkeypatch):
    def away(*_):
        raise Unavailable("No bolt://10.0.0.1:7687 today.")

    monkeypatch.setattr(client.app.state.services, "index", away)
    answer = client.get("/search?q=away", headers=HTML)
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert "<h1>Sorry, this cannot be answered now</h1>" in answer.text
    assert "bolt" not in answer.text
