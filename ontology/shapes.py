"""Shapes: what a record must be, from shapes.ttl, and what of a record is not so.

The SHACL vocabulary that our shapes need is small, and is run here directly on the statements
(docs/decisions/0003-shacl.md); tests compare the outcome with a full SHACL processor's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import BlankNode, NamedNode

from probation_graph.ontology.checks import ANCESTORS, COMPONENTS, SHACL, Check, Data
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import DEFAULT_BASE, TERMS
from probation_graph.ontology.standards import standards
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import (
    FOLDER,
    RDF,
    Index,
    Node,
    index,
    members,
    read_turtle,
    value,
)

SHAPES_FILE = FOLDER / "shapes.ttl"
TARGETS = (f"{SHACL}targetClass", f"{SHACL}targetSubjectsOf")
NOT_CHECKS = {*TARGETS, f"{SHACL}path", f"{SHACL}message", f"{SHACL}property", f"{RDF}type"}
NEEDS_NO_VALUE = {f"{SHACL}minCount", f"{SHACL}hasValue"}  # these offend where there is none


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing that must be so of everything of a class, or that has a property.

    `path` is the property whose values are checked; None: the thing itself is. `optional`: nothing
    offends where the path has no value.
    """

    name: str
    target_class: str | None
    target_property: str | None
    path: str | None
    message: str
    components: tuple[str, ...]
    parameters: tuple[tuple[Node, ...], ...]  # of each component: lists and options written out
    checks: tuple[Check, ...]
    optional: bool


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """What is wrong, in plain English, with which thing; `path` and `value` where they tell more
    (no value: there are too few or too many)."""

    focus: str
    path: str
    message: str
    value: str | None = None

    def __str__(self) -> str:
        shown = "" if self.value is None else f" ({self.path.removeprefix(TERMS)}: {self.value!r})"
        return f"{self.focus}: {self.message}{shown}"


def violations(said: Index, base: str = DEFAULT_BASE) -> list[Violation]:
    """What in these statements is not as the shapes ask, sorted; none where all is well.

    The classes of known bodies, standards and levels need not be among the statements.
    """
    data = Data(said, lambda iri: _known_classes(base).get(iri))
    found: set[Violation] = set()
    of_property = shapes_by_property()
    for focus, facts in list(said.items()):
        itself = _focus(focus)
        always, of_path = shapes_by_path(tuple(map(value, facts.get(RDF_TYPE, ()))))
        due = [*always, *(shape for path in facts for shape in of_property.get(path, ()))]
        seen: list[tuple[Shape, Sequence[Node]]] = [
            (shape, itself if shape.path is None else facts.get(shape.path) or ()) for shape in due
        ]
        seen += [
            (shape, values) for path, values in facts.items() for shape in of_path.get(path, ())
        ]
        for shape, values in seen:
            for check in shape.checks:
                if offenders := check(data, focus, values):
                    found.update(_violations(shape, focus, offenders))
    return sorted(found, key=lambda each: (each.focus, each.path, each.message, each.value or ""))


def _violations(shape: Shape, focus: str, offenders: Sequence[Node | None]) -> Iterator[Violation]:
    for node in offenders:
        shown = None if node is None else value(node)
        yield Violation(focus, shape.path or "", shape.message, shown)


def _focus(focus: str) -> Sequence[Node]:
    blank = focus.startswith("_:")
    return [BlankNode(focus.removeprefix("_:")) if blank else NamedNode(focus)]


@cache
def _known_classes(base: str) -> Mapping[str, str]:
    """The class of everything in the gazetteer and the standards."""
    facts = {**gazetteer(base).reference.facts, **standards(base).reference.facts}
    return {iri: value(found[RDF_TYPE][0]) for iri, found in facts.items()}


@cache
def shapes() -> tuple[Shape, ...]:
    """The shapes of shapes.ttl; read once."""
    return shapes_of(index(read_turtle(SHAPES_FILE)))


@cache
def shapes_of_class(cls: str) -> tuple[Shape, ...]:
    """The shapes that things of a class must fit: those of the class and of the classes above."""
    above = ANCESTORS.get(cls, frozenset[str]())
    return tuple(shape for shape in shapes() if shape.target_class in above)


@cache
def shapes_by_path(
    classes: tuple[str, ...],
) -> tuple[tuple[Shape, ...], Mapping[str, tuple[Shape, ...]]]:
    """The shapes of some classes: those that may be offended where there is no value, and the
    others by the property they look at."""
    every = [shape for cls in classes for shape in shapes_of_class(cls)]
    looked_at: dict[str, tuple[Shape, ...]] = {}
    for shape in every:
        if shape.optional and shape.path is not None:
            looked_at[shape.path] = (*looked_at.get(shape.path, ()), shape)
    return tuple(shape for shape in every if not shape.optional), looked_at


@cache
def shapes_by_property() -> Mapping[str, tuple[Shape, ...]]:
    """The shapes that things must fit because they have a property, by that property."""
    found: dict[str, tuple[Shape, ...]] = {}
    for shape in shapes():
        if shape.target_property is not None:
            found[shape.target_property] = (*found.get(shape.target_property, ()), shape)
    return found


def shapes_of(triples: Index) -> tuple[Shape, ...]:
    """The shapes that these statements make. Raises ValueError at what is not understood."""
    found: list[Shape] = []
    for name in list(triples):
        if any(target in triples[name] for target in TARGETS):
            found += _shape(name, triples)
    return tuple(found)


def _shape(name: str, triples: Index) -> Iterator[Shape]:
    node = triples[name]
    target_class, target_property = (
        next(map(value, node.get(target, ())), None) for target in TARGETS
    )
    for part in (name, *map(value, node.get(f"{SHACL}property", ()))):
        components = tuple(term for term in triples[part] if term not in NOT_CHECKS)
        path = next(map(value, triples[part].get(f"{SHACL}path", ())), None)
        if components:
            yield Shape(
                name=name,
                target_class=target_class,
                target_property=target_property,
                path=path,
                message=next(map(value, triples[part].get(f"{SHACL}message", ())), ""),
                components=components,
                checks=tuple(_check(term, part, triples) for term in components),
                parameters=tuple(_parameters(term, part, triples) for term in components),
                optional=path is not None and NEEDS_NO_VALUE.isdisjoint(components),
            )


def _parameters(term: str, part: str, triples: Index) -> tuple[Node, ...]:
    found = tuple(triples[part][term])
    if term in (f"{SHACL}in", f"{SHACL}or"):
        found = members(found[0], triples)
    if term == f"{SHACL}or":
        return tuple(triples[value(option)][f"{SHACL}datatype"][0] for option in found)
    return found


def _check(term: str, part: str, triples: Index) -> Check:
    if term not in COMPONENTS:
        raise ValueError(f"{term} is not a constraint that shapes are checked by")
    return COMPONENTS[term](triples[part][term], triples)
