import os

import pytest

from probation_graph.cli.output import counted, printable, write_answer
from probation_graph.queries.formats import Format

COLUMNS = ("unit", "text", "page")
LONG = "improve the quality of work to assess, plan for, manage and review risk of harm to people"
ROWS = [("Kirklees PDU", LONG, 12), ("Sheffield PDU", "[bold]not markup[/bold] :smile:", None)]


@pytest.fixture
def width(monkeypatch):
    """Sets the width of the terminal."""
    return lambda columns: monkeypatch.setitem(os.environ, "COLUMNS", str(columns))


def test_a_table_wraps_its_sentences(capsys, width):
    width(70)
    write_answer(COLUMNS, ROWS, Format.TABLE)
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0].split() == ["unit", "text", "page"]
    assert max(map(len, lines)) <= 70
    assert not any(line.endswith(" ") for line in lines)
    assert "[bold]not markup[/bold] :smile:" in captured.out
    assert captured.err == "2 rows.\n"


def test_where_a_table_does_not_fit_each_row_is_a_block(capsys, width):
    width(40)
    write_answer(COLUMNS, ROWS, Format.TABLE)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Row 1"
    assert lines[1].split() == ["unit", "Kirklees", "PDU"]
    assert max(map(len, lines)) <= 40


def test_no_rows_are_said_on_standard_error(capsys):
    write_answer(COLUMNS, [], Format.TABLE)
    assert capsys.readouterr() == ("", "Nothing was found.\n")


def test_no_rows_are_an_empty_list_in_json_and_a_heading_in_csv(capsys):
    write_answer(COLUMNS, [], Format.JSON)
    write_answer(COLUMNS, [], Format.CSV)
    assert capsys.readouterr() == ("[]\nunit,text,page\n", "")


def test_rows_that_were_cut_are_said(capsys):
    write_answer(("n",), [(1,)], Format.CSV, truncated=True)
    captured = capsys.readouterr()
    assert captured.out == "n\n1\n"
    assert "Only the first 1 rows" in captured.err


def test_a_documents_text_cannot_steer_the_terminal(capsys):
    write_answer(("text",), [("\x1b[31mred\x07\x9b",)], Format.TABLE)
    assert "\x1b" not in capsys.readouterr().out
    assert printable("a\tb\nc\x00") == "a b ⏎ c�"


def test_one_is_not_many():
    assert counted(1, "row") == "1 row"
    assert counted(0, "row") == "0 rows"
