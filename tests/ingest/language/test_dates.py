from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.language.dates import MONTHS, date_in, dates, full_date, year


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_a_printed_date_reads_back(day: date) -> None:
    printed = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert full_date(printed) == day.isoformat()
    assert date_in(f"Published on {printed}, in Leeds") == day.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Fieldwork started January 2023", "2023-01", "2023-01"),
        ("Between 18 and 22 March 2019, we", "2019-03-18", "2019-03-22"),
        ("from 6 to 10 March 2023.", "2023-03-06", "2023-03-10"),
        ("30 January – 3 February 2023", "2023-01-30", "2023-02-03"),
        ("28 November 2022 to 6 January 2023", "2022-11-28", "2023-01-06"),
        ("between November 2022 and January 2023", "2022-11", "2023-01"),
        ("January and February 2024", "2024-01", "2024-02"),
        ("on the 1st September, 2022", "2022-09-01", "2022-09-01"),
        ("8 Sept 2022", "2022-09-08", "2022-09-08"),
    ],
)
def test_dates_and_spans(text: str, first: str, last: str) -> None:
    (span,) = dates(text)
    assert (span.first, span.last) == (first, last)


def test_a_date_without_a_year_is_found_without_value() -> None:
    (span,) = dates("The staff met on 4 May to plan.")
    assert (span.first, span.last) == (None, None)
    assert date_in("The staff met on 4 May to plan.") is None


@pytest.mark.parametrize("text", ["March 2023", "On 30 March 2023", "in May, 11 staff", "5/11/23"])
def test_only_a_whole_day_alone_is_a_full_date(text: str) -> None:
    assert full_date(text) is None


def test_year_of_any_precision() -> None:
    assert [year("2023"), year("2023-01"), year("2023-01-05")] == [2023, 2023, 2023]
