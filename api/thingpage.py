"""What the page of a thing, or of a graph, shows."""

from typing import Any

from pyoxigraph import Literal, NamedNode

from probation_graph.api.local import Link, link, shortened
from probation_graph.exports.lookup import Thing
from probation_graph.ontology import terms
from probation_graph.ontology.model import model
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import value

Rows = list[tuple[Link, list[Link]]]


def thing_page(iri: str, found: Thing, names: Names) -> dict[str, Any]:
    """What is said of a thing, what leads to it, and which graphs say so."""
    told: dict[str, list[Link]] = {}
    for quad in found.quads:
        links = told.setdefault(quad.predicate.value, [])
        shown = _node(quad.object, found, names)
        if shown not in links:
            links.append(shown)
    title = told.pop(terms.NAME, [Link(names.short(iri))])
    evidence = terms.SUPPORTED_BY in told or terms.BOXES in told
    return {
        "title": title[0].words,
        "iri": iri,
        "kinds": told.pop(RDF_TYPE, []),
        "rows": [(_property(predicate, names), links) for predicate, links in told.items()],
        "other_names": title[1:],
        "back": _back(found, names),
        "back_count": found.back_count,
        "graphs": [link(each, names) for each in sorted(_graphs(found))],
        "evidence": f"/evidence/{names.short(iri)}.png" if evidence else None,
    }


def graph_page(iri: str, parts: list[bytes], names: Names) -> dict[str, Any]:
    """A graph: how much it says."""
    count = sum(part.count(b"\n") for part in parts)
    return {"title": f"Graph {iri.removeprefix(names.base)}", "iri": iri, "count": f"{count:,}"}


def _node(node: object, found: Thing, names: Names) -> Link:
    if isinstance(node, NamedNode):
        return link(node.value, names, found.names.get(node.value))
    return Link(node.value if isinstance(node, Literal) else str(node))


def _property(predicate: str, names: Names) -> Link:
    term = model().properties.get(predicate.removeprefix(TERMS))
    return link(predicate, names, shortened(predicate) if term is None else term.label)


def _back(found: Thing, names: Names) -> Rows:
    """What leads here, by property."""
    grouped: dict[str, list[Link]] = {}
    for quad in found.back:
        subject = value(quad.subject)
        shown = link(subject, names, found.names.get(subject))
        links = grouped.setdefault(quad.predicate.value, [])
        if shown not in links:
            links.append(shown)
    return [(_property(predicate, names), links) for predicate, links in grouped.items()]


def _graphs(found: Thing) -> set[str]:
    quads = found.quads or found.back
    return {value(quad.graph_name) for quad in quads if isinstance(quad.graph_name, NamedNode)}
