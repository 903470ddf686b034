"""Bringing a view up to the record: what changed, and nothing else.

Each node in the database holds a digest of its content and of the relationships that begin at it,
so that one read of the digests tells what is new, changed or gone. The view's own node holds the
fingerprint of what it shows, and none while it is being written: a view that another command left
half done is told by that, and then the relationships are compared one by one as well.

Killed at any moment, it is finished by the next call. Several calls at once take turns.
"""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from probation_graph.graph import loading
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import content_digest, files_digest, sha256
from probation_graph.graph.engine import Engine
from probation_graph.graph.projection import project
from probation_graph.graph.property_graph import Edge, Node, PropertyGraph
from probation_graph.graph.record import Record
from probation_graph.graph.turn import (
    CONSTRAINT,
    IMPORTED,
    NAME,
    SETTLE,
    Turn,
    TurnLost,
    set_up,
    shown,
    wait_for_other,
)
from probation_graph.ontology.model import model
from probation_graph.ontology.turtle import FOLDER as ONTOLOGY

CONSTRAINTS = ONTOLOGY / "constraints.cypher"
PROJECTION = [Path(__file__).parent / f"{name}.py" for name in (
    "dataset", "description", "judgements", "mapping", "overlay", "projection", "reference",
    "sync")]  # fmt: skip
KNOWN = [ONTOLOGY / f"{name}.py" for name in ("gazetteer", "names", "reference", "standards")]


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What was written; nothing where the view was up to date."""

    created: int = 0
    changed: int = 0
    deleted: int = 0
    edges_created: int = 0
    edges_deleted: int = 0

    @property
    def written(self) -> bool:
        """Whether the view was not up to date."""
        return self != SyncReport()


def sync(record: Record, engine: Engine, rebuild: bool = False) -> SyncReport:
    """Bring the database up to the record; `rebuild` deletes all of ours and loads it again."""
    report = SyncReport()
    _settle_import(engine)
    while rebuild or not is_current(record, engine):
        try:
            with uncollected():
                return _bring(record, engine, rebuild)
        except TurnLost:
            wait_for_other(engine)
            rebuild = False
    return report


def is_current(record: Record, engine: Engine) -> bool:
    """Whether the database shows what the record says now; of an empty record, nothing at all."""
    found = shown(engine)
    if found is None:
        return not record.keys() and not loading.digests(engine)
    return found.fingerprint == view_fingerprint(record)


def view_fingerprint(record: Record) -> str:
    """The hash of what a view of the record shows: of the record, of the ontology and gazetteer,
    and of the code that projects them."""
    rules = files_digest([*ONTOLOGY.rglob("*.ttl"), *PROJECTION, *KNOWN])
    return sha256(f"{record.fingerprint()} {rules}".encode())


def view_of(record: Record) -> tuple[PropertyGraph, str]:
    """The property graph of the record, and the fingerprint of the moment it was read."""
    while True:
        before = view_fingerprint(record)
        names = record.names
        try:
            graph = project(view_quads(record, names), names)
        except KeyError:  # a document was withdrawn as we came to it
            if view_fingerprint(record) == before:
                raise
            continue
        if view_fingerprint(record) == before:
            return graph, before


def _constrain(engine: Engine) -> None:
    for statement in CONSTRAINTS.read_text(encoding="utf-8").split(";"):
        if statement.strip():
            set_up(engine, statement)


def _settle_import(engine: Engine) -> None:
    """A bulk import makes no constraints: the first call after it does."""
    found = shown(engine)
    if found is not None and found.holder == IMPORTED:
        _constrain(engine)
        set_up(engine, CONSTRAINT)
        engine.write(SETTLE, name=NAME)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without Python's collector of cycles: here are none, and it would look at every one of the
    many objects again and again (a third of the time)."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def _bring(record: Record, engine: Engine, rebuild: bool) -> SyncReport:
    graph, fingerprint = view_of(record)
    _constrain(engine)
    turn = Turn(engine)
    report = SyncReport()
    if rebuild:
        report = replace(report, deleted=_delete_all(turn, engine))
    report = _Change(graph, engine, turn).make(report)
    if graph.nodes:
        turn.finish(fingerprint)
    else:
        turn.leave()  # a withdrawal of the last document leaves nothing, not even our mark
    return report


def node_digest(node: Node, edges: Iterable[Edge]) -> str:
    """The digest of a node's content and of the edges that begin at it."""
    return content_digest([node.labels, node.properties, sorted(edge[1:] for edge in edges)])


def _delete_all(turn: Turn, engine: Engine) -> int:
    ours = list(loading.digests(engine))
    turn.write(loading.delete_nodes(ours))
    return len(ours)


class _Change:
    """What the database must change to show a graph, found step by step and made."""

    def __init__(self, graph: PropertyGraph, engine: Engine, turn: Turn) -> None:
        self._graph = graph
        self._engine = engine
        self._turn = turn
        self._from: dict[str, list[Edge]] = defaultdict(list)
        for edge in graph.edges:
            self._from[edge.start].append(edge)
        self._digests = {uri: self._digest(uri) for uri in graph.nodes}

    def make(self, report: SyncReport) -> SyncReport:
        present = loading.digests(self._engine)
        wanted = self._digests
        gone = present.keys() - wanted.keys()
        changed = {uri for uri, had in present.items() if had != wanted.get(uri, had)}
        relabelled = self._relabelled(changed)
        known = (present.keys() & wanted.keys()) - relabelled
        suspect = changed if self._turn.whole else set(known)
        suspect |= {edge.start for edge in loading.edges_to(self._engine, sorted(relabelled))}
        fresh = wanted.keys() - known
        self._write_nodes(gone | relabelled, fresh, changed - relabelled)
        extra, missing = self._edges(fresh, suspect & known)
        self._turn.write(chain(loading.delete_edges(extra), loading.create_edges(missing)))
        return replace(
            report,
            created=len(fresh - relabelled),
            changed=len(changed),
            deleted=report.deleted + len(gone),
            edges_created=len(missing),
            edges_deleted=len(extra),
        )

    def _write_nodes(self, gone: set[str], fresh: set[str], changed: set[str]) -> None:
        nodes, digest = self._graph.nodes, self._digests.__getitem__
        self._turn.write(
            chain(
                loading.delete_nodes(gone),
                loading.create_nodes((nodes[uri] for uri in sorted(fresh)), digest),
                loading.change_nodes((nodes[uri] for uri in sorted(changed)), digest),
            )
        )

    def _edges(self, fresh: set[str], suspect: set[str]) -> tuple[set[Edge], set[Edge]]:
        """Relationships that are there and should not be, and that should be and are not."""
        types = {term.relationship for term in model().properties.values()}
        found = loading.edges_from(self._engine, sorted(suspect))
        ours = {edge for edge in found if edge.type in types}
        wanted = {edge for uri in fresh | suspect for edge in self._from.get(uri, ())}
        return ours - wanted, wanted - ours

    def _relabelled(self, changed: set[str]) -> set[str]:
        """Nodes whose class changed; labels that are not the ontology's do not count."""
        known, nodes = model().classes.keys(), self._graph.nodes
        found = loading.labels_of(self._engine, sorted(changed))
        return {uri for uri, had in found.items() if had & known != set(nodes[uri].labels)}

    def _digest(self, uri: str) -> str:
        return node_digest(self._graph.nodes[uri], self._from.get(uri, ()))
