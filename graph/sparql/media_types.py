"""The forms of answers and the media types that each can be written in, the preferred first."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from pyoxigraph import QueryResultsFormat, RdfFormat


class Form(StrEnum):
    """What a query gives: rows (SELECT), true or false (ASK), or a graph (CONSTRUCT, DESCRIBE)."""

    ROWS = "rows"
    BOOLEAN = "boolean"
    GRAPH = "graph"


RESULTS: Mapping[str, QueryResultsFormat] = MappingProxyType(
    {
        "application/sparql-results+json": QueryResultsFormat.JSON,
        "application/sparql-results+xml": QueryResultsFormat.XML,
        "text/csv": QueryResultsFormat.CSV,
        "text/tab-separated-values": QueryResultsFormat.TSV,
        "application/json": QueryResultsFormat.JSON,
        "application/xml": QueryResultsFormat.XML,
        "text/xml": QueryResultsFormat.XML,
    }
)
GRAPHS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "text/turtle": RdfFormat.TURTLE,
        "application/n-triples": RdfFormat.N_TRIPLES,
        "application/n-quads": RdfFormat.N_QUADS,
        "application/trig": RdfFormat.TRIG,
        "application/rdf+xml": RdfFormat.RDF_XML,
        "application/ld+json": RdfFormat.JSON_LD,
        "application/json": RdfFormat.JSON_LD,
        "application/xml": RdfFormat.RDF_XML,
        "text/xml": RdfFormat.RDF_XML,
    }
)
# Names for people: what `format` may be on the command line and in an address.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "json": "application/json",
        "xml": "application/xml",
        "csv": "text/csv",
        "tsv": "text/tab-separated-values",
        "turtle": "text/turtle",
        "ntriples": "application/n-triples",
        "nquads": "application/n-quads",
        "trig": "application/trig",
        "rdfxml": "application/rdf+xml",
        "jsonld": "application/ld+json",
    }
)
OFFERED: Mapping[Form, tuple[str, ...]] = MappingProxyType(
    {Form.ROWS: tuple(RESULTS), Form.BOOLEAN: tuple(RESULTS), Form.GRAPH: tuple(GRAPHS)}
)
