import pytest

from probation_graph.api.explorer.answer_table import SHOWN, View, table, words_of
from probation_graph.queries.answers import Answer

ANSWER = Answer(
    ("name", "points", "note"),
    (("b", 10, None), ("A", 9, "x y"), ("c", None, "y"), ("d", 2.5, "Ä")),
)


def names(view):
    return [row[0].words for row in table(ANSWER, view, "/ask/x", {}).rows]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "bAcd"),
        ({"sort": "name"}, "Abcd"),
        ({"sort": "name", "order": "descending"}, "dcbA"),
        ({"sort": "points"}, "dAbc"),  # as numbers, and what has none last
        ({"sort": "points", "order": "descending"}, "bAdc"),  # last either way
        ({"sort": "nonsense"}, "bAcd"),
        ({"filter": "Y"}, "Ac"),
        ({"filter": "y x"}, "A"),
        ({"filter": "10"}, "b"),
        ({"page": "9999999999"}, "bAcd"),
        ({"page": "²"}, "bAcd"),
    ],
)
def test_a_view_sorts_and_filters(given, expected):
    assert "".join(names(View.of(given))) == expected


def test_a_heading_says_how_it_is_sorted_and_turns_the_order():
    made = table(ANSWER, View("points"), "/ask/x", {"unit": "a&b"})
    points = made.headings[1]
    assert (points.sorted, points.number) == ("ascending", True)
    assert points.address == "/ask/x?unit=a%26b&sort=points&order=descending#answer"
    assert made.headings[0].sorted is None


def test_many_rows_come_on_pages_of_which_every_row_is_on_one():
    answer = Answer(("n",), tuple((n,) for n in range(2 * SHOWN + 1)))
    seen, view = [], View()
    while True:
        made = table(answer, view, "/ask/x", {})
        assert not made.whole
        seen += [int(row[0].words) for row in made.rows]
        if made.after is None:
            break
        view = View(page=view.page + 1)
    assert seen == list(range(2 * SHOWN + 1))
    assert made.pages == view.page == 3


def test_columns_become_words():
    assert words_of("areas_for_improvement") == "Areas for improvement"
    assert words_of("_") == "_"
