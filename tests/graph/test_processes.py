"""Processes by number and start; leases of those that run."""

import subprocess
import sys

import pytest

from probation_graph.graph.endpoint import Endpoint, Lease, live_leases, read_json, write_private
from probation_graph.graph.processes import ProcessMark

SLEEP = "import time; time.sleep(60)"
STUBBORN = (
    "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); " + SLEEP
)


@pytest.fixture
def child():
    with subprocess.Popen([sys.executable, "-c", SLEEP]) as process:
        yield process
        process.kill()


def test_a_running_process_is_known_by_number_and_start(child):
    mark = ProcessMark.of(child.pid)
    assert mark.runs()
    assert not ProcessMark(child.pid, mark.started - 100).runs()


def test_an_ended_one_is_not(child):
    mark = ProcessMark.of(child.pid)
    mark.end(30)
    child.wait()
    assert not mark.runs()
    mark.end(30)


def test_one_that_was_not_waited_for_has_ended(child):
    mark = ProcessMark.of(child.pid)
    child.kill()
    child_ended = mark.process()
    assert child_ended is None or child_ended.wait(30) is not None or not mark.runs()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_one_that_will_not_end_is_made_to():
    command = [sys.executable, "-c", STUBBORN]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        mark = ProcessMark.of(process.pid)
        mark.end(0.2)
        assert not mark.runs()


def test_leases_of_ended_processes_count_for_nothing(tmp_path):
    lease = Lease(tmp_path)
    write_private(tmp_path / "leases" / "gone.json", {"pid": 2**22, "started": 1.0})
    (tmp_path / "leases" / "broken.json").write_text("{")
    (tmp_path / "leases" / "empty.json").write_text("{}")
    assert live_leases(tmp_path) == 1
    lease.end()
    lease.end()
    assert live_leases(tmp_path) == 0


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 99}', '{"version": 1, "port": 2}'])
def test_an_endpoint_file_that_says_nothing_is_none(tmp_path, text):
    (tmp_path / "endpoint.json").write_text(text)
    assert Endpoint.read(tmp_path) is None
    assert read_json(tmp_path / "none.json") is None


def test_an_endpoint_comes_back_and_hides_its_passwords(tmp_path):
    mark = ProcessMark.own()
    endpoint = Endpoint(1, 2, "secret-one", "secret-two", keeper=mark, server=mark)
    endpoint.write(tmp_path)
    assert Endpoint.read(tmp_path) == endpoint
    assert "secret" not in repr(endpoint)
