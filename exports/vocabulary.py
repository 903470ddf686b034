"""Terms of the vocabularies that exports are described in, by prefix."""

from collections.abc import Mapping
from types import MappingProxyType

from probation_graph.ontology.names import TERMS

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "pg": TERMS,
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "dqv": "http://www.w3.org/ns/dqv#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "prov": "http://www.w3.org/ns/prov#",
        "qb": "http://purl.org/linked-data/cube#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "void": "http://rdfs.org/ns/void#",
    }
)
OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def term(short: str) -> str:
    """The IRI of a prefixed name: "qb:Observation"."""
    prefix, _, local = short.partition(":")
    return PREFIXES[prefix] + local
