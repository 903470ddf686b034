"""Texts side by side."""

from probation_graph.ingest.layout.columns import columns
from probation_graph.ingest.layout.lines import lines_of
from probation_graph.ingest.reading.page import Box, Word


def words(x: float, top: float, text: str) -> list[Word]:
    """Words of a line, every letter 5 points wide, with spaces of 3 points."""
    found = []
    for part in text.split():
        found.append(Word(part, Box(x, top, x + 5 * len(part), top + 10), "F", 10, False))
        x += 5 * len(part) + 3
    return found


def read(*placed: tuple[float, float, str]) -> list[list[str]]:
    rows = lines_of(1, [word for x, top, text in placed for word in words(x, top, text)])
    return [[line.text for line in column] for column in columns(rows)]


WIDE = (72, 60, "a line as wide as the page " * 3)


def test_two_columns_between_wide_lines():
    left = [(72, 80 + 12 * n, f"left hand text goes on {n}") for n in range(4)]
    right = [(300, 80 + 12 * n, f"right hand text is here {n}") for n in range(3)]
    found = read(WIDE, *left, *right, (72, 200, "and wide again " * 5))
    assert [len(column) for column in found] == [1, 4, 3, 1]
    assert found[1] == [f"left hand text goes on {n}" for n in range(4)]
    assert found[2][0] == "right hand text is here 0"


def test_three_columns():
    text = [
        (x, 80 + 12 * n, f"{name} text is here")
        for n in range(3)
        for x, name in ((72, "one"), (220, "two"), (380, "three"))
    ]
    assert [column[0] for column in read(*text)] == [
        "one text is here",
        "two text is here",
        "three text is here",
    ]


def test_markers_cells_and_single_rows_make_no_columns():
    items = [(72, 80 + 12 * n, "1.") for n in range(4)] + [
        (100, 80 + 12 * n, "an item of some words") for n in range(4)
    ]
    assert len(read(*items)) == 1
    cells = [(72, 80 + 12 * n, "Staff") for n in range(4)] + [
        (300, 80 + 12 * n, "Requires improvement") for n in range(4)
    ]
    assert len(read(*cells)) == 1
    pair = [(72, 80, "left hand text goes on"), (300, 80, "right hand text is here"), WIDE]
    assert len(read(*pair)) == 1


def test_nothing():
    assert columns([]) == []
