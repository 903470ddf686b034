"""Deciding who and what is the same: with the mouse, and with the keyboard."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import TOKEN
from tests.browser.keys import tab_to

pytestmark = pytest.mark.browser

PAIRS = "/review?all=true"  # those of two letters are unlikely ones


def test_the_page_is_accessible(accessible):
    accessible(PAIRS, "[data-who]")


def test_with_the_mouse(shown):
    page = shown(PAIRS)
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_label("Your name").fill("A. Mouse")
    pair = page.locator("article.pair[data-second]").first
    expect(pair.locator("blockquote").first).to_be_visible()
    pair.get_by_label("Why").fill("told apart in the text")
    pair.get_by_role("button", name="Different").click()
    expect(pair.get_by_role("status")).to_contain_text("Decided: different.")
    page.reload()
    latest = page.locator("[data-latest] li").first
    expect(latest).to_contain_text("by A. Mouse")
    expect(latest).to_contain_text("told apart in the text")
    latest.get_by_role("button", name="Take back").click()
    expect(latest).to_contain_text("taken back")


def test_with_the_keyboard(shown):
    page = shown(PAIRS)
    keys = page.keyboard
    pairs = page.locator("article.pair[data-second]")
    tab_to(page, page.get_by_label("Token"))
    keys.type(TOKEN)
    tab_to(page, page.get_by_label("Your name"))
    keys.type("A. Key")
    tab_to(page, pairs.first.get_by_role("button", name="Unsure"))
    keys.press("Space")
    expect(pairs.first.get_by_role("status")).to_contain_text("Decided: unsure.")
    expect(pairs.nth(1)).to_be_focused()
    for _ in range(2):
        keys.press("Shift+Tab")
        if pairs.first.get_by_role("button", name="Take back").evaluate(
            "each => each === document.activeElement"
        ):
            break
    keys.press("Enter")
    expect(pairs.first.get_by_role("status")).to_have_text("Taken back.")
    expect(pairs.first.get_by_role("button", name="Same")).to_be_focused()


def test_contradictions_are_shown_when_they_are_made(shown):
    page = shown(PAIRS)
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_label("Your name").fill("One")
    pair = page.locator("article.pair[data-second]").first
    first = pair.get_attribute("id")
    pair.get_by_role("button", name="Same").click()
    expect(pair.get_by_role("status")).to_contain_text("Decided: same.")
    page.goto(PAIRS)
    again = page.locator(f"article[id='{first}']")
    if again.count():
        page.get_by_label("Your name").fill("Other")
        again.get_by_role("button", name="Different").click()
        expect(again.get_by_role("status")).to_contain_text("It contradicts")
    page.goto(PAIRS)
    for button in page.get_by_role("button", name="Take back").all()[::-1]:
        button.click()
    expect(page.get_by_role("button", name="Take back")).to_have_count(0)


def test_without_a_name_nothing_is_sent(shown):
    page = shown(PAIRS)
    page.get_by_label("Token").fill(TOKEN)
    page.locator("article.pair[data-second]").first.get_by_role("button", name="Same").click()
    expect(page.get_by_text("Give your name first.")).to_be_visible()
    expect(page.get_by_label("Your name")).to_be_focused()


@pytest.mark.parametrize(("address", "label"), [("/bring", "Token"), (PAIRS, "Your name")])
def test_no_field_is_shown_before_its_script_has_run(chromium, site, address, label):
    page = chromium.new_page(base_url=site.address)
    for late in ("**/*.js", "**/static/ask.css"):
        page.route(late, lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_label(label)).to_be_hidden()
    page.close()


def test_a_script_keeps_what_a_field_holds(chromium, site):
    page = chromium.new_page(base_url=site.address)
    page.add_init_script(
        "document.addEventListener('readystatechange', () => "
        "{ if (document.readyState === 'interactive') document.getElementById('by').value = 'B. Back'; })"
    )
    page.goto(PAIRS)
    expect(page.get_by_label("Your name")).to_have_value("B. Back")
    page.reload()
    expect(page.get_by_label("Your name")).to_have_value("B. Back")
    page.close()
