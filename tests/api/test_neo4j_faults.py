"""A real Neo4j that is stopped, hangs, and is started again: the API goes on by itself."""

import time

import psutil
import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.neo4j_local import start, stop
from probation_graph.graph.settings import Settings
from tests.api.conftest import TOKEN
from tests.api.soon import refused_soon
from tests.conftest import MEMORY

pytestmark = pytest.mark.neo4j
PATIENCE = 60.0  # seconds for a server that comes back to be ready on a busy machine
TEXT = "HM Inspectorate of Probation\n\nThe region should act on its recommendations."


class Server:
    """A Neo4j of this file's own, started and stopped on the same ports with the same data."""

    def __init__(self, data, ports):
        self.data, self.ports = data, ports

    def start(self):
        self.found = start(
            self.data, bolt_port=self.ports[0], http_port=self.ports[1], memory=MEMORY
        )

    def stop(self):
        stop(self.data)


@pytest.fixture(scope="module")
def neo4j(tmp_path_factory, local_neo4j):  # after that one: then its files are on this machine
    data = tmp_path_factory.mktemp("faults")
    made = Server(data, free_ports(2))
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def client(neo4j, tmp_path_factory):
    there = neo4j.found
    settings = Settings(
        data=tmp_path_factory.mktemp("data"),
        bolt_uri=there.uri,
        bolt_user=there.user,
        bolt_password=there.password,
        api_token=TOKEN,
    )
    with TestClient(create_app(settings)) as made:
        yield made


def answer_at_last(client):
    end = time.monotonic() + PATIENCE
    while (
        answer := refused_soon(client, "/documents")
    ).status_code == 503 and time.monotonic() < end:
        assert int(answer.headers["retry-after"]) > 0
    return answer


def bring(client, bearer, text):
    headers = {**bearer, "Content-Type": "text/plain"}
    answer = client.post("/documents", content=text, headers=headers)
    assert answer.status_code == 201
    return answer.json()["document"]


def test_one_that_hangs_is_said_and_goes_on(client, neo4j, bearer):
    known = bring(client, bearer, TEXT)
    assert answer_at_last(client).json()[0]["document"] == known
    process = psutil.Process(neo4j.found.process.pid)
    process.suspend()
    try:
        hung = refused_soon(client, "/documents")
        assert hung.status_code == 503
        assert str(neo4j.ports[0]) not in hung.text
        assert client.get("/health").status_code == 200
    finally:
        process.resume()
    assert answer_at_last(client).json()[0]["document"] == known


def test_one_that_is_stopped_and_started_has_lost_nothing(client, neo4j, bearer):
    before = bring(client, bearer, f"{TEXT} Before.")
    assert before in {each["document"] for each in answer_at_last(client).json()}
    neo4j.stop()
    gone = refused_soon(client, "/documents")
    assert gone.status_code == 503
    assert gone.headers["content-type"] == "application/problem+json"
    meanwhile = bring(client, bearer, f"{TEXT} Meanwhile.")
    neo4j.start()
    assert {before, meanwhile} <= {each["document"] for each in answer_at_last(client).json()}
