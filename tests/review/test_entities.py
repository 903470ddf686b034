"""Things gathered from the view, and one of them found by itself."""

from probation_graph.graph.judgements import Verdict
from probation_graph.review.decisions import decide
from probation_graph.review.entities import PASSAGES, all_entities, entities, entity
from tests.review.letters import NAMES, Letter


def test_a_thing_is_told_with_what_sets_it_apart(record, letters):
    one, _ = letters
    short = one.body("harbour crew", alias="HC")
    one.put(record)
    found = entities(record, NAMES)[NAMES.iri(short)]
    assert (found.name, found.kind, found.aliases, found.provisional) == (
        "harbour crew", "team", {"HC"}, True,
    )  # fmt: skip
    assert (found.uses, found.documents) == (1, {one.key})
    assert "Leeds" in found.areas
    (passage,) = found.passages
    assert (passage.quote, passage.document) == ("said by harbour crew in May", one.key)


def test_a_person_has_posts_and_bodies(record, letters):
    short = letters[0].person("Ann Example", "police-force/south-yorkshire", "Chief")
    letters[0].put(record)
    found = entities(record, NAMES)[NAMES.iri(short)]
    assert found.posts == {"Chief"}
    assert found.organisations == {NAMES.iri("police-force/south-yorkshire")}


def test_passages_are_few_and_of_different_documents(record):
    made = [Letter(f"letter {n}", "Leeds") for n in range(PASSAGES + 2)]
    for letter in made:
        letter.name("police-force/south-yorkshire", "SYP")
        letter.name("police-force/south-yorkshire", "SYP")
        letter.put(record)
    found = entities(record, NAMES)[NAMES.iri("police-force/south-yorkshire")]
    assert found.known
    assert found.uses == 2 * len(made)
    assert len({passage.document for passage in found.passages}) == PASSAGES


def test_things_judged_the_same_are_one_and_the_other_is_still_there(record, letters):
    first, second = (NAMES.iri(each.body("Operation Example")) for each in letters)
    for letter in letters:
        letter.put(record)
    decide(record, NAMES, first, second, Verdict.SAME, "Ann")
    shown, every = entities(record, NAMES), all_entities(record, NAMES)
    assert len({first, second} & shown.keys()) == 1
    assert {first, second} <= every.keys()
    assert shown[min(first, second)].documents == {letter.key for letter in letters}


def test_one_thing_is_found_by_itself_as_among_all(record, letters):
    letters[0].body("harbour crew")
    letters[0].person("Ann Example")
    letters[0].name("pdu/N55SHF", "Sheffield")
    letters[0].put(record)
    for iri, told in entities(record, NAMES).items():
        found = entity(record, NAMES, iri)
        assert (found.id, found.cls, found.name, found.known, found.provisional) == (
            told.id, told.cls, told.name, told.known, told.provisional,
        )  # fmt: skip
    for short in (f"document/{letters[0].key}", "team/nobody", "standard/2021/1.1"):
        assert entity(record, NAMES, NAMES.iri(short)) is None
