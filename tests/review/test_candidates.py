"""The review list: what is proposed, in which order, and what is not."""

import pytest

from probation_graph.graph.judgements import Verdict
from probation_graph.review.candidates import candidates
from probation_graph.review.decisions import decide
from probation_graph.review.errors import NotJudgeable
from tests.review.letters import NAMES, Letter

SYP = "police-force/south-yorkshire"


def listed(record, **asked):
    return candidates(record, NAMES, **asked)


def pairs(record, **asked):
    found = listed(record, **asked)
    return {frozenset((e.first.id, e.second.id)): e for e in found if e.second is not None}


def proposed(record, first, second, **asked):
    return pairs(record, **asked).get(frozenset((first, second)))


def judged(record, first, second, verdict="same"):
    return decide(record, NAMES, first, second, Verdict(verdict), "Ann")


def put(record, *letters):
    for letter in letters:
        letter.put(record)


def test_a_person_with_another_title_or_a_misspelling_is_proposed_and_not_merged(record, letters):
    one, two = letters
    first = one.person("Lynda Example", "organisation/hm-prison-and-probation-service")
    second = two.person("Linda Example")
    same = two.person("Lynda Example")
    put(record, *letters)
    spelt = proposed(record, first, second)
    alike = proposed(record, first, same)
    assert alike.score > spelt.score > 0.5
    assert "first names are alike" in spelt.reasons[0]
    assert {e.second.name for e in listed(record, kind="person") if e.second} != set()


def test_who_works_for_the_same_body_in_the_same_post_is_likelier(record, letters):
    one, two = letters
    first, second = one.person("Ann Linden", SYP, "Chief"), two.person("Ann Lindon", SYP, "Chief")
    third, fourth = one.person("Bo Hartley"), two.person("Bo Hartlay")
    put(record, *letters)
    likely, less = proposed(record, first, second), proposed(record, third, fourth)
    assert likely.score > less.score
    assert likely.reasons[1:] == ("both for the same body", "both as chief")


def test_a_team_of_the_same_name_elsewhere_is_another(record, letters):
    one, two = letters
    again = Letter("three", "Leeds")
    here, there, later = (each.body("youth offending team") for each in (one, two, again))
    put(record, one, two, again)
    assert proposed(record, here, later).score > 0.9
    assert "about Leeds" in proposed(record, here, later).reasons[-1]
    assert proposed(record, here, there) is None
    assert proposed(record, here, there, everything=True).score < 0.5


def test_a_name_of_its_own_is_one_thing_wherever_it_is(record, letters):
    first, second = (each.body("Operation Example", "Programme") for each in letters)
    put(record, *letters)
    assert proposed(record, first, second).score > 0.9


def test_words_for_a_sort_of_body_are_not_proposed(record, letters):
    first, second = (each.body("local authorities", "Council") for each in letters)
    put(record, *letters)
    assert proposed(record, first, second) is None
    assert "a sort of body" in next(e for e in listed(record) if e.first.id == first).reasons[0]


def test_one_document_that_shortens_a_name(record, letters):
    one, _ = letters
    short, long = one.body("youth offending team"), one.body("Leeds Youth Offending Team")
    put(record, one)
    assert "may be short for Leeds" in proposed(record, short, long).reasons[0]


def test_several_of_a_kind_are_not_proposed_as_one_of_them(record, letters):
    one, _ = letters
    several, single = (
        one.body(name, "Company")
        for name in ("Community Rehabilitation Companies", "Leeds Community Rehabilitation Company")
    )
    put(record, one)
    assert proposed(record, several, single, everything=True) is None


def test_an_abbreviation_that_stands_for_a_name(record, letters):
    one, two = letters
    short, long = one.body("XQR", "Tool"), two.body("Xylo Quest Rating", "Tool")
    put(record, *letters)
    assert "may be short for" in proposed(record, short, long).reasons[0]


def test_kinds_that_cannot_be_one_are_not_proposed(record, letters):
    one, two = letters
    first = one.body("Harbour Point", "Office")
    put(record, one, two)
    assert proposed(record, first, two.body("Harbour Point", "Court"), everything=True) is None
    two.body("Harbour Point", "Place")
    put(record, two)
    found = pairs(record)
    assert all("court" not in each.second.id for each in found.values())


def test_names_with_different_places_are_two(record, letters):
    one, two = letters
    first = one.body("Leeds Safeguarding Children Board", "Board", alias="LSCB")
    second = two.body("Lewes Safeguarding Children Board", "Board", alias="LSCB")
    put(record, *letters)
    assert proposed(record, first, second, everything=True) is None


def test_a_provisional_body_with_the_known_one_it_may_be(record, letters):
    first = letters[0].body("South Yorkshire Polise", "PoliceForce")
    put(record, *letters)
    found = proposed(record, first, SYP)
    assert found.second.known
    assert found.first.passages[0].quote == "said by South Yorkshire Polise in May"
    assert found.first.passages[0].document == letters[0].key


def test_two_known_bodies_are_told_apart_on_purpose(record, letters):
    for known in ("pdu/N55SHF", "place/sheffield", "council/E08000039", "council/E08000019"):
        letters[0].name(known, "Sheffield")
    put(record, *letters)
    assert not [each for each in pairs(record, everything=True).values() if each.first.known]


def test_what_is_judged_is_not_shown_again_unless_asked(record, letters):
    first, second = (each.body("Operation Example", "Programme") for each in letters)
    put(record, *letters)
    for verdict in ("different", "unsure"):
        judged(record, first, second, verdict)
        assert proposed(record, first, second) is None
        assert proposed(record, first, second, everything=True).judged.verdict == verdict
    judged(record, first, second)
    assert pairs(record) == {}


def test_what_is_different_from_one_is_different_from_all_that_are_the_same(record, letters):
    third = Letter("three", "Hull")
    ends = [each.body("Operation Example", "Programme") for each in (*letters, third)]
    put(record, third, *letters)
    judged(record, ends[0], ends[1])
    judged(record, ends[1], ends[2], "different")
    assert pairs(record) == {}


def test_many_pairs_of_two_names_are_one_row(record):
    made = [Letter(f"letter {n}", f"Area {n}") for n in range(9)]
    for letter in made:
        letter.body("Operation Example", "Programme")
    put(record, *made)
    (found,) = [e for e in listed(record) if e.second is not None]
    assert found.more == 7
    assert len(pairs(record, everything=True)) == 8


def test_pairs_come_first_and_then_bodies_by_how_often_they_are_named(record, letters):
    one, two = letters
    for _ in range(3):
        one.name(one.body("harbour crew"), "harbour crew")
    two.body("quay crew")
    one.body("Operation Example", "Programme")
    two.body("Operation Example", "Programme")
    put(record, *letters)
    found = listed(record)
    assert [each.score is None for each in found] == [False] + [True] * (len(found) - 1)
    assert [each.first.name for each in found[1:3]] == ["harbour crew", "quay crew"]


def test_only_of_a_kind(record, letters):
    one, two = letters
    one.body("harbour crew")
    one.person("Ann Example")
    two.person("Ann Example", SYP)
    put(record, *letters)
    assert {each.kind for each in listed(record, kind="person")} == {"person"}
    assert {each.kind for each in listed(record, kind="Team")} == {"team"}
    assert "person" not in {each.kind for each in listed(record, kind="body")}
    assert {each.kind for each in listed(record, kind="organisation")} <= {"team", "partnership"}
    with pytest.raises(NotJudgeable, match="no kind 'wizard'"):
        listed(record, kind="wizard")


def test_an_empty_record_has_nothing_to_review(record):
    assert listed(record) == []


def test_the_list_does_not_depend_on_the_order_of_reading(record, letters, tmp_path):
    for each in letters:
        each.body("Operation Example", "Programme")
        each.quads.reverse()
    put(record, *letters)
    before = [(e.first.id, e.score, e.reasons) for e in listed(record)]
    put(record, *reversed(letters))
    assert [(e.first.id, e.score, e.reasons) for e in listed(record)] == before
