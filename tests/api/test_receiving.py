from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from probation_graph.graph.settings import Settings

SAMPLES = Path(__file__).parent.parent.parent / "samples"
PDF = {"Content-Type": "application/pdf"}


def test_a_document_is_brought_in_and_taken_out(writing, bearer):
    content = (SAMPLES / "letter.txt").read_bytes()
    headers = bearer | {"Content-Type": "text/plain; charset=utf-8"}
    created = writing.post("/documents", content=content, headers=headers)
    assert created.status_code == 201
    report = created.json()
    assert (report["status"], report["kind"]) == ("new", "regional_letter")
    place = created.headers["location"]
    assert place == f"/documents/{report['document']}"
    assert writing.get(place).json()["recommendations"] == 41
    assert writing.get(place).json()["pictures"] == []
    assert writing.get(f"{place}/pages/1.png").status_code == 404
    [passage] = writing.get("/evidence/recommendation/N55SHF/2023/9").json()["passages"]
    assert (passage["boxes"], passage["picture"]) == ([], None)
    assert writing.get("/evidence/recommendation/N55SHF/2023/9.png").status_code == 404
    again = writing.post("/documents", content=content, headers=headers)
    assert (again.status_code, again.json()["status"]) == (200, "unchanged")
    assert writing.delete(place, headers=bearer).status_code == 204
    assert writing.get(place).status_code == 404
    assert writing.delete(place, headers=bearer).status_code == 404


@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        (b"%PDF-1.7 broken", 422, "The document: "),
        (b"", 422, "The document is empty."),
        (b"\x00\x01\x02", 415, "The document is neither a PDF nor plain text."),
        (b"Words", 415, "The document is text/plain, and Content-Type says otherwise."),
    ],
)
def test_a_document_that_cannot_be_read_is_a_problem(writing, bearer, content, status, told):
    answer = writing.post("/documents", content=content, headers=bearer | PDF)
    assert answer.status_code == status
    assert answer.json()["detail"].startswith(told)
    assert writing.get("/documents").json() == []


def test_another_media_type_and_too_long_a_body_are_refused(app_of, tmp_path, bearer):
    token = bearer["Authorization"].split(" ", 1)[1]
    small = TestClient(app_of(Settings(data=tmp_path, api_token=token, document_size=1)))
    page = bearer | {"Content-Type": "text/html"}
    assert small.post("/documents", content=b"x", headers=page).status_code == 415
    long = small.post("/documents", content=b"%PDF-" + bytes(1024 * 1024), headers=bearer | PDF)
    assert long.status_code == 413
    assert long.json()["detail"] == "The document is bigger than 1 MB."


@pytest.mark.parametrize(
    "authorization", [None, "Basic abc", "Bearer", "Bearer ", "a token for the tests"]
)
def test_writing_needs_the_token(writing, authorization):
    headers = PDF if authorization is None else PDF | {"Authorization": authorization}
    answer = writing.post("/documents", content=b"x", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert writing.delete("/documents/abcabcabcabc", headers=headers).status_code == 401


def test_another_token_is_no_token(writing):
    headers = PDF | {"Authorization": "Bearer of another t\u00f6ken".encode("latin-1")}
    answer = writing.post("/documents", content=b"x", headers=headers)
    assert answer.status_code == 401
    assert "invalid_token" in answer.headers["www-authenticate"]


def test_a_form_brings_a_document_in_as_its_body_does(writing, bearer):
    """As `curl -F file=@letter.txt` sends it, and as clients do that know no media type."""
    content = (SAMPLES / "letter.txt").read_bytes()
    by_form = writing.post("/documents", files={"file": ("letter.txt", content)}, headers=bearer)
    assert (by_form.status_code, by_form.json()["status"]) == (201, "new")
    untold = writing.post("/documents", content=content, headers=bearer)
    assert (untold.status_code, untold.json()["status"]) == (200, "unchanged")
    assert untold.json()["document"] == by_form.json()["document"]
    writing.delete(by_form.headers["location"], headers=bearer)


@pytest.mark.parametrize(
    ("files", "status"),
    [
        ({"file": ("a.pdf", b"words", "application/pdf")}, 415),
        ({"file": ("a.png", b"words", "image/png")}, 415),
        ({"file": ("a.pdf", b"%PDF-1.7 broken", "application/pdf")}, 422),
        ({"file": ("a.pdf", b"", "application/pdf")}, 422),
        ([("file", ("a.txt", b"a")), ("file", ("b.txt", b"b"))], 400),
        ({"file": (None, b"a field, and no file")}, 400),
    ],
)
def test_a_form_that_brings_none_is_refused(writing, bearer, files, status):
    answer = writing.post("/documents", files=files, headers=bearer)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_broken_form_is_refused(writing, bearer):
    form = bearer | {"Content-Type": "multipart/form-data; boundary=x"}
    for content, kind in (
        (b"--y\r\n", form),
        (b"", bearer | {"Content-Type": "multipart/form-data"}),
    ):
        answer = writing.post("/documents", content=content, headers=kind)
        assert answer.status_code == 400, answer.text
