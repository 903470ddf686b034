"""Pages for people, and what they say to programs."""

import re

import pytest

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
KEY = "26338ff1bd7b"
ASKED = "recommendation/N55SHF/2023/9"


def test_a_search_is_json_for_programs(client):
    answer = client.get("/search", params={"q": "osag", "size": 1})
    assert answer.headers["content-type"] == "application/json"
    told = answer.json()
    assert told["total"] == 3
    assert told["every_word"] is True
    assert told["results"][0]["id"] == "team/operational-and-system-assurance-group"
    following = client.get(told["links"]["next"]).json()
    assert following["page"] == 2
    assert following["links"]["previous"] == "/search?q=osag&size=1"
    assert following["results"][0]["links"]["passage"].startswith(f"/passages/{KEY}/")
    assert "<mark>" in following["results"][0]["marked"]


def test_a_search_is_a_page_for_people(client):
    answer = client.get("/search", params={"q": '"><script>'}, headers=HTML)
    assert answer.headers["content-type"].startswith("text/html")
    assert "Accept" in answer.headers["vary"]
    assert "<script>" not in answer.text


@pytest.mark.parametrize(
    "asked", ["date_from=yesterday", "page=0", "size=1000", "page=x", "q=" + "a" * 501]
)
def test_a_search_that_cannot_be_understood_is_refused(client, asked):
    answer = client.get(f"/search?{asked}")
    assert answer.status_code == 400
    assert answer.json()["invalid-params"][0]["name"] == asked.partition("=")[0]


@pytest.mark.parametrize(
    "asked", ["unit=nowhere", "kind=%00", "date_to=", "page=5000", "q=%F0%9F%99%82", "q=%FF"]
)
def test_a_search_for_what_there_is_not_finds_nothing_or_all(client, asked):
    assert client.get(f"/search?{asked}", headers=HTML).status_code == 200


@pytest.mark.parametrize("address", ["/", "/documents", "/search", f"/passages/{KEY}/1"])
def test_a_page_that_is_held_is_not_sent_again(client, address):
    first = client.get(address, headers=HTML)
    held = {**HTML, "If-None-Match": first.headers["etag"]}
    assert client.get(address, headers=held).status_code == 304


@pytest.mark.parametrize("address", [f"/passages/{KEY}/15", "/passages/000000000000/1",
                                     f"/passages/{KEY}/1/2"])  # fmt: skip
def test_a_page_that_a_document_has_not(client, address):
    assert client.get(address).status_code == 404


def test_a_mark_that_there_is_not_is_said(client):
    text = client.get(f"/passages/{KEY}/1?mark=%3Cb%3E", headers=HTML).text
    assert "has the identifier &lt;b&gt;" in text


@pytest.mark.parametrize(
    "id", ["pdu/N55KIR", "region/N55", ASKED, f"document/{KEY}", "government-body/hmpps"]
)
def test_pages_of_things_hold_nothing_that_the_policy_forbids(client, id):
    text = client.get(f"/id/{id}", headers=HTML).text
    assert not re.search(
        r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=\"/static/)", text
    )
    assert not re.search(r"(src|href)=\"(?!/|#|\?|https://www\.nationalarchives)", text)


def test_every_place_on_a_page_of_a_unit_leads_to_words(client):
    text = client.get("/id/pdu/N55HER", headers=HTML).text
    places = sorted(set(re.findall(r'href="(/passages/[^"]+)"', text)))
    assert len(places) > 10
    for place in places:
        assert '<blockquote class="quote"' in client.get(place, headers=HTML).text, place
