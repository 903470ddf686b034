"""Pages of things: what is on them, and that every fact leads to the words."""

import csv
import io

import pytest
from playwright.sync_api import expect
from pyoxigraph import RdfFormat, parse

from tests.browser.keys import tab_to

pytestmark = pytest.mark.browser

PAGES = [
    "pdu/N55HER",
    "region/N55",
    "police-force/south-yorkshire",
    "recommendation/N55SHF/2023/9",
    "finding/N55/2023/staff/strength/1",
    "document/26338ff1bd7b",
]


@pytest.mark.parametrize("id", PAGES)
def test_it_is_accessible(accessible, id):
    accessible(f"/id/{id}")


def test_a_unit_from_its_ratings_to_the_words(shown):
    page = shown("/id/pdu/N55HER", scripts=False)
    ratings = page.get_by_role("region", name="Ratings")
    row = ratings.get_by_role("row", name="Information and facilities")
    expect(row).to_contain_text("Good")
    row.get_by_role("link", name="page 14").click()
    expect(page.locator("blockquote mark")).to_contain_text("Information and facilities")


def test_a_unit_says_what_its_region_is_asked_elsewhere(shown):
    page = shown("/id/pdu/N55HER", scripts=False)
    asked = page.get_by_role("region", name="Recommendations, by who is asked")
    expect(asked.get_by_role("table")).to_have_count(2)
    elsewhere = page.get_by_role("region", name="What Yorkshire and the Humber is asked elsewhere")
    expect(elsewhere).to_contain_text("Sheffield PDU")
    expect(elsewhere).not_to_contain_text("Hull and East Riding PDU")


def test_the_query_behind_it_gives_the_same(shown, site):
    """Pasted as it stands, both languages, and downloaded as CSV."""
    page = shown("/id/pdu/N55HER")
    ratings = page.get_by_role("region", name="Ratings")
    rows = ratings.locator("tbody tr").count()
    ratings.get_by_text("Download, and the query").click()
    cypher, sparql = ratings.locator("pre").all_inner_texts()
    asked = page.request.post("/cypher", data={"query": cypher})
    assert len(asked.json()["rows"]) == rows
    answered = page.request.get("/sparql", params={"query": sparql, "format": "json"})
    assert len(answered.json()["results"]["bindings"]) == rows
    address = ratings.get_by_role("link", name="CSV").get_attribute("href")
    table = list(csv.DictReader(io.StringIO(page.request.get(address).text())))
    assert {row["unit"] for row in table} == {"Hull and East Riding PDU"}
    assert len(table) == rows


@pytest.mark.parametrize("id", PAGES)
def test_every_query_behind_a_page_runs_as_it_is(shown, id):
    """Each panel's Cypher and SPARQL give as many rows as its JSON, and its CSV."""
    page = shown(f"/id/{id}")
    tools = page.locator("details.tools")
    assert tools.count() > 0
    for tool in tools.all():
        address = tool.get_by_role("link", name="JSON", include_hidden=True).get_attribute("href")
        rows = page.request.get(address).json()
        table = tool.get_by_role("link", name="CSV", include_hidden=True).get_attribute("href")
        read = list(csv.DictReader(io.StringIO(page.request.get(table).text())))
        assert len(read) == len(rows), table
        cypher, sparql = (pre.text_content() for pre in tool.locator("pre").all())
        asked = page.request.post("/cypher", data={"query": cypher})
        assert len(asked.json()["rows"]) == len(rows), cypher
        answered = page.request.get("/sparql", params={"query": sparql, "format": "json"})
        assert len(answered.json()["results"]["bindings"]) == len(rows), sparql


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Turtle", RdfFormat.TURTLE),
        ("JSON-LD", RdfFormat.JSON_LD),
        ("RDF/XML", RdfFormat.RDF_XML),
        ("N-Triples", RdfFormat.N_TRIPLES),
    ],
)
def test_a_thing_is_taken_elsewhere_as_rdf(shown, name, form):
    page = shown("/id/pdu/N55HER")
    link = page.get_by_role("link", name=name, exact=True).evaluate("link => link.href")
    said = list(parse(page.request.get(link).body(), form))
    assert any(getattr(quad.object, "value", "") == "Hull and East Riding PDU" for quad in said)


def test_the_query_behind_is_copied_with_the_keyboard_only(shown):
    page = shown("/id/pdu/N55HER")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ratings = page.get_by_role("region", name="Ratings")
    tab_to(page, ratings.get_by_text("Download, and the query"))
    page.keyboard.press("Enter")
    copy = ratings.get_by_role("button", name="Copy the Cypher")
    tab_to(page, copy)
    page.keyboard.press("Enter")
    expect(ratings.get_by_role("status").first).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == ratings.locator("pre").first.inner_text()


def test_a_recommendation_shows_its_place_and_what_is_like_it(shown):
    page = shown("/id/recommendation/N55KIR/2023/10", scripts=False)
    expect(page.locator("svg .mark.chosen")).to_have_count(1)
    expect(page.locator(".results mark").first).to_be_visible()
    page.locator("figure a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Page 12")


def test_a_document_with_the_keyboard_only(shown):
    page = shown("/documents")
    link = page.get_by_role("link", name="Review of the Probation Service – Yorkshire")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="How much of it was understood")).to_be_visible()
    more = page.get_by_role("link", name="Show all 41 of Recommendations")
    more.focus()
    page.keyboard.press("Enter")
    asked = page.get_by_role("region", name="Recommendations")
    expect(asked.locator("tbody tr")).to_have_count(41)


def test_a_person_has_posts_and_documents(shown):
    page = shown("/search?kind=person", scripts=False)
    page.locator(".results h3 a").first.click()
    parts = page.get_by_role("region", name="Posts, and part in documents")
    expect(parts.locator("tbody tr").first).to_be_visible()
