from dataclasses import replace

from probation_graph.ingest.layout.tables import Tables, tables_of
from probation_graph.ingest.reading.page import Box, Page, Ruling, Word

GRID = tuple(
    [Ruling(0, y, 100, y) for y in (0, 20, 40)] + [Ruling(x, 0, x, 40) for x in (0, 50, 100)]
)


def word(text: str, x: float, top: float) -> Word:
    return Word(text, Box(x, top, x + 10, top + 10), "F", 10, False)


def page(*words: Word, rulings: tuple[Ruling, ...] = GRID) -> Page:
    return Page(1, 595, 842, words, rulings)


def on(page: Page) -> Tables:
    """The tables of a document of one page."""
    return tables_of([page])[page.number]


def test_words_in_cells_are_the_table_s_and_others_are_not():
    found = on(page(word("a", 5, 5), word("b", 60, 5), word("c", 60, 25), word("below", 5, 60)))
    (table,) = found.drafts
    assert [[" ".join(line.text for line in cell) for cell in row] for row in table.rows] == [
        ["a", "b"],
        ["", "c"],
    ]
    assert [one.text for one in found.words] == ["below"]


def test_a_box_around_text_is_no_table():
    for words in ([word("a", 5, 5), word("b", 5, 25)], [word("a", 5, 5), word("b", 60, 5)], []):
        found = on(page(*words))
        assert found.drafts == ()
        assert len(found.words) == len(words)


def test_a_page_without_rulings():
    assert on(page(word("a", 5, 5), rulings=())).drafts == ()


def told(*rows: tuple[Box | None, ...]) -> Page:
    words = (word("a", 5, 5), word("b", 60, 5), word("wide", 5, 25), word("c", 60, 25))
    return Page(1, 595, 842, (*words, word("below", 5, 60)), (), (rows,))


def cells(page: Page) -> list[list[list[str]]]:
    return [
        [[" ".join(line.text for line in cell) for cell in row] for row in draft.rows]
        for draft in on(page).drafts
    ]


def test_cells_that_the_document_tells_are_those_of_a_table():
    first, second = (
        (Box(5, 5, 15, 15), Box(60, 5, 70, 15)),
        (Box(5, 25, 15, 35), Box(60, 25, 70, 35)),
    )
    assert cells(told(first, second)) == [[["a", "b"], ["wide", "c"]]]
    assert [one.text for one in on(told(first, second)).words] == ["below"]


def test_a_row_with_fewer_cells_is_placed_by_where_they_stand():
    first, second = (Box(5, 5, 15, 15), Box(60, 5, 70, 15)), (Box(60, 25, 70, 35),)
    assert cells(told(first, second)) == [[["a", "b"], ["", "c"]]]


def test_one_column_that_the_document_tells_is_a_frame_and_no_table():
    assert cells(told((Box(5, 5, 70, 15),), (Box(5, 25, 70, 35),))) == []


ROW = tuple([Ruling(0, y, 100, y) for y in (0, 20)] + [Ruling(x, 0, x, 20) for x in (0, 50, 100)])
FULL = (word("a", 5, 5), word("b", 60, 5), word("c", 5, 25), word("d", 60, 25))


def rows_by_page(*pages: Page) -> list[list[int]]:
    """How many rows each table of each page has."""
    numbered = [replace(page, number=number) for number, page in enumerate(pages, 1)]
    return [[len(draft.rows) for draft in found.drafts] for found in tables_of(numbered).values()]


def test_one_row_is_the_rest_of_the_table_that_a_page_end_cut():
    whole, rest = page(*FULL), page(word("e", 5, 5), word("f", 60, 5), rulings=ROW)
    assert rows_by_page(whole, rest) == [[2], [1]]
    assert rows_by_page(rest, whole) == [[1], [2]]
    assert rows_by_page(rest, rest) == [[], []]


def test_one_row_of_other_columns_or_not_beside_the_page_end_is_a_frame():
    whole, words = page(*FULL), (word("e", 5, 5), word("f", 60, 5))
    for x in (30, 110):
        other = page(*words, rulings=(*ROW, Ruling(x, 0, x, 20), Ruling(0, 0, x, 0)))
        assert rows_by_page(whole, other) == [[2], []]
    moved = tuple(Ruling(one.x0, one.top + 60, one.x1, one.bottom + 60) for one in GRID)
    below = (word("a", 5, 65), word("b", 60, 65), word("c", 5, 85), word("d", 60, 85))
    between = page(*words, *below, rulings=(*ROW, *moved))
    assert rows_by_page(between, whole) == [[2], [2]]
