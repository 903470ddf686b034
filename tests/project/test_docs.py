"""Documents are under test: each command in them runs, and each name that users type occurs."""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.settings import Settings
from probation_graph.ontology.model import model
from probation_graph.queries.catalogue import catalogue

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
OPERATING = (ROOT / "docs/operating.md").read_text()
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "samples/README.md"]
COMMANDS = re.findall(r"^\$ (.*)$", README, re.MULTILINE)
START_TIME = 60  # seconds


def command_line(line):
    words = shlex.split(line)
    assert words[0] == "probation-graph", f"{line!r} is not tried by this test"
    return [sys.executable, "-m", "probation_graph.cli.main", *words[1:]]


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A folder as a user's clone: the samples, and a data folder that begins empty."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "samples", folder / "samples")
    yield folder
    stop_embedded(folder / "data")


def run(line, folder):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PROBATION_GRAPH_BOLT")}
    environment |= {"PROBATION_GRAPH_DATA": str(folder / "data"), "COLUMNS": "160"}
    return subprocess.run(
        command_line(line), cwd=folder, env=environment, capture_output=True, text=True
    )


@pytest.mark.neo4j
def test_the_tour_of_the_readme_runs_in_its_order(clone):
    """`neo4j start` takes the ports of its own, unless something else has them."""
    assert run("probation-graph ingest samples/letter.pdf", clone).returncode == 0
    for line in COMMANDS:
        if " serve " in line:
            check_serve(line, clone)
        elif line.endswith(" browser"):
            check_browser(line, clone)
        elif " neo4j start" in line and port_is_taken(7474, 7687):
            assert "port" in run(line, clone).stderr
        elif " neo4j status" in line:
            assert run(line, clone).returncode in (0, 3)
        elif " neo4j " in line:
            assert run(line, clone).returncode == 0, line
        else:
            result = run(line, clone)
            assert result.returncode == 0, f"{line}: {result.stderr}"


def port_is_taken(*ports):
    for port in ports:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
    return False


def check_serve(line, folder):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = command_line(line.replace("8000", str(port)))
    environment = os.environ | {"PROBATION_GRAPH_DATA": str(folder / "data")}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stderr=subprocess.DEVNULL
    ) as server:
        try:
            assert waited_for(f"http://127.0.0.1:{port}/ready")["ready"] is True
        finally:
            server.terminate()


def check_browser(line, folder):
    """It says where it is; tests/cli/test_browser.py opens it."""
    environment = os.environ | {"PROBATION_GRAPH_DATA": str(folder / "data")}
    with subprocess.Popen(
        [*command_line(line), "--no-open", "--port", "0"],
        cwd=folder, env=environment, stderr=subprocess.PIPE, text=True,
    ) as server:  # fmt: skip
        try:
            assert "http://localhost:" in server.stderr.readline()
        finally:
            server.terminate()


def waited_for(address):
    end = time.monotonic() + START_TIME
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return json.load(answer)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def test_the_first_answer_of_the_readme_is_what_is_printed(clone):
    shown = re.search(r"```console\n\$ (.*)\n((?:.*\n)+?)```", README)
    assert run("probation-graph ingest samples/letter.pdf", clone).returncode == 0
    printed = run(shown[1], clone).stdout
    assert [row.split() for row in printed.splitlines()[2:]] == [
        row.split() for row in shown[2].splitlines()[2:]
    ]


def test_the_demo_runs(clone):
    wrapper = clone / "probation-graph"
    wrapper.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m probation_graph.cli.main "$@"\n')
    wrapper.chmod(0o755)
    environment = os.environ | {"PG": str(wrapper), "PROBATION_GRAPH_DATA": str(clone / "data")}
    result = subprocess.run(
        ["sh", "samples/demo.sh"], cwd=clone, env=environment, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
    for words in ("Inadequate", "panic alarm", "identical", "558.63"):
        assert words in result.stdout


@pytest.mark.parametrize("name", Settings.model_fields)
def test_each_setting_is_described(name):
    assert f"`{name.upper()}`" in OPERATING


@pytest.mark.parametrize("name", sorted(question.name for question in catalogue()))
def test_each_question_is_in_the_contract_page(name):
    assert f"`{name}`" in (ROOT / "docs/questions.md").read_text()


@pytest.mark.parametrize("name", sorted(model().classes))
def test_each_class_is_described(name):
    assert f"`{name}`" in (ROOT / "ontology/terms.md").read_text()


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_each_decision_is_in_the_list():
    listed = (ROOT / "docs/decisions/README.md").read_text()
    for decision in (ROOT / "docs/decisions").glob("0*.md"):
        assert f"({decision.name})" in listed
