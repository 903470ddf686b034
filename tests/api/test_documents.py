import io

import pytest
from PIL import Image

PDF = {"Content-Type": "application/pdf"}


def test_documents_are_listed_with_what_was_found(client, document):
    [letter] = client.get("/documents").json()
    assert letter["kind"] == "regional_letter"
    assert letter["date"] == "2023-03-30"
    assert letter["recommendations"] == 41
    assert letter["id"] == f"document/{document}"


def test_a_document_has_its_coverage_checks_and_pages(client, document):
    letter = client.get(f"/documents/{document}").json()
    assert letter["coverage"]["document"] == document
    assert {check["passed"] for check in letter["checks"]} == {True, False}
    assert len(letter["pictures"]) == letter["pages"] == 14


def test_a_page_is_drawn(client, document):
    answer = client.get(f"/documents/{document}/pages/14.png?width=200")
    assert answer.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(answer.content)).width == 200


@pytest.mark.parametrize(
    "path", ["abcabcabcabc", "abcabcabcabc/pages/1.png", "nothing", "..%2Frecord"]
)
def test_a_document_that_is_not_there_is_a_problem(client, path):
    assert client.get(f"/documents/{path}").status_code == 404


def test_a_page_that_is_not_there_is_a_problem(client, document):
    assert client.get(f"/documents/{document}/pages/15.png").status_code == 404
    assert client.get(f"/documents/{document}/pages/0.png").status_code == 400


def test_nothing_can_be_written_where_no_token_is_set(client, bearer, document):
    assert client.post("/documents", content=b"x", headers=bearer | PDF).status_code == 403
    assert client.delete(f"/documents/{document}", headers=bearer).status_code == 403
    assert client.get(f"/documents/{document}").status_code == 200
