"""The graphs beside the record in the SPARQL endpoint: the ontology, and the questions as examples.

The examples are `sh:SPARQLExecutable`s as the Swiss Institute of Bioinformatics publishes its own,
so that its editor and others find them. Where a parameter is needed, its example stands there.
"""

from collections.abc import Iterator
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, serialize

from probation_graph.ontology.model import ONTOLOGY_FILE
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE, XSD_STRING
from probation_graph.ontology.turtle import read_turtle
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.question import Question

SH = "http://www.w3.org/ns/shacl#"
SCHEMA = "https://schema.org/"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
ANY_URI = "http://www.w3.org/2001/XMLSchema#anyURI"
PREFIXES = {
    "pg": TERMS,
    "rdfs": RDFS,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "sh": SH,
    "void": "http://rdfs.org/ns/void#",
}


@cache
def added_graphs(names: Names) -> bytes:
    """The ontology, and the questions, as N-Quads."""
    graph = NamedNode(TERMS)
    ontology = (Quad(q.subject, q.predicate, q.object, graph) for q in read_turtle(ONTOLOGY_FILE))
    return serialize([*ontology, *examples(names)], format=RdfFormat.N_QUADS) or b""


def examples(names: Names) -> Iterator[Quad]:
    """Every question that has a twin, and the prefixes that they use."""
    graph = NamedNode(f"{names.base}graph/questions")
    prefixes = NamedNode(f"{names.base}question/prefixes")

    def said(subject: NamedNode, predicate: str, value: Literal | NamedNode | BlankNode) -> Quad:
        return Quad(subject, NamedNode(predicate), value, graph)

    for prefix, namespace in PREFIXES.items():
        declared = NamedNode(f"{prefixes.value}/{prefix}")
        yield said(prefixes, f"{SH}declare", declared)
        yield said(declared, f"{SH}prefix", Literal(prefix))
        yield said(declared, f"{SH}namespace", Literal(namespace, datatype=NamedNode(ANY_URI)))
    for question in catalogue():
        if question.sparql is not None:
            subject = NamedNode(f"{names.base}question/{question.name}")
            yield said(subject, RDF_TYPE, NamedNode(f"{SH}SPARQLExecutable"))
            yield said(subject, RDF_TYPE, NamedNode(f"{SH}SPARQLSelectExecutable"))
            yield said(subject, f"{RDFS}label", Literal(question.title, language="en"))
            yield said(subject, f"{RDFS}comment", Literal(_comment(question), language="en"))
            yield said(subject, f"{SH}prefixes", prefixes)
            yield said(
                subject, f"{SH}select", Literal(question.sparql, datatype=NamedNode(XSD_STRING))
            )
            yield said(subject, f"{SCHEMA}target", NamedNode(f"{names.base}sparql"))
            for tag in question.tags:
                yield said(subject, f"{SCHEMA}keywords", Literal(tag))


def _comment(question: Question) -> str:
    return f"{question.title}. One row is {question.row}."
