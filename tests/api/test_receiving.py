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
    ("content", "told"),
    [
        (b"%PDF-1.7 broken", "The document: "),
        (b"", "The document: "),
        (b"\x00\x01\x02", "The document: "),
    ],
)
def test_a_document_that_cannot_be_read_is_a_problem(writing, bearer, content, told):
    answer = writing.post("/documents", content=content, headers=bearer | PDF)
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith(told)
    assert writing.get("/documents").json() == []


def test_another_media_type_and_too_long_a_body_are_refused(app_of, tmp_path, bearer):
    token = bearer["Authorization"].split(" ", 1)[1]
    small = TestClient(app_of(Settings(data=tmp_path, api_token=token, document_size=1)))
    assert small.post("/documents", content=b"x", headers=bearer).status_code == 415
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
