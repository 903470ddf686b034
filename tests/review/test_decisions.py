"""Deciding and taking back."""

from datetime import UTC, datetime

import pytest

from probation_graph.graph.judgements import Verdict
from probation_graph.graph.verify import judgement_problems, record_problems, shape_problems
from probation_graph.review.decisions import decide, history, undo
from probation_graph.review.errors import NotJudgeable, UnknownJudgement, UnknownThing
from tests.review.letters import NAMES, Letter

SYP = "police-force/south-yorkshire"
SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
NOON = datetime(2026, 5, 6, 12, 0, 0, 123456, UTC)


@pytest.fixture
def bodies(record, letters):
    """Three bodies of two documents."""
    one, two = letters
    found = [one.body("harbour crew"), two.body("quay crew"), two.body("pier crew")]
    for letter in letters:
        letter.put(record)
    return found


def judge(record, first, second, verdict=SAME, by="Ann", **more):
    return decide(record, NAMES, first, second, verdict, by, **more)


def test_a_judgement_is_kept_with_who_when_and_why(record, bodies):
    made = judge(record, bodies[1], bodies[0], why="seen on site", now=NOON)
    assert made.changed
    (kept,) = history(record)
    assert kept == made.judgement
    assert (kept.by, kept.reason, kept.at) == ("Ann", "seen on site", "2026-05-06T12:00:00.123Z")
    assert kept.pair == tuple(sorted(NAMES.iri(body) for body in bodies[:2]))
    assert sorted(kept.caption.removeprefix("same: ").split(", ")) == ["harbour crew", "quay crew"]
    assert list(record_problems(record)) == []
    assert [p for p in shape_problems(record) if "judgement/" in p.about] == []


def test_the_same_judgement_twice_changes_nothing(record, bodies):
    first = judge(record, *bodies[:2], now=NOON)
    fingerprint = record.fingerprint()
    again = judge(record, bodies[1], NAMES.iri(bodies[0]), why="other words")
    assert (again.changed, again.judgement) == (False, first.judgement)
    assert record.fingerprint() == fingerprint
    assert judge(record, *bodies[:2], by="Bob").changed


def test_an_undone_judgement_stays_in_the_history_and_can_be_made_again(record, bodies):
    made = judge(record, *bodies[:2], now=NOON).judgement
    key = NAMES.short(made.iri(NAMES))
    undone = undo(record, NAMES, key, "Bob", "a mistake", now=NOON)
    assert (undone.undone_by, undone.undone_reason) == ("Bob", "a mistake")
    assert undone.undone_at > made.at
    assert history(record) == [undone]
    with pytest.raises(NotJudgeable, match="undone already, by Bob"):
        undo(record, NAMES, made.iri(NAMES), "Bob")
    assert judge(record, *bodies[:2], now=NOON).changed
    assert len(history(record)) == 2


def test_of_two_in_one_moment_the_second_is_the_later(record, bodies):
    judge(record, *bodies[:2], now=NOON)
    later = judge(record, *bodies[:2], DIFFERENT, now=NOON).judgement
    assert history(record)[-1] == later
    assert history(record)[0].at < later.at


def test_contradictions_are_told_with_whom(record, bodies):
    judge(record, bodies[0], bodies[1])
    judge(record, bodies[1], bodies[2])
    made = judge(record, bodies[0], bodies[2], DIFFERENT, by="Bob")
    (found,) = made.against
    assert found.one == made.judgement
    assert [each.by for each in found.others] == ["Ann", "Ann"]
    (problem,) = judgement_problems(record)
    assert "by Bob" in problem.message
    assert not problem.is_error
    closing = judge(record, bodies[0], bodies[1], SAME, by="Cid")
    assert len(closing.against) == 1


def test_two_minds_on_one_pair(record, bodies):
    judge(record, *bodies[:2])
    assert len(judge(record, *bodies[:2], DIFFERENT, by="Bob").against) == 1
    assert judge(record, *bodies[1:], DIFFERENT).against == ()


def test_what_speaks_against_it_is_said(record, bodies):
    assert judge(record, bodies[0], SYP).doubts == (
        "they are of different kinds: police force, team.",
    )
    assert "known bodies" in judge(record, SYP, "police-force/west-yorkshire").doubts[0]
    assert judge(record, bodies[0], "police-force/kent", DIFFERENT).doubts == ()


def test_a_body_of_the_gazetteer_that_no_document_names_can_be_judged(record, bodies):
    assert judge(record, bodies[0], SYP).judgement.second == NAMES.iri(bodies[0])


@pytest.mark.parametrize(
    "unknown", ["person/N55/nobody", "", "a> <b", "finding/1", "../../x", "passage/x"]
)
def test_unknown_things_are_refused(record, bodies, unknown):
    with pytest.raises(UnknownThing, match="Nothing whose identity"):
        judge(record, unknown, bodies[0])
    assert history(record) == []


def test_near_identifiers_are_suggested(record, bodies):
    with pytest.raises(UnknownThing) as error:
        judge(record, bodies[0] + "s", bodies[1])
    assert error.value.near[0] == bodies[0]
    assert f"Perhaps: {bodies[0]}" in str(error.value)


def test_documents_and_facts_have_no_identity_to_judge(record, letters, bodies):
    with pytest.raises(UnknownThing):
        judge(record, f"document/{letters[0].key}", bodies[0])


def test_judging_a_thing_and_itself_is_refused(record, bodies):
    with pytest.raises(NotJudgeable, match="is one thing"):
        judge(record, bodies[0], NAMES.iri(bodies[0]))


def test_a_person_is_no_body(record, letters, bodies):
    person = letters[0].person("Ann Example")
    letters[0].put(record)
    with pytest.raises(NotJudgeable, match="is a person"):
        judge(record, person, bodies[0])
    assert judge(record, person, bodies[0], DIFFERENT).changed


@pytest.mark.parametrize("by", ["", "  ", "\x1b\x07"])
def test_a_judgement_needs_a_name(record, bodies, by):
    with pytest.raises(NotJudgeable, match="needs the name"):
        judge(record, *bodies[:2], by=by)


def test_names_and_reasons_are_kept_in_one_plain_line(record, bodies):
    made = judge(record, *bodies[:2], by="Ann\nExample", why="so\x1b[31m\tit is ").judgement
    assert (made.by, made.reason) == ("Ann Example", "so [31m it is")


def test_an_unknown_judgement_is_said(record, bodies):
    with pytest.raises(UnknownJudgement, match="review history"):
        undo(record, NAMES, "judgement/0123456789ab", "Ann")


def test_the_other_identity_can_still_be_judged(record, letters, bodies):
    third = Letter("three", "Hull")
    more = third.body("quay crew")
    third.put(record)
    judge(record, bodies[0], bodies[1])
    assert judge(record, bodies[1], more).changed
    assert judge(record, bodies[0], bodies[2], DIFFERENT).against == ()


def test_judgements_survive_ingesting_again_and_withdrawing(record, letters, bodies):
    judge(record, *bodies[:2])
    before = record.judgements_content()
    for letter in letters:
        letter.put(record)
        record.remove(letter.key)
    assert record.judgements_content() == before
    assert record.names == NAMES
