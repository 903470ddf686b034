"""Searching: from words to the page that holds them, and narrowing it down."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_it_is_accessible(accessible):
    accessible("/search?q=police&kind=findings")


def test_from_words_to_the_passage_with_the_mouse(shown):
    page = shown("/", scripts=False)
    page.get_by_label("Search bodies").fill('"unpaid work" recovery')
    page.get_by_role("button", name="Search").click()
    first = page.get_by_role("list", name="result").get_by_role("listitem").first
    expect(first.locator("mark").first).to_have_text("unpaid work")
    first.get_by_role("link", name="Page ").click()
    expect(page.locator("blockquote.quote mark")).to_contain_text("unpaid work")


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
