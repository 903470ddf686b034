"""Traps of layout, each with a page made for it: tables side by side, wrapped cells, tables that
page ends cut, tables without rulings, footnotes in the middle of a text."""

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.structure.rating_tables import RatingTable, rating_tables
from tests.ingest import pdfs
from tests.ingest.layout.test_assembly import laid_out

LEVELS = ("Outstanding", "Good", "Requires improvement", "Inadequate")
BODY = "The teams met every week and spoke of their cases in some depth and with care"
RATINGS = [
    ("Leeds PDU", "Score", "4/21"),
    ("Overall rating", "", "Requires improvement"),
    ("P 1", "Organisational arrangements", ""),
    ("P 1.1", "Leadership", "Requires improvement"),
    ("P 1.2", "Staffing", "Requires improvement"),
    ("P 1.3", "Services", "Good"),
    ("P 2.1", "Assessment", "Inadequate"),
]


def cells(table: Block) -> list[list[str]]:
    return [[table.cell(cell) for cell in row] for row in table.rows]


def tables(found: list[Block]) -> list[list[list[str]]]:
    return [cells(block) for block in found if block.kind is BlockKind.TABLE]


def told(table: RatingTable) -> tuple[str, tuple[int, int] | None, list[tuple[str | None, str]]]:
    score = None if table.score is None else (table.score.score, table.score.maximum)
    return table.title, score, [(row.notation, row.level) for row in table.rated]


TOLD = (
    "Leeds PDU",
    (4, 21),
    [
        (None, "Requires improvement"),
        ("1.1", "Requires improvement"),
        ("1.2", "Requires improvement"),
        ("1.3", "Good"),
        ("2.1", "Inadequate"),
    ],
)


def rows(sheet: pdfs.Sheet, shown: list[tuple[str, str, str]], top: float, ruled: bool) -> None:
    for number, row in enumerate(shown):
        for x, text in zip((76, 140, 380), row, strict=True):
            sheet.text(x, top + 20 * number + 4, text)
    if ruled:
        sheet.grid([72, 136, 376, 520], [top + 20 * at for at in range(len(shown) + 1)])


def test_two_tables_side_by_side_keep_their_cells() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[BODY] * 2)
        for left, words in ((72, "ab"), (320, "cd")):
            sheet.grid([left, left + 100, left + 200], [120, 140, 160])
            for row in range(2):
                for column in range(2):
                    sheet.text(left + 4 + 100 * column, 124 + 20 * row, words[column] * (row + 1))
        sheet.lines(72, 200, *[BODY] * 2)

    found = laid_out(pdfs.pdf(paint))
    assert tables(found) == [[["a", "b"], ["aa", "bb"]], [["c", "d"], ["cc", "dd"]]]
    assert [block.kind.value for block in found] == ["paragraph", "table", "table", "paragraph"]


def test_wrapped_cells_are_one_text_each() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[BODY] * 2)
        sheet.grid([72, 240, 420], [120, 165, 210])
        sheet.lines(76, 124, "The experiences of people", "who need help and", "protection")
        sheet.lines(244, 124, "Requires improvement", "to be good")
        sheet.lines(76, 170, "Overall", "effectiveness")
        sheet.text(244, 170, "Good")

    assert tables(laid_out(pdfs.pdf(paint))) == [
        [
            [
                "The experiences of people who need help and protection",
                "Requires improvement to be good",
            ],
            ["Overall effectiveness", "Good"],
        ]
    ]


def test_a_table_cut_by_a_page_end_is_read_as_one() -> None:
    def first(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[BODY] * 2)
        rows(sheet, RATINGS[:4], 700, ruled=True)
        sheet.text(290, 815, "1", 9)

    def second(sheet: pdfs.Sheet) -> None:
        rows(sheet, RATINGS[4:], 72, ruled=True)
        sheet.text(290, 815, "2", 9)

    (table,) = rating_tables(laid_out(pdfs.pdf(first, second)), LEVELS)
    assert told(table) == TOLD


def test_a_table_without_rulings_has_its_rows() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[f"{BODY}."] * 4)
        sheet.text(72, 150, "Annex: ratings", 14, pdfs.BOLD)
        rows(sheet, RATINGS, 190, ruled=False)
        sheet.lines(72, 400, *[f"{BODY}."] * 4)

    (table,) = rating_tables(laid_out(pdfs.pdf(paint)), LEVELS)
    assert told(table) == TOLD


def test_short_lines_that_rate_nothing_are_no_table() -> None:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[f"{BODY}."] * 4)
        sheet.lines(72, 150, "1.1 Leadership", "Overall rating", "Good", leading=30)

    assert rating_tables(laid_out(pdfs.pdf(paint)), LEVELS) == ()


def test_a_footnote_between_two_halves_of_a_sentence_is_in_neither() -> None:
    def first(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[BODY] * 5)
        sheet.lines(
            72, 700, "The quality of the work that we saw in this region was not always as good as"
        )
        sheet.lines(
            72, 745, "1 Courts Act 2003, which says", "what courts must do.", size=7, leading=9
        )

    found = laid_out(
        pdfs.pdf(first, lambda s: s.lines(72, 72, "we had hoped it would be.") and None)
    )
    texts = [block.text for block in found if block.aside is None]
    assert texts[-1].endswith("not always as good as we had hoped it would be.")
    assert [block.text for block in found if block.aside is not None] == [
        "1 Courts Act 2003, which says what courts must do."
    ]


def test_a_bare_page_number_between_two_bullets_is_in_neither() -> None:
    def first(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, *[f"{BODY}."] * 4)
        sheet.text(82, 740, "\u2022")
        sheet.text(100, 740, "Leaders knew their region.")
        sheet.text(290, 764, "1")

    def second(sheet: pdfs.Sheet) -> None:
        sheet.text(82, 72, "\u2022")
        sheet.lines(100, 72, "There was a board that met each", "month of the year.")
        sheet.lines(72, 140, *[f"{BODY}."] * 4)
        sheet.text(290, 764, "2")

    found = laid_out(pdfs.pdf(first, second))
    assert [block.text for block in found if block.kind is BlockKind.BULLET] == [
        "Leaders knew their region.",
        "There was a board that met each month of the year.",
    ]
    assert [block.text for block in found if block.kind is BlockKind.FURNITURE] == ["1", "2"]
