"""`/review`: the list, and judging over HTTP."""

import pytest
from fastapi.testclient import TestClient

from probation_graph.graph.settings import Settings
from tests.api.conftest import TOKEN
from tests.kept import copied

LYNDA, MAX = "person/N55/lynda-marginson", "person/N55/max-lanfranchi"


@pytest.fixture(scope="module")
def judging(app_of, letter_data, tmp_path_factory):
    """A client on a record of its own with the letter, which a token opens for writing."""
    data = copied(letter_data, tmp_path_factory.mktemp("judging") / "data")
    settings = Settings(data=data, api_token=TOKEN)
    return TestClient(app_of(settings), raise_server_exceptions=False)


def judge(client, headers, **said):
    body = {"first": LYNDA, "second": MAX, "verdict": "same", "by": "Ann", **said}
    return client.post("/review/judgements", json=body, headers=headers)


def test_the_list(client):
    found = client.get("/review", params={"limit": 3, "kind": "body"})
    assert found.status_code == 200
    assert found.headers["ETag"]
    assert found.json()["total"] > len(found.json()["candidates"]) == 3
    one = found.json()["candidates"][0]
    assert one["first"]["passages"][0]["document"] == "26338ff1bd7b"
    assert one["reasons"]


def test_a_wrong_kind_is_a_problem(client):
    wrong = client.get("/review", params={"kind": "wizard"})
    assert wrong.status_code == 400
    assert wrong.headers["content-type"] == "application/problem+json"


def test_judging_and_taking_back(judging, bearer):
    made = judge(judging, bearer)
    assert made.status_code == 201
    assert (made.json()["verdict"], made.json()["contradictions"]) == ("same", [])
    assert judge(judging, bearer).status_code == 200
    against = judge(judging, bearer, verdict="different", by="Bob")
    assert [each["by"] for each in against.json()["contradictions"][0]] == ["Bob", "Ann"]
    assert len(judging.get("/review/judgements").json()) == 2
    key = made.json()["id"]
    undone = judging.delete(f"/review/judgements/{key}", params={"by": "Bob"}, headers=bearer)
    assert (undone.status_code, undone.json()["undone_by"]) == (200, "Bob")
    again = judging.delete(f"/review/judgements/{key}", params={"by": "Bob"}, headers=bearer)
    assert again.status_code == 400


def test_without_the_token_nothing_is_written(judging, client):
    assert judge(judging, {}).status_code == 401
    assert judge(client, {}).status_code == 403
    assert judging.delete("/review/judgements/x", params={"by": "Bob"}).status_code == 401


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"first": "person/nobody"}, 404),
        ({"first": MAX}, 400),
        ({"verdict": "perhaps"}, 400),
        ({"by": " "}, 400),
        ({"by": None}, 400),
    ],
)
def test_what_cannot_be_judged_is_a_problem(judging, bearer, said, status):
    wrong = judge(judging, bearer, **said)
    assert wrong.status_code == status
    assert wrong.headers["content-type"] == "application/problem+json"


def test_an_unknown_judgement_is_a_problem(judging, bearer):
    gone = judging.delete(
        "/review/judgements/judgement/0123456789ab", params={"by": "Bob"}, headers=bearer
    )
    assert gone.status_code == 404
