from dataclasses import replace

import pytest

from probation_graph.ingest.structure.rating_tables import RatingTable, rating_tables, rows_of
from tests.ingest.building import document

LEVELS = ("Outstanding", "Good", "Requires improvement", "Inadequate")
TABLE = """
| Leeds PDU | Score | 9/27 |
| Fieldwork started | January 2023 |
| Overall rating | Requires improvement |
| 1. | Organisational delivery | |
| 1.1 | Leadership | Good |
| 1.2 | Staff | Requires improvement |
"""


def tables(text: str) -> tuple[RatingTable, ...]:
    return rating_tables(document(text).blocks, LEVELS)


def shape(table: RatingTable) -> list[tuple[str | None, str, str]]:
    return [(one.notation, one.name, one.level) for one in table.rated]


def test_title_score_fieldwork_and_rows() -> None:
    (table,) = tables(TABLE)
    assert table.title == "Leeds PDU"
    assert table.score is not None
    assert (table.score.score, table.score.maximum) == (9, 27)
    assert table.fieldwork is not None
    assert table.fieldwork.first == "2023-01"
    assert shape(table) == [
        (None, "Overall rating", "Requires improvement"),
        ("1.1", "Leadership", "Good"),
        ("1.2", "Staff", "Requires improvement"),
    ]
    assert table.standards == 2


@pytest.mark.parametrize(
    "rows",
    [
        "| Leeds PDU Fieldwork started January 2023 Score 9/27 |\n| Overall rating Good |\n| 1.1 Leadership Good |",
        "| | Leeds PDU | | |\n| Score | | 9 out of 27 | |\n| Overall rating | | | Good |\n| P 1.1 | Leadership | | good |",
        "| Leeds PDU | Score | 9 / 27 |\n| Overall | rating: | Good |\n| 1.1 | | Leadership | Good |",
    ],
)
def test_however_the_cells_are_cut(rows: str) -> None:
    (table,) = tables(rows)
    assert table.title == "Leeds PDU"
    assert [level.capitalize() for _, _, level in shape(table)] == ["Good", "Good"]
    assert table.score is not None
    assert table.score.score == 9


def test_a_table_cut_by_a_page_end_is_put_together() -> None:
    cut = TABLE + "~ 14\n| 1.3 | Services | Good |\n| 2.1 | Court work | Inadequate |"
    letter = document(cut)
    first, foot, rest = letter.blocks
    table = rating_tables((first, foot, rest), LEVELS)[0]
    assert [notation for notation, _, _ in shape(table)] == [None, "1.1", "1.2", "1.3", "2.1"]
    assert table.rated[-1].row.block is rest


@pytest.mark.parametrize("place", range(2, 6))
def test_wherever_a_page_end_cuts_a_table(place: int) -> None:
    rows = TABLE.strip().splitlines()
    parts = document("\n".join([*rows[:place], "~ 14", *rows[place:]])).blocks
    assert rating_tables(parts, LEVELS)[0].title == "Leeds PDU"
    assert [shape(table) for table in rating_tables(parts, LEVELS)] == [shape(tables(TABLE)[0])]


def test_two_tables_read_as_one_are_taken_apart() -> None:
    other = TABLE.replace("Leeds", "York").replace("9/27", "8/27")
    first, second = tables(TABLE.strip() + "\n" + other.strip())
    assert (first.title, second.title) == ("Leeds PDU", "York PDU")
    assert second.score is not None
    assert second.score.score == 8


def test_tables_that_follow_each_other_stay_apart() -> None:
    letter = document(TABLE + "Words.\n" + TABLE)
    first, _, second = letter.blocks
    assert len(rating_tables((first, second), LEVELS)) == 2


def test_a_rating_without_a_level_is_seen_as_unreadable() -> None:
    (table,) = tables("| Leeds PDU | 9/27 |\n| Overall rating | Good |\n| 1.1 | Leadership | ● |")
    assert (len(table.rated), table.standards) == (1, 1)


def test_other_tables_are_no_rating_tables() -> None:
    assert tables("| Staff in post | 120 |\n| Vacancies | 12 |") == ()
    assert tables("| 1.1 | Leadership | Good |") == ()


def test_a_table_without_overall_rating_needs_several_rated_rows() -> None:
    rows = "| 1.1 | Leadership | Good |\n| 1.2 | Staff | Good |\n| 1.3 | Services | Good |"
    (table,) = tables(rows)
    assert (table.title, table.score, table.fieldwork) == ("", None, None)


def test_rows_without_words_or_cells_are_none() -> None:
    (block,) = document("| a | |\n| b | c |").blocks
    assert [row.text for row in rows_of(replace(block, rows=((), *block.rows)))] == ["a", "b c"]


BESIDE = """
| Standard | Leeds | Hull and East Riding PDU |
| Fieldwork started | January 2023 | March 2023 |
| Overall rating | Good | Inadequate |
| Score | 15/27 | 3/27 |
| 1.1 Leadership | Good | Inadequate |
| 1.2 Staff | Outstanding | Good |
"""


def test_units_beside_each_other_have_a_column_each() -> None:
    leeds, hull = tables(BESIDE)
    assert (leeds.title, hull.title) == ("Leeds", "Hull and East Riding PDU")
    assert shape(leeds) == [
        (None, "Overall rating", "Good"),
        ("1.1", "Leadership", "Good"),
        ("1.2", "Staff", "Outstanding"),
    ]
    assert [level for _, _, level in shape(hull)] == ["Inadequate", "Inadequate", "Good"]
    assert (hull.score and hull.score.score, hull.fieldwork and hull.fieldwork.first) == (
        3,
        "2023-03",
    )
    row = hull.rated[2].row
    assert row.block.text[row.start : row.end] == "Good"


def test_numbers_and_names_of_standards_may_stand_in_two_cells_before_the_columns() -> None:
    parts = BESIDE.replace("| 1.1 L", "| 1.1 | L").replace("| 1.2 S", "| 1.2 | S")
    wider = [line if "1." in line else line.replace("| ", "| | ", 1) for line in parts.split("\n")]
    assert [len(table.rated) for table in tables("\n".join(wider))] == [3, 3]
