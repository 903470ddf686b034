"""The forms of export: their names, titles, media types and files."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Form:
    """A form of export. `module` makes it; `many`: it is a folder or an archive of files;
    `statements`: it holds every statement as RDF."""

    title: str
    module: str
    media_type: str
    suffix: str
    many: bool = False
    statements: bool = True

    @property
    def module_name(self) -> str:
        return f"{__package__}.{self.module}"


KNOWN = {
        "nquads": Form("N-Quads", "nquads", "application/n-quads", ".nq"),
        "trig": Form("TriG", "trig", "application/trig", ".trig"),
        "turtle": Form("Turtle", "turtle", "text/turtle", ".ttl"),
        "ntriples": Form("N-Triples", "ntriples", "application/n-triples", ".nt"),
        "rdfxml": Form("RDF/XML", "rdfxml", "application/rdf+xml", ".rdf"),
        "jsonld": Form("JSON-LD", "jsonld", "application/ld+json", ".jsonld"),
        "csv": Form("CSV tables, one for each class", "tables", "application/zip", ".zip", True,
                    False),
        "neo4j-csv": Form("CSV for neo4j-admin database import", "neo4j_csv", "application/zip",
                          ".zip", True, False),
        "graphml": Form("GraphML", "graphml", "application/graphml+xml", ".graphml", False, False),
}  # fmt: skip
FORMS: Mapping[str, Form] = MappingProxyType(
    {name: form for name, form in KNOWN.items() if find_spec(form.module_name) is not None}
)
