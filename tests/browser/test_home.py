"""The home page, and the frame that every page has."""

import pypdfium2 as pdfium
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


def test_an_address_that_leads_nowhere_is_a_page_one_can_go_on_from(chromium, site, looked_over):
    page = chromium.new_page(base_url=site.address, reduced_motion="reduce")  # its 404 is meant
    page.goto("/id/pdu/nothing")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    looked_over(page)
    page.get_by_label("Search bodies").fill("Kirklees")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Kirklees PDU").first).to_be_visible()
    page.close()


def test_it_prints_without_what_is_for_the_screen(shown):
    page = shown("/id/pdu/N55HER")
    page.emulate_media(media="print")
    for each in ("header nav", "details.tools", "nav.contents"):
        expect(page.locator(each).first).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_an_answer_prints_whole(shown):
    """Every column and row is on the paper, however wide and long, with what was asked."""
    page = shown("/ask/recommendations?region=Yorkshire+and+the+Humber")
    page.emulate_media(media="print")
    paper = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert paper[0].get_width() > paper[0].get_height()
    words = "".join(each.get_textpage().get_text_bounded() for each in paper)
    rows = page.locator(".answer tbody tr")
    assert rows.count() > 20
    for row in rows.all():
        for cell in row.locator("td").all():
            assert squeezed(cell.inner_text()) in squeezed(words)
    expect(page.get_by_label("Region")).to_have_value("Yorkshire and the Humber")
    expect(page.get_by_label("Region")).to_be_visible()


def squeezed(text):
    """A text without white space, which paper cuts where it likes."""
    return "".join(text.split())


@pytest.mark.parametrize("address", ["/", "/search?q=police", "/id/pdu/N55HER", "/graph"])
def test_the_focus_is_seen_in_forced_colours(shown, address):
    page = shown(address)
    page.emulate_media(forced_colors="active")
    for _ in range(6):
        page.keyboard.press("Tab")
        told = page.evaluate("""() => {
          const style = getComputedStyle(document.activeElement);
          return [style.outlineStyle, parseFloat(style.outlineWidth)];
        }""")
        assert told[0] != "none", f"{address}: no outline"
        assert told[1] >= 2, f"{address}: an outline of {told[1]} pixels"


@pytest.mark.parametrize("name", ["Exports", "Status"])
def test_what_the_foot_of_a_page_leads_to_is_for_people(shown, looked_over, name):
    page = shown("/")
    page.get_by_role("contentinfo").get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    looked_over(page)
