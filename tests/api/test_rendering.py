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
    address = "/id/finding/N55/2023/staff/strength/1"
    with TestClient(create_app(Settings(data=tmp_path))) as client:
        made_page = client.get(address, headers={"Accept": "text/html"}).text
        text = client.get(f"{address}?plain=1", headers={"Accept": "text/html"}).text
    for page_text in (made_page, text):
        assert "<script>" not in page_text
        assert page_text.count("<script") == page_text.count(' src="/static/')
    assert "<img" not in text
    assert "&lt;script&gt;" in text
    assert "{{ 7*7 }}" in text
    assert 'href="javascript' not in text


def test_a_name_that_is_not_given_is_an_error():
    with pytest.raises(UndefinedError):
        page("graph.html")
