"""A Neo4j on this machine: its settings, its ports, its start and end."""

import socket
import stat
import sys
import urllib.request
from dataclasses import asdict

import psutil
import pytest

from probation_graph.graph import java, neo4j_local
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.endpoint import write_private
from probation_graph.graph.engine import connect
from probation_graph.graph.errors import QueryError, Unavailable
from probation_graph.graph.neo4j_home import Home
from probation_graph.graph.neo4j_local import LocalNeo4j, neo4j_folder, start, status, stop
from probation_graph.graph.processes import ProcessMark
from probation_graph.graph.settings import Settings


def of(found: LocalNeo4j, data) -> Settings:
    return Settings(
        data=data, bolt_uri=found.uri, bolt_user=found.user, bolt_password=found.password
    )


def test_its_settings_keep_it_to_this_machine_and_its_folder(tmp_path):
    home = Home(tmp_path / "neo4j", 1, 2, 512)
    home.write([tmp_path / "a jar.jar"])
    text = (tmp_path / "neo4j" / "conf" / "neo4j.conf").read_text()
    assert "server.default_listen_address=127.0.0.1\n" in text
    assert "server.bolt.listen_address=127.0.0.1:1\n" in text
    assert f"server.directories.import={(tmp_path / 'neo4j' / 'import').as_posix()}\n" in text
    assert "dbms.security.allow_csv_import_from_file_urls=false\n" in text
    assert "dbms.usage_report.enabled=false\n" in text
    assert "0.0.0.0:" not in text
    arguments = home.arguments.read_text()
    assert '"-Xmx512m"' in arguments
    assert "a jar.jar" in arguments


def test_nothing_runs_in_a_new_folder(tmp_path):
    assert status(tmp_path) is None
    assert not stop(tmp_path)


def test_a_port_in_use_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(neo4j_local, "class_path", lambda progress, version: [])
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Unavailable, match=f"Port {port} is in use.*--bolt-port"):
            start(tmp_path, bolt_port=port)


def test_a_start_that_fails_says_why(tmp_path, monkeypatch):
    monkeypatch.setattr(neo4j_local, "class_path", lambda progress, version: [])
    bolt_port, http_port = free_ports(2)
    with pytest.raises(Unavailable, match=r"did not start: .*logs are in"):
        start(tmp_path, bolt_port=bolt_port, http_port=http_port)
    assert status(tmp_path) is None


def test_no_java_for_this_machine(tmp_path, monkeypatch):
    monkeypatch.setattr(java, "_package", lambda name: None)
    with pytest.raises(Unavailable, match="No Java for Neo4j"):
        start(tmp_path)


def test_a_port_in_use_is_said_before_anything_is_downloaded(tmp_path, monkeypatch):
    def download(progress, version):
        raise AssertionError("nothing should be downloaded")

    monkeypatch.setattr(neo4j_local, "class_path", download)
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(Unavailable, match="is in use"),
    ):
        start(tmp_path, bolt_port=taken.getsockname()[1])


def test_data_of_one_version_are_not_opened_with_another(tmp_path):
    with pytest.raises(Unavailable, match=r"Neo4j 4\.4 is not known here\. Known are 5\.26 and"):
        start(tmp_path, version="4.4")
    folder = neo4j_folder(tmp_path)
    folder.mkdir()
    kept = LocalNeo4j(1, 2, "secret", ProcessMark(0, 0), version="2026.05")
    write_private(folder / neo4j_local.STATE, asdict(kept))
    with pytest.raises(Unavailable, match=r"are of version 2026\.05, not 5\.26"):
        start(tmp_path, version="5.26")


def test_local_without_one_that_runs_says_what_to_do(tmp_path):
    with pytest.raises(Unavailable, match="Start it: probation-graph neo4j start"):
        connect(Settings(data=tmp_path, bolt_uri="local"))


@pytest.mark.neo4j
def test_local_needs_no_password_to_be_copied(local_neo4j, local_neo4j_data):
    with connect(Settings(data=local_neo4j_data, bolt_uri="local")) as engine:
        assert engine.uri == local_neo4j.uri
        assert engine.read("RETURN 1 AS one") == [{"one": 1}]


@pytest.mark.neo4j
def test_only_this_machine_and_this_user_can_reach_it(local_neo4j):
    server = psutil.Process(local_neo4j.process.pid)
    listening = [
        each.laddr.ip.removeprefix("::ffff:")
        for each in server.net_connections()
        if each.status == psutil.CONN_LISTEN
    ]
    assert set(listening) == {"127.0.0.1"}
    assert local_neo4j.password not in " ".join(server.cmdline())
    assert local_neo4j.password not in repr(local_neo4j)


@pytest.mark.neo4j
def test_neo4j_browser_is_there(local_neo4j):
    with urllib.request.urlopen(local_neo4j.browser, timeout=30) as page:
        assert b"<html" in page.read().lower()


@pytest.mark.neo4j
@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://127.0.0.1:1/x", "ftp://127.0.0.1/x"])
def test_even_its_administrator_loads_no_csv(neo4j_engine, url):
    with pytest.raises(QueryError, match=r"[Cc]annot load|URL"):
        neo4j_engine.read("LOAD CSV FROM $url AS line RETURN line", url=url)


@pytest.mark.neo4j
@pytest.mark.usefixtures("local_neo4j")  # which has downloaded, or said that it cannot be
def test_its_data_outlive_a_stop_and_a_kill(tmp_path):
    bolt_port, http_port = free_ports(2)
    first = start(tmp_path, bolt_port=bolt_port, http_port=http_port, memory=256)
    try:
        assert start(tmp_path) == first  # it runs: nothing is started
        if sys.platform != "win32":
            state = neo4j_folder(tmp_path) / neo4j_local.STATE
            assert stat.S_IMODE(state.stat().st_mode) == 0o600
        with connect(of(first, tmp_path)) as engine:
            engine.write("MERGE (:Kept {uri: 'a'})")
        server = psutil.Process(first.process.pid)
        server.kill()
        server.wait(60)
        second = start(tmp_path, bolt_port=bolt_port, http_port=http_port, memory=256)
        with connect(of(second, tmp_path)) as engine:
            assert engine.read("MATCH (n:Kept) RETURN count(n) AS c") == [{"c": 1}]
        assert second.password == first.password
    finally:
        assert stop(tmp_path)
    assert status(tmp_path) is None
