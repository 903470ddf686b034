"""Writing to a property graph in batches: parameters only, labels and types from the ontology.

A node with label Resource is ours, whole: its properties are replaced, and where it goes (or its
class changes) it is deleted with every relationship that anyone attached to it. Of relationships,
ours are those of the ontology's types from one of our nodes to another. Nothing else is touched.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from probation_graph.graph.engine import Engine, Row
from probation_graph.graph.property_graph import Edge, Node

BATCH = 5_000  # rows of one transaction: what both engines take fastest
SENT = 1_000  # rows of one statement: while the engine works on them, the next are made ready
DIGEST = "digest"  # property of each node: hash of its content and of the edges that begin at it

CREATE_NODES = "UNWIND $rows AS row CREATE (n:{labels}) SET n = row"
CHANGE_NODES = "UNWIND $rows AS row MATCH (n:Resource {uri: row.uri}) SET n = row"
DELETE_NODES = "UNWIND $rows AS row MATCH (n:Resource {uri: row}) DETACH DELETE n"
# One end is sent and looked up once for all its relationships: passages share a document.
CREATE_EDGES_FROM = (
    "UNWIND $rows AS row MATCH (a:Resource {{uri: row[0]}}) "
    "UNWIND row[1] AS other MATCH (b:Resource {{uri: other}}) CREATE (a)-[:{type}]->(b)"
)
CREATE_EDGES_TO = (
    "UNWIND $rows AS row MATCH (b:Resource {{uri: row[0]}}) "
    "UNWIND row[1] AS other MATCH (a:Resource {{uri: other}}) CREATE (a)-[:{type}]->(b)"
)
DELETE_EDGES = (
    "UNWIND $rows AS row "
    "MATCH (:Resource {{uri: row[0]}})-[r:{type}]->(:Resource {{uri: row[1]}}) DELETE r"
)
DIGESTS = "MATCH (n:Resource) WHERE n.uri IS NOT NULL RETURN n.uri AS uri, n.digest AS digest"
LABELS = "UNWIND $rows AS row MATCH (n:Resource {uri: row}) RETURN row AS uri, labels(n) AS labels"
EDGES_FROM = (
    "UNWIND $rows AS row MATCH (:Resource {uri: row})-[r]->(b:Resource) "
    "RETURN row AS start, type(r) AS type, b.uri AS end"
)
EDGES_TO = (
    "UNWIND $rows AS row MATCH (a:Resource)-[r]->(:Resource {uri: row}) "
    "RETURN a.uri AS start, type(r) AS type, row AS end"
)
Item = TypeVar("Item")
Pair = tuple[str, str]  # of a relationship: the IRIs of its start and its end


class Statement(NamedTuple):
    """A query that writes, the rows that it is run with, as its parameter `rows`, and its weight:
    how many nodes or relationships it writes."""

    query: str
    rows: Sequence[Any]
    weight: int = 1


def batches(items: Iterable[Item], most: int | None = None) -> Iterator[list[Item]]:
    """The items in lists of at most `most`; of BATCH where nothing else is said."""
    rest = iter(items)
    while batch := list(islice(rest, most or BATCH)):
        yield batch


def digests(engine: Engine) -> dict[str, str | None]:
    """The digest of each node of ours in the database."""
    return {row["uri"]: row["digest"] for row in engine.read(DIGESTS)}


def labels_of(engine: Engine, uris: Iterable[str]) -> dict[str, frozenset[str]]:
    """The labels that nodes have in the database."""
    return {row["uri"]: frozenset(row["labels"]) for row in _asked(engine, LABELS, uris)}


def edges_from(engine: Engine, uris: Iterable[str]) -> list[Edge]:
    """Relationships in the database, of any type, from these nodes to nodes of ours."""
    return [Edge(**row) for row in _asked(engine, EDGES_FROM, uris)]


def edges_to(engine: Engine, uris: Iterable[str]) -> list[Edge]:
    """Relationships in the database, of any type, to these nodes from nodes of ours."""
    return [Edge(**row) for row in _asked(engine, EDGES_TO, uris)]


def delete_nodes(uris: Iterable[str]) -> Iterator[Statement]:
    """Delete nodes of ours, with all relationships attached to them."""
    for rows in batches(sorted(uris)):
        yield Statement(DELETE_NODES, rows, len(rows))


def create_nodes(nodes: Iterable[Node], digest: Callable[[str], str]) -> Iterator[Statement]:
    """Create nodes, in groups that have the same labels."""
    groups: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.labels].append(node)
    for labels, group in sorted(groups.items()):
        query = CREATE_NODES.format(labels=":".join(labels))
        for batch in batches(group, min(SENT, BATCH)):
            yield Statement(query, _rows(batch, digest), len(batch))


def change_nodes(nodes: Iterable[Node], digest: Callable[[str], str]) -> Iterator[Statement]:
    """Replace the properties of nodes that keep their labels."""
    for batch in batches(nodes):
        yield Statement(CHANGE_NODES, _rows(batch, digest), len(batch))


def create_edges(edges: Iterable[Edge]) -> Iterator[Statement]:
    """Create relationships between nodes that are there, by type and by the end that more of them
    share."""
    for kind, pairs in _by_type(edges):
        starts, ends = _shared(pairs), _shared((end, start) for start, end in pairs)
        few, query = (
            (starts, CREATE_EDGES_FROM) if len(starts) <= len(ends) else (ends, CREATE_EDGES_TO)
        )
        for rows in _rows_of(few):
            yield Statement(query.format(type=kind), rows, sum(len(others) for _, others in rows))


def delete_edges(edges: Iterable[Edge]) -> Iterator[Statement]:
    """Delete relationships."""
    for kind, pairs in _by_type(edges):
        for rows in batches(pairs, min(SENT, BATCH)):
            yield Statement(DELETE_EDGES.format(type=kind), rows, len(rows))


def packed(statements: Iterable[Statement]) -> Iterator[list[Statement]]:
    """Statements in lists that together weigh at most BATCH: one transaction each."""
    pack: list[Statement] = []
    for statement in statements:
        if pack and sum(each.weight for each in pack) + statement.weight > BATCH:
            yield pack
            pack = []
        pack.append(statement)
    if pack:
        yield pack


def _rows(nodes: Iterable[Node], digest: Callable[[str], str]) -> list[Row]:
    return [{**node.properties, DIGEST: digest(node.uri)} for node in nodes]


def _by_type(edges: Iterable[Edge]) -> list[tuple[str, list[Pair]]]:
    groups: dict[str, list[Pair]] = defaultdict(list)
    for edge in sorted(edges):
        groups[edge.type].append((edge.start, edge.end))
    return sorted(groups.items())


def _shared(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        found[one].append(other)
    return found


def _rows_of(shared: Mapping[str, list[str]]) -> Iterator[list[tuple[str, list[str]]]]:
    """Ends with what they share, so many together that a statement has about SENT of these."""
    most, weight = min(SENT, BATCH), 0
    rows: list[tuple[str, list[str]]] = []
    for one, others in shared.items():
        for part in batches(others, most):
            if weight + len(part) > most and rows:
                yield rows
                rows, weight = [], 0
            rows.append((one, part))
            weight += len(part)
    if rows:
        yield rows


def _asked(engine: Engine, query: str, uris: Iterable[str]) -> Iterator[Row]:
    for rows in batches(uris):
        yield from engine.read(query, rows=rows)
