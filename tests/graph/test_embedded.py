"""The embedded engine's life: started, found, shared, killed, mended."""

import os
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from probation_graph.graph import embedded, java
from probation_graph.graph.embedded import attach, embedded_folder, stop_embedded
from probation_graph.graph.endpoint import ENDPOINT, Endpoint, write_private
from probation_graph.graph.engine import connect
from probation_graph.graph.errors import QueryError, RecordError, Refused, Unavailable
from probation_graph.graph.processes import ProcessMark
from probation_graph.graph.settings import Settings

COUNT = "MATCH (n:Kept) RETURN count(n) AS c"
PATIENCE = 60  # seconds
COMMAND = """
import sys
from pathlib import Path
from probation_graph.graph.engine import connect
from probation_graph.graph.settings import Settings
with connect(Settings(data=Path(sys.argv[1]), bolt_uri=None, embedded_memory=256)) as engine:
    print(engine.uri)
"""


@pytest.fixture
def settings(tmp_path):
    """A data folder of the test's own, whose server ends with it."""
    data = tmp_path / "data with ünusual name"
    yield Settings(data=data, bolt_uri=None, embedded_memory=256, embedded_idle=30)
    stop_embedded(data)


def keep(engine):
    engine.write("MERGE (n:Kept {uri: 'a'}) RETURN n.uri AS uri")


def endpoint_of(settings) -> Endpoint:
    found = Endpoint.read(embedded_folder(settings.data))
    assert found is not None
    return found


def fail_inside(engine) -> None:
    with engine.transaction() as transaction:
        transaction.run("CREATE (:Kept {uri: 'b'})")
        transaction.run("no such thing")


def wait_until(condition) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def kept_again(engine) -> bool:
    """Whether what was kept is told again: `Unavailable` is said while a busy machine starts the
    server, since a question waits a few seconds only."""
    try:
        return engine.read(COUNT) == [{"c": 1}]
    except Unavailable:
        return False


def command(settings) -> "subprocess.Popen[str]":
    arguments = [sys.executable, "-c", COMMAND, str(settings.data)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def test_a_second_command_finds_the_server(settings):
    with connect(settings) as engine:
        keep(engine)
        output, _ = command(settings).communicate(timeout=PATIENCE)
        assert output.strip() == engine.uri
        assert engine.read(COUNT) == [{"c": 1}]


def test_two_commands_at_once_start_one_server(settings):
    commands = [command(settings) for _ in range(3)]
    outputs = {each.communicate(timeout=PATIENCE)[0].strip() for each in commands}
    assert outputs == {endpoint_of(settings).uri}


def test_only_this_user_and_this_machine_can_reach_it(settings):
    with connect(settings):
        endpoint = endpoint_of(settings)
        file = embedded_folder(settings.data) / ENDPOINT
        if sys.platform != "win32":
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
        server = psutil.Process(endpoint.server.pid)
        listening = [
            each.laddr.ip.removeprefix("::ffff:")
            for each in server.net_connections()
            if each.status == psutil.CONN_LISTEN
        ]
        assert set(listening) == {"127.0.0.1"}
        shown = " ".join(server.cmdline())
        assert endpoint.password not in shown
        assert endpoint.reader_password not in shown


def test_killing_the_server_loses_nothing_and_it_comes_back(settings):
    with connect(settings) as engine:
        keep(engine)
        before = endpoint_of(settings).server
        psutil.Process(before.pid).kill()
        wait_until(lambda: kept_again(engine))
        assert endpoint_of(settings).server != before


def test_killing_server_and_keeper_is_mended_by_the_next_question(settings):
    with connect(settings) as engine:
        keep(engine)
        endpoint = endpoint_of(settings)
        psutil.Process(endpoint.keeper.pid).kill()
        psutil.Process(endpoint.server.pid).kill()
        wait_until(lambda: not endpoint.keeper.runs())
        wait_until(lambda: kept_again(engine))


def test_a_server_without_keeper_is_replaced(settings):
    with connect(settings) as engine:
        keep(engine)
    endpoint = endpoint_of(settings)
    psutil.Process(endpoint.keeper.pid).kill()
    wait_until(lambda: not endpoint.keeper.runs())
    with connect(settings) as engine:
        assert engine.read(COUNT) == [{"c": 1}]
    assert not endpoint.server.runs()


def test_an_endpoint_whose_number_another_program_has_is_stale(settings):
    folder = embedded_folder(settings.data)
    folder.mkdir(parents=True)
    other = ProcessMark(os.getpid(), 1.0)  # our number, at another time
    Endpoint(1, 2, "x", "y", keeper=other, server=other).write(folder)
    with connect(settings) as engine:
        assert engine.read("RETURN 1 AS one") == [{"one": 1}]


def test_it_ends_some_time_after_its_last_user(settings):
    short = settings.model_copy(update={"embedded_idle": 0.2})
    with connect(short):
        endpoint = endpoint_of(settings)
    wait_until(lambda: not endpoint.keeper.runs() and not endpoint.server.runs())
    assert Endpoint.read(embedded_folder(settings.data)) is None


def test_a_killed_command_does_not_keep_it_alive(settings):
    folder = embedded_folder(settings.data)
    short = settings.model_copy(update={"embedded_idle": 0.2})
    with connect(short):
        endpoint = endpoint_of(settings)
        gone = {"pid": 2**22, "started": 1.0}
        write_private(folder / "leases" / "gone.json", gone)
    wait_until(lambda: not endpoint.server.runs())


def test_stopping_what_does_not_run(settings):
    assert not stop_embedded(settings.data)


def test_a_failed_transaction_leaves_nothing(settings):
    with connect(settings) as engine:
        with pytest.raises(QueryError):
            fail_inside(engine)
        assert engine.read(COUNT) == [{"c": 0}]
        with engine.transaction() as transaction:
            transaction.run("CREATE (:Kept {uri: $uri})", uri="b")
        assert engine.read(COUNT) == [{"c": 1}]


def test_damaged_files_are_said_with_the_remedy(settings):
    with connect(settings) as engine:
        keep(engine)
    stop_embedded(settings.data)
    database = embedded_folder(settings.data) / "databases" / "graph"
    for file in database.iterdir():
        file.write_bytes(b"\0 damaged \xff" * 100)
    with pytest.raises(Unavailable, match=r"damaged.*Delete that folder.*sync"):
        connect(settings)


def test_a_folder_that_another_program_holds(settings):
    with connect(settings) as engine:
        keep(engine)
        endpoint = endpoint_of(settings)
        psutil.Process(endpoint.keeper.pid).kill()
        (embedded_folder(settings.data) / ENDPOINT).unlink()
        wait_until(lambda: not endpoint.keeper.runs())
    with pytest.raises(Unavailable, match="Another program has the files"):
        connect(settings)
    endpoint.server.end(PATIENCE)


def test_a_file_in_place_of_the_data_folder(tmp_path):
    (tmp_path / "data").touch()
    with pytest.raises(RecordError, match="cannot be written"):
        attach(Settings(data=tmp_path / "data", bolt_uri=None))


def test_no_package_for_this_machine(settings, monkeypatch):
    monkeypatch.setattr(java, "_package", lambda name: None)
    with pytest.raises(Unavailable, match=r"no package of it for .*neo4j start"):
        attach(settings)


def test_a_keeper_that_ends_at_once(settings, monkeypatch):
    monkeypatch.setattr(embedded, "KEEPER", "no_such_module")
    with pytest.raises(Unavailable, match="keeper ended at once"):
        attach(settings)


def test_a_port_that_is_taken(settings):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        server = embedded_server_at(settings, taken.getsockname()[1])
        with pytest.raises(Unavailable, match=r"port.*Try again"):
            server.start()


def embedded_server_at(settings, port: int):
    from probation_graph.graph.embedded_server import EmbeddedServer, free_ports

    folder: Path = embedded_folder(settings.data)
    folder.mkdir(parents=True)
    return EmbeddedServer(folder, 256, port=port, http_port=free_ports(1)[0])


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://127.0.0.1:1/x", "ftp://127.0.0.1/x"])
def test_even_its_administrator_loads_no_csv(embedded_engine, url):
    with pytest.raises(Refused, match="URLs are disabled"):
        embedded_engine.read("LOAD CSV FROM $url AS line RETURN line", url=url)
