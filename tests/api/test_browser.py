"""The kit over HTTP, as a Neo4j Browser from elsewhere asks for it."""

import zipfile
from io import BytesIO

import pytest

from probation_graph.queries.browser.kit import files

ELSEWHERE = {"Origin": "http://127.0.0.1:7474"}


@pytest.mark.parametrize("name", files())
def test_any_page_may_read_a_file_and_keep_it(client, name):
    answer = client.get(f"/browser/{name}", headers=ELSEWHERE)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    held = {"If-None-Match": answer.headers["etag"]}
    assert client.get(f"/browser/{name}", headers=held).status_code == 304
    assert client.get(f"/browser/{name}", headers={"If-None-Match": '"x"'}).status_code == 200


def test_a_web_browser_that_asks_first_is_told_that_it_may(client):
    asked = {
        **ELSEWHERE,
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "cache-control,pragma",
    }
    answer = client.options("/browser/guide.html", headers=asked)
    assert answer.status_code == 204
    assert {"cache-control", "pragma"} <= set(
        answer.headers["access-control-allow-headers"].split(", ")
    )


def test_nothing_else_of_the_api_is_open_to_other_pages(client):
    assert "access-control-allow-origin" not in client.get("/questions", headers=ELSEWHERE).headers


def test_the_favourites_are_an_archive(client):
    content = client.get("/browser/favourites.zip").content
    assert "Pictures/region.cypher" in zipfile.ZipFile(BytesIO(content)).namelist()


def test_an_unknown_file_is_a_problem(client):
    answer = client.get("/browser/none.css")
    assert answer.status_code == 404
    assert "style.grass" in answer.json()["detail"]


def test_the_page_says_what_to_type_with_its_own_address(client):
    page = client.get("/browser/").text
    assert ":style http://testserver/browser/style.grass" in page
    assert "Recommendations" in page
