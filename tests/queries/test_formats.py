import csv
import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from probation_graph.graph.cells import unguarded
from probation_graph.queries.formats import as_csv, as_json, as_words, guarded

COLUMNS = ("name", "units", "score", "boxes")
ROWS = [("Kirklees, PDU", ["a", "b"], None, [[1, 2.5, 3, 4, 5]]), ("=1+1", [], 0, {"a": True})]


def test_json_is_a_list_of_objects():
    assert json.loads(as_json(COLUMNS, ROWS)) == [
        {"name": "Kirklees, PDU", "units": ["a", "b"], "score": None, "boxes": [[1, 2.5, 3, 4, 5]]},
        {"name": "=1+1", "units": [], "score": 0, "boxes": {"a": True}},
    ]


def test_csv_has_a_heading_and_one_line_a_row():
    assert as_csv(COLUMNS, ROWS) == (
        "name,units,score,boxes\r\n"
        '"Kirklees, PDU",a; b,,"[[1, 2.5, 3, 4, 5]]"\r\n'
        '\'=1+1,,0,"{""a"": true}"\r\n'
    )


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44 20", "-x", "@SUM(A1)", "\tx", "\rx", "-1-1", "-inf", "+1_0"]
)
def test_a_formula_is_guarded(cell):
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["-5", "+3.25", "-1e-3", "12.86", "a=b", "", "'quoted'"])
def test_a_number_or_plain_words_are_left_alone(cell):
    assert guarded(cell) == cell


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (12.86, "12.86"),
        ([], ""),
        (["a"], "a"),
    ],
)
def test_values_as_words(value, words):
    assert as_words(value) == words


@example([("'@", "'")])
@given(st.lists(st.tuples(st.text(), st.text())))
def test_no_cell_of_ours_is_a_formula_and_every_cell_comes_back(rows):
    read = list(csv.reader(io.StringIO(as_csv(("a", "b"), rows), newline="")))
    assert len(read) == len(rows) + 1
    for cells, row in zip(read[1:], rows, strict=True):
        for cell, value in zip(cells, row, strict=True):
            assert unguarded(cell) == value
            assert not cell.startswith(("=", "@", "\t", "\r"))
