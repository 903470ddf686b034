"""What stands apart on a page: frames, with text before, after and beside them, and footnotes."""

from probation_graph.ingest.block import Aside, Block
from tests.ingest import pdfs
from tests.ingest.layout.test_assembly import laid_out

BODY = "The teams met every week and spoke of their cases in some depth and with"
SHAPE = list[tuple[str, str, Aside | None]]


def shape(found: list[Block]) -> SHAPE:
    return [(block.kind.value, block.text, block.aside) for block in found]


def test_a_frame_within_a_list_does_not_end_it() -> None:
    def first(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[BODY] * 6)
        sheet.text(82, 200, "•")
        sheet.text(100, 200, "Leaders knew the region well and that was seen in the")
        sheet.rect(72, 230, 520, 300)
        sheet.text(80, 240, "Practice study: good work", font=pdfs.BOLD)
        sheet.text(90, 260, "•")
        sheet.text(120, 260, "Jo was seen at home.")

    def second(sheet: pdfs.Sheet) -> None:
        sheet.text(100, 72, "work of all the teams.")
        sheet.text(82, 100, "•")
        sheet.text(100, 100, "There was a board.")

    found = laid_out(pdfs.pdf(first, second))
    assert shape(found)[1:] == [
        ("bullet", "Leaders knew the region well and that was seen in the work of all the teams.", None),
        ("heading", "Practice study: good work", Aside.BOX),
        ("bullet", "Jo was seen at home.", Aside.BOX),
        ("bullet", "There was a board.", None),
    ]  # fmt: skip
    assert [block.level for block in found if block.kind.value == "bullet"] == [1, 1, 1]


def test_a_frame_with_text_beside_it_comes_after_that_text() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *["The teams met every week, all of them,"] * 6)
        sheet.rect(330, 70, 520, 130)
        sheet.lines(340, 80, "Key facts of the region", "It has five teams in all.")

    found = laid_out(pdfs.pdf(paint))
    assert [(block.text[:9], block.aside) for block in found] == [
        ("The teams", None), ("Key facts", Aside.BOX),
    ]  # fmt: skip


def test_two_rows_of_cells_a_small_box_and_a_frame_around_the_page_are_no_frames() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.rect(20, 20, 575, 820)
        sheet.rect(60, 72, 70, 82)
        sheet.lines(72, 72, *[BODY] * 3)
        sheet.grid([72, 400], [150, 180, 210])
        sheet.text(80, 160, "Ann Example")
        sheet.text(80, 190, "Bo Sample")

    assert {block.aside for block in laid_out(pdfs.pdf(paint))} == {None}


def test_footnotes_are_marked_with_all_their_lines() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[BODY] * 6)
        sheet.text(72, 700, "1 Courts Act 2003 www.example.org, which says", 8)
        sheet.text(72, 725, "what must be done.", 8)
        sheet.text(72, 745, "A table of our own making", 8)

    def second(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 72, "Source: our own survey.", 8)
        sheet.lines(72, 100, *[BODY] * 3)

    found = laid_out(pdfs.pdf(paint, second))
    notes = [block.text for block in found if block.aside is Aside.NOTE]
    assert notes[0].startswith("1 Courts Act")
    assert "Source: our own survey." not in notes


def test_a_page_of_too_many_rulings_has_no_frames() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        for number in range(510):
            sheet.rule(50 + 0.9 * number, 60, 50 + 0.9 * number, 700)
            sheet.rule(50, 60 + 1.2 * number, 520, 60 + 1.2 * number)
        sheet.text(72, 720, "A drawing.")

    assert [block.aside for block in laid_out(pdfs.pdf(paint))] == [None]
