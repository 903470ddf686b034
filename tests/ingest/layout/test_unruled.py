"""Wide tables without rulings, and lines that only look like one."""

from probation_graph.ingest.layout.lines import Line, lines_of
from probation_graph.ingest.layout.unruled import unruled_tables
from probation_graph.ingest.reading.page import Box, Word

STARTS = (40.0, 90.0, 250.0, 400.0)


def line(top: float, *cells: str, starts: tuple[float, ...] = STARTS) -> list[Word]:
    found = []
    for x, text in zip(starts, cells, strict=False):
        for part in text.split():
            found.append(Word(part, Box(x, top, x + 5 * len(part), top + 10), "F", 10, False))
            x += 5 * len(part) + 3
    return found


def lines(*rows: list[Word]) -> list[Line]:
    return lines_of(1, [word for row in rows for word in row])


HEAD = line(100, "No", "Recommendation", "Action", "Owner")
FIRST = line(120, "1", "do more of this", "meet often", "Head")
WRAPPED = line(132, "", "and of that", "and well", "")
SECOND = line(150, "2", "do less", "stop", "Chief")
MORE = line(170, "", "", "ask", "Deputy")
TEXT = [Word("All", Box(40, 220, 60, 230), "F", 10, False),
        Word("across", Box(63, 220, 120, 230), "F", 10, False),
        Word("it", Box(235, 220, 262, 230), "F", 10, False)]  # fmt: skip


def told(found: list[Line]) -> list[list[str]]:
    tables, _, _ = unruled_tables(found)
    return [
        [" / ".join(part.text for part in cell) for cell in row]
        for table in tables
        for row in table.rows
    ]


def test_rows_wrapped_cells_and_a_second_action() -> None:
    assert told(lines(HEAD, FIRST, WRAPPED, SECOND, MORE)) == [
        ["No", "Recommendation", "Action", "Owner"],
        ["1", "do more of this / and of that", "meet often / and well", "Head"],
        ["2", "do less", "stop", "Chief"],
        ["", "", "ask", "Deputy"],
    ]


def test_the_text_below_is_in_no_table() -> None:
    tables, left, going_on = unruled_tables(lines(HEAD, FIRST, WRAPPED, SECOND, TEXT))
    assert (len(tables), [each.text for each in left], going_on) == (1, ["All across it"], None)


def test_a_table_that_reaches_the_page_end_goes_on_with_its_columns() -> None:
    _, _, going_on = unruled_tables(lines(HEAD, FIRST, WRAPPED, SECOND))
    assert going_on == STARTS
    tables, left, _ = unruled_tables(lines(SECOND, TEXT), going_on)
    assert ([len(table.rows) for table in tables], len(left)) == ([1], 1)


def test_three_columns_few_lines_and_running_text_are_none() -> None:
    narrow = [line(100 + 20 * at, "a", "b", "c") for at in range(6)]
    assert unruled_tables(lines(*narrow))[0] == []
    assert unruled_tables(lines(HEAD, FIRST))[0] == []
    assert unruled_tables([]) == ([], [], None)


def test_numbered_lists_side_by_side_are_no_table() -> None:
    items = [line(100 + 20 * at, f"{at}.", "do more of it", f"{at + 4}.", "do it now") for at in
             range(1, 6)]  # fmt: skip
    assert unruled_tables(lines(*items))[0] == []
