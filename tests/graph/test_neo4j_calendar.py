"""The calendar version of Neo4j, once: the letter is shown, verified, asked about and attacked."""

import pytest

from probation_graph.graph.asked import Asked
from probation_graph.graph.door import ask
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.engine import connect
from probation_graph.graph.errors import QueryError, Refused, Unavailable
from probation_graph.graph.neo4j_artifacts import CALENDAR
from probation_graph.graph.neo4j_local import start, stop
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync
from probation_graph.graph.verify import verify
from tests.graph.test_attacks import ATTACKS
from tests.queries.casefile import check
from tests.queries.test_letter import FILES

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def calendar(tmp_path_factory, letter_data):
    """That version, showing the letter."""
    data = tmp_path_factory.mktemp("calendar")
    bolt_port, http_port = free_ports(2)
    try:
        start(data, bolt_port=bolt_port, http_port=http_port, memory=512, version=CALENDAR)
    except Unavailable as error:
        pytest.skip(f"Neo4j {CALENDAR} could not be had on this machine: {error}")
    with connect(Settings(data=data, bolt_uri="local")) as engine:
        sync(Record(letter_data), engine)
        yield engine
    stop(data)


def test_it_shows_what_the_record_says(calendar, letter_data):
    components = calendar.read("CALL dbms.components() YIELD name, versions")
    [versions] = [row["versions"] for row in components if row["name"] == "Neo4j Kernel"]
    assert versions[0].startswith(CALENDAR)
    record = Record(letter_data)
    assert [problem for problem in verify(record, calendar) if problem.is_error] == []
    assert not sync(record, calendar).written


def test_every_question_gives_the_same_rows(calendar):
    for file in FILES:
        check(calendar, file)


def test_every_attack_is_refused(calendar):
    before = calendar.read("MATCH (n) RETURN count(n) AS nodes")
    for texts in ATTACKS["refused"].values():
        for text in texts:
            with pytest.raises((Refused, QueryError)):
                ask(calendar, Asked(text, {"x": 1}, 50, 2.0))
    assert calendar.read("MATCH (n) RETURN count(n) AS nodes") == before


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://127.0.0.1:1/x", "ftp://127.0.0.1/x"])
def test_even_its_administrator_loads_no_csv(calendar, url):
    with pytest.raises(QueryError, match=r"[Cc]annot load|URL"):
        calendar.read("LOAD CSV FROM $url AS line RETURN line", url=url)
