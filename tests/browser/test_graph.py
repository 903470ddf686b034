"""The graph view, as a person uses it: with the mouse, and with the keyboard only."""

import os
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import networkx
import pytest
from playwright.sync_api import expect

from tests.browser.keys import tab_to

pytestmark = pytest.mark.browser

IMAGES = Path(__file__).parents[2] / "docs" / "images"
INSPECTION = "inspection/N55/2023"
STRENGTHS = f"open=arises_from,in,strength,50,{INSPECTION}"
VIEW = (
    f"/graph?start={INSPECTION}&{STRENGTHS}"
    f"&open=arises_from,in,area_for_improvement,50,{INSPECTION}"
    f"&open=of_unit,out,region,50,{INSPECTION}&open=unit_of,in,pdu,50,region/N55"
)


PATIENCE = 30_000  # milliseconds, since the first page may wait for the engine


def settled(page, words):
    """Waits until the page says this of what it shows."""
    expect(page.get_by_role("status")).to_contain_text(words, timeout=PATIENCE)
    page.wait_for_function("document.getElementById('graph').dataset.settled !== undefined")


def lines(page):
    return page.locator("#shown tbody tr")


def test_it_is_accessible(accessible, shown):
    settled(shown(VIEW), "54 things are shown")
    accessible(VIEW, "#shown tbody tr")


def test_one_starts_from_a_search_and_opens_one_kind_at_a_time(shown):
    page = shown("/graph")
    page.get_by_label("Find something to start from").fill("Yorkshire and the Humber")
    page.get_by_role("button", name="Find", exact=True).click()
    page.locator("#found").get_by_role("button", name="Yorkshire and the Humber").first.click()
    settled(page, "1 thing is shown")
    page.get_by_role("button", name="Show probation delivery unit (11), unit of this").click()
    settled(page, "11 added. 12 things are shown, with 11 ties.")
    expect(lines(page)).to_have_count(12)
    page.get_by_role("button", name="Close probation delivery unit (11)").click()
    settled(page, "11 taken away. 1 thing is shown")
    page.go_back()
    settled(page, "12 things are shown")


def test_the_keyboard_alone_selects_opens_hides_and_follows(shown):
    page = shown("/graph")
    page.get_by_label("Find something to start from").focus()
    page.keyboard.type("Kirklees PDU")
    page.keyboard.press("Enter")
    expect(page.locator("#found button").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#found button").first).to_be_focused()
    page.keyboard.press("Enter")
    settled(page, "1 thing is shown")
    expect(page.locator("#panel")).to_be_focused()

    opens = page.get_by_role("button", name="Show probation region (1), unit of")
    for _ in range(40):
        page.keyboard.press("Tab")
        if opens.evaluate("each => each === document.activeElement"):
            break
    page.keyboard.press("Enter")
    settled(page, "2 things are shown")
    expect(page.get_by_role("button", name="Close probation region (1)")).to_be_focused()

    page.get_by_label("regions (1)").focus()
    page.keyboard.press("Space")
    expect(lines(page)).to_have_count(1)
    expect(page.get_by_label("regions (1)")).to_be_focused()
    page.keyboard.press("Space")
    row = lines(page).get_by_role("button", name="Yorkshire and the Humber", exact=True)
    row.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_have_text("Yorkshire and the Humber")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Its page")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/region/N55")


def test_the_address_restores_the_view(shown):
    page = shown(f"/graph?start={INSPECTION}&{STRENGTHS}&hide=inspections")
    settled(page, "23 things are shown")
    expect(lines(page)).to_have_count(22)  # the inspection is hidden
    lines(page).first.get_by_role("button").first.click()
    page.wait_for_url("**chosen=finding**")
    expect(page.locator("#panel-title")).to_contain_text("strength 1")
    expect(page.locator("blockquote").first).to_be_visible()
    given = parse_qs(urlsplit(page.url).query)
    again = shown(page.url)
    settled(again, "23 things are shown")
    assert given["chosen"][0].startswith("finding/N55/2023/")
    expect(again.locator("#panel-title")).to_have_text(page.locator("#panel-title").inner_text())
    link = again.locator("blockquote a").first.get_attribute("href")
    assert link.startswith("/passages/")
    assert "mark=passage" in link


def test_one_looks_for_words_within(shown):
    page = shown(VIEW)
    settled(page, "things are shown")
    page.get_by_label("Find among what is shown").fill("sheffield")
    expect(lines(page)).to_have_count(1)
    page.get_by_label("Find among what is shown").fill("")
    expect(lines(page)).to_have_count(54)


def test_what_is_shown_opens_in_networkx(shown, tmp_path):
    page = shown(VIEW)
    settled(page, "54 things are shown, with 53 ties")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Save as GraphML").click()
    coming.value.save_as(tmp_path / "graph.graphml")
    graph = networkx.read_graphml(tmp_path / "graph.graphml")
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (54, 53)
    assert graph.nodes["region/N55"]["label"] == "Yorkshire and the Humber"
    assert graph.edges["pdu/N55KIR", "region/N55"]["relation"] == "unit_of"


def test_the_picture_is_saved(shown, tmp_path):
    page = shown(VIEW)
    settled(page, "54 things are shown")
    for name, beginning in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as coming:
            page.get_by_role("button", name=f"Save as {name}").click()
        coming.value.save_as(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(beginning)
    assert (tmp_path / "SVG").read_text().count("<circle") == 54
    if os.environ.get("PICTURES"):
        page.locator(".stage").screenshot(path=IMAGES / "explorer-graph.png")


@pytest.mark.parametrize("name", ["Save as PNG", "Save as SVG", "Save as GraphML"])
def test_it_is_taken_away_with_the_keyboard_only(shown, name):
    page = shown(VIEW)
    settled(page, "54 things are shown")
    tab_to(page, page.get_by_role("button", name=name))
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert Path(coming.value.path()).stat().st_size > 1000


def test_what_is_not_there_is_said(shown, site):
    page = shown("/graph")
    page.get_by_label("Find something to start from").fill("no such thing")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.locator("#found")).to_contain_text("Nothing has a name with “no such thing”")


def test_without_scripts_a_search_leads_to_a_start(shown):
    page = shown("/graph?q=sheffield", scripts=False)
    page.locator(".found a").first.click()
    assert "start=" in page.url
    expect(page.locator("noscript, .panel").first).to_be_visible()


def test_thousands_are_drawn(shown):
    """Numbers of milliseconds are for the benchmark; here, that it comes to rest and moves."""
    page = shown("/graph")
    page.evaluate("""async () => {
      const { View } = await import('/static/graph/view.js');
      const things = new Map(), ties = new Map();
      for (let at = 0; at < 2000; at++) {
        things.set(`m/${at}`, { id: `m/${at}`, name: `Made up ${at}`, kind: 'pdu' });
        if (at > 0) ties.set(`t${at}`, { from: `m/${at}`, to: `m/${at % 40}`, relation: 'part_of' });
      }
      ties.delete('t0');
      const view = new View(document.getElementById('canvas'), () => {});
      await view.draw({ things, ties });
      view.zoom(1.5);
      window.drawn = view.cy.nodes().length;
    }""")
    assert page.evaluate("window.drawn") == 2000
