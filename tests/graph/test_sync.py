"""Views brought up to the record, on each engine."""

import json
import shutil
import subprocess
import sys
import textwrap
from collections import Counter

from probation_graph.graph import loading
from probation_graph.graph import sync as module
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import triples_hash
from probation_graph.graph.projection import triples
from probation_graph.graph.readback import edges_held, graph_held, nodes_held
from probation_graph.graph.record import Record
from probation_graph.graph.sync import SyncReport, is_current, sync, view_fingerprint, view_of


def assert_shows(engine, record: Record) -> None:
    """The database holds the record's graph, each node and edge once."""
    graph, _ = view_of(record)
    nodes = list(nodes_held(engine))
    assert len(nodes) == len({node.uri for node in nodes})
    assert {node.uri: node for node in nodes} == graph.nodes
    assert edges_held(engine) == Counter(graph.edges)
    assert is_current(record, engine)


def test_everything_is_loaded_and_the_second_time_nothing(empty_engine, record) -> None:
    graph, _ = view_of(record)
    report = sync(record, empty_engine)
    assert report == SyncReport(created=len(graph.nodes), edges_created=len(graph.edges))
    assert_shows(empty_engine, record)
    again = sync(record, empty_engine)
    assert not again.written


def test_what_comes_back_says_what_the_record_says(empty_engine, record) -> None:
    sync(record, empty_engine)
    said = triples_hash(triples(graph_held(empty_engine)))
    assert said == triples_hash(view_quads(record, record.names))


def test_only_what_changed_is_written(empty_engine, record, make_letter) -> None:
    sync(record, empty_engine)
    third = make_letter("third", findings=1)
    third.put(record)
    added = sync(record, empty_engine)
    assert 0 < added.created < 20
    assert added.deleted == added.edges_deleted == 0
    assert added.changed == 0
    assert_shows(empty_engine, record)
    record.remove(third.key)
    removed = sync(record, empty_engine)
    assert removed.deleted == added.created
    assert removed.created == removed.edges_created == 0
    assert_shows(empty_engine, record)


def test_a_changed_value_and_edge_are_replaced(empty_engine, record, make_letter) -> None:
    sync(record, empty_engine)
    changed = make_letter("first")
    changed.quads = [
        quad
        for quad in changed.quads
        if not (quad.predicate.value.endswith("/alias") or str(quad.object).endswith("1-250-255>"))
    ]
    changed.put(record)
    report = sync(record, empty_engine)
    assert report == SyncReport(changed=2, edges_deleted=1)
    assert_shows(empty_engine, record)


def test_a_changed_class_is_a_new_node_with_all_its_edges(
    empty_engine, record, make_letter
) -> None:
    sync(record, empty_engine)
    make_letter("first", board="Partnership").put(record)
    sync(record, empty_engine)
    assert_shows(empty_engine, record)


def test_withdrawing_everything_leaves_nothing_of_ours(empty_engine, record) -> None:
    sync(record, empty_engine)
    for key in list(record):
        record.remove(key)
    sync(record, empty_engine)
    assert_shows(empty_engine, record)
    assert graph_held(empty_engine).nodes == {}


def test_what_is_not_ours_stays(empty_engine, record) -> None:
    sync(record, empty_engine)
    empty_engine.write(
        "MATCH (n:Region {id: 'region/N55'}) MERGE (n)-[:NOTED]->(a:Note {text: 'mine'}) "
        "MERGE (b:Note {text: 'too'}) MERGE (a)-[:PART_OF]->(b)"
    )
    record.remove(record.keys()[0])
    sync(record, empty_engine)
    notes = "MATCH (a:Note)-[:PART_OF]->(:Note) MATCH (n)-[:NOTED]->(a) RETURN n.id AS id"
    assert empty_engine.read(notes) == [{"id": "region/N55"}]
    assert_shows(empty_engine, record)
    for key in list(record):
        record.remove(key)
    sync(record, empty_engine)
    assert empty_engine.read("MATCH (n:Note) RETURN count(n) AS notes") == [{"notes": 2}]


def test_what_an_analyst_adds_to_a_node_of_ours(empty_engine, record, make_letter) -> None:
    """A label and a relationship stay; a property goes when the node changes."""
    sync(record, empty_engine)
    board = "MATCH (b:Board) WHERE b.uri CONTAINS $key "
    key = record.keys()[0]
    empty_engine.write(f"{board} SET b:Watched, b.mine = 1 CREATE (b)-[:SEEN]->(:Note)", key=key)
    make_letter("third", findings=1).put(record)
    sync(record, empty_engine)
    kept = f"{board} MATCH (b)-[:SEEN]->(:Note) RETURN b:Watched AS watched, b.mine AS mine"
    assert empty_engine.read(kept, key=key) == [{"watched": True, "mine": 1}]
    changed = next(m for m in map(make_letter, ("first", "second")) if m.key == key)
    changed.quads = [q for q in changed.quads if not q.predicate.value.endswith("/alias")]
    changed.put(record)
    sync(record, empty_engine)
    assert empty_engine.read(kept, key=key) == [{"watched": True, "mine": None}]


def test_a_rebuild_mends_what_was_changed_by_hand(empty_engine, record) -> None:
    sync(record, empty_engine)
    empty_engine.write("MATCH (n:Region {id: 'region/N55'}) SET n.name = 'Elsewhere'")
    empty_engine.write("MATCH (a:Finding)-[r:MENTIONS]->() DELETE r")
    assert not sync(record, empty_engine).written
    report = sync(record, empty_engine, rebuild=True)
    assert report.deleted == report.created > 0
    assert_shows(empty_engine, record)


def test_a_view_left_half_done_is_finished(empty_engine, record) -> None:
    sync(record, empty_engine)
    empty_engine.write("MATCH (v:ProbationGraphView) SET v.fingerprint = null")
    empty_engine.write("MATCH (a:Finding)-[r:MENTIONS]->() DELETE r")
    empty_engine.write("MATCH (n:Mention) DETACH DELETE n")
    assert not is_current(record, empty_engine)
    sync(record, empty_engine)
    assert_shows(empty_engine, record)


def test_text_that_looks_like_a_query_is_only_text(empty_engine, tmp_path, make_letter) -> None:
    hostile = Record(tmp_path / "hostile")
    made = make_letter("'}) DETACH DELETE n //", findings=0)
    made.finding(1, '`n`) MATCH (m) DETACH DELETE m RETURN ({a: "\'\\u0027"})')
    made.put(hostile)
    sync(hostile, empty_engine)
    assert_shows(empty_engine, hostile)


CHILD = """
    import sys
    from pathlib import Path
    from probation_graph.graph import loading
    from probation_graph.graph.engine import connect
    from probation_graph.graph.record import Record
    from probation_graph.graph.settings import Settings
    from probation_graph.graph.sync import sync
    loading.BATCH = 40  # many steps, so that a kill falls between two of them
    settings = Settings.model_validate_json(sys.argv[2])
    with connect(settings) as engine:
        print("ready", flush=True)
        sync(Record(Path(sys.argv[1])), engine)
        print("done", flush=True)
"""


def syncing(settings, record: Record) -> subprocess.Popen[bytes]:
    """Another process that brings the same database up to the record; it is connected already."""
    plain = settings.model_dump(mode="json")
    if settings.bolt_password is not None:
        plain["bolt_password"] = settings.bolt_password.get_secret_value()
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(CHILD), str(record.data), json.dumps(plain)],
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    return child


def test_several_at_once_leave_one_view(empty_engine, engine_settings, record, make_letter) -> None:
    make_letter("long", findings=60).put(record)
    children = [syncing(engine_settings, record) for _ in range(3)]
    make_letter("while they work", findings=5).put(record)
    sync(record, empty_engine)
    for child in children:
        out, _ = child.communicate(timeout=60)
        assert child.returncode == 0
        assert out == b"done\n"
    assert_shows(empty_engine, record)


def test_who_lost_the_turn_waits_for_the_other_and_has_nothing_to_do(
    empty_engine, record, monkeypatch
) -> None:
    honest = loading.digests

    def meanwhile(engine):
        monkeypatch.setattr(loading, "digests", honest)
        assert sync(record, engine).written
        return honest(engine)

    monkeypatch.setattr(loading, "digests", meanwhile)
    empty_engine.write("CREATE (:Resource {uri: 'https://example.org/left'})")
    assert not sync(record, empty_engine).written
    assert_shows(empty_engine, record)


def test_a_record_that_changes_while_it_is_read_is_read_again(
    empty_engine, record, make_letter, monkeypatch
) -> None:
    honest = module.view_quads

    def slow(*arguments):
        monkeypatch.setattr(module, "view_quads", honest)
        quads = list(honest(*arguments))
        make_letter("late").put(record)
        return quads

    monkeypatch.setattr(module, "view_quads", slow)
    sync(record, empty_engine)
    assert_shows(empty_engine, record)


def test_withdrawing_the_last_document_leaves_nothing(empty_engine, record) -> None:
    sync(record, empty_engine)
    for key in list(record.keys()):
        record.remove(key)
    assert sync(record, empty_engine).deleted > 0
    assert empty_engine.read("MATCH (n) RETURN count(n) AS nodes") == [{"nodes": 0}]
    assert is_current(record, empty_engine)
    assert not sync(record, empty_engine).written


def test_a_document_withdrawn_as_it_is_read_is_not_shown(letter_data, tmp_path, monkeypatch):
    shutil.copytree(letter_data / "record", tmp_path / "record")
    record, gone = Record(tmp_path), "ffffffffffff"
    record.put_content(gone, record.content(record.keys()[0]))
    content = Record.content

    def withdrawn(self, key):
        if key == gone:
            monkeypatch.setattr(Record, "content", content)
            self.remove(gone)
            raise KeyError(key)
        return content(self, key)

    monkeypatch.setattr(Record, "content", withdrawn)
    _, fingerprint = view_of(record)
    assert record.keys() != [gone]
    assert fingerprint == view_fingerprint(record)
