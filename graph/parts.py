"""The projection in parts, for records that are larger than memory: things are dealt out to a fixed
number of files by a hash of their IRI, and then projected one file after the other.

It gives the same nodes and edges as `project`, each node with the edges that begin at it, always in
the same order. In memory are one document, one part, and the recorded edges of those few types that
may be drawn, too (an organisation's being part of another).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from zlib import crc32

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from probation_graph.graph.description import Rank, describe, rank_of
from probation_graph.graph.mapping import GraphMapping
from probation_graph.graph.projection import (
    CODE,
    MENTION,
    MENTION_OF,
    MENTIONED_IN,
    OBJECT,
    RELATION,
    SUBJECT,
    drawn,
    edges_of,
    node_of,
    restating,
)
from probation_graph.graph.property_graph import Edge, Node, PropertyGraph
from probation_graph.ontology.model import model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import value

PARTS = 32  # 30,000 nodes in each of a million: some 150 megabytes
DRAWING = frozenset(f"{TERMS}{name}" for name in (SUBJECT, CODE, OBJECT, MENTIONED_IN, MENTION_OF))
Found = tuple[Node, list[Edge]]  # a node and the edges that begin at it


def projected(quads: Iterable[Quad], names: Names, folder: Path) -> Iterator[Found]:
    """Every node with the edges that begin at it. `folder` is an empty one to work in."""
    parts = _Parts(names, folder)
    parts.deal(quads)
    parts.draw()
    for number in range(PARTS):
        yield from parts.found(number)


def part_of(iri: str) -> int:
    """The number of the part that a thing is in."""
    return crc32(iri.encode()) % PARTS


class _Parts:
    """The files: `said` holds all quads, `drawing` those that edges are drawn from, `named` what is
    pointed to, `drawn` the edges that were drawn."""

    def __init__(self, names: Names, folder: Path) -> None:
        self._names = names
        self._folder = folder
        self._mapping = GraphMapping(model())
        self._ranks: dict[str, Rank] = {}
        self._recorded: set[Edge] = set()
        found = model()
        below = {*found.subclasses(RELATION), *found.subclasses(MENTION)}
        self._drawing = {found.classes[name].iri for name in below}
        terms = self._mapping.relations.values()
        self._both = {t.iri: self._mapping.types[t.name] for t in terms if not t.derived}

    def deal(self, quads: Iterable[Quad]) -> None:
        """Deal the quads out to the parts, graph after graph."""
        for graph, group in groupby(quads, key=attrgetter("graph_name")):
            held = list(group)
            name = getattr(graph, "value", "")
            self._ranks[name] = rank_of(name, held, self._names)
            self._deal(held)

    def draw(self) -> None:
        """Draw the edges, and deal them out by where they begin."""
        for number in range(PARTS):
            edges: dict[int, set[Edge]] = defaultdict(set)
            for drawn_edges in self._drawn(number).values():
                for edge in drawn_edges:
                    edges[part_of(edge.start)].add(edge)
            for part, found in edges.items():
                self._add("drawn", part, "".join(f"{json.dumps(e)}\n" for e in found).encode())

    def found(self, number: int) -> Iterator[Found]:
        """The nodes of a part with the edges that begin at them, by IRI."""
        described = describe(self._quads("said", number), self._mapping, self._names, self._ranks)
        own = {iri: described[iri] for iri in described if part_of(iri) == number}
        named = {line for line in self._lines("named", number) if line not in own}
        lines = self._lines("drawn", number)
        drawn_from: dict[str, set[Edge]] = defaultdict(set)
        for edge in (Edge(*json.loads(line)) for line in lines):
            drawn_from[edge.start].add(edge)
        draws = self._drawn(number)
        for iri in sorted({*own, *named}):
            types = own[iri].types if iri in own else set[str]()
            values = own[iri].values() if iri in own else {}
            node = node_of(iri, types, values, self._mapping, self._names)
            if not self._recorded.isdisjoint(draws.get(iri, ())):
                node = restating(node)
            recorded = edges_of(iri, values, self._mapping)
            yield node, sorted({*recorded, *drawn_from.get(iri, ())})

    def _deal(self, held: list[Quad]) -> None:
        said: dict[int, list[Quad]] = defaultdict(list)
        drawing: dict[int, list[Quad]] = defaultdict(list)
        subjects: set[str] = set()
        targets: set[str] = set()
        for quad in held:
            subject, predicate, target = value(quad.subject), quad.predicate.value, quad.object
            part = part_of(subject)
            subjects.add(subject)
            said[part].append(quad)
            if predicate == RDF_TYPE:
                if value(target) in self._drawing:
                    drawing[part].append(quad)
                continue
            if predicate in DRAWING:
                drawing[part].append(quad)
            if isinstance(target, NamedNode):
                targets.add(target.value)
                if predicate in self._both:
                    self._recorded.add(Edge(subject, self._both[predicate], target.value))
        self._write(said, drawing, sorted(targets - subjects))

    def _write(
        self, said: dict[int, list[Quad]], drawing: dict[int, list[Quad]], named: list[str]
    ) -> None:
        for kind, dealt in (("said", said), ("drawing", drawing)):
            for part, quads in dealt.items():
                self._add(kind, part, serialize(quads, format=RdfFormat.N_QUADS) or b"")
        for iri in named:
            self._add("named", part_of(iri), f"{iri}\n".encode())

    def _drawn(self, number: int) -> dict[str, list[Edge]]:
        quads = self._quads("drawing", number)
        described = describe(quads, self._mapping, self._names, self._ranks)
        graph = PropertyGraph()
        for iri, found in described.items():
            values = found.values()
            graph.nodes[iri] = node_of(iri, found.types, values, self._mapping, self._names)
            graph.edges.update(edges_of(iri, values, self._mapping))
        return drawn(graph, self._mapping)

    def _add(self, kind: str, part: int, content: bytes) -> None:
        with (self._folder / f"{kind}-{part}").open("ab") as file:
            file.write(content)

    def _quads(self, kind: str, part: int) -> Iterator[Quad]:
        path = self._folder / f"{kind}-{part}"
        return parse(path=path, format=RdfFormat.N_QUADS) if path.exists() else iter(())

    def _lines(self, kind: str, part: int) -> list[str]:
        path = self._folder / f"{kind}-{part}"
        return path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []
