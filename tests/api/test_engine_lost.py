"""A database that stops, starts, hangs or is killed: the API says so soon, and goes on by itself."""

import shutil
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync
from tests.api.conftest import TOKEN
from tests.api.soon import answer_soon, refused_soon
from tests.api.wire import Wire

QUESTION = "/questions/scores"


@pytest.fixture
def wire(embedded_engine):
    """A wire to the database that the tests share."""
    made = Wire(urlsplit(embedded_engine.uri).port)
    yield made
    made.mend()
    made.cut()


@pytest.fixture
def far(wire, embedded_engine, letter_data):
    """A client of an API whose database is at the other end of the wire."""
    there = embedded_engine.connections().attachment.endpoint
    settings = Settings(
        data=letter_data,
        bolt_uri=f"bolt://127.0.0.1:{wire.here}",
        bolt_user=there.user,
        bolt_password=there.password,
        bolt_database=there.database,
    )
    app = create_app(settings)
    sync(app.state.services.record, embedded_engine, rebuild=True)
    with TestClient(app) as client:
        assert client.get(QUESTION).status_code == 200
        yield client


@pytest.fixture
def far_writing(wire, embedded_engine, letter_data, tmp_path):
    """The same on a copy of the letter's data, open for writing."""
    shutil.copytree(letter_data / "record", tmp_path / "record")
    shutil.copytree(letter_data / "sources", tmp_path / "sources")
    there = embedded_engine.connections().attachment.endpoint
    settings = Settings(
        data=tmp_path,
        bolt_uri=f"bolt://127.0.0.1:{wire.here}",
        bolt_user=there.user,
        bolt_password=there.password,
        bolt_database=there.database,
        api_token=TOKEN,
    )
    with TestClient(create_app(settings)) as client:
        assert client.get(QUESTION).status_code == 200
        yield client


@pytest.mark.parametrize("path", [QUESTION, "/documents", "/entities?q=probation", "/ready"])
def test_a_database_that_stopped_is_said_without_its_address_and_comes_back(far, wire, path):
    wire.cut()
    lost = answer_soon(far, path)
    assert lost.status_code == 503
    assert "127.0.0.1" not in lost.text
    if path != "/ready":
        assert int(lost.headers["retry-after"]) > 0
    assert far.get("/health").status_code == 200
    wire.mend()
    assert answer_soon(far, path).status_code == 200


@pytest.mark.parametrize("seconds_ago", [0.0, float("inf")])
def test_a_database_that_hangs_is_said_and_comes_back(far, wire, seconds_ago):
    assert far.get(QUESTION).status_code == 200
    wire.hold()
    far.app.state.services.reading._answered -= seconds_ago
    assert answer_soon(far, QUESTION).status_code == 503
    assert far.get("/health").status_code == 200
    wire.mend()
    assert answer_soon(far, QUESTION).status_code == 200


def test_a_slow_database_is_waited_for(far, wire):
    wire.slow(0.2)
    assert answer_soon(far, QUESTION).status_code == 200


def test_a_lost_connection_to_a_database_that_is_there_is_not_noticed(far, wire):
    wire.cut()
    wire.mend()
    assert answer_soon(far, QUESTION).status_code == 200


def test_what_comes_in_while_the_database_is_away_is_there_afterwards(far_writing, wire, bearer):
    wire.cut()
    text = "HM Inspectorate of Probation\n\nThe region should act on its recommendations."
    headers = {**bearer, "Content-Type": "text/plain"}
    brought = far_writing.post("/documents", content=text, headers=headers)
    assert brought.status_code == 201
    assert answer_soon(far_writing, "/documents").status_code == 503
    wire.mend()
    found = {each["document"] for each in refused_soon(far_writing, "/documents").json()}
    assert brought.json()["document"] in found
    assert len(found) == 2


def test_an_embedded_engine_that_is_killed_is_there_again_without_a_restart(letter_data):
    settings = Settings(data=letter_data)
    try:
        with TestClient(create_app(settings)) as client:
            before = client.get(QUESTION)
            client.app.state.services.connected().restart()
            answers = [refused_soon(client, QUESTION)]
            while answers[-1].status_code == 503 and len(answers) < 20:
                answers.append(refused_soon(client, QUESTION))
            assert {answer.status_code for answer in answers[:-1]} <= {503}
            assert answers[-1].json() == before.json()
    finally:
        stop_embedded(letter_data)
