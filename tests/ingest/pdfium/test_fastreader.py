"""The fast reader: odd pages, and the reference reader's words in the same places."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from probation_graph.ingest.pdfium.fastreader import read_pages
from probation_graph.ingest.reading import reader
from probation_graph.ingest.reading.faults import Broken, Encryption, MissingPages, TooManyPages
from probation_graph.ingest.reading.page import Page, Ruling
from tests.ingest import pdfs

PLAIN = pdfs.prose("Leaders know their region.")


def read(data: bytes) -> Page:
    (page,) = read_pages(data, 5)
    return page


def texts(data: bytes) -> list[str]:
    return [word.text for word in read(data).words]


def on_canvas(draw) -> bytes:
    return pdfs.pdf(lambda sheet: draw(sheet.canvas))


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
    assert texts(pdfs.prose("•Leaders")) == ["•", "Leaders"]


def test_a_word_cut_at_a_line_end_is_two():
    """PDFium makes one of it."""
    assert texts(pdfs.prose("of pro-", "bation")) == ["of", "pro-", "bation"]


def test_a_raised_mark_is_part_of_its_word():
    """PDFium guesses a space before it."""

    def paint(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 72, "Word", 11)
        sheet.text(98.5, 70, "12", 6)

    assert texts(pdfs.pdf(paint)) == ["Word12"]


def test_words_without_a_space_between_them():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 72, "two", 8)
        sheet.text(72 + 14.5, 72, "words", 8)
        sheet.text(72, 100, "one", 8)
        sheet.text(72 + 12.5, 100, "word", 8)

    assert texts(pdfs.pdf(paint)) == ["two", "words", "oneword"]


def test_letters_set_apart_are_one_word():
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica", 20)
        text.setCharSpace(6)
        text.textLine("SUMMARY of it")
        canvas.drawText(text)

    assert texts(on_canvas(draw)) == ["SUMMARY", "of", "it"]


def test_text_drawn_twice_to_look_bold_is_read_once():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 72, "Leaders")
        sheet.text(72.2, 72, "Leaders")

    assert texts(pdfs.pdf(paint)) == ["Leaders"]


def test_invisible_text_is_read():
    """So is the text that a scanner lays under its picture."""

    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine("Invisible words")
        canvas.drawText(text)

    assert texts(on_canvas(draw)) == ["Invisible", "words"]


def test_glyphs_without_letters_are_told_as_such():
    assert texts(pdfs.unmapped()) == ["(cid:3)(cid:4)(cid:5)"]


def test_text_that_runs_up_the_page_and_leans():
    def draw(canvas: Canvas) -> None:
        for x, angle, text in ((300, 90, "Side text"), (100, 45, "DRAFT")):
            canvas.saveState()
            canvas.translate(x, 400)
            canvas.rotate(angle)
            canvas.drawString(0, 0, text)
            canvas.restoreState()

    found = {word.text: word for word in read(on_canvas(draw)).words}
    assert found.keys() == {"Side", "text", "DRAFT"}
    side, draft = found["Side"], found["DRAFT"]
    assert side.size == 12
    assert (side.box.width, side.box.height) == pytest.approx((12, 24), abs=0.2)
    assert draft.box.width == pytest.approx(draft.box.height, abs=0.02)


def shown(crop: bool, turns: int) -> bytes:
    box = "/CropBox [50 42 545 792]" if crop else ""
    return pdfs.objects(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {box} /Rotate {turns}"
        " /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        pdfs.stream(
            "BT /F 11 Tf 72 760 Td (inside) Tj ET BT /F 11 Tf 10 500 Td (edge) Tj ET"
            " 72 700 m 200 700 l S"
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


@pytest.mark.parametrize(("crop", "turns"), [(True, 0), (False, 90), (False, 180), (False, 270)])
def test_places_are_those_of_the_page_as_displayed(crop: bool, turns: int):
    """A page shows its crop box, and may be turned; what lies outside is not seen."""
    data = shown(crop, turns)
    page, (reference,) = read(data), reader.read_pages(data, 5)
    assert (page.width, page.height) == (reference.width, reference.height)
    places = {len(word.text): tuple(word.box) for word in page.words}
    same = {len(word.text): tuple(word.box) for word in reference.words}  # it turns letters round
    assert len(places) == (1 if crop else 2)
    for length, place in places.items():
        assert place == pytest.approx(same[length], abs=0.5)
    assert page.rulings == reference.rulings


def test_a_crop_box_that_is_turned():
    upright, turned = read(shown(True, 0)), read(shown(True, 90))
    assert (turned.width, turned.height) == (upright.height, upright.width)
    (word,), (same,) = turned.words, upright.words
    assert word.text == "inside"
    assert word.box.top == same.box.x0
    assert word.box.x1 == pytest.approx(upright.height - same.box.top)


def test_units_are_points_whatever_the_page_says():
    scaled = PLAIN.replace(b"/Rotate 0", b"/UserUnit 2.0 /Rotate 0")
    assert scaled != PLAIN
    assert read(scaled).words == read(PLAIN).words


def test_rulings_are_those_of_the_reference_reader():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.rule(72, 100, 200, 100)
        sheet.rule(72, 110, 200, 150)  # slanting: no ruling
        sheet.rect(72, 200, 200, 201, stroke=0, fill=1)
        sheet.rect(300, 200, 301, 260, stroke=0, fill=1)
        sheet.rect(72, 300, 200, 340)
        sheet.rect(0, 0, pdfs.WIDTH, pdfs.HEIGHT)  # the page's background
        sheet.canvas.circle(300, 300, 20)
        path = sheet.canvas.beginPath()
        path.moveTo(72, 500), path.lineTo(90, 500), path.lineTo(80, 520), path.close()
        path.moveTo(100, 500), path.lineTo(150, 500)
        sheet.canvas.drawPath(path)
        sheet.canvas.setFillGray(1)
        sheet.rect(72, 400, 200, 440, stroke=0, fill=1)  # white on white
        sheet.canvas.setFillColorCMYK(0, 0, 0, 0)
        sheet.rect(72, 450, 200, 460, stroke=0, fill=1)

    data = pdfs.pdf(paint)
    (reference,) = reader.read_pages(data, 5)
    assert len(reference.rulings) == 8
    for found, expected in zip(sorted(read(data).rulings), sorted(reference.rulings), strict=True):
        assert tuple(found) == pytest.approx(tuple(expected), abs=0.02)


def test_words_and_rulings_inside_forms_are_found():
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("stamp")
        canvas.drawString(72, 700, "Copy")
        canvas.line(72, 690, 120, 690)
        canvas.endForm()
        canvas.translate(10, 0)
        canvas.doForm("stamp")

    page = read(on_canvas(draw))
    (word,) = page.words
    assert (word.text, word.box.x0) == ("Copy", 82)
    assert page.rulings == (Ruling(82.0, 151.89, 130.0, 151.89),)


def test_a_page_without_text():
    assert read(pdfs.picture_only()).words == ()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (pdfs.encrypted(), Encryption),
        (PLAIN[:-700], Broken),
        (b"%PDF-1.4 nothing", Broken),
        (PLAIN.replace(b"/Count 1", b"/Count 7"), MissingPages),
        (pdfs.pdf(*[lambda _: None] * 6), TooManyPages),
    ],
    ids=["locked", "cut", "junk", "pages missing", "long"],
)
def test_faults(data: bytes, fault: type[Exception]):
    with pytest.raises(fault):
        list(read_pages(data, 5))


def test_a_file_of_this_folder_reads_the_same_twice():
    data = (Path(__file__).parents[3] / "samples" / "letter.pdf").read_bytes()
    assert list(read_pages(data, 20)) == list(read_pages(data, 20))
