"""Asking a named question: with the mouse, with the keyboard, and without scripts."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW
from tests.browser.keys import tab_to

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["/ask", "/ask/recommendations?unit=Kirklees"])
def test_the_pages_are_accessible(accessible, address):
    accessible(address)


def test_a_form_with_faults_is_accessible(chromium, site, accessible):
    page = chromium.new_page(base_url=site.address)  # a page with status 400, which is meant
    page.goto("/ask/awaiting?addressee=")
    field = page.get_by_label("Addressee")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#faults")).to_be_focused()
    page.get_by_role("alert").get_by_role("link").click()
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(
        "The body that is asked to act: a name, alias, code or identifier. For example HMPPS. "
        "Give addressee: the body that is asked to act: a name, alias, code or identifier."
    )
    page.close()


def test_with_the_mouse(shown):
    page = shown("/ask")
    page.get_by_role("link", name="Recommendations", exact=True).click()
    page.get_by_label("Unit").fill("Kirklees")
    page.get_by_role("button", name="Ask").click()
    rows = page.locator("tbody tr:visible")
    expect(rows).to_have_count(12)

    number = page.get_by_role("columnheader", name="Number", exact=True)
    number.get_by_role("link").click()
    expect(number).to_have_attribute("aria-sort", "ascending")
    number.get_by_role("link").click()
    expect(number).to_have_attribute("aria-sort", "descending")
    expect(rows.first.get_by_role("cell").nth(2)).to_have_text("12")

    page.get_by_label("Only rows with these words").fill("safeguarding")
    expect(page.get_by_text("of 12 rows")).to_be_visible()
    assert 0 < rows.count() < 12

    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    with Path(download.value.path()).open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 12

    page.locator("summary", has_text="SPARQL").click()
    expect(page.get_by_role("region", name="SPARQL")).to_contain_text('"Kirklees"')


def test_with_the_keyboard(shown):
    page = shown("/ask/recommendations")
    keys = page.keyboard
    tab_to(page, page.get_by_label("Unit"))
    keys.type("Kirklees")
    keys.press("Enter")
    expect(page.locator("tbody tr:visible")).to_have_count(12)
    heading = page.get_by_role("columnheader", name="Number", exact=True)
    tab_to(page, heading.get_by_role("link"))
    keys.press("Enter")
    keys.press("Enter")
    expect(heading).to_have_attribute("aria-sort", "descending")
    keys.press("Shift+Tab")
    keys.press("Shift+Tab")
    keys.press("Shift+Tab")
    region = page.get_by_role("region", name="Recommendations")
    expect(region).to_be_focused()
    before = region.evaluate("region => region.scrollLeft")
    keys.press("ArrowRight")
    page.wait_for_function(
        "([region, before]) => region.scrollLeft > before", arg=[region.element_handle(), before]
    )
    keys.press("Shift+Tab")
    keys.type("safeguarding")
    expect(page.get_by_text("of 12 rows")).to_be_visible()
    tab_to(page, page.get_by_role("link", name="Download as CSV"))
    with page.expect_download() as download:
        keys.press("Enter")
    assert Path(download.value.path()).read_text(encoding="utf-8").count("Kirklees") >= 12


def test_without_scripts(shown):
    page = shown("/ask/recommendations?unit=Kirklees", scripts=False)
    page.get_by_label("Only rows with these words").fill("safeguarding")
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("columnheader", name="Number", exact=True).get_by_role("link").click()
    expect(page.get_by_role("columnheader", name="Number", exact=True)).to_have_attribute(
        "aria-sort", "ascending"
    )
    expect(page.get_by_text("of 12 rows")).to_be_visible()
    assert 0 < page.locator("tbody tr").count() < 12


def test_on_a_phone_the_table_scrolls_and_the_page_does_not(shown):
    page = shown("/ask/recommendations?unit=Kirklees", NARROW)
    region = page.get_by_role("region", name="Recommendations")
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
