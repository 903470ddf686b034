"""The home page, and the frame that every page has."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_home_page_is_accessible(accessible):
    accessible("/")


def test_the_first_key_leads_past_the_navigation(shown):
    page = shown("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to what is on this page")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
