"""Values of answers as plain Python."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j import spatial, time
from neo4j.graph import Graph, Node

from probation_graph.graph.values import TooLarge, Values, name_of

PLENTY = 10**6
JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def plain(value):
    return Values(PLENTY).plain(value)


@given(JSON_VALUES)
def test_what_json_can_hold_stays_as_it_is(value):
    assert plain(value) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (float("nan"), "NaN"),
        (float("inf"), "Infinity"),
        (float("-inf"), "-Infinity"),
        (time.Date(2023, 3, 30), "2023-03-30"),
        (time.Duration(days=1), "P1D"),
        (spatial.CartesianPoint((1.0, 2.0)), {"srid": 7203, "coordinates": [1.0, 2.0]}),
        (b"abc", "YWJj"),
        ((1, "a"), [1, "a"]),
        (complex(1, 2), "(1+2j)"),
    ],
)
def test_the_others(value, expected):
    assert plain(value) == expected
    json.dumps(plain(value), allow_nan=False)


def test_a_node_has_its_own_identifier_or_the_engines():
    graph = Graph()
    own = Node(graph, "#1", 1, ["B", "A"], {"id": "a/1", "x": 2})
    other = Node(graph, "#2", 2, [], {"id": 7})
    assert plain(own) == {"id": "a/1", "labels": ["A", "B"], "properties": {"id": "a/1", "x": 2}}
    assert name_of(other) == "#2"
    assert name_of(None) is None


def test_the_budget_is_for_all_together():
    values = Values(30)
    values.plain("x" * 20)
    with pytest.raises(TooLarge):
        values.plain("x" * 20)
