"""What is put into pages is escaped, whatever it is."""

import pytest
from fastapi.testclient import TestClient
from jinja2 import UndefinedError

from probation_graph.api.app import create_app
from probation_graph.api.rendering import page
from probation_graph.graph.settings import Settings
from tests.exports.conftest import made

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover='x' {{ 7*7 }}"


def test_words_of_documents_are_escaped(tmp_path):
    made(tmp_path, [EVIL, "javascript:alert(1)"])
    client = TestClient(create_app(Settings(data=tmp_path)))
    text = client.get("/id/finding/N55/2023/staff/strength/1", headers={"Accept": "text/html"}).text
    assert "<script" not in text
    assert "<img" not in text
    assert "&lt;script&gt;" in text
    assert "{{ 7*7 }}" in text
    assert 'href="javascript' not in text


def test_a_name_that_is_not_given_is_an_error():
    with pytest.raises(UndefinedError):
        page("graph.html")
