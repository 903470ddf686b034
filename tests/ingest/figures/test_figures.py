from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.figures.figure_readings import Reading
from probation_graph.ingest.figures.figures import figures, figures_in
from probation_graph.ingest.language.numerals import in_words
from probation_graph.ingest.reading.page import Box
from tests.ingest.building import document


def read(sentence: str) -> list[tuple[str, str, str]]:
    """Words, value and unit of each figure."""
    return [
        (sentence[one.start : one.end], str(one.value), one.unit) for one in figures_in(sentence)
    ]


def only(sentence: str) -> Reading:
    (reading,) = figures_in(sentence)
    return reading


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There were 1,412 staff in post.", [("1,412 staff", "1412", "staff")]),
        (
            "We met nine managers and one director.",
            [("nine managers", "9", "managers"), ("one director", "1", "director")],
        ),
        ("Only 61% agreed.", [("61%", "61", "per cent")]),
        ("It fell by 12 percentage points.", [("12 percentage points", "12", "percentage points")]),
        ("Three-quarters of cases were late.", [("Three-quarters", "0.75", "proportion")]),
        ("Nearly a third of officers left.", [("Nearly a third", "0.3333", "proportion")]),
        (
            "It cost £2.5m and saved £1,200.",
            [("£2.5m", "2500000", "pounds"), ("£1,200", "1200", "pounds")],
        ),
        (
            "Each lost 9.4 days per staff year.",
            [("9.4 days per staff year", "9.4", "days per staff year")],
        ),
        ("Between 10 and 15 cases closed.", [("10", "10", "cases"), ("15 cases", "15", "cases")]),
        (
            "At the age of 14 he had waited 12 weeks; 138 of its areas are poor.",
            [("12 weeks", "12", "weeks"), ("138 of its areas", "138", "areas")],
        ),
        ("One year ago it closed.", [("One year", "1", "year")]),
        ("People waiting over 12 weeks left.", [("over 12 weeks", "12", "weeks")]),
        ("Two people (75%) were seen.", [("Two people", "2", "people"), ("75%", "75", "per cent")]),
        ("A 12-month pilot of a two-tier model.", [("12-month", "12", "month")]),
        ("It lasted two and a half years.", [("two and a half years", "2.5", "years")]),
        ("Caseloads rose from 45 to 52.", [("45", "45", "number"), ("52", "52", "number")]),
        ("Six women prisoners left.", [("Six women prisoners", "6", "women prisoners")]),
        (
            "It won £3million and £2 billion.",
            [("£3million", "3000000", "pounds"), ("£2 billion", "2000000000", "pounds")],
        ),
        ("They call within an hour.", [("within an hour", "1", "hour")]),
        ("She had waited for over a month.", [("over a month", "1", "month")]),
        (
            "It comes within approximately five years.",
            [("within approximately five years", "5", "years")],
        ),
        ("Only one case was late.", [("one case", "1", "case")]),
        ("1 in 4 people waited.", [("1 in 4", "1", "people")]),
    ],
)
def test_words_value_and_unit(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "On 30 March 2023, in May 2022 and by 2025 it met.",
        "Standards 2.1 and 2.2, section 20 and Annex 2 apply.",
        "MAPPA level one and two were managed well.",
        "It was one of the main aims, and on the one hand no one knew.",
        "Write to 1 High Street, Leeds LS1 4AB or call 0800 123 4567.",
        "The 2021/22 plan gave 24/7 support after Covid-19.",
        "A one-to-one session in the first half of the day suited a third party.",
        "The two were alike.",
        "In one case seen, the plan was late; one manager knew and one parent did.",
        "More than one victim lived there in 2016.",
        "A day later, an hour of it was lost.",
        "The panel met in Operation 45 yesterday.",
        "It helps 18–25 year olds.",
        "Numbers of care leavers aged 19–21 rose.",
        "Work with 17- and 18-year-olds and a 16-year-old boy was good.",
        "Services for children under five rely on visits.",
        "Support was open to young people under 16, and those over the age of 25.",
        "The 0–19 services and the 0 to 5 service worked well.",
        "It is given up to 24 years of age and to children aged between seven and 10.",
        "Pupils in Year 11 and in Years 7 and 8 were seen.",
        "They met under section 20(1)(a) of the Act.",
        "It relies on each agency.2",
        "The programme (BBR)4 is accredited.",
        "It was held under s.136 of the Act.",
        "1 This joint inspection was conducted by four-eyes working.",
        "108.",
        "Here 1.1 Leadership is Good.",
        "The ‘One Family’ approach and the One Vision Partnership were valued.",
        "The ‘three houses’ tool was used.",
    ],
)
def test_what_only_looks_like_a_figure(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Around 287 posts were empty.", "around"),
        ("Just under half of them left.", "just under"),
        ("Fewer than 20 people came.", "fewer than"),
        ("All but one case was closed.", "all but"),
        ("They finish within 12 months.", "within"),
        ("It worked within two regions.", None),
        ("There was information about 11 cases.", None),
        ("We saw 11 cases.", None),
    ],
)
def test_bound_as_printed_in_lower_case(sentence: str, bound: str | None) -> None:
    assert only(sentence).bound == bound


def test_part_and_whole() -> None:
    for sentence in ("In 9 out of 20 open cases, plans were late.", "It was nine of the 20 cases."):
        reading = only(sentence)
        assert (reading.value, reading.numerator, reading.denominator) == (9, 9, 20)
    assert only("In 9 out of 20 open cases, plans were late.").population == "open cases"


def test_of_a_number_another_number() -> None:
    whole, part = figures_in("Of the 40 plans written since May 2022, 13 were late.")
    assert (whole.value, whole.unit) == (40, "plans")
    assert (part.value, part.unit, part.numerator, part.denominator) == (13, "plans", 13, 40)
    assert part.population == "40 plans written since May 2022"


def test_a_figure_with_all_that_the_sentence_says_of_it() -> None:
    text = "It was cold. Over 30 per cent of officers we interviewed were new, higher than the national average."
    letter = document(text)
    (figure,) = figures(letter, letter.blocks)
    assert figure.value == Decimal(30)
    assert figure.population == "officers we interviewed"
    assert figure.comparator == "higher than the national average"
    assert figure.text == text[figure.start : figure.end] == "Over 30 per cent"
    assert figure.sentence.startswith("Over 30")
    assert figure.evidence[0].quote == "Over 30 per cent"


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        (
            "At the time of our visit, there were 9 posts and 2 gaps.",
            ["At the time of our visit"] * 2,
        ),
        ("We read 40 plans written since May 2022.", ["since May 2022"]),
        ("Over the previous year, 14 people left.", ["Over the previous year"]),
        ("Some 20 people waited and 9 left in 2022.", [None, "in 2022"]),
        ("She had led 9 people and had been in post since 2021.", [None]),
        ("It takes within 12 months.", [None]),
    ],
)
def test_period(sentence: str, periods: list[str | None]) -> None:
    letter = document(sentence)
    assert [figure.period for figure in figures(letter, letter.blocks)] == periods


def test_population_from_a_survey() -> None:
    letter = document("In our staff survey, 71 per cent felt safe.")
    assert figures(letter, letter.blocks)[0].population == "our staff survey"


def test_small_digits_at_the_head_of_a_note_are_its_mark() -> None:
    letter = document("3 Lighthouse teams help 12 people.")
    (block,) = letter.blocks
    assert [one.text for one in figures(letter, [block])] == ["3 Lighthouse teams", "12 people"]
    tall = [run._replace(box=Box(0, 0, 9, 10)) for run in block.runs]
    raised = replace(block, runs=(tall[0]._replace(box=Box(0, 0, 4, 6)), *tall[1:]))
    assert [one.text for one in figures(letter, [raised])] == ["12 people"]


@pytest.mark.parametrize("words", ["2 Clare’s Law is a scheme.", "5 Operation Encompass began."])
def test_the_number_of_a_note_set_as_a_paragraph_is_no_figure(words: str) -> None:
    letter = document(words)
    assert figures(letter, letter.blocks) == ()
    other = document("12 PDUs were inspected.")
    assert [one.text for one in figures(other, other.blocks)] == ["12 PDUs"]


def test_tables_and_headings_have_no_figures() -> None:
    letter = document("# The 9 cases\n| Score | 9 cases |\n~ 12 cases\n")
    assert figures(letter, letter.blocks) == ()


@given(st.integers(2, 9999), st.booleans())
def test_any_count_is_read_in_digits_and_in_words(value: int, grouped: bool) -> None:
    printed = f"{value:,}" if grouped or 1900 <= value < 2100 else str(value)
    assert [one.value for one in figures_in(f"There were {printed} cases.")] == [value]
    assert [one.value for one in figures_in(f"There were {in_words(value)} cases.")] == [value]


@given(st.text(alphabet="one two 12,.%/-–£of inhalf()", max_size=60))
def test_any_text_gives_figures_within_it_in_order(text: str) -> None:
    found = figures_in(text)
    ends = [0, *[one.end for one in found]]
    assert all(
        before <= one.start < one.end <= len(text) for before, one in zip(ends, found, strict=False)
    )
