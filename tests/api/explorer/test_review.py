import pytest

from probation_graph.api.explorer.review import SHOWN

PAGE = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_browsers_get_a_page_and_programs_json(client):
    page = client.get("/review", headers=PAGE)
    assert page.headers["content-type"].startswith("text/html")
    assert "Accept" in page.headers["vary"]
    for accept in ("*/*", "application/json", "text/html;q=0.5, application/json"):
        told = client.get("/review", headers={"Accept": accept})
        assert told.headers["content-type"] == "application/json"


def test_each_candidate_is_shown_with_its_passages(client):
    found = client.get("/review").json()
    told = client.get("/review", headers=PAGE).text
    assert told.count("<article") == min(SHOWN, found["total"])
    first = found["candidates"][0]["first"]
    assert first["name"] in told
    passage = first["passages"][0]
    assert f"/passages/{passage['document']}/{passage['page']}?mark=" in told


def test_each_candidate_can_be_linked_to(client):
    found = client.get("/review").json()["candidates"][0]
    ends = [each["id"].replace("/", "-") for each in (found["first"], found["second"]) if each]
    anchor = "--".join(ends)
    told = client.get("/review", params={"only": anchor}, headers=PAGE).text
    assert told.count("<article") == 1


def test_every_page_of_the_list_is_there(client):
    total = client.get("/review").json()["total"]
    pages = -(-total // SHOWN)
    seen = sum(
        client.get(f"/review?page={number}", headers=PAGE).text.count("<article")
        for number in range(1, pages + 1)
    )
    assert seen == total


def test_an_unknown_kind_is_refused_in_words(client):
    told = client.get("/review?kind=unicorn", headers=PAGE)
    assert told.status_code == 400
    assert "There is no kind" in told.text


@pytest.mark.parametrize("path", ["/review", "/bring"])
def test_without_a_token_nothing_can_be_changed(client, path):
    told = client.get(path, headers=PAGE).text
    assert "Nothing can be changed from here" in told
    assert "data-decide" not in told
    assert "data-drop" not in told
