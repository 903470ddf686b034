"""The one interface to both engines."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from neo4j.exceptions import AuthError

from probation_graph.graph.asked import Asked
from probation_graph.graph.door import ask
from probation_graph.graph.embedded import embedded_folder, stop_embedded
from probation_graph.graph.endpoint import Endpoint
from probation_graph.graph.engine import Connections, Engine, connect
from probation_graph.graph.errors import QueryError, Refused, SettingsError, Unavailable
from probation_graph.graph.settings import Settings

DOWN = 5.0  # seconds within which a database that is down is said to be
WRITES = 20


def at(uri, tmp_path, password="wrong-password"):
    return Settings(data=tmp_path, bolt_uri=uri, bolt_password=password)


def test_reading_and_writing(empty_engine):
    rows = [{"uri": f"a{n}", "n": n} for n in range(3)]
    query = "UNWIND $rows AS row MERGE (n:Thing {uri: row.uri}) SET n.n = row.n"
    assert empty_engine.write(query, rows=rows) == []
    assert empty_engine.read("MATCH (n:Thing) RETURN n.n AS n ORDER BY n") == [
        {"n": 0},
        {"n": 1},
        {"n": 2},
    ]


def test_writers_at_once_all_come_through(empty_engine):
    def write(n):
        empty_engine.write("MERGE (n:Thing {uri: 'one'}) SET n.last = $n", n=n)

    empty_engine.write("MERGE (n:Thing {uri: 'one'})")
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(WRITES)))
    assert empty_engine.read("MATCH (n:Thing) RETURN count(n) AS c") == [{"c": 1}]


def test_our_own_mistakes_are_query_errors(engines):
    with pytest.raises(QueryError):
        engines.read("MATCH (n RETURN n")


def test_a_reading_session_refuses_to_write(empty_engine):
    with pytest.raises(Refused), empty_engine.reading(10) as session:
        session.run("CREATE (:Intruder)").consume()
    assert empty_engine.read("MATCH (n) RETURN count(n) AS c") == [{"c": 0}]


@pytest.mark.neo4j
def test_stopping_and_restarting_are_for_the_embedded_engine_only(neo4j_engine):
    neo4j_engine.stop_questions(0)
    neo4j_engine.restart()
    neo4j_engine.ping()


def test_a_database_that_is_down_is_said_to_be_in_time(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        uri = f"bolt://127.0.0.1:{server.getsockname()[1]}"
    begun = time.monotonic()
    with pytest.raises(Unavailable, match=uri):
        connect(at(uri, tmp_path))
    assert time.monotonic() - begun < DOWN


def test_a_server_that_says_nothing_is_said_to_be_down_in_time(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        uri = f"bolt://127.0.0.1:{server.getsockname()[1]}"
        begun = time.monotonic()
        with pytest.raises(Unavailable, match=uri):
            connect(at(uri, tmp_path))
        assert time.monotonic() - begun < DOWN


def test_a_host_that_is_none(tmp_path):
    with pytest.raises(Unavailable, match=r"bolt://no-such-host\.invalid:7687"):
        connect(at("bolt://no-such-host.invalid:7687", tmp_path))


def test_a_uri_of_no_use(tmp_path):
    with pytest.raises(SettingsError, match="begins with bolt:"):
        connect(at("http://127.0.0.1", tmp_path))


@pytest.mark.neo4j
def test_a_wrong_password(neo4j_settings, tmp_path):
    with pytest.raises(Unavailable, match="refuses this user or password"):
        connect(at(neo4j_settings.bolt_uri, tmp_path))


@pytest.mark.neo4j
def test_a_database_of_no_such_name(neo4j_settings):
    with pytest.raises(Unavailable, match="none of this name"):
        connect(neo4j_settings.model_copy(update={"bolt_database": "nosuchdatabase"}))


def test_the_door_says_that_the_engine_is_down(tmp_path):
    """A server that was found by its URI, like a Neo4j, and ended since."""
    settings = Settings(data=tmp_path / "data", bolt_uri=None, embedded_memory=256)
    with connect(settings) as embedded:
        found = Endpoint.read(embedded_folder(settings.data))
        by_uri = at(embedded.uri, tmp_path, found.password)
        with connect(by_uri.model_copy(update={"bolt_user": found.user})) as engine:
            assert ask(engine, Asked("RETURN 1 AS one", {}, 10, 5)).rows == ((1,),)
            stop_embedded(settings.data)
            begun = time.monotonic()
            with pytest.raises(Unavailable, match=embedded.uri):
                ask(engine, Asked("RETURN 1 AS one", {}, 10, 5))
            assert time.monotonic() - begun < DOWN


@pytest.mark.neo4j
def test_with_routing_what_was_written_is_what_is_read_next(neo4j_settings):
    uri = neo4j_settings.bolt_uri.replace("bolt://", "neo4j://")
    with connect(neo4j_settings.model_copy(update={"bolt_uri": uri})) as engine:
        for number in range(3):
            with engine.transaction() as transaction:
                transaction.run("MERGE (n:Routed {name: 'r'}) SET n.value = $value", value=number)
            assert engine.read("MATCH (n:Routed) RETURN n.value AS v") == [{"v": number}]
            with engine.reading(10) as session:
                assert session.run("MATCH (n:Routed) RETURN n.value AS v").single()["v"] == number
        engine.write("MATCH (n:Routed) DELETE n")


@pytest.mark.neo4j
def test_every_session_shares_its_bookmarks(neo4j_engine):
    manager = neo4j_engine._here().writer.execute_query_bookmark_manager
    with neo4j_engine.transaction() as transaction:
        transaction.run("CREATE (n:Routed {name: 'r'})")
    after_transaction = set(manager.get_bookmarks())
    assert after_transaction
    neo4j_engine.write("MATCH (n:Routed) DELETE n")
    assert set(manager.get_bookmarks()) != after_transaction


class Refusing:
    """A driver that is refused so many times."""

    def __init__(self, times):
        self.left = times

    def verify_connectivity(self):
        if self.left:
            self.left -= 1
            raise AuthError("Authentication failed")

    def close(self):
        """Nothing."""


class Held:
    """In place of the use of a server."""

    def ready(self):
        return True

    def leave(self):
        """Nothing."""


def test_an_embedded_server_that_does_not_know_its_users_yet_is_waited_for(monkeypatch):
    def opened(times):
        return Engine(
            lambda: Connections(
                "embedded", "bolt://e", "graph", Refusing(0), Refusing(times), Held()
            )
        )

    with opened(3) as engine:
        engine.ping()
    monkeypatch.setattr("probation_graph.graph.engine.EMBEDDED_RETRY_TIME", 0.1)
    with opened(1000) as engine, pytest.raises(Unavailable, match="refuses this user"):
        engine.ping()
