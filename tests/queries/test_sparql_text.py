"""Values in the text of a query: as literals that can be nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pyoxigraph import Store

from probation_graph.queries.question import ColumnType
from probation_graph.queries.sparql_text import filled_in, returned_columns, used_parameters
from probation_graph.queries.sparql_values import plain

ECHO = "# $_none\nSELECT ?value\nWHERE { VALUES ($_text $_other) { (UNDEF UNDEF) }\n BIND($_text AS ?value) }"


@given(some.text(alphabet=some.characters(exclude_categories=["Cs"])))
def test_any_text_comes_through_as_it_is(text):
    found = Store().query(filled_in(ECHO, {"text": text, "other": None}))
    assert [row["value"].value for row in found] == [text]


@pytest.mark.parametrize(
    ("value", "text"), [(0.6, "0.6"), (27, "27"), (True, "true"), (1e-5, "0.00001")]
)
def test_numbers_and_truth_are_literals(value, text):
    (row,) = Store().query(filled_in(ECHO, {"text": value, "other": None}))
    assert row["value"].value == text


def test_what_is_not_given_is_unbound():
    (row,) = Store().query(filled_in(ECHO, {"text": None, "other": "x"}))
    assert row["value"] is None


def test_parameters_and_columns_are_read_from_the_text():
    assert used_parameters(ECHO) == {"text": 3, "other": 3}
    assert returned_columns(ECHO) == (("value",), 2)
    assert returned_columns("ASK {}") == ((), 1)


@pytest.mark.parametrize(
    ("term", "kind", "value"),
    [
        (None, ColumnType.STRING, None),
        (None, ColumnType.LIST, []),
        (None, ColumnType.ANY, None),
        ({"value": "b\n\na"}, ColumnType.LIST, ["a", "b"]),
        ({"value": "2\ta\n1\tb"}, ColumnType.LIST, ["b", "a"]),
        ({"value": "7.0"}, ColumnType.NUMBER, 7),
        ({"value": "0.5"}, ColumnType.NUMBER, 0.5),
        ({"value": "7"}, ColumnType.INTEGER, 7),
        ({"value": "true"}, ColumnType.BOOLEAN, True),
        ({"value": "[[1,2.5]]"}, ColumnType.BOXES, [[1, 2.5]]),
        ({"value": "a\n"}, ColumnType.ANY, ["a"]),
        ({"value": "x", "datatype": "a#string"}, ColumnType.ANY, "x"),
        ({"value": "7", "datatype": "a#integer"}, ColumnType.ANY, 7),
        ({"value": "7.5", "datatype": "a#decimal"}, ColumnType.ANY, 7.5),
        ({"value": "false", "datatype": "a#boolean"}, ColumnType.ANY, False),
    ],
)
def test_a_value_is_what_its_column_promises(term, kind, value):
    assert plain(term, kind) == value
