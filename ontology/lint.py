"""Lint of the model: faults that Turtle allows and a reader would trip over.

Each rule takes the ontology's sources and yields what is wrong, in one sentence each.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from probation_graph.ontology.checks import SHACL
from probation_graph.ontology.model import ONTOLOGY_FILE, OWL, RDFS, SKOS, Model, model_of
from probation_graph.ontology.names import DEFAULT_BASE, TERMS
from probation_graph.ontology.shapes import SHAPES_FILE, shapes_of
from probation_graph.ontology.standards import STANDARDS_FILE
from probation_graph.ontology.turtle import FOLDER, RDF, Index, index, read_turtle, value

PREFIX = re.compile(r"^@prefix\s+([\w-]*):", re.MULTILINE)
QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"|#[^\n]*|<[^>\s]*>')
TERM_TYPES = {
    f"{OWL}{kind}" for kind in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")
}


@dataclass(frozen=True)
class Sources:
    """The files of an ontology: its terms, its shapes, and its reference facts."""

    ontology: Path = ONTOLOGY_FILE
    shapes: Path = SHAPES_FILE
    facts: tuple[Path, ...] = (STANDARDS_FILE, *sorted((FOLDER / "entries").glob("*.ttl")))

    @cached_property
    def triples(self) -> Index:
        """The statements of the ontology file."""
        return index(read_turtle(self.ontology))

    @cached_property
    def model(self) -> Model:
        """The model that the ontology file makes."""
        return model_of(self.triples)

    @cached_property
    def terms(self) -> dict[str, dict[str, list[str]]]:
        """Our classes and properties, with what is said of them."""
        return {
            iri: {name: list(map(value, nodes)) for name, nodes in found.items()}
            for iri, found in self.triples.items()
            if iri.startswith(TERMS) and TERM_TYPES & set(map(value, found.get(f"{RDF}type", ())))
        }

    @cached_property
    def known(self) -> Index:
        """The statements of the reference facts."""
        return index(quad for path in self.facts for quad in read_turtle(path))


Rule = Callable[[Sources], Iterable[str]]


def term_without_words(sources: Sources) -> Iterator[str]:
    """Every term has a label and a definition."""
    for iri, found in sources.terms.items():
        for name, wanted in (("label", f"{RDFS}label"), ("definition", f"{SKOS}definition")):
            if not found.get(wanted):
                yield f"{iri} has no {name}"


def term_with_two_labels(sources: Sources) -> Iterator[str]:
    """A term has one label, and one definition."""
    for iri, found in sources.terms.items():
        for name, wanted in (("labels", f"{RDFS}label"), ("definitions", f"{SKOS}definition")):
            if len(found.get(wanted, ())) > 1:
                yield f"{iri} has two {name}"


def label_of_two_classes(sources: Sources) -> Iterator[str]:
    """No two classes, and no two properties, share a label."""
    for terms in (sources.model.classes.values(), sources.model.properties.values()):
        for label, count in Counter(term.label for term in terms).items():
            if label and count > 1:
                yield f"{count} terms have the label {label!r}"


def property_with_two_ranges(sources: Sources) -> Iterator[str]:
    """A property has one range, and one domain (which may be a union)."""
    properties = {term.iri for term in sources.model.properties.values()}
    for iri in sorted(properties):
        for name in ("range", "domain"):
            count = len(sources.terms[iri].get(f"{RDFS}{name}", ()))
            if count != 1:
                yield f"{iri} has {count} {name}s"


def property_of_unread_type(sources: Sources) -> Iterator[str]:
    """A data property has a datatype that the model reads."""
    for term in sources.model.properties.values():
        if term.kind == "data" and term.datatype is None:
            yield f"{term.iri} has a range that is no datatype of the model"


def class_without_code(sources: Sources) -> Iterator[str]:
    """Every class has a kind, and no two the same."""
    codes = Counter(term.code for term in sources.model.classes.values())
    for term in sources.model.classes.values():
        if not term.code:
            yield f"{term.iri} has no kind"
        elif codes[term.code] > 1:
            yield f"{term.iri} has the kind {term.code!r}, as another class has"


def reference_to_nothing(sources: Sources) -> Iterator[str]:
    """A term of ours that the ontology points to is defined in it."""
    for iri, found in sources.triples.items():
        for nodes in found.values():
            for target in map(value, nodes):
                named = target.startswith(TERMS) and target != TERMS
                if named and target not in sources.triples and not _is_version(target):
                    yield f"{iri} points to {target}, which is not defined"


def _is_version(target: str) -> bool:
    return re.fullmatch(r"[\d.]+", target.removeprefix(TERMS)) is not None


def unused_prefix(sources: Sources) -> Iterator[str]:
    """A file uses every prefix it declares."""
    for path in (sources.ontology, sources.shapes, *sources.facts):
        text = path.read_text(encoding="utf-8")
        body = QUOTED.sub("", PREFIX.sub("", text))
        for prefix in PREFIX.findall(text):
            if not re.search(rf"(?<![\w-]){re.escape(prefix)}:", body):
                yield f"{path.name} declares the prefix {prefix!r} and does not use it"


def shape_of_unknown_term(sources: Sources) -> Iterator[str]:
    """Paths and classes of the shapes are terms of the ontology."""
    for name, found in index(read_turtle(sources.shapes)).items():
        for term in ("path", "class", "targetClass", "targetSubjectsOf", "lessThanOrEquals"):
            for target in map(value, found.get(f"{SHACL}{term}", ())):
                if target.startswith(TERMS) and target not in sources.terms:
                    yield f"{name} of the shapes has sh:{term} {target}, which is not defined"


def shape_outside_domain(sources: Sources) -> Iterator[str]:
    """The path of a shape is a property that things of the shape's class can have."""
    domains = {term.iri: term.domain for term in sources.model.properties.values()}
    for shape in shapes_of(index(read_turtle(sources.shapes))):
        cls = sources.model.classes.get((shape.target_class or "").removeprefix(TERMS))
        if cls is None or shape.path not in domains:
            continue
        if set(cls.labels).isdisjoint(domains[shape.path]):
            yield f"{shape.name} has the path {shape.path}, which {cls.name} cannot have"


def class_without_shape(sources: Sources) -> Iterator[str]:
    """Every class has a shape."""
    shapes = index(read_turtle(sources.shapes)).values()
    targets = {value(node) for found in shapes for node in found.get(f"{SHACL}targetClass", ())}
    for term in sources.model.classes.values():
        if term.iri not in targets:
            yield f"{term.iri} has no shape"


def fact_of_unknown_term(sources: Sources) -> Iterator[str]:
    """Reference facts use terms that are defined; each thing is of one class."""
    for iri, found in sources.known.items():
        types = [value(node) for node in found.get(f"{RDF}type", ())]
        ours = [cls for cls in types if cls.startswith(TERMS)]
        if len(ours) != 1:
            yield f"{iri} is of {len(ours)} classes"
        for term in (*ours, *found):
            if term.startswith(TERMS) and term not in sources.terms:
                yield f"{iri} has {term}, which is not defined"


def fact_about_nothing(sources: Sources) -> Iterator[str]:
    """What a reference fact points to is itself among the reference facts."""
    for iri, found in sources.known.items():
        for nodes in found.values():
            for target in map(value, nodes):
                if target.startswith(DEFAULT_BASE + "id/") and target not in sources.known:
                    yield f"{iri} points to {target}, of which nothing is known"


RULES: tuple[Rule, ...] = (
    term_without_words,
    term_with_two_labels,
    label_of_two_classes,
    property_with_two_ranges,
    property_of_unread_type,
    class_without_code,
    reference_to_nothing,
    unused_prefix,
    shape_of_unknown_term,
    shape_outside_domain,
    class_without_shape,
    fact_of_unknown_term,
    fact_about_nothing,
)


def faults(sources: Sources | None = None) -> list[str]:
    """All that is wrong, each with the rule that found it."""
    checked = Sources() if sources is None else sources
    return [f"{rule.__name__}: {fault}" for rule in RULES for fault in rule(checked)]
