"""Engines for the tests: each worker has its own data folder, server and ports."""

from pathlib import Path

import pytest

from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.engine import Engine, connect
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest

LETTER = Path(__file__).parent.parent / "samples" / "letter.pdf"


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory) -> Settings:
    """Settings of an embedded engine of this worker's own."""
    return Settings(
        data=tmp_path_factory.mktemp("embedded"),
        bolt_uri=None,
        embedded_memory=512,
        embedded_idle=20,
    )


@pytest.fixture(scope="session")
def embedded_engine(embedded_settings):
    """The embedded engine, with whatever earlier tests left in it."""
    with connect(embedded_settings) as engine:
        yield engine
    stop_embedded(embedded_settings.data)


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
    settings = Settings(data=tmp_path_factory.mktemp("letter"))
    ingest([LETTER], settings, jobs=1)
    return settings.data
