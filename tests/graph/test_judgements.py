"""Judgements, and what holds among them."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.graph.digest import canonical
from probation_graph.graph.judgements import (
    Judgement,
    Verdict,
    classes,
    contradictions,
    in_force,
    judgement_quads,
    judgements_of,
    way_between,
)
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from probation_graph.ontology.turtle import index

NAMES = Names()
MOMENTS = count(1)


def judge(first: str, second: str, verdict: str = "same", by: str = "Ann", **more: str):
    """A judgement, each later than the one before."""
    one, other = sorted((NAMES.iri(first), NAMES.iri(second)))
    at = f"2026-01-01T00:00:00.{next(MOMENTS):06}Z"
    return Judgement(
        first=one, second=other, verdict=Verdict(verdict), by=by, at=at, caption="a, b", **more
    )


def undone(judgement: Judgement) -> Judgement:
    told = {name: getattr(judgement, name) for name in Judgement.__dataclass_fields__}
    return Judgement(**told | {"undone_by": "Bob", "undone_at": "2027-01-01T00:00:00Z"})


def test_judgements_come_back_as_they_were_written_and_fit_the_shapes() -> None:
    known = [judge("team/b", "team/a", reason="“so”\nit is"), undone(judge("team/a", "team/c"))]
    quads = list(judgement_quads(known, NAMES))
    assert judgements_of(reversed(quads)) == known
    assert violations(index(quads), NAMES.base) == []
    assert {quad.graph_name.value for quad in quads} == {NAMES.judgements_graph}


def test_what_names_a_judgement_does_not_change_when_it_is_undone() -> None:
    made = judge("team/a", "team/b")
    assert undone(made).key == made.key
    assert judge("team/a", "team/b").key != made.key


def test_half_a_judgement_is_an_error() -> None:
    quads = list(judgement_quads([judge("team/a", "team/b")], NAMES))
    for left_out in ("verdict", "judgedBy", "firstEntity"):
        with pytest.raises(ValueError, match="by halves"):
            judgements_of(q for q in quads if not q.predicate.value.endswith(left_out))


def test_the_last_that_stands_is_in_force_and_the_one_before_when_it_is_undone() -> None:
    first, second = judge("team/a", "team/b"), judge("team/a", "team/b", "different")
    assert in_force([second, first]) == {first.pair: second}
    assert in_force([first, undone(second)]) == {first.pair: first}
    assert in_force([undone(first), undone(second)]) == {}


def test_same_is_passed_on_and_the_others_are_not() -> None:
    known = [
        judge("team/a", "team/b"),
        judge("team/b", "team/c"),
        judge("team/c", "team/d", "unsure"),
        judge("team/x", "team/y"),
        undone(judge("team/c", "team/x")),
    ]
    told = [sorted(NAMES.short(iri) for iri in each) for each in classes(known)]
    assert told == [["team/a", "team/b", "team/c"], ["team/x", "team/y"]]


def test_a_pair_held_different_whose_things_are_the_same_by_way_of_others() -> None:
    ab, bc = judge("team/a", "team/b"), judge("team/b", "team/c")
    ac = judge("team/a", "team/c", "different")
    (found,) = contradictions([ac, ab, bc])
    assert (found.one, found.others) == (ac, (ab, bc))
    assert list(contradictions([undone(ac), ab, bc])) == []
    assert list(contradictions([ac, ab])) == []


def test_two_people_of_two_minds() -> None:
    ann, bob = judge("team/a", "team/b"), judge("team/a", "team/b", "different", by="Bob")
    (found,) = contradictions([ann, bob])
    assert (found.one, found.others) == (bob, (ann,))
    unsure = judge("team/a", "team/b", "unsure", by="Bob")
    assert list(contradictions([ann, unsure])) == []


def test_a_change_of_mind_contradicts_nothing() -> None:
    known = [judge("team/a", "team/b"), judge("team/a", "team/b", "different")]
    assert list(contradictions(known)) == []


judged = st.builds(
    judge,
    st.sampled_from(["team/a", "team/b", "team/c", "team/d"]),
    st.sampled_from(["team/e", "team/f", "team/g"]),
    st.sampled_from([verdict.value for verdict in Verdict]),
    st.sampled_from(["Ann", "Bob"]),
)


@given(st.lists(judged | judged.map(undone), max_size=8))
def test_two_things_are_one_where_a_way_leads_from_one_to_the_other(known) -> None:
    held = in_force(known)
    together = classes(known)
    assert all(len(each) > 1 for each in together)
    for each in together:
        for iri in each:
            ways = [way_between(iri, other, held) for other in each if other != iri]
            assert all(ways)
    assert sum(map(len, together)) == len(set().union(*together))


@given(st.lists(judged | judged.map(undone), max_size=8), st.randoms())
def test_the_order_they_come_in_changes_nothing(known, chance) -> None:
    mixed = list(known)
    chance.shuffle(mixed)
    assert canonical(judgement_quads(mixed, NAMES)) == canonical(judgement_quads(known, NAMES))
    assert in_force(mixed) == in_force(known)
    assert classes(mixed) == classes(known)
    assert list(contradictions(mixed)) == list(contradictions(known))
