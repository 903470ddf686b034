"""A real server of a test's own: the command line's `serve`, on a data folder."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from probation_graph.graph.embedded import stop_embedded

START_TIME = 90  # seconds
LOOK = 0.1  # seconds between two looks


@contextmanager
def served(data: Path, token: str) -> Iterator[str]:
    """The address of a server that shows the whole record; it and its engine end with the block."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PROBATION_GRAPH_BOLT")}
    environment |= {"PROBATION_GRAPH_DATA": str(data), "PROBATION_GRAPH_API_TOKEN": token}
    command = [sys.executable, "-m", "probation_graph.cli.main", "serve", "--port", "0"]
    log = (data / "server.log").open("w+")
    with log, subprocess.Popen(command, env=environment, stderr=log, text=True) as server:
        try:
            address = waited_for(data / "server.log", server)
            yield address
        finally:
            server.terminate()
            server.wait()
            stop_embedded(data)


def waited_for(log: Path, server: subprocess.Popen[str]) -> str:
    end = time.monotonic() + START_TIME
    while time.monotonic() < end and server.poll() is None:
        found = re.search(r"Open (http://\S+)/ in", log.read_text())
        if found is not None and is_ready(found[1]):
            return found[1]
        time.sleep(LOOK)
    raise AssertionError(f"The server did not start: {log.read_text()}")


def is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/ready", timeout=START_TIME) as answer:
            return answer.status == 200
    except urllib.error.HTTPError:
        return False
