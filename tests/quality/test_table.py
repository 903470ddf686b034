from quality.table import table
from quality.tally import Tally

OPEN = {"one": {"date": Tally(1), "bodies": Tally(3, ("x",), ("y", "z"))}}
HELD = {"two": {"bodies": Tally(1, ("secret",), ())}}


def test_a_line_for_each_document_and_kind_and_totals_of_what_is_held_out() -> None:
    text = table(OPEN, HELD)
    assert "| bodies | 4 | 5 | 3 | 0.600 | 0.750 |" in text
    assert "| two | 2 | 1 | 1 | 1.000 | 0.500 |" in text
    assert "### one" in text
    assert "### two" not in text
    assert "secret" not in text


def test_a_worse_reading_changes_the_table() -> None:
    worse = {"one": {**OPEN["one"], "date": Tally(0, ("2023-01-01",))}}
    assert table(OPEN, HELD) != table(worse, HELD)
