"""Verifying finds what is off, and names it."""

import pytest

from probation_graph.graph.digest import canonical
from probation_graph.graph.judgements import Judgement, Verdict
from probation_graph.graph.problem import Problem
from probation_graph.graph.record import Record
from probation_graph.graph.sync import sync
from probation_graph.graph.verify import (
    conflict_problems,
    record_problems,
    shape_problems,
    verify,
)
from probation_graph.graph.view_check import NAMED


def told(problems) -> str:
    return "\n".join(map(str, problems))


def file_of(record: Record, key: str):
    return record.data / "record" / "documents" / f"{key}.nq"


def test_where_all_is_well_nothing_is_said(empty_engine, record) -> None:
    sync(record, empty_engine)
    assert verify(record, empty_engine) == []


def test_a_view_behind_the_record_is_said_once(empty_engine, record) -> None:
    assert told(verify(record, empty_engine)).endswith(
        "it is not up to date with the record; run sync."
    )


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("MATCH (n:Mention) DETACH DELETE n", "the node is missing"),
        ("MATCH (n:Region {code: 'N55'}) SET n.name = 'x'", "region/N55: its name differ"),
        ("MATCH (n:Region {code: 'N55'}) SET n.more = 1", "region/N55: its more differ"),
        ("MATCH (:Finding)-[r:MENTIONS]->() DELETE r", "its MENTIONS to provisional/"),
        ("CREATE (:Resource {uri: 'https://example.org/x'})", "the node should not be there"),
        (
            "MATCH (f:Finding)-[:MENTIONS]->(b) CREATE (f)-[:MENTIONS]->(b)",
            "is there more than once",
        ),
        (
            "MATCH (a:Region {code: 'N55'}), (b:Document) CREATE (a)-[:ABOUT]->(b)",
            "region/N55: its ABOUT to document/",
        ),
    ],
)
def test_what_a_view_shows_otherwise_is_named(empty_engine, record, change, named) -> None:
    sync(record, empty_engine)
    empty_engine.write(change)
    found = verify(record, empty_engine)
    assert named in told(found)
    assert {problem.part for problem in found} == {"view"}
    assert all(problem.is_error for problem in found)
    sync(record, empty_engine, rebuild=True)
    assert verify(record, empty_engine) == []


def test_many_differences_are_counted(empty_engine, record, make_letter) -> None:
    make_letter("long", findings=NAMED + 5).put(record)
    sync(record, empty_engine)
    empty_engine.write("MATCH (n:Mention) SET n.words = 'other'")
    found = verify(record, empty_engine)
    assert len(found) == NAMED + 1
    assert "further nodes differ" in told(found)


def test_damaged_files_are_named_and_the_view_left_alone(empty_engine, record) -> None:
    key = record.keys()[0]
    file_of(record, key).write_bytes(b"<half a line")
    found = verify(record, empty_engine)
    assert [(problem.part, problem.about) for problem in found] == [("record", key)]


def test_a_file_that_is_not_canonical_is_named(record) -> None:
    path = file_of(record, record.keys()[0])
    path.write_bytes(b"".join(reversed(path.read_bytes().splitlines(keepends=True))))
    assert "not canonical" in told(record_problems(record))


def test_a_file_of_another_graph_is_named(record) -> None:
    first, second = record.keys()
    file_of(record, first).write_bytes(file_of(record, second).read_bytes())
    assert "another graph" in told(record_problems(record))


def test_sources_are_checked(record) -> None:
    first, second = record.keys()
    record.source(first).write_bytes(b"changed")
    record.source(second).unlink()
    (record.data / "sources" / f"{'0' * 64}.pdf").write_bytes(b"stray")
    found = told(record_problems(record))
    assert "was changed" in found
    assert "was not kept" in found
    assert "of no document" in found


def test_what_breaks_a_shape_is_named(record, make_letter) -> None:
    broken = make_letter("broken", findings=1)
    broken.quads = [quad for quad in broken.quads if not quad.predicate.value.endswith("/polarity")]
    broken.put(record)
    found = list(shape_problems(record))
    assert {problem.part for problem in found} == {"shapes"}
    assert found[0].about.startswith("finding/N55KIR/2023/")


def test_documents_that_differ_are_a_conflict_and_no_error(record, make_letter) -> None:
    early = make_letter("early", findings=0, date="2020-01-01")
    early.say("inspection/N55KIR/2023", "Inspection", name="An earlier name")
    early.put(record)
    assert list(conflict_problems(record)) == [
        Problem(
            "conflict",
            "inspection/N55KIR/2023",
            "documents differ on name: 'An earlier name' is shown, not 'inspection/N55KIR/2023'.",
            "name",
        )
    ]
    assert not next(conflict_problems(record)).is_error


def judged(*judgements: Judgement):
    return lambda known: [*known, *judgements]


def judgement(record: Record, verdict: str, by: str) -> Judgement:
    first, second = (
        record.names.iri(f"provisional/{key}/board/harbour")
        for key in record.keys()  # noqa: SIM118
    )
    at = "2026-01-01T00:00:00Z" if by == "Ann" else "2026-01-02T00:00:00Z"
    return Judgement(
        first=first, second=second, verdict=Verdict(verdict), by=by, at=at, caption=verdict
    )


def test_judgements_that_contradict_each_other_are_listed_and_no_error(
    empty_engine, record
) -> None:
    record.judge(judged(judgement(record, "same", "Ann"), judgement(record, "different", "Bob")))
    sync(record, empty_engine)
    (found,) = verify(record, empty_engine)
    assert found.part == "judgement"
    assert not found.is_error
    assert "different (by Bob) contradicts judgement/" in found.message


def test_judgements_that_are_damaged_or_changed_are_named(empty_engine, record) -> None:
    record.judge(judged(judgement(record, "same", "Ann")))
    path = record.data / "record" / "judgements.nq"
    lines = path.read_bytes().splitlines(keepends=True)
    for damaged in (b"<half a line", b"".join(lines[:-1]), b"".join(reversed(lines))):
        path.write_bytes(damaged)
        found = verify(record, empty_engine)
        assert [(problem.part, problem.about) for problem in found] == [
            ("record", "record/judgements.nq")
        ]
        assert found[0].is_error


def test_an_empty_record_is_well(empty_engine, tmp_path) -> None:
    empty = Record(tmp_path / "empty")
    sync(empty, empty_engine)
    assert verify(empty, empty_engine) == []
    assert canonical(empty.all_quads()) == b""
