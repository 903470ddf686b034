import pytest

from probation_graph.review.wording import (
    is_general,
    is_proper,
    is_several,
    is_short_for,
    is_sort,
    key,
    places,
    short_forms,
    spelt_out,
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Early Help Teams", "early help team"),
        ("the Board of Health & Care", "Board for Health and Care"),
        ("Hertfordshire’s Board", "Hertfordshire Board"),
        ("local authorities", "Local Authority"),
        ("multi-agency hub", "Multi Agency Hub"),
    ],
)
def test_names_with_one_key(first, second):
    assert key(first) == key(second)


@pytest.mark.parametrize("words", ["Inspectorates of Access", "Harness", "Census"])
def test_not_every_s_is_a_plural(words):
    assert key(words)[-1] == "s"


def test_places_are_those_of_the_gazetteer():
    assert places("Thames Valley Police") == {"thame", "valley"}
    assert places("Community Safety Partnership") == frozenset()


def test_short_forms_are_made_of_initials():
    assert is_short_for("YOT", "Youth Offending Team")
    assert is_short_for("YOTs", "Youth Offending Team")
    assert is_short_for("BOH", "Board of Our Health")
    assert is_short_for("BOOH", "Board of Our Health") is False
    assert is_short_for("yot", "Youth Offending Team") is False
    assert is_short_for("Y", "Youth") is False


def test_abbreviations_within_a_name_are_spelt_out():
    long = short_forms([("integrated care board", "ICB"), ("Leeds Care Board", "LCB")])
    assert long == {"ICB": "integrated care board"}
    assert spelt_out("Devon ICBs", long) == "Devon integrated care board"


@pytest.mark.parametrize("name", ["police", "local authorities", "NHS trusts", "councils"])
def test_a_sort_of_body_is_no_body(name):
    assert is_sort(name)


@pytest.mark.parametrize("name", ["Shelter", "early help team", "Operation Encompass", "Police UK"])
def test_a_body_is_no_sort(name):
    assert not is_sort(name)


def test_a_plural_stands_beside_one_of_its_kind():
    assert is_several("Rehabilitation Companies", "Harbour Rehabilitation Company")
    assert not is_several("Rehabilitation Company", "Harbour Rehabilitation Company")
    assert not is_several("Children's Services", "Harbour Children's Services")


def test_general_names_hold_nothing_of_their_own():
    assert is_general("Community Rehabilitation Company")
    assert not is_general("Harbour Rehabilitation Company")
    assert is_proper("Harbour Team")
    assert not is_proper("harbour team")
