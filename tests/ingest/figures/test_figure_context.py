import pytest

from probation_graph.ingest.figures.figure_context import comparator, period_of, periods, population


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "In total 9 days were lost, in line with the national figure but higher than the average, and more.",
            "in line with the national figure but higher than the average",
        ),
        (
            "In total 9 days were lost, significantly higher than the target and was rising.",
            "significantly higher than the target",
        ),
        (
            "Of staff, 9 per cent left compared with 6 per cent nationally.",
            "compared with 6 per cent nationally",
        ),
        ("In total 9 people left.", None),
    ],
)
def test_comparator(sentence: str, expected: str | None) -> None:
    end = sentence.index("9") + 1
    following = sentence.find("6") if "6" in sentence else len(sentence)
    assert comparator(sentence, end, following) == expected


def test_a_comparison_of_the_next_figure_is_not_this_ones() -> None:
    sentence = "We saw 9 cases and 12 plans, higher than the average."
    assert comparator(sentence, 8, sentence.index("12")) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Over the past two years it met.", ["Over the past two years"]),
        ("They start within 10 working days of release.", ["within 10 working days of release"]),
        (
            "It met in 2022 and, since the last inspection, often.",
            ["in 2022", "since the last inspection"],
        ),
        (
            "Before 4 May 2022 and by March 2023 it met each month.",
            ["Before 4 May 2022", "by March 2023", "each month"],
        ),
        ("On the day, May 2023 was far.", []),
    ],
)
def test_periods(sentence: str, expected: list[str]) -> None:
    assert [period.text for period in periods(sentence)] == expected


def test_a_period_is_of_the_figure_before_it() -> None:
    sentence = "We saw 9 cases in 2021 and 12 plans in 2022."
    places = [(7, 14), (27, 35)]
    assert [period_of(sentence, place, places) for place in (0, 1)] == ["in 2021", "in 2022"]
    assert period_of("We saw 9 cases.", 0, [(7, 14)]) is None


def test_population() -> None:
    assert population("75 per cent of staff left.", 11) == "staff"
    assert population("75 per cent of, say, staff left.", 11) is None
    assert population("75 per cent left.", 11) is None
    assert population("In our staff survey, 75 per cent felt safe.", 32) == "our staff survey"
