import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.queries.errors import BadParameter
from probation_graph.queries.parameter import Parameter, ParameterType


def parameter(kind="string", **declared):
    declared = {"name": "p", "description": "what it is", "required": False} | declared
    return Parameter(type=ParameterType(kind), **declared)


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("string", "  Kirklees ", "Kirklees"),
        ("string", 27, "27"),
        ("integer", "27", 27),
        ("integer", -3, -3),
        ("number", "0.6", 0.6),
        ("number", 1, 1.0),
        ("boolean", "Yes", True),
        ("boolean", False, False),
        ("date", "2023-03-30", "2023-03-30"),
    ],
)
def test_words_become_values(kind, given, value):
    found = parameter(kind).value(given)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("integer", "2.5"),
        ("integer", "٣"),
        ("integer", "99999999999999999999"),
        ("integer", str(2**63)),
        ("integer", " "),
        ("number", " "),
        ("boolean", "  "),
        ("date", " "),
        ("number", "much"),
        ("number", "nan"),
        ("number", "inf"),
        ("boolean", "perhaps"),
        ("date", "30/3/2023"),
        ("string", ["a", "list"]),
    ],
)
def test_what_does_not_fit_is_refused_by_name(kind, given):
    with pytest.raises(BadParameter, match="The parameter p is ") as refused:
        parameter(kind).value(given)
    assert refused.value.parameter == "p"


@pytest.mark.parametrize("given", [None, "", "  "])
def test_nothing_is_the_default(given):
    assert parameter(default=0.6).value(given) == 0.6
    assert parameter().value(given) is None


@pytest.mark.parametrize("blank", ["\x1e", "\x85", "\ufeff", "\u2003 \n"])
def test_what_anyone_takes_for_white_space_is_nothing(blank):
    assert parameter(default="none").value(blank) == "none"
    assert parameter().value(f"a{blank}") is not None


def test_a_required_one_is_missed_with_an_example():
    with pytest.raises(BadParameter) as refused:
        parameter(required=True, example="Kirklees").value(None)
    assert str(refused.value) == ("The parameter p is needed: what it is. For example p=Kirklees.")


def test_choices_and_bounds_are_said():
    polarity = parameter(choices=("strength", "context"))
    assert polarity.value("context") == "context"
    with pytest.raises(BadParameter, match="one of strength, context, and not 'bad'"):
        polarity.value("bad")
    with pytest.raises(BadParameter, match="one of strength, context, and not ' '"):
        polarity.value(" ")
    likeness = parameter("number", minimum=0.1, maximum=1)
    assert likeness.value("1") == 1.0
    with pytest.raises(BadParameter, match=r"a number from 0\.1 to 1, and not '2'"):
        likeness.value("2")
    assert parameter("integer", minimum=1).value(5) == 5


@given(st.integers(min_value=-(2**63) + 1, max_value=2**63 - 1))
def test_every_integer_that_bolt_holds_is_read(number):
    assert parameter("integer").value(str(number)) == number


@given(st.text())
def test_no_words_break_the_reading(words):
    for kind in ParameterType:
        try:
            parameter(kind).value(words)
        except BadParameter:
            continue
