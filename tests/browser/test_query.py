"""The editors: with the mouse, with the keyboard, and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.keys import tab_to

pytestmark = pytest.mark.browser

CYPHER = "/query/cypher?query=MATCH+(n:Region)+RETURN+n.name+AS+name,+n.id+AS+id"
SPARQL = "/query/sparql?query=ASK+%7B%3Fs+%3Fp+%3Fo%7D"


@pytest.mark.parametrize("address", [CYPHER, SPARQL])
def test_the_editors_are_accessible(accessible, address):
    accessible(address, ".CodeMirror")


def test_with_the_mouse(shown):
    page = shown("/query/cypher")
    expect(page.locator(".cm-keyword").first).to_have_text("MATCH")
    page.get_by_role("button", name="Ask").click()
    body = page.get_by_role("columnheader", name="Body")
    expect(body).to_be_visible()
    page.get_by_text("Start from a named question").click()
    page.get_by_role("link", name="Scores").click()
    expect(page.get_by_role("columnheader", name="Consistent")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "typed", "offered", "name"),
    [
        ("cypher", "MATCH (n:Regi", "Region", "Region"),
        ("cypher", "MATCH (n)-[:UNIT_", "UNIT_OF", "UNIT_OF"),
        ("sparql", "SELECT * { ?a pg:unitO", "pg:unitOf", "pg:unitOf"),
    ],
)
def test_names_of_the_graph_are_completed(shown, language, typed, offered, name):
    page = shown(f"/query/{language}")
    editor = page.get_by_role("textbox", name="Query in")
    tab_to(page, editor)
    page.keyboard.press("Control+A")
    page.keyboard.type(typed)
    page.keyboard.press("Control+Space")
    expect(page.get_by_role("option", name=offered, exact=True)).to_be_visible()
    expect(page.locator("#meaning")).not_to_be_empty()
    page.keyboard.press("Enter")
    expect(editor).to_contain_text(typed[: typed.rfind(":") + 1] + name.removeprefix("pg:"))


def test_with_the_keyboard(shown):
    page = shown("/query/cypher")
    editor = page.get_by_role("textbox", name="Query in Cypher")
    tab_to(page, editor)
    page.keyboard.press("Control+A")
    page.keyboard.type("MATCH (n:Region")
    page.keyboard.press("Escape")  # closes what completion offers, if it is open
    page.keyboard.press("End")
    page.keyboard.type(") RETURN count(n) AS regions")
    page.keyboard.press("Tab")
    expect(editor).to_be_focused()  # Tab indents
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Ask")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("columnheader", name="Regions")).to_be_visible()


def test_control_and_enter_asks(shown):
    page = shown("/query/sparql")
    tab_to(page, page.get_by_role("textbox", name="Query in SPARQL"))
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("columnheader", name="Recommendations")).to_be_visible()


def test_a_fault_is_shown_where_it_is(chromium, site):
    page = chromium.new_page(base_url=site.address)  # a page with status 400, which is meant
    page.goto("/query/sparql?query=SELECT+%3Fa%0AWHERE+%7B+%3Fa+%7D")
    expect(page.get_by_role("alert")).to_contain_text("line 2, column 13")
    expect(page.locator(".at-fault")).to_have_count(1)
    page.get_by_role("link", name="Go to line 2").click()
    expect(page.get_by_role("textbox", name="Query in SPARQL")).to_be_focused()
    page.close()


def test_without_scripts(shown):
    page = shown("/query/sparql", scripts=False)
    page.get_by_label("Query").fill("ASK { ?s ?p ?o }")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_text("Yes: true.")).to_be_visible()
