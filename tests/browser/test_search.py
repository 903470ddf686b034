"""Searching: from words to the page that holds them, and narrowing it down."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.keys import tab_to

pytestmark = pytest.mark.browser


def test_it_is_accessible(accessible):
    accessible("/search?q=police&kind=findings")


def test_from_words_to_the_passage_with_the_mouse(shown):
    page = shown("/", scripts=False)
    page.get_by_label("Search bodies").fill('"unpaid work" recovery')
    page.get_by_role("button", name="Search").click()
    found = page.locator(".results > li", has=page.get_by_role("link", name="Page ")).first
    expect(found.locator("mark").first).to_have_text("unpaid work")
    found.get_by_role("link", name="Page ").click()
    expect(page.locator("blockquote.quote mark").first).to_contain_text("unpaid work")


def test_filters_narrow_it_down_and_can_be_removed(shown):
    page = shown("/search?q=police", scripts=False)
    results = page.get_by_role("heading", name="result")
    every = results.inner_text()
    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Polarity").select_option("strength")
    page.get_by_role("button", name="Apply filters").click()
    expect(results).not_to_have_text(every)
    tags = page.locator(".results .tag")
    assert set(tags.all_inner_texts()) == {"strength"}
    page.get_by_role("link", name="Remove the filter Polarity").click()
    expect(results).to_have_text(every)


FILTERS = ("kind", "region", "unit", "document", "section", "polarity")


@pytest.mark.parametrize("name", FILTERS)
def test_each_filter_leaves_as_much_as_it_says(shown, name):
    page = shown("/search?q=police", scripts=False)
    page.get_by_text("Filters", exact=True).click()
    choice = page.locator(f"select#{name}")
    last = choice.locator("option").last.inner_text()
    choice.select_option(label=last)
    page.get_by_role("button", name="Apply filters").click()
    number = last.rpartition("(")[2].rstrip(")")
    expect(page.locator("#results")).to_contain_text(re.compile(rf"^{number} results?"))
    expect(page.get_by_role("list", name="Filters in force").get_by_role("link")).to_have_count(1)


def test_dates_narrow_it_down(shown):
    page = shown("/search?q=police", scripts=False)
    every = page.locator("#results").inner_text()
    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("From").fill("2023-03")
    page.get_by_label("To", exact=True).fill("2023-03")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.locator("#results")).to_contain_text("result")
    told = page.locator(".results .kind span:not(.tag)").all_inner_texts()
    assert any("March 2023" in each for each in told)
    page.get_by_role("link", name="Remove the filter 2023-03 to 2023-03").click()
    expect(page.locator("#results")).to_have_text(every)
    page.goto("/search?q=police&date_from=2999")
    expect(page.get_by_text("Nothing was found.")).to_be_visible()


def test_filters_with_the_keyboard_only(shown):
    page = shown("/search?q=police")
    tab_to(page, page.get_by_text("Filters", exact=True))
    page.keyboard.press("Enter")
    polarity = page.get_by_label("Polarity")
    tab_to(page, polarity)
    page.keyboard.type("Str")
    expect(polarity).to_have_value("strength")
    tab_to(page, page.get_by_role("button", name="Apply filters"))
    page.keyboard.press("Enter")
    page.wait_for_url("**polarity=strength**")
    assert set(page.locator(".results .tag").all_inner_texts()) == {"strength"}


@pytest.mark.parametrize(
    "typed",
    [
        "police Yorkshire South",
        "Yorkshire South police",
        "O'Brien \"the",
        "a very long search " * 16,
    ],
)
def test_whatever_is_typed_is_searched_for(shown, typed):
    page = shown("/search", scripts=False)
    page.get_by_label("Words").fill(typed)
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_label("Words")).to_have_value(typed)
    expect(page.locator("#results")).to_contain_text("result")


def test_a_name_that_is_misspelt_leads_to_those_that_are_nearly_so(shown):
    page = shown("/search?q=Sheffeild", scripts=False)
    expect(page.get_by_text("Nothing was found.")).to_be_visible()
    page.locator(".meant").get_by_role("link", name="Sheffield", exact=False).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sheffield")
    page.goto("/search?q=zqxzqxzqx")
    expect(page.locator(".meant")).to_have_count(0)


def test_a_search_with_the_keyboard_only(shown):
    page = shown("/search")
    page.get_by_label("Words").focus()
    page.keyboard.type("OSAG")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="3 results")).to_be_visible()
    page.get_by_label("Words").focus()
    link = page.locator(".results a").first
    for _ in range(8):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Operational & System Assurance Group"
    )


def test_what_is_typed_is_never_markup_nor_syntax(shown):
    page = shown("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%20NEAR(%22")
    expect(page.get_by_label("Words")).to_have_value('<script>alert(1)</script> NEAR("')
    expect(page.get_by_role("heading", name="result")).to_be_visible()
