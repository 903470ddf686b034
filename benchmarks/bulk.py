"""A million nodes through `neo4j-admin database import`, against the speed of sync."""

import hashlib
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from benchmarks.engines import local_neo4j
from benchmarks.measure import Comparison
from probation_graph.exports.neo4j_csv import files
from probation_graph.exports.neo4j_import import arguments_in
from probation_graph.exports.source import Source
from probation_graph.graph.neo4j_admin import admin
from probation_graph.graph.record import Record
from probation_graph.graph.sync import sync
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE

NODES = 1_000_000
SYNCED = 40_000  # nodes that sync is timed with, on a database that is warm
OF_A_DOCUMENT = 4_000  # nodes: half of them passages, half mentions
WORDS = "The unit had worked closely with its partners to share information on risk of harm. "
MEGABYTE = 1024  # kilobytes
NAMES = Names()


@dataclass(frozen=True, slots=True)
class Synthetic(Source):
    """Documents made up as they are asked for: the record itself is empty."""

    count: int

    def quads(self) -> Iterator[Quad]:
        for key in keys(self.count):
            yield from document(key)


def keys(nodes: int) -> Iterator[str]:
    """Keys of as many documents as make these nodes."""
    for number in range(nodes // OF_A_DOCUMENT):
        yield hashlib.sha256(str(number).encode()).hexdigest()[:12]


def document(key: str) -> Iterator[Quad]:
    """A document with its passages, each of which mentions one of ten boards."""
    graph = NamedNode(NAMES.document(key))

    def say(subject: str, local: str, target: str | NamedNode) -> Quad:
        node = Literal(target) if isinstance(target, str) else target
        predicate = NamedNode(RDF_TYPE if local == "type" else f"{TERMS}{local}")
        return Quad(NamedNode(NAMES.iri(subject)), predicate, node, graph)

    def typed(subject: str, cls: str, name: str) -> Iterator[Quad]:
        yield say(subject, "type", NamedNode(f"{TERMS}{cls}"))
        yield say(subject, "name", name)

    yield from typed(f"document/{key}", "Document", f"Letter {key}")
    for number in range(OF_A_DOCUMENT // 2):
        passage, mention = f"passage/{key}/1-{number}-99", f"mention/{key}/1-{number}-9"
        board = f"board/{number % 10}"
        yield from typed(passage, "Passage", f"Page {number}")
        yield say(passage, "quote", f"{number}: {WORDS}{key}")
        yield say(passage, "inDocument", graph)
        yield from typed(mention, "Mention", f"board {number % 10}")
        yield say(mention, "words", "the board")
        yield say(mention, "supportedBy", NamedNode(NAMES.iri(passage)))
        yield say(mention, "mentionOf", NamedNode(NAMES.iri(board)))


def run(nodes: int = NODES) -> list[Comparison]:
    """Seconds of export and import, against what sync would take at the speed it has."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        by_sync = nodes / _synced(folder)
        source = Synthetic(Record(folder / "empty"), NAMES, nodes)
        begun = time.perf_counter()
        _write(source, folder / "files")
        written = time.perf_counter() - begun
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE
        script = (folder / "files" / "import.sh").read_text(encoding="utf-8")
        command = ["database", "import", "full", "neo4j", *arguments_in(script)]
        admin(folder / "neo4j", command, folder / "files")
        ours = time.perf_counter() - begun
    note = (
        f"{nodes:,} nodes; {written:.0f} s of it are the export, whose process had {peak:,} MB at "
        f"most; sync's seconds from its speed with {SYNCED:,} nodes"
    )
    return [Comparison("bulk loading into Neo4j", "sync", ours, by_sync, ours / by_sync, note)]


def _synced(folder: Path) -> float:
    """Nodes a second that sync writes into a Neo4j that is warm."""
    record = Record(folder / "record")
    for key in keys(SYNCED):
        record.put(key, document(key))
    with local_neo4j(folder / "neo4j") as engine:
        sync(record, engine)
        begun = time.perf_counter()
        report = sync(record, engine, rebuild=True)
        return report.created / (time.perf_counter() - begun)


def _write(source: Source, folder: Path) -> None:
    for name, chunks in files(source):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(chunks)
