"""How much of what there is: statistics of the data set, and their description in VoID.

Partitions by class hold partitions by property, as editors of SPARQL want them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.exports.catalogue import data_set
from probation_graph.exports.graph import Graph, iri, typed
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import value


@dataclass
class Statistics:
    """Counts of statements and of things; an example of each class and of each property."""

    statements: int = 0
    entities: Counter[str] = field(default_factory=Counter)  # by class
    used: Counter[str] = field(default_factory=Counter)  # statements, by property
    used_in: Counter[tuple[str, str]] = field(default_factory=Counter)  # by class and property
    subjects: int = 0
    objects: int = 0
    examples: dict[str, str] = field(default_factory=dict)  # of a class or property: a subject


def statistics(quads: Iterable[Quad]) -> Statistics:
    """The statistics of these statements; what two graphs say counts once."""
    told: dict[str, set[tuple[str, str]]] = {}
    objects: set[str] = set()
    for quad in quads:
        text = str(quad.object)
        told.setdefault(value(quad.subject), set()).add((quad.predicate.value, text))
        objects.add(text)
    found = Statistics(subjects=len(told), objects=len(objects))
    for subject in sorted(told):
        _count(found, subject, told[subject])
    return found


def _count(found: Statistics, subject: str, told: set[tuple[str, str]]) -> None:
    classes = sorted(text[1:-1] for predicate, text in told if predicate == RDF_TYPE)
    found.statements += len(told)
    found.entities.update(classes)
    for predicate, _ in told:
        found.used[predicate] += 1
        found.used_in.update((cls, predicate) for cls in classes)
    for each in (*classes, *(predicate for predicate, _ in told)):
        found.examples.setdefault(each, subject)


def void(found: Statistics, names: Names, endpoint: str) -> Graph:
    """The statistics as VoID; `endpoint` is the address of SPARQL."""
    graph, whole = Graph(f"{names.base}graph/catalogue"), data_set(names)
    graph.say(whole, "rdf:type", iri("void:Dataset"))
    graph.say(whole, "void:sparqlEndpoint", iri(endpoint))
    graph.say(whole, "void:vocabulary", iri(TERMS))
    graph.say(whole, "void:uriSpace", typed(f"{names.base}id/", "string"))
    for name, count in (
        ("triples", found.statements),
        ("entities", found.subjects),
        ("distinctSubjects", found.subjects),
        ("distinctObjects", found.objects),
        ("classes", len(found.entities)),
        ("properties", len(found.used)),
    ):
        graph.say(whole, f"void:{name}", _number(count))
    for predicate in sorted(found.used):
        part = f"{_place(names)}property-{_local(predicate)}"
        _property_partition(graph, whole, part, predicate, found.used[predicate])
    for cls in sorted(found.entities):
        _class_partition(graph, names, found, cls)
    return graph


def _class_partition(graph: Graph, names: Names, found: Statistics, cls: str) -> None:
    part = f"{_place(names)}class-{_local(cls)}"
    graph.say(data_set(names), "void:classPartition", iri(part))
    graph.say(part, "rdf:type", iri("void:Dataset"))
    graph.say(part, "void:class", NamedNode(cls))
    graph.say(part, "void:entities", _number(found.entities[cls]))
    for (kind, predicate), count in sorted(found.used_in.items()):
        if kind == cls:
            inner = f"{part}-{_local(predicate)}"
            _property_partition(graph, part, inner, predicate, count)


def _property_partition(graph: Graph, whole: str, part: str, predicate: str, count: int) -> None:
    graph.say(whole, "void:propertyPartition", iri(part))
    graph.say(part, "rdf:type", iri("void:Dataset"))
    graph.say(part, "void:property", NamedNode(predicate))
    graph.say(part, "void:triples", _number(count))


def _place(names: Names) -> str:
    """How IRIs of partitions begin: they lead to the description that tells of them."""
    return f"{names.base}.well-known/void#"


def _local(address: str) -> str:
    return address.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def _number(count: int) -> Literal:
    return typed(str(count), "integer")
