"""Parts of lists: how many, from where, in which order, and links to what is around."""

import re

import pytest

from probation_graph.api.paging import in_order, ordered, sort_pattern
from probation_graph.queries.errors import BadParameter

LINK = re.compile(r'<([^>]*)>; rel="(\w+)"')
LISTS = ["/questions", "/documents", "/entities?q=probation", "/questions/findings",
         "/entities/pdu/N55SHF/neighbours", "/review", "/review/judgements"]  # fmt: skip


def links(answer):
    return {relation: address for address, relation in LINK.findall(answer.headers["link"])}


def items(answer):
    body = answer.json()
    return body if isinstance(body, list) else body.get("neighbours", body.get("candidates"))


def with_query(path, query):
    return f"{path}{'&' if '?' in path else '?'}{query}"


@pytest.mark.parametrize("path", LISTS)
def test_the_next_parts_together_are_the_whole(client, path):
    whole = items(client.get(with_query(path, "limit=1000")))
    answer = client.get(with_query(path, "limit=7"))
    assert answer.headers["x-total-count"] == str(len(whole))
    found = items(answer)
    assert len(found) == min(7, len(whole))
    while "next" in links(answer):
        answer = client.get(links(answer)["next"])
        found += items(answer)
    assert found == whole
    if len(whole) > 7:
        back = items(client.get(links(answer)["prev"]))
        assert back == whole[-7 - (len(whole) % 7 or 7) :][:7]
        assert items(client.get(links(answer)["first"])) == whole[:7]


@pytest.mark.parametrize("path", LISTS)
def test_links_keep_what_else_was_asked(client, path):
    for address in links(client.get(with_query(path, "limit=2&offset=1"))).values():
        assert address.startswith(path)
        assert "127.0.0.1" not in address
        assert "http:" not in address


def test_a_place_behind_the_end_leads_back(client):
    answer = client.get("/questions?limit=5&offset=100000")
    assert answer.json() == []
    assert "next" not in links(answer)
    assert client.get(links(answer)["prev"]).json() != []


@pytest.mark.parametrize(
    "path", ["/questions?sort=-name", "/documents?sort=-title", "/entities?q=probation&sort=-name"]
)
def test_a_list_is_sorted(client, path):
    member = path.rpartition("-")[2]
    found = [each[member].casefold() for each in client.get(path).json()]
    assert found == sorted(found, reverse=True)


def test_an_answer_is_sorted_by_several_columns(client):
    found = client.get("/questions/findings?sort=polarity,-page").json()
    assert found == sorted(found, key=lambda row: (row["polarity"], -row["page"]))


@pytest.mark.parametrize(
    "path",
    ["/questions?sort=x", "/documents?sort=x", "/entities?q=a&sort=x", "/questions/findings?sort=x",
     "/questions/findings?limit=0", "/questions/findings?offset=-1", "/documents?limit=0",
     "/documents?offset=-1", "/documents?offset=%2B0.0", "/review?limit=1.0", "/entities/pdu/N55SHF/neighbours?sort=x"],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_name(client, path):
    answer = client.get(path)
    assert answer.status_code == 400
    assert answer.json()["invalid-params"][0]["name"] in path


def test_lists_are_filtered(client):
    kinds = {each["kind"] for each in client.get("/documents").json()}
    assert len(kinds) == 1
    assert client.get("/documents", params={"kind": kinds.pop()}).json()
    assert client.get("/documents?kind=none").json() == []
    units = client.get("/documents").json()[0]["units"]
    assert client.get("/documents", params={"unit": units[0]}).json()
    assert client.get("/documents?unit=none").json() == []
    subjects = {each["subject"] for each in client.get("/questions").json()}
    some = client.get("/questions", params={"subject": min(subjects)}).json()
    assert {each["subject"] for each in some} == {min(subjects)}
    assert client.get("/review/judgements?verdict=same").json() == []


def test_what_has_no_value_comes_last_either_way():
    items = [{"n": None}, {"n": 2}, {"n": 1}]
    assert [each["n"] for each in ordered(items, "n")] == [1, 2, None]
    assert [each["n"] for each in ordered(items, "-n")] == [2, 1, None]


def test_numbers_stand_before_words_and_lists_by_their_words():
    found = in_order([["b"], "a", 3, ["a"]], "it", ["it"], lambda item, _: item)
    assert found == [3, ["a"], ["b"], "a"]


def test_a_name_that_is_not_there_is_refused():
    with pytest.raises(BadParameter, match="no 'x'"):
        in_order([1], "x", ["it"], lambda item, _: item)


def test_the_pattern_takes_what_is_taken():
    pattern = re.compile(sort_pattern(["a", "b"]))
    assert all(map(pattern.match, ["a", "-b", "a,-b,a"]))
    assert not any(map(pattern.match, ["", "c", "a,", "a b", "ab"]))
