"""The door under attack: attacks.yaml, on both engines."""

import socket
import threading
import time
from pathlib import Path

import pytest
import yaml

from probation_graph.graph.asked import Asked
from probation_graph.graph.door import ask
from probation_graph.graph.errors import (
    ProbationGraphError,
    QueryError,
    Refused,
    TimedOut,
)

ATTACKS = yaml.safe_load((Path(__file__).parent / "attacks.yaml").read_text(encoding="utf-8"))
ITEMS = 200
LIMIT = 50  # rows
TIMEOUT = 2.0  # seconds
ALLOWANCE = 30.0  # seconds more, on a busy machine
REFUSED = [(group, text) for group, texts in ATTACKS["refused"].items() for text in texts]
# What is no Cypher, or asks for nothing at all, is answered with what is wrong with it.
NOT_CYPHER = ("other languages", "unicode")
ITEMS_QUERY = """
UNWIND range(1, $items) AS n MERGE (item:Item {id: 'item/' + toString(n)}) SET item.n = n
WITH collect(item) AS items UNWIND range(0, $items - 2) AS at
WITH items[at] AS a, items[at + 1] AS b MERGE (a)-[:NEXT]->(b)
"""


class Listener(threading.Thread):
    """An address that nobody may call."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.heard = 0
        self.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.socket.getsockname()[1]}/lines.csv"

    def run(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.heard += 1
            connection.close()


@pytest.fixture(scope="module")
def listener():
    listener = Listener()
    yield listener
    listener.socket.close()


@pytest.fixture(scope="module")
def door(engines):
    """An engine with ITEMS items in a chain."""
    engines.write("MATCH (n) DETACH DELETE n")
    engines.write(ITEMS_QUERY, items=ITEMS)
    return engines


@pytest.fixture(autouse=True)
def unharmed(door):
    """After each attack the next question is answered, and nothing has changed."""
    yield
    answer = ask(door, Asked("MATCH (n) RETURN count(n) AS c, count(n.x) AS x", {}, LIMIT, 60))
    assert answer.rows == ((ITEMS, 0),)


@pytest.mark.parametrize(("group", "text"), REFUSED, ids=[f"{g}: {t}" for g, t in REFUSED])
def test_refused(door, listener, tmp_path, group, text):
    file = tmp_path / "lines.csv"
    file.write_text("secret,lines\n")
    text = text.replace("{file}", file.as_uri()).replace("{url}", listener.url)
    with pytest.raises((Refused, QueryError)) as caught:
        ask(door, Asked(text, {"x": 1}, LIMIT, TIMEOUT))
    if group not in NOT_CYPHER and not text.startswith(";"):
        assert isinstance(caught.value, Refused)
    assert listener.heard == 0


@pytest.mark.parametrize("text", ATTACKS["bounded"])
def test_bounded(door, text):
    begun = time.monotonic()
    rows, said = outcome(door, text)
    assert time.monotonic() - begun < TIMEOUT + ALLOWANCE
    assert len(rows) <= LIMIT
    assert said.endswith(".")


def outcome(door, text):
    """The rows, or the sentence in their place."""
    try:
        return ask(door, Asked(text, {}, LIMIT, TIMEOUT)).rows, "."
    except (TimedOut, QueryError) as error:
        return (), error.message


@pytest.mark.parametrize("text", ATTACKS["endless"])
def test_endless(door, text):
    if door.kind == "neo4j":
        return
    with pytest.raises(TimedOut):
        ask(door, Asked(text, {}, LIMIT, TIMEOUT))


@pytest.mark.parametrize("case", ATTACKS["answered"], ids=lambda case: case["text"])
def test_answered(door, case):
    answer = ask(door, Asked(case["text"], {"xs": [7, 8]}, LIMIT, 30))
    assert [list(row) for row in answer.rows] == case["rows"]


def test_rows_over_the_limit_are_said_to_be_cut(door):
    answer = ask(door, Asked("MATCH (n:Item) RETURN n.n AS n ORDER BY n", {}, 3, TIMEOUT))
    assert (answer.rows, answer.truncated) == (((1,), (2,), (3,)), True)


def test_rows_at_the_limit_are_all(door):
    answer = ask(door, Asked("MATCH (n:Item) RETURN n.n AS n", {}, ITEMS, TIMEOUT))
    assert (len(answer.rows), answer.truncated) == (ITEMS, False)


def test_broken_text_is_explained_in_plain_words(door):
    with pytest.raises(QueryError) as caught:
        ask(door, Asked("MATCH (n RETURN n", {}, LIMIT, TIMEOUT))
    assert "Exception" not in str(caught.value)
    assert "com.arcadedb" not in str(caught.value)


@pytest.mark.parametrize("value", [2**70, object(), "\ud800"])
def test_a_parameter_that_cannot_be_sent(door, value):
    with pytest.raises(ProbationGraphError):
        ask(door, Asked("RETURN $x AS x", {"x": value}, LIMIT, TIMEOUT))


def test_a_query_that_is_far_too_long(door):
    with pytest.raises(QueryError, match="100,000 characters"):
        ask(door, Asked("RETURN 1 AS one " + " " * 100_000, {}, LIMIT, TIMEOUT))
