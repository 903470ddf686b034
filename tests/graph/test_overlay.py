"""Judgements laid over what views show."""

import json
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from probation_graph.graph.dataset import dataset, view_quads
from probation_graph.graph.digest import canonical, triples_hash
from probation_graph.graph.judgements import Judgement, Verdict, judgement_quads
from probation_graph.graph.overlay import overlay
from probation_graph.graph.projection import project, triples
from probation_graph.graph.record import Record
from probation_graph.graph.sync import is_current, sync
from probation_graph.graph.verify import verify
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names

NAMES = Names()
MOMENTS = count(1)
SYP = NAMES.iri("police-force/south-yorkshire")


def board(letter) -> str:
    return NAMES.iri(f"provisional/{letter.key}/board/harbour")


def judge(record: Record, first: str, second: str, verdict: str = "same", by: str = "Ann"):
    one, other = sorted((first, second))
    at = f"2026-01-01T00:00:00.{next(MOMENTS):06}Z"
    made = Judgement(
        first=one, second=other, verdict=Verdict(verdict), by=by, at=at, caption=verdict
    )
    record.judge(lambda known: [*known, made])
    return made


def undo(record: Record, judgement: Judgement) -> None:
    undone = replace(judgement, undone_by="Bob", undone_at="2027-01-01T00:00:00Z")
    record.judge(lambda known: [undone if each == judgement else each for each in known])


def shown(record: Record) -> bytes:
    """What views show but for the judgements themselves."""
    quads = view_quads(record, record.names)
    return canonical(q for q in quads if q.graph_name.value != NAMES.judgements_graph)


def objects(record: Record, predicate: str) -> set[str]:
    quads = view_quads(record, record.names)
    return {quad.object.value for quad in quads if quad.predicate.value == predicate}


@pytest.fixture
def letters(tmp_path, make_letter):
    """A record of three letters, and the letters."""
    record = Record(tmp_path / "data")
    made = [make_letter(seed, findings=1) for seed in ("first", "second", "third")]
    for letter in made:
        letter.put(record)
    return record, sorted(made, key=lambda letter: letter.key)


def test_facts_of_both_are_facts_of_one_and_nothing_is_lost(letters) -> None:
    record, (one, two, three) = letters
    before = list(view_quads(record, NAMES))
    judge(record, board(one), board(two))
    after = list(view_quads(record, NAMES))
    assert objects(record, terms.MENTION_OF) == {board(one), board(three)}
    assert objects(record, terms.RELATION_SUBJECT) == {board(one), board(three)}
    assert objects(record, terms.JUDGED_SAME_AS) == {board(one)}
    own = [quad for quad in before if quad.subject.value == board(two)]
    assert own
    assert set(own) <= set(after)
    assert len([q for q in after if q.graph_name.value != NAMES.judgements_graph]) == len(before)


def test_names_of_one_are_aliases_of_the_other(letters, make_letter) -> None:
    record, (one, two, _) = letters
    two.say(f"provisional/{two.key}/board/harbour", "Board", name="quay board", alias="QB")
    two.quads = [q for q in two.quads if "harbour board" not in str(q.object)]
    two.put(record)
    judge(record, board(one), board(two))
    node = project(view_quads(record, NAMES), NAMES).nodes[board(one)]
    assert node.properties["alias"] == ["HB", "QB", "quay board", "the board"]
    assert node.properties["name"] == "harbour board"


def test_a_known_body_stands_for_a_provisional_one_and_is_brought_along(letters) -> None:
    record, (one, two, _) = letters
    judge(record, board(one), SYP)
    judge(record, board(two), board(one))
    assert SYP in objects(record, terms.MENTION_OF)
    assert board(two) not in objects(record, terms.MENTION_OF)
    graph = project(view_quads(record, NAMES), NAMES)
    assert "PoliceForce" in graph.nodes[SYP].labels
    assert "harbour board" in graph.nodes[SYP].properties["alias"]
    assert triples_hash(triples(graph)) == triples_hash(view_quads(record, NAMES))


def test_undoing_gives_back_what_was_shown_byte_for_byte(letters) -> None:
    record, (one, two, _) = letters
    before = shown(record)
    made = judge(record, board(one), SYP)
    also = judge(record, board(one), board(two))
    assert shown(record) != before
    undo(record, also)
    undo(record, made)
    assert shown(record) == before
    assert len(record.judgements()) == 2


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_other_verdicts_change_no_fact(letters, verdict) -> None:
    record, (one, two, _) = letters
    before = shown(record)
    judge(record, board(one), board(two), verdict)
    assert shown(record) == before
    assert objects(record, terms.VERDICT) == {verdict}


def test_the_last_judgement_of_a_pair_holds(letters) -> None:
    record, (one, two, _) = letters
    before = shown(record)
    judge(record, board(one), board(two))
    later = judge(record, board(one), board(two), "different", by="Bob")
    assert shown(record) == before
    undo(record, later)
    assert shown(record) != before


def test_a_link_between_two_that_are_one_stays_as_it_was_said(letters) -> None:
    record, (one, *_) = letters
    part = one.say(f"provisional/{one.key}/team/crew", "Team", provisional=True)
    one.say(f"provisional/{one.key}/board/harbour", "Board", partOf=part)
    one.put(record)
    judge(record, board(one), part.value)
    said = [q for q in view_quads(record, NAMES) if q.predicate.value == terms.PART_OF]
    assert (board(one), part.value) in {(q.subject.value, q.object.value) for q in said}


def test_what_an_identity_belongs_to_is_said_of_the_one_shown(letters) -> None:
    record, (one, two, _) = letters
    two.say(f"provisional/{two.key}/board/harbour", "Board", partOf=one.graph)
    two.put(record)
    judge(record, board(one), board(two))
    said = [q for q in view_quads(record, NAMES) if q.predicate.value == terms.PART_OF]
    assert board(one) in {quad.subject.value for quad in said}


def test_a_withdrawn_document_does_not_take_judgements_with_it(letters) -> None:
    record, (one, two, three) = letters
    judge(record, board(one), board(two))
    judge(record, board(one), board(three))
    record.remove(one.key)
    assert objects(record, terms.MENTION_OF) == {min(board(two), board(three))}
    record.remove(two.key)
    assert objects(record, terms.MENTION_OF) == {board(three)}
    assert objects(record, terms.JUDGED_SAME_AS) == set()
    record.remove(three.key)
    assert list(view_quads(record, record.names)) == []
    assert len(record.judgements()) == 2
    for letter in (three, one, two):
        letter.put(record)
    assert objects(record, terms.MENTION_OF) == {board(one)}


def test_a_record_with_judgements_alone_keeps_its_names(tmp_path) -> None:
    record = Record(tmp_path / "data")
    assert record.names == Names()
    made = Judgement(
        first="https://e.org/id/team/a", second="https://e.org/id/team/b", verdict=Verdict.SAME,
        by="Ann", at="2026-01-01T00:00:00Z", caption="same",
    )  # fmt: skip
    other = Names("https://e.org/")
    path = tmp_path / "data" / "record" / "judgements.nq"
    path.parent.mkdir(parents=True)
    path.write_bytes(canonical(judgement_quads([made], other)))
    assert record.names == other
    assert record.judgements() == [made]


def test_only_documents_that_use_another_identity_are_touched(letters) -> None:
    record, (one, two, three) = letters
    assert not any(overlay(record, NAMES).touches(record.content(key)) for key in record)
    judge(record, board(one), board(two))
    laid = overlay(record, NAMES)
    assert laid.touches(record.content(two.key))
    for key in (one.key, three.key):
        assert not laid.touches(record.content(key))
        assert canonical(laid.applied(record.quads(key))) == record.content(key)


def test_the_dataset_shows_the_same(letters) -> None:
    record, (one, two, _) = letters
    judge(record, board(one), board(two))
    judge(record, board(two), SYP)
    loaded = Store()  # which writes decimals in its own way
    loaded.extend(view_quads(record, NAMES))
    shown = set(dataset(record, NAMES))
    assert {quad for quad in shown if quad.graph_name != DefaultGraph()} == set(loaded)


def test_an_engine_shows_judgements_and_forgets_them_when_undone(empty_engine, letters) -> None:
    record, (one, two, _) = letters
    sync(record, empty_engine)
    before = nodes_and_edges(empty_engine)
    made = judge(record, board(one), board(two))
    assert not is_current(record, empty_engine)
    sync(record, empty_engine)
    assert verify(record, empty_engine) == []
    asked = "MATCH (m:Mention)-[:MENTION_OF]->(b) RETURN b.uri AS uri, count(*) AS mentions"
    found = {row["uri"]: row["mentions"] for row in empty_engine.read(asked)}
    assert found[board(one)] == 2
    assert board(two) not in found
    undo(record, made)
    sync(record, empty_engine)
    assert verify(record, empty_engine) == []
    assert nodes_and_edges(empty_engine) == before
    for key in record.keys():  # noqa: SIM118
        record.remove(key)
    sync(record, empty_engine)
    assert empty_engine.read("MATCH (n) RETURN count(n) AS count")[0]["count"] == 0


def nodes_and_edges(engine) -> set[str]:
    """What an engine holds but for the judgements."""
    nodes = engine.read("MATCH (n:Resource) WHERE NOT n:Judgement RETURN properties(n) AS said")
    edges = engine.read(
        "MATCH (a:Resource)-[r]->(b) WHERE NOT a:Judgement RETURN a.uri AS a, type(r) AS r, b.uri AS b"
    )
    return {json.dumps(row, sort_keys=True) for row in (*nodes, *edges)}


BODIES = range(4)  # three letters' boards and a known body
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 2)),
        st.tuples(st.just("remove"), st.integers(0, 2)),
        st.tuples(
            st.just("judge"), st.sampled_from(BODIES), st.sampled_from(BODIES),
            st.sampled_from(["same", "same", "different", "unsure"]),
        ),
        st.tuples(st.just("undo"), st.integers(0, 5)),
    ),
    max_size=14,
)  # fmt: skip


def expected(record: Record, bodies: list[str]) -> set[tuple[str, str, str]]:
    """What is used in the place of what, worked out in the plainest way."""
    last: dict[tuple[str, str], str] = {}
    for each in record.judgements():
        if each.undone_at is None:
            last[each.pair] = each.verdict.value
    group = {body: {body} for body in bodies}
    for (first, second), verdict in last.items():
        if verdict == "same":
            joined = group[first] | group[second]
            for body in joined:
                group[body] = joined
    there = {body for body in bodies if body.split("/")[-3] in record} | {SYP}
    named = {body for body in there if body != SYP}
    shown_as = {}
    for body in named:
        usable = group[body] & there
        shown_as[body] = SYP if SYP in usable else min(usable)
    uses = set()
    for key in record:
        for quad in record.quads(key):
            end = quad.object.value
            if end in shown_as:
                uses.add((quad.subject.value, quad.predicate.value, shown_as[end]))
    return uses


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_any_work_gives_the_view_of_the_judgements_in_force(
    tmp_path_factory, make_letter, steps
) -> None:
    record = Record(tmp_path_factory.mktemp("any"))
    letters = [make_letter(seed, findings=1) for seed in ("first", "second", "third")]
    bodies = [*map(board, letters), SYP]
    for step in steps:
        match step:
            case ("put", number):
                letters[number].put(record)
            case ("remove", number):
                record.remove(letters[number].key)
            case ("judge", one, other, verdict) if one != other:
                judge(record, bodies[one], bodies[other], verdict)
            case ("undo", number) if len(record.judgements()) > number:
                undo(record, record.judgements()[number])
    quads = list(view_quads(record, NAMES))
    mentions = (terms.MENTION_OF, terms.RELATION_SUBJECT)
    found = {
        (q.subject.value, q.predicate.value, q.object.value)
        for q in quads
        if q.predicate.value in mentions
    }
    assert found == expected(record, bodies)
    assert triples_hash(triples(project(quads, NAMES))) == triples_hash(quads)
    for judgement in [each for each in record.judgements() if each.stands]:
        undo(record, judgement)
    bare = Record(tmp_path_factory.mktemp("bare"))
    for letter in letters:
        if letter.key in record:
            letter.put(bare)
    assert shown(record) == shown(bare)


def test_quads_are_given_once(letters) -> None:
    record, (one, two, _) = letters
    finding = one.finding(9, "another")
    for body in (board(one), board(two)):
        one.quads.append(Quad(finding, NamedNode(terms.CONCERNS), NamedNode(body), one.graph))
    one.put(record)
    judge(record, board(one), board(two))
    quads = list(view_quads(record, NAMES))
    assert len(quads) == len(set(quads))
