"""Things whose identity may be judged, with what tells them apart, gathered from the view."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from pyoxigraph import Quad, RdfFormat, parse

from probation_graph.graph.dataset import view_quads
from probation_graph.graph.record import Record
from probation_graph.graph.reference import reference
from probation_graph.ontology import terms
from probation_graph.ontology.model import model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.turtle import value
from probation_graph.review.wording import short_forms, spelt_out

CLASSES = ("Agent", "Post", "Tool", "Programme", "Service", "Fund", "Framework", "Place")
PASSAGES = 3  # shown of one thing at most, each from another document where there are others
AROUND = (terms.PREFIX, terms.QUOTE, terms.SUFFIX)
USES = frozenset(
    [terms.MENTION_OF, terms.PARTICIPANT, terms.HOLDS_POST, terms.ON_BEHALF_OF,
     terms.RELATION_SUBJECT, terms.RELATION_OBJECT, terms.CONCERNS, terms.ADDRESSED_TO,
     terms.OF_UNIT]
)  # fmt: skip
NEEDED = frozenset(
    [terms.SUPPORTED_BY, terms.QUOTE, terms.PREFIX, terms.SUFFIX, terms.PAGE, terms.RDF_TYPE,
     terms.NAME, terms.ALIAS, terms.PROVISIONAL, terms.POST_IN, terms.PART_OF,
     terms.UNIT_OF, *USES]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """Words around a name: `document` is a key."""

    quote: str
    page: int
    document: str
    id: str


@dataclass(slots=True)
class Entity:
    """A thing: `cls` is the local name of its class; `organisations` are IRIs of bodies that a
    person takes part for, that a post is in, or that a body is part of; `posts` are names;
    `areas` are names of the units that its documents are about; `spelt_out` is its name with
    abbreviations as their long forms; `merged`: another one's identity is shown for it."""

    iri: str
    id: str
    cls: str = ""
    name: str = ""
    aliases: set[str] = field(default_factory=set)
    spelt_out: str = ""
    provisional: bool = False
    known: bool = False
    merged: bool = False
    uses: int = 0
    documents: set[str] = field(default_factory=set)
    areas: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    passages: list[Passage] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return model().classes[self.cls].code

    @property
    def names(self) -> list[str]:
        """The name, then the aliases, then the name spelt out."""
        return list(dict.fromkeys([self.name, *sorted(self.aliases), self.spelt_out or self.name]))


Said = dict[str, dict[str, list[str]]]  # values by thing and property


def is_judgeable(cls: str) -> bool:
    """Whether things of a class have an identity that a person may judge."""
    known = model()
    return cls in known.classes and any(known.is_a(cls, above) for above in CLASSES)


def entities(record: Record, names: Names) -> dict[str, Entity]:
    """All that documents name and the known bodies around them, by IRI, as views show them:
    things judged the same are one."""
    return {iri: each for iri, each in all_entities(record, names).items() if not each.merged}


def all_entities(record: Record, names: Names) -> dict[str, Entity]:
    """The same, with the other identities of things judged the same."""
    found: dict[str, Entity] = {}
    posts: dict[str, set[str]] = defaultdict(set)
    for graph, quads in groupby(view_quads(record, names), key=attrgetter("graph_name")):
        held = list(quads)
        said = _said(held)
        if graph.value == names.judgements_graph:
            for quad in held:
                if quad.predicate.value == terms.JUDGED_SAME_AS:
                    found[value(quad.subject)].merged = True
        known = graph.value in (names.reference_graph, names.judgements_graph)
        for iri, values in said.items():
            _describe(found, iri, values, names, known)
        if not known:
            _Document(said, names, graph.value).add_to(found, posts)
    for iri, held_posts in posts.items():
        found[iri].posts |= {found[post].name for post in held_posts if post in found}
    kept = {iri: each for iri, each in found.items() if is_judgeable(each.cls)}
    _spell_out(kept.values())
    return kept


def entity(record: Record, names: Names, iri: str) -> Entity | None:
    """What documents and the gazetteer say of one thing, by its IRI: its class and its name, and
    nothing of where it is named. None where nothing judgeable has this IRI. Files are searched and
    not parsed, so that it takes little time."""
    found: dict[str, Entity] = {}
    named = f"<{iri}> ".encode()
    lines = re.compile(rb"^%s.*$" % re.escape(named), re.MULTILINE)
    for content in map(record.content, record):
        own = b"\n".join(lines.findall(content)) if named in content else b""
        for values in _said(parse(own, format=RdfFormat.N_QUADS)).values():
            _describe(found, iri, values, names, known=False)
    known = _said(reference(names.base).quads_of([iri]))
    _describe(found, iri, known.get(iri, {}), names, known=True)
    one = found.get(iri)
    return one if one is not None and is_judgeable(one.cls) else None


def _spell_out(found: Iterable[Entity]) -> None:
    bodies = [each for each in found if each.cls != "Person"]
    long = short_forms((each.name, alias) for each in bodies for alias in each.aliases)
    for each in bodies:
        each.spelt_out = spelt_out(each.name, long)


def _said(quads: Iterable[Quad]) -> Said:
    said: Said = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if quad.predicate.value in NEEDED:
            said[value(quad.subject)][quad.predicate.value].append(value(quad.object))
    return said


def _describe(
    found: dict[str, Entity], iri: str, said: dict[str, list[str]], names: Names, known: bool
) -> None:
    classes = [cls.removeprefix(TERMS) for cls in said.get(terms.RDF_TYPE, ())]
    if not any(map(is_judgeable, classes)) and iri not in found:
        return
    entity = found.setdefault(iri, Entity(iri, names.short(iri)))
    entity.cls = entity.cls or min(classes, default="")
    entity.name = (
        next(iter(said.get(terms.NAME, ())), entity.name)
        if known
        else (entity.name or next(iter(said.get(terms.NAME, ())), ""))
    )
    entity.aliases |= set(said.get(terms.ALIAS, ()))
    entity.provisional |= "true" in said.get(terms.PROVISIONAL, ())
    entity.known |= known and bool(classes)
    for predicate in (terms.POST_IN, terms.PART_OF, terms.UNIT_OF):
        entity.organisations |= set(said.get(predicate, ()))


class _Document:
    """What one document's graph tells of the things it names."""

    def __init__(self, said: Said, names: Names, graph: str) -> None:
        self._said = said
        self._names = names
        self._key = graph.rsplit("/", 1)[-1]
        units = {unit for each in said.values() for unit in each.get(terms.OF_UNIT, ())}
        self._areas = {name for unit in units for name in said.get(unit, {}).get(terms.NAME, ())}
        self._units = units

    def add_to(self, found: dict[str, Entity], posts: dict[str, set[str]]) -> None:
        for fact, said in self._said.items():
            for predicate in USES & said.keys():
                for iri in said[predicate]:
                    entity = found.setdefault(iri, Entity(iri, self._names.short(iri)))
                    self._use(entity, said, fact)
            for person in said.get(terms.PARTICIPANT, ()):
                found[person].organisations |= set(said.get(terms.ON_BEHALF_OF, ()))
                posts[person] |= set(said.get(terms.HOLDS_POST, ()))

    def _use(self, entity: Entity, said: dict[str, list[str]], fact: str) -> None:
        entity.uses += 1
        fresh = self._key not in entity.documents
        entity.documents.add(self._key)
        entity.areas |= self._areas | self._units
        if fresh and len(entity.passages) < PASSAGES:
            entity.passages += list(self._passages(said.get(terms.SUPPORTED_BY, ())))[:1]

    def _passages(self, iris: Iterable[str]) -> Iterator[Passage]:
        for iri in iris:
            said = self._said.get(iri, {})
            around = "".join(said.get(part, [""])[0] for part in AROUND)
            page = int(said.get(terms.PAGE, ["0"])[0])
            yield Passage(" ".join(around.split()), page, self._key, self._names.short(iri))
