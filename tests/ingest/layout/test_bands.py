"""Tables that only horizontal rulings divide."""

from probation_graph.ingest.layout.tables import tables_of
from probation_graph.ingest.reading.page import Box, Page, Ruling, Word

COLUMNS = (50.0, 110.0, 300.0)


def word(text: str, x: float, top: float, size: float = 10) -> Word:
    return Word(text, Box(x, top, x + len(text) * size / 2, top + size), "F", size, False)


def row(top: float, *cells: str) -> list[Word]:
    """Cells in columns; a word of two characters more than its column is wide runs across."""
    return [word(text, x, top) for x, text in zip(COLUMNS, cells, strict=False) if text]


def rulings(*tops: float, x0: float = 50, x1: float = 400) -> list[Ruling]:
    return [Ruling(x0, top, x1, top) for top in tops]


def tables(words: list[Word], lines: list[Ruling]) -> list[list[list[str]]]:
    found = tables_of([Page(1, 595, 842, tuple(words), tuple(lines))])[1]
    return [
        [[" ".join(line.text for line in cell) for cell in row] for row in draft.rows]
        for draft in found.drafts
    ]


RATED = [*row(105, "1.1", "Leadership", "Good"), *row(125, "1.2", "Staff", "Inadequate")]


def test_rows_between_rulings_and_columns_between_white():
    assert tables(RATED, rulings(100, 120, 140)) == [
        [["1.1", "Leadership", "Good"], ["1.2", "Staff", "Inadequate"]]
    ]


def test_the_lines_of_a_cell_stay_together_wherever_the_others_stand():
    words = [*row(110, "1.1", "Leadership"), word("Requires", 300, 104),
             word("improvement", 300, 116), *row(145, "1.2", "Staff", "Good")]  # fmt: skip
    assert tables(words, rulings(100, 130, 160))[0][0] == [
        "1.1",
        "Leadership",
        "Requires improvement",
    ]


def test_first_and_last_rows_may_be_open():
    words = [*row(105, "No.", "Standard", "Rating"), *row(125, "1.1", "Leadership", "Good"),
             *row(145, "1.2", "Staff", "Good"), *row(165, "1.3", "Services", "Good")]  # fmt: skip
    (found,) = tables(words, rulings(120, 140, 160))
    assert [cells[0] for cells in found] == ["No.", "1.1", "1.2", "1.3"]


def test_a_caption_and_the_text_below_are_no_rows():
    words = [word("Ratings", 50, 86, 16), *RATED, word("As" * 20, 50, 146)]
    assert [len(table) for table in tables(words, rulings(100, 120, 140))] == [2]


def test_a_title_across_takes_no_column_away():
    words = [*RATED, word("Court work and supervision, of all kinds", 50, 145),
             *row(165, "2.1", "Assessment", "Good"), *row(185, "2.2", "Planning", "Good"),
             *row(205, "2.3", "Reviewing", "Good")]  # fmt: skip
    (found,) = tables(words, rulings(100, 120, 140, 160, 180, 200, 220))
    assert found[2] == ["Court work and supervision, of all kinds", "", ""]
    assert found[3] == ["2.1", "Assessment", "Good"]


def test_texts_between_two_tables_are_in_neither():
    below = [*row(305, "2.1", "Planning", "Good"), *row(325, "2.2", "Reviewing", "Good")]
    text = [word("Elsewhere" * 5, 50, top) for top in (170, 190, 210)]
    lines = rulings(100, 120, 140, 300, 320, 340)
    assert [len(table) for table in tables([*RATED, *text, *below], lines)] == [2, 2]


def test_tables_of_other_widths_that_touch_keep_their_rows():
    below = [*row(145, "Leeds", "", "Score"), *row(165, "2.1", "Planning", "Good"),
             *row(185, "2.2", "Reviewing", "Good")]  # fmt: skip
    lines = [*rulings(100, 120, 140), *rulings(160, 180, 200, x1=420)]
    first, second = tables([*RATED, *below], lines)
    assert [len(first), len(second)] == [2, 3]


def test_paragraphs_and_lists_between_rulings_are_no_tables():
    text = [word("Elsewhere" * 7, 50, top) for top in (105, 125, 145)]
    assert tables(text, rulings(100, 120, 140, 160)) == []
    listed = [each for top in (105, 125, 145) for each in (word("•", 50, top), word("It", 62, top))]
    assert tables(listed, rulings(100, 120, 140, 160)) == []


def test_what_uprights_cross_is_a_grid():
    upright = [Ruling(x, 100, x, 140) for x in (50, 100, 400)]
    (found,) = tables(RATED, [*rulings(100, 120, 140), *upright])
    assert len(found[0]) == 2
