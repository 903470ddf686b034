import json
import re
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from probation_graph.cli.serve import address, listening
from probation_graph.graph.errors import SettingsError


def test_it_serves_until_interrupted(shared_data):
    command = subprocess.Popen(
        [sys.executable, "-m", "probation_graph.cli.main", "serve", "--port", "0", "--data", shared_data],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert command.stderr is not None
        told = command.stderr.readline()
        place = re.search(r"http://127\.0\.0\.1:\d+/", told)
        assert place is not None, told
        with urllib.request.urlopen(place[0] + "questions/scores", timeout=20) as answer:
            assert [row["score"] for row in json.load(answer)] == [7, 9]
    finally:
        command.send_signal(signal.SIGINT)
        rest = command.communicate(timeout=20)[1]
    assert rest == ""


def test_a_port_that_is_taken_is_said(run):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        shown = run("serve", "--port", port)
    assert shown.status == 1
    assert f"It is not possible to listen at 127.0.0.1, port {port}" in shown.err


def test_a_host_that_is_not_here_is_said():
    with pytest.raises(SettingsError, match="listen at"):
        listening("192.0.2.1", 0)


def test_the_address_can_be_opened():
    with listening("127.0.0.1", 0) as listener:
        assert address("::1", listener) == f"http://[::1]:{listener.getsockname()[1]}/"
