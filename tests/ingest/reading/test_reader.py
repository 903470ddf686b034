"""Words and rulings of a page, against pdfplumber's own."""

from pathlib import Path

import pdfplumber
import pytest

from probation_graph.ingest.reading.page import Page, Ruling
from probation_graph.ingest.reading.reader import is_white, read_pages
from tests.ingest import pdfs

LETTER = Path(__file__).parents[3] / "samples" / "letter.pdf"
CLOSE = 0.02  # points: boxes are rounded to hundredths


def read(data: bytes) -> Page:
    (page,) = read_pages(data, 5)
    return page


def test_words_are_those_of_pdfplumber_in_the_same_places():
    pages = list(read_pages(LETTER.read_bytes(), 20))
    with pdfplumber.open(LETTER) as document:
        for page, expected in zip(pages, document.pages, strict=True):
            found = expected.extract_words()
            assert [word.text for word in page.words] == [word["text"] for word in found]
            for word, other in zip(page.words, found, strict=True):
                box = (word.box.x0, word.box.top, word.box.x1, word.box.bottom)
                assert box == pytest.approx(
                    [other[side] for side in ("x0", "top", "x1", "bottom")], abs=CLOSE
                )


def test_fonts_sizes_and_weight():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 72, "Leadership", 15, pdfs.BOLD)
        sheet.text(72, 100, "Staff", 11)

    heading, text = read(pdfs.pdf(paint)).words
    assert (heading.text, heading.size, heading.bold, heading.font) == (
        "Leadership", 15.0, True, "Helvetica-Bold",
    )  # fmt: skip
    assert (text.size, text.bold) == (11.0, False)
    assert heading.box.x0 == 72
    assert 68 < heading.box.top < 76


def test_a_bullet_set_tight_against_its_word_is_a_word_of_its_own():
    assert [word.text for word in read(pdfs.prose("•Leaders")).words] == ["•", "Leaders"]


def test_places_are_those_of_the_page_as_displayed():
    """A page shows its crop box; what lies outside is not seen."""

    def paint(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 72, "inside")
        sheet.text(10, 300, "outside")

    page = read(pdfs.pdf(paint, prepare=lambda canvas: canvas.setCropBox((50, 42, 545, 792))))
    assert (page.width, page.height) == (495, 750)
    (word,) = page.words
    assert word.text == "inside"
    assert word.box.x0 == 22
    assert word.box.top == pytest.approx(72 - 49.9, abs=4)


def test_rulings_are_lines_edges_and_thin_rectangles():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.rule(72, 100, 200, 100)
        sheet.rule(72, 110, 200, 150)  # slanting: no ruling
        sheet.rect(72, 200, 200, 201, stroke=0, fill=1)
        sheet.rect(300, 200, 301, 260, stroke=0, fill=1)
        sheet.rect(72, 300, 200, 340)
        sheet.rect(0, 0, pdfs.WIDTH, pdfs.HEIGHT)  # the page's background
        sheet.canvas.setFillGray(1)
        sheet.rect(72, 400, 200, 440, stroke=0, fill=1)  # white on white

    found = {
        tuple(round(side) for side in (line.x0, line.top, line.x1, line.bottom))
        for line in read(pdfs.pdf(paint)).rulings
    }
    assert found == {
        (72, 100, 200, 100), (72, 200, 200, 200), (300, 200, 300, 260),
        (72, 300, 200, 300), (72, 340, 200, 340), (72, 300, 72, 340), (200, 300, 200, 340),
    }  # fmt: skip


def test_words_and_rulings_inside_forms_are_found():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.canvas.beginForm("stamp")
        sheet.canvas.drawString(72, 700, "Copy")
        sheet.canvas.line(72, 690, 120, 690)
        sheet.canvas.endForm()
        sheet.canvas.doForm("stamp")

    page = read(pdfs.pdf(paint))
    assert [word.text for word in page.words] == ["Copy"]
    assert page.rulings == (Ruling(72.0, 151.89, 120.0, 151.89),)


@pytest.mark.parametrize(
    ("colour", "white"),
    [(1, True), ((1,), True), ((1, 1, 1), True), ((0, 0, 0, 0), True), (0, False), ((1, 1, 0), False),
     ((0, 0, 0, 1), False), (None, False), ("P0", False)],
)  # fmt: skip
def test_white(colour: object, white: bool):
    assert is_white(colour) is white
