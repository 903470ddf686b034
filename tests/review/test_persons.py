import pytest

from probation_graph.review.persons import likeness


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Ann Example", "Ann Example", "the same name"),
        ("Lynda Example", "Linda Example", "the first names are alike"),
        ("Ann Lindon", "Ann Linden", "the surnames are alike"),
        ("A Example", "Ann Example", "initials"),
        ("Steve Example", "Stephen Example", "short form"),
        ("Ann Mary Example", "Ann Example", "between is missing"),
        ("Ann Example-Jones", "Ann Example Jones", "the same name"),
        ("Ann O’Kelly", "Ann O'Kelly", "the same name"),
    ],
)
def test_names_that_may_be_one_persons(first, second, told):
    found = likeness(first, second)
    assert found is not None
    assert told in found[1]
    assert likeness(second, first)[0] == found[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Example", "Bob Example"),
        ("Ann Example", "Ann Sample"),
        ("Ann Lee", "Ann Lea"),
        ("B Example", "Ann Example"),
        ("Chris Jones", "Gareth Jones"),
        ("A Linden", "Ann Lindon"),
        ("", "Ann Example"),
    ],
)
def test_names_that_are_two_peoples(first, second):
    assert likeness(first, second) is None


def test_what_is_more_alike_is_worth_more():
    worth = [
        likeness("Stephen Example", other)[0]
        for other in ("Stephen Example", "Steve Example", "Stephan Example", "S Example")
    ]
    assert worth == sorted(worth, reverse=True)
    assert len(set(worth)) == 4
