"""Identifiers: how short names become IRIs and back."""

import re
import unicodedata
from dataclasses import dataclass

DEFAULT_BASE = "https://w3id.org/probation-graph/"
TERMS = "https://w3id.org/probation-graph/ontology/"  # one namespace for terms, whatever the base


@dataclass(frozen=True, slots=True)
class Names:
    """Identifiers under one base IRI; the terms of the ontology do not move with it."""

    base: str = DEFAULT_BASE

    def iri(self, short: str) -> str:
        """The IRI of a short name: "region/N55" → "…/id/region/N55"."""
        return f"{self.base}id/{short}"

    def short(self, iri: str) -> str:
        """The short name of an IRI of ours; any other IRI is returned as it is."""
        return iri.removeprefix(f"{self.base}id/")

    @property
    def reference_graph(self) -> str:
        """The graph that holds what is known of bodies and standards before any document."""
        return f"{self.base}graph/reference"

    @property
    def judgements_graph(self) -> str:
        """The graph that holds what people judged."""
        return f"{self.base}graph/judgements"

    def document(self, key: str) -> str:
        """The IRI of a document, which is also the name of its graph."""
        return self.iri(f"document/{key}")


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: "St Giles Wise" → "st-giles-wise"."""
    ascii_text = unicodedata.normalize("NFKD", text.replace("&", " and ")).encode("ascii", "ignore")
    joined = re.sub(r"['’]", "", ascii_text.decode())
    return re.sub(r"[^a-z0-9]+", "-", joined.lower()).strip("-")
