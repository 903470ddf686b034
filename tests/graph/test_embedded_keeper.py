"""The keeper, run in this process: test_embedded.py runs it as commands do."""

import threading
import time

import psutil
import pytest

from probation_graph.graph import embedded_keeper
from probation_graph.graph.embedded_keeper import Keeper, main
from probation_graph.graph.embedded_server import EmbeddedServer
from probation_graph.graph.endpoint import FAILURE, KEEPER_LOCK, Endpoint, Lease, read_json
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.lock import locked

PATIENCE = 60  # seconds


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "embedded"
    folder.mkdir()
    return folder


@pytest.fixture
def no_signals(monkeypatch):
    """The handlers of the tests' own process stay."""
    monkeypatch.setattr(embedded_keeper.signal, "signal", lambda number, handler: None)


def wait_for(condition):
    deadline = time.monotonic() + PATIENCE
    while (found := condition()) is None:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return found


def test_a_keeper_keeps_starts_again_and_ends(folder, no_signals):
    lease = Lease(folder)
    keeping = threading.Thread(target=main, args=(folder, 256, 0.3))
    keeping.start()
    first = wait_for(lambda: Endpoint.read(folder))
    psutil.Process(first.server.pid).kill()

    def another() -> Endpoint | None:
        found = Endpoint.read(folder)
        return found if found is not None and found.server != first.server else None

    second = wait_for(another)
    assert (second.port, second.password) == (first.port, first.password)
    lease.end()
    keeping.join(PATIENCE)
    assert not keeping.is_alive()
    assert Endpoint.read(folder) is None
    assert not second.server.runs()


def test_a_keeper_that_is_told_to_stop(folder):
    keeper = Keeper(folder, 256, 60)
    keeping = threading.Thread(target=keeper.run)
    keeping.start()
    endpoint = wait_for(lambda: Endpoint.read(folder))
    keeper.stop()
    keeping.join(PATIENCE)
    assert not endpoint.server.runs()


def test_the_second_keeper_leaves_the_first_alone(folder):
    with locked(folder / KEEPER_LOCK, 0):
        assert main(folder, 256, 0) == 0


def test_a_start_that_fails_is_written_down(folder, no_signals, monkeypatch):
    def fail(server):
        raise Unavailable("It did not start.", "Do this.")

    monkeypatch.setattr(EmbeddedServer, "start", fail)
    assert main(folder, 256, 0) == 1
    failure = read_json(folder / FAILURE)
    assert failure is not None
    assert (failure["message"], failure["remedy"]) == ("It did not start.", "Do this.")


def test_someone_who_comes_as_it_ends_finds_it(folder, monkeypatch):
    """A lease that is there before the endpoint file goes keeps the server."""
    keeper = Keeper(folder, 256, 0)
    keeper.endpoint = Endpoint(
        1,
        2,
        "a",
        "b",
        keeper=embedded_keeper.ProcessMark.own(),
        server=embedded_keeper.ProcessMark.own(),
    )
    lease = Lease(folder)
    assert not keeper._withdraw()
    assert Endpoint.read(folder) == keeper.endpoint
    lease.end()
    assert keeper._withdraw()
    assert Endpoint.read(folder) is None


def test_a_server_that_falls_and_falls_is_given_up(folder, monkeypatch):
    keeper = Keeper(folder, 256, 0)
    monkeypatch.setattr(keeper, "_start", lambda: None)
    with pytest.raises(SystemExit):
        fall_on(keeper)


def fall_on(keeper):
    for _ in range(embedded_keeper.FALLS_ALLOWED + 1):
        keeper._start_again()
