"""The model: classes and properties of the ontology, as Python values read from probation.ttl."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal as OneOf

from probation_graph.ontology.names import TERMS
from probation_graph.ontology.turtle import FOLDER, RDF, Index, Node, index, members, value
from probation_graph.ontology.turtle import read_turtle as read

ONTOLOGY_FILE = FOLDER / "probation.ttl"
OWL = "http://www.w3.org/2002/07/owl#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

Datatype = OneOf["string", "integer", "decimal", "boolean", "date", "dateTime"]
DATATYPES: Mapping[str, Datatype] = MappingProxyType(
    {
        f"{XSD}string": "string",
        f"{XSD}integer": "integer",
        f"{XSD}decimal": "decimal",
        f"{XSD}boolean": "boolean",
        f"{TERMS}CalendarDate": "date",
        f"{XSD}dateTime": "dateTime",
    }
)
CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def snake(name: str) -> str:
    """camelCase or PascalCase in snake case: "partnerOf" → "partner_of"."""
    return CAPITAL.sub("_", name).lower()


@dataclass(frozen=True, slots=True)
class ClassTerm:
    """A class. `code` is the kind of its nodes; `superclasses` are local names of ours, nearest
    first, ending with Resource (empty for Resource itself)."""

    name: str
    iri: str
    label: str
    definition: str
    code: str
    superclasses: tuple[str, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of a node of this class: the class itself, then its superclasses."""
        return (self.name, *self.superclasses)


@dataclass(frozen=True, slots=True)
class PropertyTerm:
    """A property. `domain` are local names of classes; `range` is one for an object property.

    `functional`: at most one value. `derived`: drawn in the property graph only, never recorded.
    `drawn_from` are the classes of facts that edges of this property are drawn from, whether it
    is derived or recorded too ("partOf").
    """

    name: str
    iri: str
    label: str
    definition: str
    kind: OneOf["object", "data"]
    domain: tuple[str, ...]
    range: str | None
    datatype: Datatype | None
    functional: bool
    derived: bool
    drawn_from: tuple[str, ...]

    @property
    def code(self) -> str:
        """Snake case, as stated relations name it: "partner_of"."""
        return snake(self.name)

    @property
    def relationship(self) -> str:
        """Type of the relationship in the property graph: "PARTNER_OF"."""
        return self.code.upper()

    @property
    def key(self) -> str:
        """Key of a data property on a node: its local name."""
        return self.name


@dataclass(frozen=True, slots=True)
class Model:
    """Classes and properties by local name, in the order of the file."""

    classes: Mapping[str, ClassTerm]
    properties: Mapping[str, PropertyTerm]

    def subclasses(self, name: str) -> tuple[str, ...]:
        """A class and all below it."""
        return tuple(term.name for term in self.classes.values() if name in term.labels)

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a class is another or stands below it."""
        return ancestor in self.classes[name].labels

    @property
    def relations(self) -> Mapping[str, PropertyTerm]:
        """Properties that stated relations are drawn as, by their code."""
        terms = self.properties.values()
        return {term.code: term for term in terms if "StatedRelation" in term.drawn_from}


@cache
def model() -> Model:
    """The model of probation.ttl; read once."""
    return model_of(index(read(ONTOLOGY_FILE)))


def model_of(triples: Index) -> Model:
    """The model that these statements make."""
    classes = {_local(iri): _class(iri, triples) for iri in _of_type(triples, "Class")}
    found = [_property(iri, triples, "object") for iri in _of_type(triples, "ObjectProperty")]
    found += [_property(iri, triples, "data") for iri in _of_type(triples, "DatatypeProperty")]
    return Model(MappingProxyType(classes), MappingProxyType({term.name: term for term in found}))


def _class(iri: str, triples: Index) -> ClassTerm:
    return ClassTerm(
        name=_local(iri),
        iri=iri,
        label=_text(triples[iri], f"{RDFS}label"),
        definition=_text(triples[iri], f"{SKOS}definition"),
        code=_text(triples[iri], f"{TERMS}kind"),
        superclasses=tuple(map(_local, _ancestors(iri, triples))),
    )


def _property(iri: str, triples: Index, kind: OneOf["object", "data"]) -> PropertyTerm:
    found = triples[iri]
    ranges = [value(node) for node in found.get(f"{RDFS}range", ())]
    derived = _locals(found.get(f"{TERMS}derivedFrom", ()))
    return PropertyTerm(
        name=_local(iri),
        iri=iri,
        label=_text(found, f"{RDFS}label"),
        definition=_text(found, f"{SKOS}definition"),
        kind=kind,
        domain=_domain(found.get(f"{RDFS}domain", []), triples),
        range=_local(ranges[0]) if kind == "object" and ranges else None,
        datatype=DATATYPES.get(ranges[0]) if kind == "data" and ranges else None,
        functional=f"{OWL}FunctionalProperty" in map(value, found[f"{RDF}type"]),
        derived=bool(derived),
        drawn_from=derived + _locals(found.get(f"{TERMS}alsoDrawnFrom", ())),
    )


def _of_type(triples: Index, kind: str) -> list[str]:
    return [
        iri
        for iri, found in list(triples.items())
        if iri.startswith(TERMS) and f"{OWL}{kind}" in map(value, found.get(f"{RDF}type", ()))
    ]


def _ancestors(iri: str, triples: Index) -> list[str]:
    parents = map(value, triples[iri].get(f"{RDFS}subClassOf", ()))
    ours = [parent for parent in parents if parent.startswith(TERMS)]
    above = [ancestor for parent in ours for ancestor in _ancestors(parent, triples)]
    return list(dict.fromkeys(ours + above))


def _domain(nodes: list[Node], triples: Index) -> tuple[str, ...]:
    """The classes of a domain: one, or the members of a union."""
    found: list[Node] = []
    for node in nodes:
        unions = triples.get(value(node), {}).get(f"{OWL}unionOf", ())
        found += [member for union in unions for member in members(union, triples)] or [node]
    return _locals(found)


def _locals(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(_local(value(node)) for node in nodes)


def _local(iri: str) -> str:
    return iri.removeprefix(TERMS)


def _text(found: Mapping[str, list[Node]], predicate: str) -> str:
    """The first value, or nothing where there is none: the lint says what is missing."""
    nodes = found.get(predicate, ())
    return value(nodes[0]) if nodes else ""
