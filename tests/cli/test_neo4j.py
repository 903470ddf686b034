import json
import sys

import pytest

from probation_graph.cli import neo4j as module
from probation_graph.exports import neo4j_load
from probation_graph.graph import neo4j_local
from probation_graph.graph.neo4j_local import LocalNeo4j
from probation_graph.graph.processes import ProcessMark

RUNNING = LocalNeo4j(7687, 7474, "a password", ProcessMark(1, 0))


@pytest.fixture
def local(monkeypatch):
    """A local Neo4j that is only told to start and stop."""
    told = []

    def start(data, progress, **chosen):
        progress(0, 130_000_000)
        progress(130_000_000, 130_000_000)
        told.append(chosen)
        return RUNNING

    monkeypatch.setattr(neo4j_local, "start", start)
    monkeypatch.setattr(neo4j_local, "status", lambda _: RUNNING if told else None)
    monkeypatch.setattr(neo4j_local, "stop", lambda _: bool(told) and told.pop() is not None)
    return told


def test_it_starts_says_how_to_log_in_and_stops(run, local, tmp_path):
    assert run("neo4j", "status").status == 3
    started = run("neo4j", "start", "--bolt-port", "7688")
    ports = {"bolt_port": 7688, "http_port": 7474}
    assert local == [{**ports, "memory": 1024, "version": None, "after_connecting": None}]
    assert "http://127.0.0.1:7474/browser/" in started.out
    assert "a password" not in started.out
    assert started.err.startswith("Downloading Neo4j, 130 MB.\n")
    assert started.err.count("Downloading") == 1
    shown = json.loads(run("neo4j", "status", "--format", "json", "--show-password").out)
    assert shown == [
        {
            "browser": "http://127.0.0.1:7474/browser/",
            "bolt_uri": "bolt://127.0.0.1:7687",
            "user": "neo4j",
            "password": "a password",
        }
    ]
    assert run("neo4j", "stop").err == "The local Neo4j has stopped.\n"
    assert run("neo4j", "stop").err == "No local Neo4j was running.\n"


def test_the_password_is_in_a_file_that_status_names(run, local, tmp_path):
    run("neo4j", "start")
    [shown] = json.loads(run("neo4j", "status", "--format", "json").out)
    assert shown["password"] == f"in {tmp_path / 'data' / 'neo4j' / 'local.json'}"


def test_on_a_terminal_the_download_has_a_bar(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with module.downloading() as progress:
        progress(1, 2)
    assert "Downloading Neo4j, " not in capsys.readouterr().err


def test_an_import_replaces_nothing_unless_it_is_told_to(run, tmp_path):
    refused = run("neo4j", "import")
    assert refused.status == 2
    assert "--overwrite" in refused.err


def test_an_import_loads_the_record_and_says_what_next(run, monkeypatch):
    loaded = []
    monkeypatch.setattr(neo4j_load, "load_local", lambda settings, progress: loaded.append(1))
    done = run("neo4j", "import", "--overwrite")
    assert (done.status, loaded) == (0, [1])
    assert "neo4j start" in done.err
