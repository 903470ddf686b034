"""The twins on stores that are not ours, loaded from our N-Quads: the same rows."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, serialize

from probation_graph.graph.cache import cache_folder
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.java import environment, executable, jdk
from probation_graph.graph.lock import locked
from probation_graph.graph.neo4j_artifacts import Artifact, _fetch
from probation_graph.graph.record import Record
from probation_graph.ontology.names import Names
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.examples import added_graphs
from probation_graph.queries.sparql_text import filled_in
from probation_graph.queries.sparql_values import plain

HERE = Path(__file__).parent
EXPECTED = sorted((HERE / "expected").glob("*.json"))
FUSEKI = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"
LOCK_PATIENCE = 600.0  # seconds that another worker's download may take
START_TIME = 60  # seconds
OXIGRAPH = Path(sys.executable).parent / "oxigraph"


@pytest.fixture(scope="module")
def nquads(letter_data, tmp_path_factory):
    """A file of what every view shows, with the ontology, which the twins use."""
    path = tmp_path_factory.mktemp("outside") / "letter.nq"
    quads = serialize(view_quads(Record(letter_data), Names()), format=RdfFormat.N_QUADS)
    path.write_bytes(quads + added_graphs(Names()))
    return path


def waited_for(address, process):
    end = time.monotonic() + START_TIME
    while True:
        try:
            with urllib.request.urlopen(f"{address}?query=ASK%7B%7D", timeout=5):
                return
        except OSError:
            assert process.poll() is None, "it has ended"
            assert time.monotonic() < end, "it does not answer"
            time.sleep(0.1)


@pytest.fixture(scope="module")
def oxigraph(nquads):
    """The address of Oxigraph's own server, which takes the union as its default graph."""
    folder = nquads.parent / "store"
    load = [OXIGRAPH, "load", "--location", folder, "--file", nquads]
    subprocess.run(load, check=True, capture_output=True)
    (port,) = free_ports(1)
    serve = [OXIGRAPH, "serve-read-only", "--location", folder, "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        [*serve, "--union-default-graph"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            waited_for(f"http://127.0.0.1:{port}/query", process)
            yield f"http://127.0.0.1:{port}/query"
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def fuseki(nquads):
    """The address of an Apache Jena Fuseki, asked for the union of all graphs."""
    jars = fuseki_jars()
    (port,) = free_ports(1)
    command = [executable(jdk()), "-Xmx600m", "-cp", os.pathsep.join(map(str, jars)), FUSEKI]
    command += ["--localhost", f"--port={port}", f"--file={nquads}", "/letter"]
    with subprocess.Popen(
        command,
        cwd=nquads.parent,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            address = f"http://127.0.0.1:{port}/letter/sparql"
            waited_for(address, process)
            yield f"{address}?default-graph-uri=urn:x-arq:UnionGraph"
        finally:
            process.terminate()


def fuseki_jars():
    """Its artifacts, each held to its SHA-256; downloaded once per user, as Neo4j's are."""
    listed = json.loads((HERE / "fuseki_artifacts.json").read_text())["artifacts"]
    known, cache = [Artifact(**each) for each in listed], cache_folder()
    try:
        with locked(cache / "fuseki.lock", LOCK_PATIENCE):
            for artifact in known:
                if not artifact.is_whole(cache):
                    _fetch(artifact, cache)
    except Unavailable as error:
        if os.environ.get("PROBATION_GRAPH_TEST_ALL"):
            raise
        pytest.skip(f"Fuseki could not be had on this machine: {error}")
    return [artifact.path(cache) for artifact in known]


def asked(address, question, params):
    """The rows that a store over HTTP gives for a question's twin."""
    text = filled_in(question.sparql, question.values(params))
    headers = {
        "Content-Type": "application/sparql-query",
        "Accept": "application/sparql-results+json",
    }
    request = urllib.request.Request(address, text.encode(), headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        rows = json.load(answer)["results"]["bindings"]
    return [[plain(row.get(known.name), known.type) for known in question.columns] for row in rows]


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_oxigraphs_own_server_gives_the_same_rows(oxigraph, file):
    question = catalogue().question(file.stem)
    for case in json.loads(file.read_text(encoding="utf-8")):
        assert asked(oxigraph, question, case["params"]) == case["rows"], case["params"]


@pytest.mark.fuseki
@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_fuseki_gives_the_same_rows(fuseki, file):
    question = catalogue().question(file.stem)
    for case in json.loads(file.read_text(encoding="utf-8")):
        assert asked(fuseki, question, case["params"]) == case["rows"], case["params"]
