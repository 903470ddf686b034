"""Pairs that are looked at: few, and those that matter."""

import pytest

from probation_graph.review.blocking import pairs
from probation_graph.review.entities import Entity


def thing(name: str, cls: str = "Team", **more) -> Entity:
    short = f"{cls}/{name}/{more.get('areas', '')}/{more.get('documents', '')}"
    return Entity(iri=short, id=short, cls=cls, name=name, spelt_out=name, **more)


def met(*things: Entity) -> set[frozenset[str]]:
    return {frozenset((one.name, other.name)) for one, other in pairs(things)}


@pytest.mark.parametrize(
    ("first", "second"),
    [("Bob Example", "Robert Example"), ("J Example", "Jonathan Example"), ("Ann Lee", "Anne Lee")],
)
def test_people_of_one_surname_meet(first, second):
    assert met(thing(first, "Person"), thing(second, "Person")) == {frozenset((first, second))}


def test_a_name_meets_its_abbreviation_and_its_shorter_form_in_one_document():
    assert met(thing("XQR"), thing("Xylo Quest Rating")) != set()
    short, long = (
        thing(name, documents={"a"}) for name in ("crew", "crew of the large old harbour wall")
    )
    assert met(short, long) != set()


def test_people_and_posts_and_bodies_do_not_meet():
    assert met(thing("Hartley", "Person"), thing("Hartley", "Post"), thing("Hartley")) == set()


@pytest.mark.parametrize(
    "name", [lambda n: "harbour crew", lambda n: f"harbour crew {n:04}", lambda n: f"crew {n % 7}"]
)
def test_their_number_does_not_grow_with_the_square(name):
    found = [
        thing(name(n), areas={f"area {n % 50}"}, documents={f"document {n}"}) for n in range(1000)
    ]
    assert len(list(pairs(found))) < 20 * len(found)


def test_each_pair_comes_once():
    found = [thing(f"harbour crew {n}", documents={"a"}) for n in range(12)]
    listed = [frozenset((one.iri, other.iri)) for one, other in pairs(found)]
    assert len(listed) == len(set(listed))
    assert all(len(pair) == 2 for pair in listed)
