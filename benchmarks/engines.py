"""The two engines, each on a data folder of its own, ended afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.engine import Engine, connect
from probation_graph.graph.neo4j_local import start, stop
from probation_graph.graph.settings import Settings


@contextmanager
def engines(folder: Path) -> Iterator[list[Engine]]:
    """The embedded engine and a real Neo4j."""
    with embedded(folder / "embedded") as first, local_neo4j(folder / "neo4j") as second:
        yield [first, second]


@contextmanager
def embedded(data: Path) -> Iterator[Engine]:
    """The embedded engine."""
    try:
        with connect(Settings(data=data, bolt_uri=None)) as engine:
            yield engine
    finally:
        stop_embedded(data)


@contextmanager
def local_neo4j(data: Path) -> Iterator[Engine]:
    """A real Neo4j, downloaded once per user."""
    bolt_port, http_port = free_ports(2)
    found = start(data, bolt_port=bolt_port, http_port=http_port)
    settings = Settings(
        data=data, bolt_uri=found.uri, bolt_user=found.user, bolt_password=found.password
    )
    try:
        with connect(settings) as engine:
            yield engine
    finally:
        stop(data)


def wipe(engine: Engine) -> None:
    """Delete all nodes, and the mark of the view with them."""
    engine.write("MATCH (n) DETACH DELETE n")
