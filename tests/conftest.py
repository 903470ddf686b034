"""Engines for the tests: each worker has its own data folder, servers and ports."""

import os
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import sync_playwright

from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.engine import Engine, connect
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.neo4j_local import LocalNeo4j, start, stop
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest
from probation_graph.queries.browser.kit import after_connecting
from tests.chromium import NoChromium, launch
from tests.kept import kept

LETTER = Path(__file__).parent.parent / "samples" / "letter.pdf"
MEMORY = 512  # megabytes of each server
# How long an example takes says how busy the machine is, and nothing of the code.
hypothesis.settings.register_profile(
    "busy", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("busy")


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory) -> Settings:
    """Settings of an embedded engine of this worker's own, whose server ends with the tests."""
    data = tmp_path_factory.mktemp("embedded")
    yield Settings(data=data, bolt_uri=None, embedded_memory=MEMORY, embedded_idle=20)
    stop_embedded(data)


@pytest.fixture(scope="session")
def embedded_engine(embedded_settings):
    """The embedded engine, with whatever earlier tests left in it."""
    with connect(embedded_settings) as engine:
        yield engine


@pytest.fixture(scope="session")
def kit_port() -> int:
    """The port at which Neo4j Browser looks for the kit, on connecting to that Neo4j."""
    return free_ports(1)[0]


@pytest.fixture(scope="session")
def local_neo4j_data(tmp_path_factory) -> Path:
    """The data folder of that Neo4j."""
    return tmp_path_factory.mktemp("neo4j")


@pytest.fixture(scope="session")
def local_neo4j(local_neo4j_data, kit_port) -> LocalNeo4j:
    """A real Neo4j of this worker's own, from public artifacts (downloaded once per user)."""
    data = local_neo4j_data
    bolt_port, http_port = free_ports(2)
    try:
        found = start(
            data,
            bolt_port=bolt_port,
            http_port=http_port,
            memory=MEMORY,
            after_connecting=after_connecting(f"http://localhost:{kit_port}/browser/"),
        )
    except Unavailable as error:
        if os.environ.get("PROBATION_GRAPH_TEST_ALL"):
            raise
        pytest.skip(f"Neo4j could not be had on this machine: {error}")
    yield found
    stop(data)


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory, local_neo4j) -> Settings:
    """Settings of that Neo4j, with a data folder of their own."""
    return Settings(
        data=tmp_path_factory.mktemp("with_neo4j"),
        bolt_uri=local_neo4j.uri,
        bolt_user=local_neo4j.user,
        bolt_password=local_neo4j.password,
    )


@pytest.fixture(scope="session")
def neo4j_uri(neo4j_settings) -> str:
    """The address of that Neo4j."""
    return neo4j_settings.bolt_uri


@pytest.fixture(scope="session")
def neo4j_engine(neo4j_settings):
    """That Neo4j, with whatever earlier tests left in it."""
    with connect(neo4j_settings) as engine:
        yield engine


@pytest.fixture(
    scope="session", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)]
)
def engines(request) -> Engine:
    """Each engine in turn."""
    return request.getfixturevalue(f"{request.param}_engine")


@pytest.fixture
def empty_engine(engines) -> Engine:
    """Each engine in turn, with nothing in it."""
    engines.write("MATCH (n) DETACH DELETE n")
    return engines


@pytest.fixture(scope="session")
def letter_data(tmp_path_factory) -> Path:
    """A data folder whose record holds the sample letter: to be read, not changed."""
    return kept(
        tmp_path_factory, "letter", lambda data: ingest([LETTER], Settings(data=data), jobs=1)
    )


@pytest.fixture(scope="module")  # while it runs, no other event loop may
def chromium():
    """A headless Chromium of this file's own."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except NoChromium as error:
            if os.environ.get("PROBATION_GRAPH_TEST_ALL"):
                raise
            pytest.skip(f"there is no Chromium on this machine: {error}")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def documents_data(tmp_path_factory) -> Path:
    """A data folder whose record holds the sample letter and every real document that is on this
    machine (PROBATION_GRAPH_DOCUMENTS): to be read, not changed."""
    folder = os.environ.get("PROBATION_GRAPH_DOCUMENTS")
    documents = Path(folder) if folder else LETTER.parents[2] / "shared" / "documents"
    if not documents.exists():
        pytest.skip("the real documents are not on this machine: set PROBATION_GRAPH_DOCUMENTS")
    files = [LETTER, *sorted(documents.rglob("*.pdf"))]
    return kept(tmp_path_factory, "documents", lambda data: ingest(files, Settings(data=data)))
