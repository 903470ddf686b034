"""The pool: limits that hold, processes that are replaced, and nothing that can be opened."""

import json
import os
import socket
import threading
import time

import pytest

from probation_graph.graph.errors import QueryError, RecordError, Refused, TimedOut
from probation_graph.graph.record import Record
from probation_graph.graph.sparql.errors import Busy, NotAcceptable, SyntaxFault, TooMuchMemory
from probation_graph.graph.sparql.pool import HELD, Pool
from probation_graph.graph.sparql.process import Source, WorkerProcess
from probation_graph.graph.sparql.query import Query
from probation_graph.ontology.names import DEFAULT_BASE

MANY = "".join(f'<a:{n}> <a:p> "value {n}" <a:g> .\n' for n in range(3000)).encode()
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
STOPS_WITHIN = 60  # seconds, on a busy machine: left alone it would take for ever
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f"


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A source of three thousand statements."""
    return Source(tmp_path_factory.mktemp("empty"), DEFAULT_BASE, "one", MANY)


@pytest.fixture(scope="module")
def pool(source):
    """Two processes, half a second, 400 MB."""
    with Pool(lambda: source, 2, 0.5, 400) as made:
        yield made


def answer(pool, text, **given):
    """The bytes of an answer, and whether it was cut."""
    found = pool.ask(Query(text, **given))
    return b"".join(found.pieces), found.truncated


def test_an_answer_and_whether_it_was_cut(pool):
    content, truncated = answer(pool, "SELECT * { ?s <a:p> ?o } LIMIT 3", row_limit=2)
    assert truncated
    assert len(json.loads(content)["results"]["bindings"]) == 2
    assert answer(pool, "ASK {}")[1] is False


def test_a_long_answer_begins_before_it_has_ended(pool):
    query = "SELECT ?s ?o ?p { ?s <a:p> ?o . ?p <a:p> 'value 1' , 'value 1' . VALUES ?x { 1 2 3 } }"
    found = pool.ask(Query(query))
    assert found.truncated is None
    assert len(b"".join(found.pieces)) > HELD
    assert found.truncated is False


def test_a_query_that_takes_too_long_is_stopped_and_the_next_one_answered(pool):
    begun = time.monotonic()
    with pytest.raises(TimedOut, match=r"0\.5 seconds"):
        answer(pool, ENDLESS)
    assert time.monotonic() - begun < STOPS_WITHIN
    assert b"true" in answer(pool, "ASK {}")[0]


def test_a_query_that_takes_too_much_memory_is_stopped(source):
    with Pool(lambda: source, 1, 20, 200) as pool, pytest.raises(TooMuchMemory, match="200 MB"):
        answer(pool, GREEDY)


def test_faults_leave_the_process_alive(pool):
    answer(pool, "ASK {}")
    before = {worker._process.pid for worker in pool._idle}
    with pytest.raises(SyntaxFault):
        answer(pool, "SELECT")
    with pytest.raises(NotAcceptable):
        answer(pool, "ASK {}", results=None)
    with pytest.raises(Refused):
        answer(pool, "ASK { SERVICE <a:b> {} }")
    assert {worker._process.pid for worker in pool._idle} == before


def test_an_answer_that_nobody_reads_to_its_end_frees_its_process(pool):
    query = "SELECT * { ?s <a:p> ?o . ?a <a:p> ?b }"
    found = pool.ask(Query(query, row_limit=2**31))
    found.pieces.close()
    assert pool._busy == []
    assert b"true" in answer(pool, "ASK {}")[0]


def test_where_all_are_at_work_the_next_is_told_when_to_ask_again(source, monkeypatch):
    monkeypatch.setattr("probation_graph.graph.sparql.pool.PATIENCE", 0.05)
    with Pool(lambda: source, 1, 10, 400) as pool:
        held = pool.ask(Query("SELECT * { ?s <a:p> ?o . ?a <a:p> ?b }", row_limit=2**31))
        with pytest.raises(Busy) as caught:
            pool.ask(Query("ASK {}"))
        assert caught.value.retry_after == 5
        held.pieces.close()
        monkeypatch.setattr("probation_graph.graph.sparql.pool.PATIENCE", 10)
        assert b"true" in answer(pool, "ASK {}")[0]


def test_a_changed_record_is_seen_by_the_next_query(source):
    now = [source]
    with Pool(lambda: now[0], 1, 10, 400) as pool:
        count = "SELECT (COUNT(*) AS ?n) { ?s <a:p> ?o }"
        assert b'"3000"' in answer(pool, count)[0]
        now[0] = Source(source.data, source.base, "two", b'<a:s> <a:p> "x" <a:g> .\n')
        assert b'"1"' in answer(pool, count)[0]


def test_the_default_graph_is_the_union_with_every_statement_once(source):
    twice = b"<a:s> <a:p> <a:o> <a:one> .\n<a:s> <a:p> <a:o> <a:two> .\n"
    told = Source(source.data, source.base, "twice", twice)
    with Pool(lambda: told, 1, 10, 400) as pool:
        assert b'"1"' in answer(pool, "SELECT (COUNT(*) AS ?n) { <a:s> ?p ?o }")[0]
        graphs = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { <a:s> ?p ?o } }"
        assert b'"2"' in answer(pool, graphs)[0]


def test_a_damaged_record_is_said(tmp_path):
    record = Record(tmp_path)
    record.put("a" * 12, [])
    (tmp_path / "record" / "documents" / ("a" * 12 + ".nq")).write_text("nonsense")
    told = Source(tmp_path, DEFAULT_BASE, "damaged")
    with Pool(lambda: told, 1, 10, 400) as pool, pytest.raises(RecordError, match="damaged"):
        pool.ask(Query("ASK {}"))


@pytest.fixture
def listener():
    """A server that counts who connects: its address, and the list of those who did."""
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen():
            while True:
                try:
                    heard.append(server.accept())
                except OSError:
                    return

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", heard


def unguarded(worker, text):
    """What a worker answers to a text that no guard has seen; it may fall over it."""
    content = b""
    try:
        for _, piece in worker.answer(Query(text)):
            content += piece
    except QueryError:
        worker.close()
    return content


@pytest.mark.skipif(os.name == "nt", reason="no such limit there: the guard alone refuses it")
def test_even_without_the_guard_nothing_is_opened(source, listener, tmp_path):
    address, heard = listener
    secret = tmp_path / "secret.nt"
    secret.write_text("<a:secret> <a:secret> <a:secret> .\n")
    worker = None
    for text in (
        f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE SILENT <{address}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ VALUES ?x {{ <{address}> }} SERVICE ?x {{ ?s ?p ?o }} }}",
        f"SELECT * FROM <{address}> {{ ?s ?p ?o }}",
        f"SELECT * FROM <{secret.as_uri()}> {{ ?s ?p ?o }}",
        f"SELECT * FROM NAMED <{address}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        f"DESCRIBE <{address}>",
    ):
        if worker is None or not worker.alive:
            worker = WorkerProcess(source)
            worker.wait_ready()
        assert b"secret" not in unguarded(worker, text)
    worker.close()
    assert heard == []


def test_a_process_ends_when_nobody_asks_any_more(source):
    worker = WorkerProcess(source)
    worker.wait_ready()
    worker._process.stdin.close()
    assert worker._process.wait(10) == 0
    worker.close()
