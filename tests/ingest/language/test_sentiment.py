import pytest

from probation_graph.ingest.language.sentiment import sentiment


@pytest.mark.parametrize(
    "text",
    [
        "There was a strong and effective approach to training.",
        "Excellent work had improved the induction of staff, and there were no delays.",
    ],
)
def test_praise_is_positive(text: str) -> None:
    assert sentiment(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "Oversight was insufficient, and delays were common.",
        "Plans were not clear and had not been effective.",
        "There was little evidence of good practice.",
    ],
)
def test_fault_is_negative(text: str) -> None:
    assert sentiment(text) < 0


def test_the_first_sentence_weighs_more() -> None:
    assert sentiment("Work was strong. Plans were poor.") > sentiment(
        "Plans were poor. Work was strong."
    )
    assert sentiment("") == 0
