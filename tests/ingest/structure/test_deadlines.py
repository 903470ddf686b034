import pytest

from probation_graph.ingest.structure.deadlines import deadline
from tests.ingest.building import document


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "We saw them in May 2019. The council should send the written statement of action to "
            "plans@example.gov.uk by 15 August 2019. It will inform us.",
            "2019-08-15",
        ),
        ("Please return your action plan no later than 3 May 2024.", "2024-05-03"),
        ("We expect to receive your response by the 2nd June 2023.", "2023-06-02"),
    ],
)
def test_the_date_by_which_an_answer_is_asked(text: str, date: str) -> None:
    letter = document(f"Before.\n{text}")
    found = deadline(letter.blocks)
    assert found is not None
    assert found.date == date
    assert "2019" in text or found.start == 0
    assert found.block.text[found.start : found.end].endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "The region had a target to clear its backlog by May 2025.",
        "Please send your action plan by return of post.",
        "They responded to the statement that we sent on 3 May 2024.",
    ],
)
def test_other_dates_are_no_deadlines(text: str) -> None:
    assert deadline(document(text).blocks) is None
