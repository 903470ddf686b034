from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.language.numerals import LARGEST_WORDED, in_words, number


@given(st.integers(0, LARGEST_WORDED))
def test_words_and_value_are_inverse(value: int) -> None:
    assert number(in_words(value)) == value


@given(st.integers(0, 10**12))
def test_grouped_digits_and_value_are_inverse(value: int) -> None:
    assert number(f"{value:,}") == number(str(value)) == value


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion"]))
def test_a_scale_multiplies(value: int, scale: str) -> None:
    assert number(f"{value} {scale}") == value * Decimal(
        {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale]
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", "7"),
        ("Forty-two", "42"),
        ("forty two", "42"),
        ("a hundred", "100"),
        ("two hundred and five", "205"),
        ("three thousand", "3000"),
        ("12.86", "12.86"),
        ("1.5 million", "1500000"),
        ("2.5 hundred", "250"),
        ("0.00", "0.00"),
    ],
)
def test_value(words: str, value: str) -> None:
    assert number(words) == Decimal(value)


@pytest.mark.parametrize("words", ["", "some", "two and three", "1,92", "five six", "hundred"])
def test_what_is_no_number(words: str) -> None:
    assert number(words) is None


@pytest.mark.parametrize("value", [-1, LARGEST_WORDED + 1])
def test_words_have_limits(value: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        in_words(value)
