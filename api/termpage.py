"""What the page of a term shows."""

from collections.abc import Iterable
from typing import Any

from pyoxigraph import Quad

from probation_graph.api.local import Link, link
from probation_graph.exports.statistics import Statistics
from probation_graph.ontology.model import RDFS, SKOS, ClassTerm, PropertyTerm, model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.published import described
from probation_graph.ontology.turtle import value

Row = tuple[str, list[Link]]


def term_page(name: str, names: Names, counts: Statistics) -> dict[str, Any]:
    """A class's or property's page."""
    known = model()
    if name in known.classes:
        cls = known.classes[name]
        count, rows, kind = counts.entities[cls.iri], _class_rows(cls, names), "Class"
        used = "thing" if count == 1 else "things"
        term: ClassTerm | PropertyTerm = cls
    else:
        found = known.properties[name]
        count, rows = counts.used[found.iri], _property_rows(found, names)
        kind = "Relation" if found.kind == "object" else "Property"
        used = "statement" if count == 1 else "statements"
        term = found
    example = counts.examples.get(term.iri)
    return {
        "term": term,
        "kind": kind,
        "rows": [*rows, *_outside(name, names)],
        "count": f"{count:,} {used}",
        "example": None if example is None else link(example, names),
    }


def other_page(name: str, quads: Iterable[Quad]) -> dict[str, Any]:
    """The page of a term that is neither: an annotation or a datatype."""
    told = {quad.predicate.value: value(quad.object) for quad in quads}
    term = {
        "name": name,
        "iri": TERMS + name,
        "label": told.get(f"{RDFS}label", name),
        "definition": told.get(f"{SKOS}definition", ""),
    }
    return {"term": term, "kind": "Annotation or datatype", "rows": [], "count": None,
            "example": None}  # fmt: skip


def _class_rows(cls: ClassTerm, names: Names) -> list[Row]:
    known = model()
    below = [term.name for term in known.classes.values() if cls.name in term.superclasses[:1]]
    terms = known.properties.values()
    own = [term.name for term in terms if cls.name in term.domain]
    inherited = [term.name for term in terms if set(term.domain) & set(cls.superclasses)]
    into = [term.name for term in terms if term.range == cls.name]
    return _told(
        names,
        ("Classes above", cls.superclasses),
        ("Classes below", below),
        ("Properties", own),
        ("Properties from above", [name for name in inherited if name not in own]),
        ("Relations that lead here", into),
    )


def _property_rows(term: PropertyTerm, names: Names) -> list[Row]:
    rows = _told(
        names,
        ("Of", term.domain),
        ("Leads to", () if term.range is None else (term.range,)),
        ("Drawn from", term.drawn_from),
    )
    if term.datatype is not None:
        rows.append(("Holds", [Link(f"a {term.datatype}")]))
    rows.append(("How many", [Link("one at most" if term.functional else "any number")]))
    if term.kind == "object":
        rows.append(("In Cypher", [Link(term.relationship)]))
    return rows


def _told(names: Names, *given: tuple[str, Iterable[str]]) -> list[Row]:
    rows = [(title, [link(TERMS + name, names) for name in found]) for title, found in given]
    return [(title, links) for title, links in rows if links]


def _outside(name: str, names: Names) -> list[Row]:
    """Terms of other vocabularies that it is aligned with."""
    titles = {
        f"{RDFS}subClassOf": "A kind of",
        f"{RDFS}subPropertyOf": "A kind of",
        f"{SKOS}closeMatch": "Near to",
    }
    found: dict[str, list[Link]] = {}
    for quad in described(name):
        target = value(quad.object)
        title = titles.get(quad.predicate.value)
        if title is not None and not target.startswith((TERMS, "_:")):
            found.setdefault(title, []).append(link(target, names))
    return list(found.items())
