"""Whole numbers come in digits, as the description says."""

import pytest


@pytest.mark.parametrize(
    "path",
    [
        "/documents?offset=",
        "/search?page=",
        "/search?size=",
        "/evidence/recommendation/N55SHF/2023/9.png?page=",
        "/evidence/recommendation/N55SHF/2023/9.png?width=",
    ],
)
@pytest.mark.parametrize("given", ["+60.0", "6e1", "sixty", "%2060"])
def test_what_is_not_in_digits_is_refused(client, path, given):
    answer = client.get(path + given)
    assert answer.status_code == 400, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert path.rpartition("?")[2].rstrip("=") in answer.json()["invalid-params"][0]["name"]


def test_digits_are_taken(client):
    assert client.get("/documents?offset=0").status_code == 200
