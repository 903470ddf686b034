"""The pictures: charts that are drawn, tables that say the same, and numbers that lead on."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PICTURES = ("ratings", "recommendations", "findings", "recurring")


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_accessible(accessible, name):
    accessible(f"/pictures/{name}", ".chart svg")


def test_what_there_is_is_accessible(accessible):
    accessible("/pictures")


@pytest.mark.parametrize("name", PICTURES)
def test_a_chart_is_drawn_under_the_policy_of_the_page(shown, name):
    page = shown(f"/pictures/{name}")
    drawn = page.locator(".chart svg").first
    expect(drawn).to_be_visible()
    assert drawn.locator("path").count() > 10


@pytest.mark.parametrize("name", PICTURES)
def test_behind_each_is_a_table_whose_numbers_lead_on(shown, name):
    page = shown(f"/pictures/{name}", scripts=False)
    for summary in page.locator("main summary").all():
        summary.click()
    expect(page.locator("table caption").first).to_be_visible()
    link = page.locator("table td a, table th a").first
    address = link.get_attribute("href")
    link.click()
    assert page.url.endswith(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_shared_words_are_marked_on_both_sides(shown):
    page = shown("/pictures/recurring", scripts=False)
    pair = page.locator("table.pairs tbody tr").first
    assert pair.locator("td:has(mark)").count() == 2


@pytest.mark.parametrize("name", PICTURES)
def test_the_same_is_there_as_csv(shown, name):
    page = shown(f"/pictures/{name}", scripts=False)
    address = page.get_by_role("link", name="CSV").get_attribute("href")
    assert page.request.get(address).headers["content-type"].startswith("text/csv")


def test_a_mark_leads_to_what_is_behind_it(shown):
    page = shown("/pictures/ratings?unit=Kirklees+PDU")
    page.locator(".chart svg text").filter(has_text=re.compile("^I$")).click(force=True)
    page.wait_for_url("**/id/rating/N55KIR/2023/overall")


def test_the_keyboard_filters_and_follows_a_number(shown):
    page = shown("/pictures/ratings")
    unit = page.get_by_label("Unit", exact=True)
    unit.focus()
    page.keyboard.type("Hull")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**unit=Hull**")
    row = page.get_by_role("row", name="Hull and East Riding PDU")
    expect(row.get_by_role("link")).to_have_count(10)
    row.get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/rating/N55HER/2023/overall")


def test_it_holds_without_scripts(shown):
    page = shown("/pictures/recommendations", scripts=False)
    expect(page.locator(".chart")).to_be_hidden()
    expect(page.get_by_role("row", name="Sheffield PDU")).to_be_visible()
