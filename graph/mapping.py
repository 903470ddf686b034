"""RDF ↔ property graph: how each class, property and value of the ontology stands in the other.

- A class is a label, with those of its superclasses; `kind` is the code of the class.
- A data property is a property with the same name. One that may have many values is always a list,
  sorted. A decimal is a float for arithmetic, beside its exact text in `<name>Exact`. A date is its
  ISO 8601 text, whose length tells day, month or year; a moment is its ISO 8601 text in UTC.
- An object property is a relationship, UPPER_SNAKE.
- `uri`, `id` and `kind` exist in the property graph only.

Where one value is allowed and documents give several, the first document's value is shown (see
`projection`), and the others stay in `<name>Alternatives`, so that nothing is lost on the way.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import cast

from pyoxigraph import Literal, NamedNode

from probation_graph.graph.errors import RecordError
from probation_graph.graph.property_graph import Properties, PropertyValue
from probation_graph.ontology.model import ClassTerm, Model, PropertyTerm
from probation_graph.ontology.terms import (
    XSD_BOOLEAN,
    XSD_DATE,
    XSD_DATE_TIME,
    XSD_DECIMAL,
    XSD_G_YEAR,
    XSD_G_YEAR_MONTH,
    XSD_INTEGER,
    XSD_STRING,
)

RESOURCE = "Resource"
URI, ID, KIND, NAME = "uri", "id", "kind", "name"
EXACT, ALTERNATIVES = "Exact", "Alternatives"
SCALAR_TYPES = {
    "string": XSD_STRING,
    "integer": XSD_INTEGER,
    "decimal": XSD_DECIMAL,
    "boolean": XSD_BOOLEAN,
    "dateTime": XSD_DATE_TIME,
}
DATE_TYPES = {10: XSD_DATE, 7: XSD_G_YEAR_MONTH, 4: XSD_G_YEAR}  # by the length of the text
CANONICAL = {
    "integer": re.compile(r"0|-?[1-9]\d{0,17}"),  # what a 64-bit integer holds for certain
    "decimal": re.compile(r"-?\d+(\.\d+)?"),
    "boolean": re.compile(r"true|false"),
    "date": re.compile(r"\d{4}(-\d{2}(-\d{2})?)?"),
    "dateTime": re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z"),
}


class GraphMapping:
    """The ontology's terms, found from either side."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.classes = {term.iri: term for term in model.classes.values()}
        self.properties = {term.iri: term for term in model.properties.values()}
        self.types = {
            term.name: term.relationship
            for term in model.properties.values()
            if term.kind == "object"
        }
        self.relationships = {kind: model.properties[name] for name, kind in self.types.items()}
        self.relations = dict(model.relations)

    def term(self, predicate: str) -> PropertyTerm:
        """The property with this IRI; raises RecordError where the ontology has none that may
        stand in a record."""
        term = self.properties.get(predicate)
        if term is None or term.derived:
            raise unknown("property", predicate)
        return term

    def labels(self, types: Iterable[str]) -> tuple[str, ...]:
        """Labels of a node with these classes (IRIs), sorted; always Resource among them."""
        own = (self._class(iri).labels for iri in types)
        return tuple(sorted({RESOURCE}.union(*own)))

    def kind(self, types: Collection[str]) -> str | None:
        """The code of the most specific class, the first by name of several; None without any."""
        leaves = self.leaves(self._class(iri).name for iri in types)
        return self.model.classes[leaves[0]].code if leaves else None

    def leaves(self, names: Iterable[str]) -> list[str]:
        """Of these classes, by local name, those that have none of the others below them."""
        present = {name for name in names if name in self.model.classes}
        above = {upper for name in present for upper in self.model.classes[name].superclasses}
        return sorted(present - above)

    def _class(self, iri: str) -> ClassTerm:
        try:
            return self.classes[iri]
        except KeyError:
            raise unknown("class", iri) from None


def unknown(what: str, iri: str) -> RecordError:
    """The record says something that this version's ontology has no word for."""
    return RecordError(
        f"The ontology has no {what} {iri}, which the record uses.",
        "Ingest the documents again with this version.",
    )


def misfit(term: PropertyTerm, value: object) -> RecordError:
    """The record gives a property a value that it cannot have."""
    return RecordError(
        f"{value} is not a value that {term.name} can have.",
        "Ingest the documents again with this version.",
    )


def lexical(term: PropertyTerm, literal: Literal) -> str:
    """A literal's text, after checking that its datatype and form are the property's."""
    text, datatype = literal.value, term.datatype or "string"
    expected = SCALAR_TYPES.get(datatype) or DATE_TYPES.get(len(text))
    shape = CANONICAL.get(datatype)
    fits = shape is None or shape.fullmatch(text) is not None
    if term.kind != "data" or literal.datatype.value != expected or not fits:
        raise misfit(term, literal)
    return text


def data_properties(term: PropertyTerm, texts: Sequence[str]) -> dict[str, PropertyValue]:
    """The node properties that hold a data property's values, the one to show coming first."""
    if term.functional:
        shown, others = texts[0], sorted(texts[1:])
        found = _beside_exact(term, _value(term, shown), shown)
        return {**found, f"{term.key}{ALTERNATIVES}": others} if others else found
    ordered = sorted(texts, key=lambda text: (_value(term, text), text))
    values = cast(PropertyValue, [_value(term, text) for text in ordered])
    return _beside_exact(term, values, ordered)


def literals(model: Model, properties: Properties) -> Iterator[tuple[str, Literal]]:
    """Predicates and literals that a node's properties stand for."""
    for term in model.properties.values():
        if term.kind == "data":
            for text in _texts(term, properties):
                datatype = SCALAR_TYPES.get(term.datatype or "string") or DATE_TYPES[len(text)]
                yield term.iri, Literal(text, datatype=NamedNode(datatype))


def listed(value: PropertyValue | None) -> list[str]:
    """The texts of a property that has none, one or many values."""
    if value is None:
        return []
    return [_text(one) for one in (value if isinstance(value, list) else [value])]


def _beside_exact(
    term: PropertyTerm, value: PropertyValue, exact: PropertyValue
) -> dict[str, PropertyValue]:
    if term.datatype == "decimal":
        return {term.key: value, f"{term.key}{EXACT}": exact}
    return {term.key: value}


def _value(term: PropertyTerm, text: str) -> str | int | float | bool:
    match term.datatype:
        case "integer":
            return int(text)
        case "boolean":
            return text == "true"
        case "decimal":
            return float(text)
        case _:
            return text


def _texts(term: PropertyTerm, properties: Properties) -> list[str]:
    key = f"{term.key}{EXACT}" if term.datatype == "decimal" else term.key
    others = properties.get(f"{term.key}{ALTERNATIVES}")
    return listed(properties.get(key)) + listed(others)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
