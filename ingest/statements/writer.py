"""Writes statements: a node with its class, its name, its values and the passages behind it.

Which values are IRIs, and of which datatype the others are, is read from the ontology model.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from probation_graph.ingest.document import PageBox, Passage
from probation_graph.ingest.facts import Evidence
from probation_graph.ontology.model import PropertyTerm, model
from probation_graph.ontology.names import Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import Index

Value = str | int | bool | Decimal
Values = Value | Iterable[Value] | None
ONE = (str, int, Decimal)  # the classes of one value, which bool's is among

CAPTION_LENGTH = 90  # characters of a caption: what fits beside a node and in a table's column
XSD = "http://www.w3.org/2001/XMLSchema#"
DATE_TYPES = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), f"{XSD}date"),
    (re.compile(r"\d{4}-\d{2}"), f"{XSD}gYearMonth"),
    (re.compile(r"\d{4}"), f"{XSD}gYear"),
)

_encoded = json.JSONEncoder(separators=(",", ":")).encode


def shortened(text: str, length: int = CAPTION_LENGTH) -> str:
    """The text in at most `length` characters, cut between words and marked with an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    return flat[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


class Writer:
    """Collects the statements of one document, all in the document's graph: `said` holds each once,
    by subject and property."""

    def __init__(self, names: Names, key: str) -> None:
        self.names = names
        self.key = key
        self.document = names.document(key)
        self.said: Index = defaultdict(lambda: defaultdict(list))
        self._nodes: dict[str, NamedNode] = {}
        self._taken: dict[str, int] = {}
        self._shown: dict[str, str] = {}

    def node(
        self,
        iri: str,
        cls: str,
        name: str,
        values: Mapping[str, Values],
        evidence: Evidence = (),
    ) -> str:
        """State a node: class and properties by their local names; None and () state nothing.

        The first name that a node is given stays. Returns its IRI.
        """
        self._state(iri, RDF_TYPE, self._named(model().classes[cls].iri))
        supports = [self.passage(passage) for passage in evidence]
        shown = self._shown.setdefault(iri, name)
        properties, facts = model().properties, self.said[iri]
        for local, value in {"name": shown, **values, "supportedBy": supports}.items():
            if value is not None:
                term = properties[local]
                for one in (value,) if isinstance(value, ONE) else value:
                    node, known = self._object(term, one), facts[term.iri]
                    if node not in known:
                        known.append(node)
        return iri

    def passage(self, passage: Passage, unclaimed: str | None = None) -> str:
        """State a passage, once, however many facts it supports; returns its IRI. `unclaimed` is
        what it is on the page, of a block that no fact rests on."""
        iri = self.names.iri(f"passage/{passage_path(passage)}")
        if iri not in self._shown:
            self.node(iri, "Passage", _caption(passage), self._place(passage))
        said: dict[str, bool | str] = {} if unclaimed is None else {"unclaimed": True}
        if unclaimed is not None:
            said["blockKind"] = unclaimed
        for local, value in said.items():
            term = model().properties[local]
            self._state(iri, term.iri, self._object(term, value))
        return iri

    def unused(self, short: str) -> str:
        """The IRI of a short name; "-2" and so on are added where it was given out before."""
        self._taken[short] = count = self._taken.get(short, 0) + 1
        return self.names.iri(short if count == 1 else f"{short}-{count}")

    def _place(self, passage: Passage) -> dict[str, Values]:
        return {
            "quote": passage.quote,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
            "page": passage.page,
            "lastPage": None if passage.last_page == passage.page else passage.last_page,
            "boxes": _boxes(passage.boxes),
            "pageWidth": _points(passage.page_width),
            "pageHeight": _points(passage.page_height),
            "ocrConfidence": _confidence(passage.confidence),
            "inDocument": self.document,
        }

    def _named(self, iri: str) -> NamedNode:
        found = self._nodes.get(iri)
        if found is None:
            found = self._nodes[iri] = NamedNode(iri)
        return found

    def _state(self, subject: str, predicate: str, value: NamedNode | Literal) -> None:
        known = self.said[subject][predicate]
        if value not in known:
            known.append(value)

    def _object(self, term: PropertyTerm, value: Value) -> NamedNode | Literal:
        if term.kind == "object":
            return self._named(str(value))
        if term.datatype == "string":
            return Literal(str(value))
        return Literal(_lexical(value), datatype=self._named(_datatype(term, str(value))))


def passage_path(passage: Passage) -> str:
    """A passage's place as part of an identifier: document, page, offsets in the page's text."""
    run_on = "" if passage.last_page == passage.page else f"{passage.last_page}."
    return f"{passage.document}/{passage.page}-{passage.page_start}-{run_on}{passage.page_end}"


def _lexical(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _datatype(term: PropertyTerm, lexical: str) -> str:
    if term.datatype != "date":
        return f"{XSD}{term.datatype}"
    matching = (datatype for shape, datatype in DATE_TYPES if shape.fullmatch(lexical))
    found = next(matching, None)
    if found is None:
        raise ValueError(f"{lexical!r} is not a date: {term.iri}")
    return found


def _confidence(share: float | None) -> Decimal | None:
    """A share to three digits; None where the words are the document's own."""
    return None if share is None else Decimal(format(share, ".3f"))


def _points(length: float) -> Decimal:
    """A length in PDF points to a hundredth, which is less than a printer's dot."""
    return Decimal(str(round(length, 2)))


def _boxes(boxes: Iterable[PageBox]) -> str:
    """JSON: a list of [page, x0, top, x1, bottom], in points from the page's top left."""
    rows = [[item.page, *[round(edge, 2) for edge in item.box]] for item in boxes]
    return _encoded(rows)


def _caption(passage: Passage) -> str:
    return f"p. {passage.page} “{shortened(passage.quote)}”"
