"""The page of a document with a passage marked."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

ASKED = "recommendation/N55SHF/2023/9"
PAGE = "/passages/26338ff1bd7b/13"
WORDS = "improve access to domestic abuse intelligence held by South Yorkshire Police"


def test_it_is_accessible(accessible):
    accessible(f"{PAGE}?mark={ASKED}")


def test_the_passage_is_marked_on_the_picture_and_among_its_neighbours(shown):
    page = shown(f"{PAGE}?mark={ASKED}", scripts=False)
    expect(page.locator("blockquote mark")).to_have_text(WORDS)
    expect(page.locator("svg .mark.chosen")).to_have_count(1)
    expect(page.locator("li[aria-current] > p").first).to_have_text(WORDS)
    expect(page.locator("li[aria-current] a", has_text="South Yorkshire Police")).to_be_visible()
    loaded = page.locator("svg image").evaluate(
        "image => fetch(image.href.baseVal).then((got) => got.ok)"
    )
    assert loaded


def test_another_passage_is_marked_by_pointing_at_it(shown):
    page = shown(f"{PAGE}?mark={ASKED}", scripts=False)
    page.locator("svg .mark:not(.chosen) rect").first.click()
    expect(page.locator("blockquote mark")).not_to_have_text(WORDS)
    expect(page.locator("svg .mark.chosen")).to_have_count(1)


def test_the_pages_beside_it_with_the_keyboard_only(shown):
    page = shown(PAGE)
    page.get_by_role("link", name="Page 14").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page 14 of 14")
    expect(page.get_by_role("link", name="Page 15")).to_have_count(0)


def test_the_link_to_it_can_be_copied(shown, site):
    page = shown(f"{PAGE}?mark={ASKED}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").first).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site.address}{PAGE}?mark={ASKED}"


def test_what_is_on_another_page_leads_there(shown):
    page = shown(f"/passages/26338ff1bd7b/2?mark={ASKED}", scripts=False)
    page.get_by_role("link", name="page 13").click()
    expect(page.locator("blockquote mark")).to_have_text(WORDS)
