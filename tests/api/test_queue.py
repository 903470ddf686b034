"""The queue over HTTP: what is brought in is read, told of, kept, and read once."""

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from probation_graph.api import queue as queue_module
from probation_graph.api.app import create_app
from probation_graph.api.errors import Full
from probation_graph.api.queue import Queue
from probation_graph.api.shelf import new_id
from probation_graph.api.upload import State, Upload
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest.outcome import Outcome, Status

SAMPLES = Path(__file__).parent.parent.parent / "samples"
TEXT = (SAMPLES / "letter.txt").read_bytes()


@pytest.fixture
def bringing(tmp_path, bearer):
    """A client that holds the token, on an empty record; its queue ends with the test."""
    token = bearer["Authorization"].split(" ", 1)[1]
    app = create_app(Settings(data=tmp_path, api_token=token, api_uploads=3))
    yield TestClient(app, headers=bearer, raise_server_exceptions=False)
    app.state.services.queue.close()


def states_of(client, place):
    """The states that the stream of events tells, until it ends."""
    with client.stream("GET", f"{place}/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = [line for line in stream.iter_lines() if line.startswith(("event", "data"))]
    assert set(lines[::2]) == {"event: state"}
    return [json.loads(line.removeprefix("data: ")) for line in lines[1::2]]


def test_an_upload_is_queued_read_and_done_and_the_same_file_is_one_document(bringing, tmp_path):
    taken = bringing.post("/uploads?name=../../etc/passwd", content=TEXT)
    assert taken.status_code == 202
    place = taken.headers["location"]
    assert (taken.json()["state"], taken.json()["name"]) == ("queued", "../../etc/passwd")
    last = states_of(bringing, place)[-1]
    assert (last["state"], last["outcome"]["status"]) == ("done", "new")
    assert last["outcome"]["found"]["recommendations"] == 41
    assert bringing.get(place).json() == last
    again = bringing.post("/uploads", content=TEXT, headers={"Content-Type": "text/plain"})
    last = states_of(bringing, again.headers["location"])[-1]
    assert last["outcome"]["status"] == "unchanged"
    assert last["links"]["document"] == f"/documents/{last['outcome']['document']}"
    assert len(Record(tmp_path).keys()) == 1
    listed = bringing.get("/uploads").json()
    assert [each["id"] for each in listed] == [again.json()["id"], taken.json()["id"]]
    kept = {path.suffix for path in (tmp_path / "uploads").iterdir()}
    assert kept == {".json", ""}  # the bytes are the record's now; "" are lock and unfinished


def test_a_pdf_that_cannot_be_read_fails_and_says_why_without_a_path(bringing, tmp_path):
    place = bringing.post("/uploads", content=b"%PDF-1.7 broken").headers["location"]
    last = states_of(bringing, place)[-1]
    assert last["state"] == "failed"
    assert last["error"].startswith("The document: ")
    assert str(tmp_path) not in json.dumps(last)


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"\x00\x01\x02", "application/pdf", 415),
        (b"\x89PNG\r\n\x1a\n\x00", "image/png", 415),
        (b"plain words", "application/pdf", 415),
        (b"%PDF-1.7", "text/plain", 415),
        (b"<html><p>words", "text/plain", 415),
        (b" \n", "text/plain", 422),
        (b"%PDF-" + bytes(1024 * 1024), "application/pdf", 413),
    ],
)
def test_what_is_no_document_is_refused_by_its_bytes(tmp_path, bearer, content, kind, status):
    token = bearer["Authorization"].split(" ", 1)[1]
    client = TestClient(create_app(Settings(data=tmp_path, api_token=token, document_size=1)))
    answer = client.post("/uploads", content=content, headers=bearer | {"Content-Type": kind})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_form_names_its_file(bringing):
    long = f"{'a' * 300}.txt"
    for given, kept in (("../notes.txt", "notes.txt"), (long, long[:255])):
        taken = bringing.post("/uploads", files={"file": (given, TEXT, "text/plain")})
        assert taken.status_code == 202
        assert taken.json()["name"].endswith(kept)
    named = bringing.post("/uploads?name=mine", files={"file": ("x.txt", TEXT)})
    assert named.json()["name"] == "mine"


def test_it_needs_the_token(bringing):
    bringing.headers.clear()
    assert bringing.post("/uploads", content=b"words").status_code == 401
    assert bringing.get("/uploads").status_code == 401


@pytest.mark.parametrize("id", ["x", "0" * 24, "..%2Frecord"])
def test_an_upload_that_is_not_there_is_a_problem(bringing, id):
    for path in (f"/uploads/{id}", f"/uploads/{id}/events"):
        assert bringing.get(path).status_code == 404


def upload_in(queue, content=b"words"):
    incoming = queue.shelf.incoming()
    incoming.write_bytes(content)
    upload = Upload(new_id(), "2026-01-01T00:00:00+00:00", "text/plain", len(content))
    queue.shelf.add(upload, incoming)
    return upload


def test_what_was_being_read_when_the_server_ended_is_read_by_the_next(tmp_path, monkeypatch):
    queue = Queue(Settings(data=tmp_path), lambda: None)
    first, second = upload_in(queue), upload_in(queue)

    queue.shelf.save(replace(first, state=State.READING))
    read = []
    done = threading.Event()

    def ingest(paths, settings, jobs):
        read.append(paths[0].stem)
        if len(read) == 2:
            done.set()
        return [Outcome(paths[0], Status.NEW, "abcabcabcabc")]

    monkeypatch.setattr(queue_module, "ingest", ingest)
    following = Queue(Settings(data=tmp_path), lambda: None)
    following.start()
    assert done.wait(10)
    assert read == [first.id, second.id]
    following.close()


def test_only_one_server_reads_at_a_time(tmp_path):
    queue = Queue(Settings(data=tmp_path), lambda: None)
    with queue.shelf.reading(), pytest.raises(TimeoutError), queue.shelf.reading():
        pass


def test_an_upload_that_breaks_the_reader_does_not_stop_the_next(tmp_path, monkeypatch):
    queue = Queue(Settings(data=tmp_path), lambda: None)
    broken, good = upload_in(queue), upload_in(queue)
    ended = threading.Event()

    def ingest(paths, settings, jobs):
        if paths[0].stem == broken.id:
            raise ZeroDivisionError
        ended.set()
        return [Outcome(paths[0], Status.NEW, "abcabcabcabc")]

    monkeypatch.setattr(queue_module, "ingest", ingest)
    queue.start()
    assert ended.wait(10)
    assert queue.shelf.get(broken.id).state is State.FAILED
    assert queue.shelf.get(good.id) is not None
    queue.close()


def test_no_more_wait_than_are_allowed(tmp_path):
    queue = Queue(Settings(data=tmp_path, api_uploads=1), lambda: None)
    queue.check_room()
    upload_in(queue)
    with pytest.raises(Full):
        queue.check_room()
