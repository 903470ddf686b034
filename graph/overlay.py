"""The overlay: what the judgements in force make of the documents' own statements.

Things judged the same are one class. One of them is its canonical identity: a known body before
any other, one that is not provisional before one that is, else the IRI that sorts first. Wherever
another of them is used, the canonical one stands in its place: the facts of all are then one
thing's. The other identity keeps its own class, names and codes, and is tied to the canonical one
by `judgedSameAs`; its names are aliases of the canonical one.

Only things that documents name take part, and the known bodies that these were judged the same as.
A judgement is shown where its things are; of one that was taken back, only what was judged: it
brings no known body along, so that everything else is as if it had never been made.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from probation_graph.graph.judgements import Judgement, classes, judgement_quads
from probation_graph.graph.record import Record
from probation_graph.graph.reference import Reference, reference
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names
from probation_graph.ontology.turtle import value

IRI = re.compile(rb"<([^<> ]+)>")
NAMING = frozenset([terms.NAME, terms.ALIAS])
NAMES_OF = re.compile(
    rb"^<([^<> ]+)> <(?:%s)> .*$" % b"|".join(re.escape(p.encode()) for p in sorted(NAMING)), re.M
)


@dataclass(frozen=True)
class Overlay:
    """What changes, and what is added. `canonical` is the identity shown for each other one of its
    class; `named` are things that the view must hold, whatever the documents name; `documents` are
    keys of those that name another identity."""

    canonical: Mapping[str, str] = field(default_factory=dict)
    named: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    added: tuple[Quad, ...] = ()

    def touches(self, content: bytes) -> bool:
        """Whether a document, as its N-Quads, is shown otherwise than it is stored."""
        return bool(self.canonical) and not self._others.isdisjoint(IRI.findall(content))

    def applied(self, quads: Iterable[Quad]) -> list[Quad]:
        """The quads of a graph as they are shown, each once."""
        if not self.canonical:
            return list(quads)
        return list(dict.fromkeys(map(self._shown, quads)))

    @cached_property
    def _others(self) -> frozenset[bytes]:
        return frozenset(iri.encode() for iri in self.canonical)

    def document(self, record: Record, key: str) -> list[Quad]:
        """The quads of a document as they are shown. Raises RecordError where it is damaged."""
        quads = record.quads(key)
        return self.applied(quads) if key in self.documents else list(quads)

    def _shown(self, quad: Quad) -> Quad:
        """A statement that ties two things is about the canonical ones, unless they are one."""
        target = quad.object
        if not isinstance(target, NamedNode) or quad.predicate.value == terms.RDF_TYPE:
            return quad
        subject = self._of(value(quad.subject))
        end = self._of(target.value)
        if subject == end or (subject, end) == (value(quad.subject), target.value):
            return quad
        return Quad(NamedNode(subject), quad.predicate, NamedNode(end), quad.graph_name)

    def _of(self, iri: str) -> str:
        return self.canonical.get(iri, iri)


def overlay(record: Record, names: Names) -> Overlay:
    """What the record's judgements make of its documents. Raises RecordError where the
    judgements are damaged."""
    judgements = record.judgements()
    if not judgements:
        return Overlay()
    judged = {iri for judgement in judgements for iri in judgement.pair}
    found = _Named(record, judged)
    iris = set(found.documents)
    known = reference(names.base)
    canonical = dict(_canonical(judgements, iris, known))
    shown = [each for each in judgements if _is_shown(each, iris, known)]
    kept = {iri for each in shown if each.stands for iri in each.pair}
    added = [*judgement_quads(shown, names), *_links(canonical, found.names, known, names)]
    named = frozenset(kept | canonical.keys() | set(canonical.values()))
    keys = frozenset(key for iri in canonical for key in found.documents.get(iri, ()))
    return Overlay(canonical, named, keys, tuple(dict.fromkeys(added)))


class _Named:
    """Which of some things the documents name, the documents (keys) that name each, and the names
    that they give to it."""

    def __init__(self, record: Record, wanted: set[str]) -> None:
        self.documents: dict[str, set[str]] = defaultdict(set)
        self.names: dict[str, set[str]] = defaultdict(set)
        sought = {iri.encode() for iri in wanted}
        for key in record:
            content = record.content(key)
            here = sought.intersection(IRI.findall(content))
            for iri in here:
                self.documents[iri.decode()].add(key)
            for line in NAMES_OF.finditer(content) if here else ():
                if line[1] in here:
                    quad = next(iter(parse(line[0], format=RdfFormat.N_QUADS)))
                    self.names[value(quad.subject)].add(value(quad.object))


def _canonical(
    judgements: Iterable[Judgement], named: set[str], known: Reference
) -> Iterator[tuple[str, str]]:
    """Each identity that another stands for, with that other one."""
    for together in classes(judgements):
        if together.isdisjoint(named):
            continue
        there = sorted(
            (iri for iri in together if iri in named or known.known(iri)),
            key=lambda iri: (not known.known(iri), "/id/provisional/" in iri, iri),
        )
        yield from ((iri, there[0]) for iri in there[1:])


def _is_shown(judgement: Judgement, named: set[str], known: Reference) -> bool:
    there = [iri in named for iri in judgement.pair]
    return any(there) and all(
        found or known.known(iri) for found, iri in zip(there, judgement.pair, strict=True)
    )


def _links(
    canonical: Mapping[str, str],
    names_of: Mapping[str, set[str]],
    known: Reference,
    names: Names,
) -> Iterator[Quad]:
    """That an identity was judged the same as its canonical one, and its names as the latter's."""
    graph = NamedNode(names.judgements_graph)
    for iri, shown in sorted(canonical.items()):
        end = NamedNode(shown)
        yield Quad(NamedNode(iri), NamedNode(terms.JUDGED_SAME_AS), end, graph)
        own = names_of.get(shown, set()) | known.names(shown)
        for name in sorted((names_of.get(iri, set()) | known.names(iri)) - own):
            yield Quad(end, NamedNode(terms.ALIAS), Literal(name), graph)
