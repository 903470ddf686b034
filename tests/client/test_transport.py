"""What a server of ours seldom does: it is busy, breaks off, pages its answers, queues documents."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from probation_graph.client import (
    Busy,
    Client,
    ClientError,
    NotAnswering,
    ServerFault,
    UploadFailed,
)

QUEUE = {"id": "u1", "state": "queued", "outcome": None, "error": None}
DONE = {**QUEUE, "state": "done", "outcome": {"document": "abc", "status": "new"}}


class Scripted(BaseHTTPRequestHandler):
    """Gives the answers of the script, one after the other; notes what was asked."""

    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append((self.command, self.path, self.headers.get("Authorization")))
        status, headers, body = self.server.script.pop(0)
        self.send_response(status)
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
        self.close_connection = True

    do_POST = do_GET

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Scripted) as server:
        server.script, server.asked = [], []
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def client(server):
    with Client(f"http://127.0.0.1:{server.server_port}", "secret", timeout=5) as client:
        yield client


BUSY = (503, {"Retry-After": "0"}, {"title": "Service Unavailable", "detail": "Ask again."})


def test_a_busy_server_is_asked_again(server, client):
    server.script += [BUSY, BUSY, (200, {}, [])]
    assert client.questions() == []
    server.script += [BUSY] * 3
    with pytest.raises(Busy, match="Ask again") as busy:
        client.sparql("SELECT * {}")
    assert busy.value.retry_after == 0
    assert len(server.asked) == 6


def test_not_where_it_says_nothing_of_when(server, client):
    server.script += [(503, {}, {"detail": "Never."})]
    with pytest.raises(Busy, match="Never"):
        client.questions()
    server.script += [(503, {"Retry-After": "3600"}, {"detail": "In an hour."})]
    with pytest.raises(Busy, match="hour"):
        client.questions()


def test_what_changes_something_is_sent_once(server, client):
    server.script += [BUSY]
    with pytest.raises(Busy):
        client.judge("a", "b", "same", "Ann")
    assert len(server.asked) == 1


def test_pages_are_followed_as_far_as_is_wanted(server, client):
    def page(number, more):
        link = {"Link": f'</entities?q=a&offset={number + 1}>; rel="next"'} if more else {}
        return (200, link, [{"id": str(number)}])

    server.script += [page(0, True), page(1, True), page(2, False)]
    assert [each["id"] for each in client.entities("a")] == ["0", "1", "2"]
    server.script += [page(0, True), page(1, True)]
    assert [each["id"] for each in client.entities("a", limit=2)] == ["0", "1"]
    assert server.script == []


def test_the_token_goes_nowhere_else(server, client):
    server.script += [(200, {"Link": '<http://127.0.0.1:9/x>; rel="next"'}, [])]
    with pytest.raises(ClientError, match="another"):
        client.documents()
    server.script += [(302, {"Location": "http://127.0.0.1:9/"}, b"")]
    with pytest.raises(ClientError, match="302"):
        client.questions()
    assert {token for _, _, token in server.asked} == {"Bearer secret"}


def test_a_queued_document_is_waited_for(server, client, tmp_path):
    (tmp_path / "a.txt").write_text("a")
    queued = (202, {"Location": "/uploads/u1"}, QUEUE)
    server.script += [queued, (200, {}, {**QUEUE, "state": "reading"}), (200, {}, DONE)]
    assert client.bring_in(tmp_path / "a.txt").document == "abc"
    assert [path for _, path, _ in server.asked] == ["/uploads", "/uploads/u1", "/uploads/u1"]
    server.script += [queued, (200, {}, {**QUEUE, "state": "failed", "error": "It is damaged."})]
    with pytest.raises(UploadFailed, match="damaged"):
        client.bring_in(tmp_path / "a.txt")
    server.script += [queued, (200, {}, QUEUE)]
    with pytest.raises(NotAnswering, match="u1"):
        client.bring_in(tmp_path / "a.txt", wait=0)


def test_an_export_that_breaks_off_leaves_no_file(server, client, tmp_path):
    server.script += [(200, {"Content-Length": "99"}, b"half")]
    with pytest.raises(NotAnswering):
        client.export("nquads", tmp_path / "record.nq")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "body", [b"<html>", b"\xff", [], {"title": "Oh"}, {"invalid-params": None}]
)
def test_a_fault_that_is_told_in_other_words(server, client, body):
    server.script += [(502, {}, body)]
    with pytest.raises(ServerFault) as fault:
        client.questions()
    assert fault.value.status == 502


@pytest.mark.parametrize("body", [b"<html>", b"\xff"])
def test_what_is_not_json_is_no_answer(server, client, body):
    server.script += [(200, {}, body)]
    with pytest.raises(NotAnswering):
        client.questions()
