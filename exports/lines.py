"""Canonical N-Quads read as text, where parsing every statement would cost too much.

In canonical N-Quads each line is one statement, line breaks in literals are escaped, and the lines
of one subject stand together.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import NewType

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from probation_graph.graph.reference import reference, things_named
from probation_graph.ontology.turtle import value

Written = NewType("Written", str)  # a node as N-Quads write it: `"11"^^<…#integer>`

GRAPH = re.compile(rb" <([^<>]*)> \.\n\Z")


def graph_of(content: bytes) -> str:
    """The graph that the statements of one document stand in."""
    found = GRAPH.search(content, max(0, content.rfind(b"\n", 0, -1)))
    return "" if found is None else found[1].decode()


def section(content: bytes, iri_start: str) -> bytes:
    """The lines about subjects whose IRI begins so."""
    start = b"<" + iri_start.encode()
    return content[_place(content, start) : _place(content, start, past=True)]


def _place(content: bytes, start: bytes, past: bool = False) -> int:
    """Where the first line stands that begins so or sorts after it; `past`: that sorts after all
    that begin so. The lines are sorted, so most of them need no look."""
    low, high = 0, len(content)
    while low < high:
        line = content.rfind(b"\n", low, (low + high) // 2) + 1 or low
        found = content[line : line + len(start)]
        if found < start or (past and found == start):
            low = content.index(b"\n", line) + 1
        else:
            high = line
    return low


def written(content: bytes, iri_start: str) -> dict[str, dict[str, list[Written]]]:
    """What one graph says of subjects whose IRI begins so: objects by subject and predicate, as
    they are written there."""
    ending = f" <{graph_of(content)}> ."
    told: dict[str, dict[str, list[Written]]] = {}
    for line in section(content, iri_start).decode().split("\n")[:-1]:
        subject, predicate, rest = line.split(" ", 2)
        said = told.setdefault(subject[1:-1], {})
        said.setdefault(predicate[1:-1], []).append(Written(rest.removesuffix(ending)))
    return told


def lexical(node: Written) -> str:
    """The text of a literal or the IRI of a node."""
    statement = f"<urn:s> <urn:p> {node} ."
    return value(next(parse(statement, format=RdfFormat.N_TRIPLES)).object)


def triple_lines(content: bytes) -> list[bytes]:
    """The statements of one graph as canonical N-Triples, in the same order."""
    ending = f" <{graph_of(content)}> .\n".encode()
    lines = content.splitlines(keepends=True)
    if all(line.endswith(ending) for line in lines):
        return [line[: -len(ending)] + b" .\n" for line in lines]
    raise ValueError("the content holds statements of more than one graph")


def quads_in(content: bytes) -> Iterator[Quad]:
    """N-Quads as statements."""
    return parse(content, format=RdfFormat.N_QUADS)


def triples(lines: bytes) -> list[Triple]:
    """N-Triples or N-Quads as triples, in their order."""
    return [quad.triple for quad in quads_in(lines)]


def things_in(content: bytes, base: str, but: Set[str] = frozenset()) -> set[str]:
    """The known things that statements are about or point to, `but` those of them.

    The text is searched for their IRIs; that one of them is no part of a literal is then made
    sure of by parsing one line that holds it.
    """
    found = {match.decode() for match in set(_known(base).findall(content))}
    return {iri for iri in found - but if _is_named(content, iri)}


def _is_named(content: bytes, iri: str) -> bool:
    text, at = f"<{iri}> ".encode(), -1
    while (at := content.find(text, at + 1)) >= 0:
        line = content[content.rfind(b"\n", 0, at) + 1 : content.index(b"\n", at) + 1]
        if iri in things_named(parse(line, format=RdfFormat.N_QUADS)):
            return True
    return False


@cache
def _known(base: str) -> re.Pattern[bytes]:
    """IRIs of the kinds that reference facts are of."""
    start = f"{base}id/"
    kinds = {iri.removeprefix(start).split("/")[0] for iri in reference(base).iris}
    return re.compile(f"<({re.escape(start)}(?:{'|'.join(sorted(kinds))})/[^>]*)> ".encode())


def values(found: list[Quad] | list[Triple]) -> dict[str, dict[str, list[NamedNode | Literal]]]:
    """Objects by subject and predicate, in the order of the statements."""
    told: dict[str, dict[str, list[NamedNode | Literal]]] = {}
    for each in found:
        subject, node = each.subject, each.object
        if isinstance(subject, NamedNode) and isinstance(node, NamedNode | Literal):
            told.setdefault(subject.value, {}).setdefault(each.predicate.value, []).append(node)
    return told
