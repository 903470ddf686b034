import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.language.namelists import NAMES_MAX, names_in

KNOWN = {"Hull and East Riding", "Kirklees", "North and North East Lincolnshire", "Sheffield"}


def names(text: str) -> list[tuple[str, bool]]:
    return [(name.text, name.known) for name in names_in(text, KNOWN.__contains__)]


@pytest.mark.parametrize(
    "text",
    [
        "Hull and East Riding, Kirklees, North and North East Lincolnshire, and Sheffield",
        "Hull and East Riding, Kirklees, North and North East Lincolnshire and Sheffield",
        "Hull and East Riding; Kirklees; North and North East Lincolnshire; and Sheffield",
    ],
)
def test_known_names_keep_their_and(text: str) -> None:
    assert {name for name, known in names(text) if known} == KNOWN


def test_unknown_names_are_cut_at_and_where_nothing_else_ends_the_list() -> None:
    assert names("Ayton, Beeford and Sheffield") == [
        ("Ayton", False),
        ("Beeford", False),
        ("Sheffield", True),
    ]


def test_a_list_that_ends_with_comma_and_keeps_and_inside_its_names() -> None:
    assert names("Ayton and Beeford, Sheffield, and Cowlam") == [
        ("Ayton and Beeford", False),
        ("Sheffield", True),
        ("Cowlam", False),
    ]


def test_a_long_text_is_no_list() -> None:
    assert names_in(", ".join(["A"] * (NAMES_MAX + 1)), KNOWN.__contains__) == ()
    assert names_in("", KNOWN.__contains__) == ()


@given(st.permutations(sorted(KNOWN)), st.sampled_from([" and ", ", and ", " & "]))
def test_any_order_of_known_names_is_read_back(order: list[str], last: str) -> None:
    text = ", ".join(order[:-1]) + last + order[-1]
    found = names_in(text, KNOWN.__contains__)
    assert [name.text for name in found] == list(order)
    assert all(text[name.start : name.end] == name.text for name in found)
