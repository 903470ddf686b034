"""Bringing documents in: with the mouse, and with the keyboard."""

import httpx2
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import TOKEN
from tests.browser.keys import tab_to
from tests.conftest import LETTER

pytestmark = pytest.mark.browser

TEXT = b"""A note on probation in Kirklees

The Sapling Trust of Holmfirth works with Kirklees PDU. Leaders had partnered with the Sapling Trust.
"""


@pytest.fixture
def taken_out(site):
    """Takes out, after a test, what it brought in."""
    yield
    with httpx2.Client(base_url=site.address, headers={"Authorization": f"Bearer {TOKEN}"}) as web:
        for each in web.get("/documents").json():
            if each["document"] not in site.keys:
                assert web.delete(f"/documents/{each['document']}").status_code == 204


def test_the_page_is_accessible(accessible):
    accessible("/bring", "[data-drop]")


def test_with_the_mouse(shown, taken_out, tmp_path):
    (tmp_path / "a note.txt").write_bytes(TEXT)
    page = shown("/bring")
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_label("Drop PDF or plain text files here").set_input_files(
        [LETTER, tmp_path / "a note.txt"]
    )
    cards = page.locator(".brought > li")
    letter, note = cards.filter(has_text="letter.pdf"), cards.filter(has_text="a note.txt")
    for card in (letter, note):
        expect(card.locator(".state")).to_have_text("Read", timeout=60_000)
        expect(card.locator("dt", has_text="Kind")).to_be_visible()
        expect(card.locator("dt", has_text="Lacking")).to_be_visible()
    expect(letter).to_contain_text("No, it was here already")
    expect(note).to_contain_text("New here")
    expect(page.get_by_role("heading", name="New on the review list")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("2 of 2 read.")
    expect(page.get_by_role("link", name="Decide on the review list")).to_be_visible()


def test_what_is_new_is_decided_where_it_leads(shown, taken_out, tmp_path):
    (tmp_path / "a note.txt").write_bytes(TEXT)
    page = shown("/bring")
    streams = []
    page.on("response", lambda answer: streams.append(answer.headers.get("content-type", "")))
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_label("Drop PDF or plain text files here").set_input_files(tmp_path / "a note.txt")
    expect(page.locator(".brought .state")).to_have_text("Read", timeout=60_000)
    assert any(each.startswith("text/event-stream") for each in streams)
    page.locator("[data-new-list] a").first.click()
    page.get_by_label("Your name").fill("A. Newcomer")
    body = page.locator("article.pair").first
    expect(body).to_contain_text("Sapling Trust")
    if body.get_attribute("data-second") is None:
        body.get_by_label("The other one").fill("police-force/south-yorkshire")
    body.get_by_role("button", name="Different").click()
    expect(body.get_by_role("status")).to_contain_text("Decided: different.")
    body.get_by_role("button", name="Take back").click()
    expect(body.get_by_role("status")).to_have_text("Taken back.")


def test_with_the_keyboard(shown):
    page = shown("/bring")
    page.on("filechooser", lambda _: None)  # from now on choosers are caught: asked for later, that
    # may come too late on a slow machine
    tab_to(page, page.get_by_label("Token"))
    page.keyboard.type(TOKEN)
    files = page.get_by_label("Drop PDF or plain text files here")
    tab_to(page, files)
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(LETTER)
    expect(page.locator(".brought .state")).to_have_text("Read", timeout=60_000)
    tab_to(page, page.locator(".brought a").first)


def test_what_is_new_is_decided_with_the_keyboard_only(shown, taken_out, tmp_path):
    (tmp_path / "a note.txt").write_bytes(TEXT)
    page = shown("/bring")
    page.on("filechooser", lambda _: None)
    tab_to(page, page.get_by_label("Token"))
    page.keyboard.type(TOKEN)
    tab_to(page, page.get_by_label("Drop PDF or plain text files here"))
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(tmp_path / "a note.txt")
    expect(page.locator(".brought .state")).to_have_text("Read", timeout=60_000)
    tab_to(page, page.locator("[data-new-list] a").first)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Your name"))
    page.keyboard.type("A. Newcomer")
    body = page.locator("article.pair").first
    if body.get_attribute("data-second") is None:
        tab_to(page, body.get_by_label("The other one"))
        page.keyboard.type("police-force/south-yorkshire")
    tab_to(page, body.get_by_role("button", name="Different"))
    page.keyboard.press("Enter")
    expect(body.get_by_role("status")).to_contain_text("Decided: different.")
    tab_to(page, body.get_by_role("button", name="Take back"))
    page.keyboard.press("Enter")
    expect(body.get_by_role("status")).to_have_text("Taken back.")


def test_files_can_be_dropped(shown):
    page = shown("/bring")
    page.get_by_label("Token").fill(TOKEN)
    page.locator("[data-drop]").evaluate(
        """(drop) => {
          const carried = new DataTransfer();
          carried.items.add(new File([""], "empty.pdf", { type: "application/pdf" }));
          document.getElementById("token").value = "";
          drop.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true }));
        }"""
    )
    expect(page.get_by_text("Give the token first.")).to_be_visible()
    expect(page.get_by_label("Token")).to_be_focused()


def test_what_cannot_be_read_is_said_of_its_file(chromium, site):
    page = chromium.new_page(base_url=site.address)  # refusals are meant here
    page.goto("/bring")
    page.get_by_label("Token").fill(TOKEN)
    page.get_by_label("Drop PDF or plain text files here").set_input_files(
        [{"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 and no more"}]
    )
    card = page.locator(".brought > li")
    expect(card.locator(".state")).to_have_text("Could not be read", timeout=60_000)
    assert len(card.locator("p").last.inner_text()) > 10
    page.get_by_label("Token").fill("wrong")
    page.get_by_label("Drop PDF or plain text files here").set_input_files(LETTER)
    expect(card.first).to_contain_text("This is not the token.")
    page.close()
