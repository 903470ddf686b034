"""The service description of the SPARQL endpoint, as RDF and as a page."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, Triple, serialize

from probation_graph.graph.sparql.media_types import GRAPHS, RESULTS
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.queries.catalogue import catalogue

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
RESULT_FORMATS = {
    QueryResultsFormat.JSON: "SPARQL_Results_JSON",
    QueryResultsFormat.XML: "SPARQL_Results_XML",
    QueryResultsFormat.CSV: "SPARQL_Results_CSV",
    QueryResultsFormat.TSV: "SPARQL_Results_TSV",
}
PAGE = Path(__file__).parent / "pages" / "sparql.html"


def service_description(address: str, names: Names, media_type: str) -> bytes:
    """What the endpoint at an address can do, in a media type for graphs."""
    prefixes = {"sd": SD, "void": VOID, "formats": FORMATS}
    described = list(_described(address, names))
    return serialize(described, format=GRAPHS[media_type], prefixes=prefixes) or b""


def _described(address: str, names: Names) -> Iterator[Triple]:
    service = NamedNode(address)
    dataset, default = (NamedNode(f"{address}#{name}") for name in ("dataset", "default-graph"))

    def said(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Triple:
        return Triple(subject, NamedNode(predicate), value)

    yield said(service, RDF_TYPE, NamedNode(f"{SD}Service"))
    yield said(service, f"{SD}endpoint", service)
    yield said(service, f"{SD}supportedLanguage", NamedNode(f"{SD}SPARQL11Query"))
    yield said(service, f"{SD}feature", NamedNode(f"{SD}UnionDefaultGraph"))
    for name in RESULT_FORMATS.values():
        yield said(service, f"{SD}resultFormat", NamedNode(FORMATS + name))
    for form in sorted(set(GRAPHS.values()), key=lambda known: known.iri):
        yield said(service, f"{SD}resultFormat", NamedNode(form.iri))
    yield said(service, f"{SD}defaultDataset", dataset)
    yield said(dataset, RDF_TYPE, NamedNode(f"{SD}Dataset"))
    yield said(dataset, f"{SD}defaultGraph", default)
    yield said(default, RDF_TYPE, NamedNode(f"{SD}Graph"))
    beside = ("graph/reference", "graph/questions", "graph/void")
    for number, iri in enumerate([*(f"{names.base}{name}" for name in beside), TERMS]):
        graph = NamedNode(f"{address}#graph-{number}")
        yield said(dataset, f"{SD}namedGraph", graph)
        yield said(graph, RDF_TYPE, NamedNode(f"{SD}NamedGraph"))
        yield said(graph, f"{SD}name", NamedNode(iri))


def page(row_limit: int, timeout: float) -> str:
    """The endpoint for a person: a form, and the questions to begin with."""
    examples = (
        f"<details><summary>{escape(question.title)}</summary>"
        f"<pre>{escape(question.sparql)}</pre></details>"
        for question in catalogue()
        if question.sparql is not None
    )
    types = ", ".join(escape(name) for name in dict.fromkeys([*RESULTS, *GRAPHS]))
    return Template(PAGE.read_text(encoding="utf-8")).substitute(
        examples="\n".join(examples), types=types, rows=f"{row_limit:,}", seconds=f"{timeout:g}"
    )
