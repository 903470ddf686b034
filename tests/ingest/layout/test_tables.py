from probation_graph.ingest.layout.tables import tables_of
from probation_graph.ingest.reading.page import Box, Page, Ruling, Word

GRID = tuple(
    [Ruling(0, y, 100, y) for y in (0, 20, 40)] + [Ruling(x, 0, x, 40) for x in (0, 50, 100)]
)


def word(text: str, x: float, top: float) -> Word:
    return Word(text, Box(x, top, x + 10, top + 10), "F", 10, False)


def page(*words: Word, rulings: tuple[Ruling, ...] = GRID) -> Page:
    return Page(1, 595, 842, words, rulings)


def test_words_in_cells_are_the_table_s_and_others_are_not():
    found = tables_of(
        page(word("a", 5, 5), word("b", 60, 5), word("c", 60, 25), word("below", 5, 60))
    )
    (table,) = found.drafts
    assert [[" ".join(line.text for line in cell) for cell in row] for row in table.rows] == [
        ["a", "b"],
        ["", "c"],
    ]
    assert [one.text for one in found.words] == ["below"]


def test_a_box_around_text_is_no_table():
    for words in ([word("a", 5, 5), word("b", 5, 25)], [word("a", 5, 5), word("b", 60, 5)], []):
        found = tables_of(page(*words))
        assert found.drafts == ()
        assert len(found.words) == len(words)


def test_a_page_without_rulings():
    assert tables_of(page(word("a", 5, 5), rulings=())).drafts == ()


def told(*rows: tuple[Box | None, ...]) -> Page:
    words = (word("a", 5, 5), word("b", 60, 5), word("wide", 5, 25), word("c", 60, 25))
    return Page(1, 595, 842, (*words, word("below", 5, 60)), (), (rows,))


def cells(page: Page) -> list[list[list[str]]]:
    return [
        [[" ".join(line.text for line in cell) for cell in row] for row in draft.rows]
        for draft in tables_of(page).drafts
    ]


def test_cells_that_the_document_tells_are_those_of_a_table():
    first, second = (
        (Box(5, 5, 15, 15), Box(60, 5, 70, 15)),
        (Box(5, 25, 15, 35), Box(60, 25, 70, 35)),
    )
    assert cells(told(first, second)) == [[["a", "b"], ["wide", "c"]]]
    assert [one.text for one in tables_of(told(first, second)).words] == ["below"]


def test_a_row_with_fewer_cells_is_placed_by_where_they_stand():
    first, second = (Box(5, 5, 15, 15), Box(60, 5, 70, 15)), (Box(60, 25, 70, 35),)
    assert cells(told(first, second)) == [[["a", "b"], ["", "c"]]]


def test_one_column_that_the_document_tells_is_a_frame_and_no_table():
    assert cells(told((Box(5, 5, 70, 15),), (Box(5, 25, 70, 35),))) == []
