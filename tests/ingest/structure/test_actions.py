import pytest

from probation_graph.ingest.facts import PlannedAction
from probation_graph.ingest.structure.actions import planned_actions, target_date
from probation_graph.ingest.structure.plan_tables import Column, plan_rows
from tests.ingest.building import document

HEAD = "| Ref | Recommendation | Response | Action | Owner | Target date |"


def actions(*rows: str) -> tuple[PlannedAction, ...]:
    plan = document("\n".join((HEAD, *rows)))
    return planned_actions(plan, plan_rows(plan.blocks), None)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("31 March 2025", "2025-03-31"),
        ("By end of March 2025", "2025-03"),
        ("31/03/2025", "2025-03-31"),
        ("1.4.25", "2025-04-01"),
        ("Completed", None),
        ("April 2025 and July 2025", None),
    ],
)
def test_target_dates(text: str, date: str | None) -> None:
    assert target_date(text) == date


@pytest.mark.parametrize(
    ("response", "code", "reason"),
    [
        ("Agreed", "agreed", None),
        ("Partially agreed – in part", "partly_agreed", "in part"),
        ("Not accepted. No money.", "not_agreed", "No money."),
        ("To be considered", None, "To be considered"),
    ],
)
def test_responses(response: str, code: str | None, reason: str | None) -> None:
    (found,) = actions(f"| 1 | Do more | {response} | Talk | Ann | May 2025 |")
    assert (found.response, found.reason) == (code, reason)


def test_rows_of_words_alone_go_on_the_row_before() -> None:
    (found,) = actions("| R1 | Do | Agreed | Talk | Ann | May 2025 |", "| | more | | | | |")
    assert (found.number, found.text) == (1, "Do more")


def test_a_number_again_is_more_of_the_same() -> None:
    first, second = actions(
        "| 1 | Do more | Agreed | Talk | Ann | May 2025 |",
        "| 1 | Do more | Agreed | Walk | Bo | June 2025 |",
    )
    assert (first.number, first.action) == (1, "Talk")
    assert (second.number, second.text, second.action) == (1, "Do more", "Walk")


def test_tables_before_a_header_and_of_other_widths_are_none_of_the_plan() -> None:
    plan = document(f"| a | b |\nWords.\n{HEAD}\n| 1 | Do | Agreed | | | |\nMore.\n| x | y |")
    rows = list(plan_rows(plan.blocks))
    assert [row.cells[Column.RECOMMENDATION].text for row in rows] == ["Do"]


def test_columns_of_the_service_and_a_header_that_each_page_repeats() -> None:
    head = ("| No | Recommendation | Agreed/Partly Agreed/Not Agreed | Response: Action "
            "Taken/Planned | Responsible Owner (including role and contact) | Target Date |")  # fmt: skip
    plan = document(
        f"{head}\n| 1 | Do more | Agreed | Talk | Ann | May 2025 |\n{head}\n"
        "| 2 | Do less | Not Agreed | It was tried. | N/A | – |"
    )
    first, second = planned_actions(plan, plan_rows(plan.blocks), None)
    assert (first.action, first.owner, first.target_date) == ("Talk", "Ann", "2025-05")
    assert (second.action, second.reason) == (None, "It was tried.")
    assert (second.owner, second.target_date_text) == (None, None)
