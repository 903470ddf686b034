"""Checks: the SHACL constraints that our shapes use, each as a function that finds offenders.

A check looks at one thing (the focus) and the values of the shape's path, or at the thing itself
where the shape has no path. It gives the offending values; None where the number of values is
wrong. Meanings are those of SHACL Core, https://www.w3.org/TR/shacl/#core-components.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from probation_graph.ontology.model import XSD, model
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import Index, Node, members, value

SHACL = "http://www.w3.org/ns/shacl#"
ANY_TEXT = re.compile(r"[\s\S]*")
LEXICAL_FORMS = {
    f"{XSD}string": ANY_TEXT,
    f"{XSD}integer": re.compile(r"[+-]?\d+"),
    f"{XSD}decimal": re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)"),
    f"{XSD}boolean": re.compile(r"true|false|0|1"),
    f"{XSD}date": re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
    f"{XSD}dateTime": re.compile(
        r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?"
    ),
    f"{XSD}gYearMonth": re.compile(r"\d{4}-(0[1-9]|1[0-2])"),
    f"{XSD}gYear": re.compile(r"\d{4}"),
}
ANCESTORS: Mapping[str, frozenset[str]] = {
    term.iri: frozenset(model().classes[label].iri for label in term.labels)
    for term in model().classes.values()
}


@dataclass(slots=True)
class Data:
    """What is checked, by subject and predicate, and the classes of what lies outside it."""

    facts: Index
    known_class: Callable[[str], str | None]
    _classes: dict[str, frozenset[str]] = field(default_factory=dict)

    def classes(self, iri: str) -> frozenset[str]:
        """All classes of a thing, with those above them; none where it has no class of ours."""
        if iri not in self._classes:
            stated = map(value, self.facts.get(iri, {}).get(RDF_TYPE, ()))
            own = [*stated, *filter(None, [self.known_class(iri)])]
            above = (ANCESTORS.get(cls, frozenset[str]()) for cls in own)
            self._classes[iri] = frozenset[str]().union(*above)
        return self._classes[iri]


Offenders = Sequence[Node | None]
Check = Callable[[Data, str, Sequence[Node]], Offenders]


def min_count(objects: Sequence[Node], _: Index) -> Check:
    """sh:minCount"""
    least = int(value(objects[0]))
    return lambda data, focus, values: [None] if len(values) < least else []


def max_count(objects: Sequence[Node], _: Index) -> Check:
    """sh:maxCount"""
    most = int(value(objects[0]))
    return lambda data, focus, values: [None] if len(values) > most else []


def datatype(objects: Sequence[Node], _: Index) -> Check:
    """sh:datatype: the type is this one, and the lexical form is one of its forms."""
    return _of_types([value(objects[0])])


def any_datatype(objects: Sequence[Node], triples: Index) -> Check:
    """sh:or, of datatypes only."""
    options = [value(option) for option in members(objects[0], triples)]
    if any(set(triples[option]) != {f"{SHACL}datatype"} for option in options):
        raise ValueError("sh:or is understood of sh:datatype only")
    return _of_types([value(triples[option][f"{SHACL}datatype"][0]) for option in options])


def _of_types(types: Sequence[str]) -> Check:
    forms = {name: LEXICAL_FORMS[name] for name in types}

    return lambda data, focus, values: [
        node
        for node in values
        if not isinstance(node, Literal)
        or (form := forms.get(node.datatype.value)) is None
        or (form is not ANY_TEXT and form.fullmatch(node.value) is None)
    ]


def of_class(objects: Sequence[Node], _: Index) -> Check:
    """sh:class: the value has this class or one below it."""
    wanted = value(objects[0])
    return lambda data, focus, values: [
        node
        for node in values
        if isinstance(node, Literal) or wanted not in data.classes(value(node))
    ]


def one_of(objects: Sequence[Node], triples: Index) -> Check:
    """sh:in"""
    allowed = set(members(objects[0], triples))
    return lambda data, focus, values: [node for node in values if node not in allowed]


def has_value(objects: Sequence[Node], _: Index) -> Check:
    """sh:hasValue"""
    wanted = objects[0]
    return lambda data, focus, values: [] if wanted in values else [None]


def pattern(objects: Sequence[Node], _: Index) -> Check:
    """sh:pattern, on the IRI or the lexical form."""
    wanted = re.compile(value(objects[0]))
    return lambda data, focus, values: [node for node in values if not wanted.search(value(node))]


def min_inclusive(objects: Sequence[Node], _: Index) -> Check:
    """sh:minInclusive, of numbers; what is no number offends."""
    least = Decimal(value(objects[0]))
    return lambda data, focus, values: [
        node for node in values if (number := _number(node)) is None or number < least
    ]


def max_inclusive(objects: Sequence[Node], _: Index) -> Check:
    """sh:maxInclusive, of numbers; what is no number offends."""
    most = Decimal(value(objects[0]))
    return lambda data, focus, values: [
        node for node in values if (number := _number(node)) is None or number > most
    ]


def at_most(objects: Sequence[Node], _: Index) -> Check:
    """sh:lessThanOrEquals: no value is above any value of the other property of the same thing."""
    other = value(objects[0])

    def above(node: Node, limits: Iterable[Node]) -> bool:
        number, bounds = _number(node), [_number(limit) for limit in limits]
        return any(number is None or bound is None or number > bound for bound in bounds)

    return lambda data, focus, values: [
        node for node in values if above(node, data.facts.get(focus, {}).get(other, ()))
    ]


def iri_only(objects: Sequence[Node], _: Index) -> Check:
    """sh:nodeKind sh:IRI"""
    if value(objects[0]) != f"{SHACL}IRI":
        raise ValueError("sh:nodeKind is understood of sh:IRI only")
    return lambda data, focus, values: [node for node in values if not isinstance(node, NamedNode)]


def _number(node: Node) -> Decimal | None:
    form = LEXICAL_FORMS[f"{XSD}decimal"]
    numeric = isinstance(node, Literal) and form.fullmatch(node.value) is not None
    return Decimal(value(node)) if numeric else None


COMPONENTS: Mapping[str, Callable[[Sequence[Node], Index], Check]] = {
    f"{SHACL}minCount": min_count,
    f"{SHACL}maxCount": max_count,
    f"{SHACL}datatype": datatype,
    f"{SHACL}or": any_datatype,
    f"{SHACL}class": of_class,
    f"{SHACL}in": one_of,
    f"{SHACL}hasValue": has_value,
    f"{SHACL}pattern": pattern,
    f"{SHACL}minInclusive": min_inclusive,
    f"{SHACL}maxInclusive": max_inclusive,
    f"{SHACL}lessThanOrEquals": at_most,
    f"{SHACL}nodeKind": iri_only,
}
