"""The ontology as it is published: its statements, one term of it, its version."""

from collections.abc import Iterator
from functools import cache

from pyoxigraph import BlankNode, Quad

from probation_graph.ontology.model import ONTOLOGY_FILE, OWL
from probation_graph.ontology.names import TERMS
from probation_graph.ontology.turtle import index, read_turtle, value


@cache
def statements() -> tuple[Quad, ...]:
    """All statements of the ontology."""
    return tuple(read_turtle(ONTOLOGY_FILE))


@cache
def version_iri() -> str:
    """The IRI of this version."""
    return value(index(statements())[TERMS][f"{OWL}versionIRI"][0])


def described(name: str) -> list[Quad]:
    """What is said of a term, with the unnamed nodes that it leads to; [] of an unknown one."""
    return list(_about(f"{TERMS}{name}", set()))


def _about(subject: str, seen: set[str]) -> Iterator[Quad]:
    seen.add(subject)
    for quad in statements():
        if value(quad.subject) == subject:
            yield quad
            if isinstance(quad.object, BlankNode) and value(quad.object) not in seen:
                yield from _about(value(quad.object), seen)
