"""Canonical N-Quads read as text, where parsing every statement would cost too much.

In canonical N-Quads each line is one statement, line breaks in literals are escaped, and the lines
are sorted, so that those of one subject stand together.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from probation_graph.graph.reference import reference, things_named
from probation_graph.ontology.turtle import value

GRAPH = re.compile(rb" <([^<>]*)> \.\n\Z")


def graph_of(content: bytes) -> str:
    """The graph that the statements of one document stand in."""
    found = GRAPH.search(content, max(0, content.rfind(b"\n", 0, -1)))
    return "" if found is None else found[1].decode()


def section(content: bytes, iri_start: str) -> bytes:
    """The lines about subjects whose IRI begins so; they are looked for by halves."""
    start = b"<" + iri_start.encode()

    def beginning(at: int) -> bytes:
        line = content.rfind(b"\n", 0, at) + 1
        return content[line : line + len(start)]

    places = range(len(content))
    first = bisect_left(places, start, key=beginning)
    return content[first : bisect_right(places, start, first, key=beginning)]


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


def told(lines: bytes) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Each subject of lines of one graph, and its objects by predicate: all as N-Quads have them,
    `<urn:a>` or `"one"`, in the order of the lines."""
    ending = len(f" <{graph_of(lines)}> .")
    parts = (line.split(" ", 2) for line in lines.decode().split("\n")[:-1])
    for subject, found in groupby(parts, itemgetter(0)):
        nodes: dict[str, list[str]] = {}
        for _, predicate, rest in found:
            nodes.setdefault(predicate, []).append(rest[:-ending])
        yield subject, nodes


def text_of(literal: str) -> str:
    """What a literal says, as N-Quads have it: `"it\\n"` with its line break."""
    (found,) = parse(f"<urn:x> <urn:x> {literal} .", format=RdfFormat.N_TRIPLES)
    return value(found.object)


def things_in(content: bytes, base: str) -> set[str]:
    """The known things that statements are about or point to.

    The text is searched for their IRIs; that one of them is no part of a literal is then made
    sure of by parsing one line that holds it.
    """
    found: set[bytes] = set()
    for match in _known(base).finditer(content):
        if match[1] not in found and _is_named(content, match):
            found.add(match[1])
    return {iri.decode() for iri in found}


def _is_named(content: bytes, match: re.Match[bytes]) -> bool:
    """Whether the line with this IRI is about it or points to it."""
    start, end = content.rfind(b"\n", 0, match.start()) + 1, content.index(b"\n", match.end())
    line = parse(content[start : end + 1], format=RdfFormat.N_QUADS)
    return match[1].decode() in things_named(line)


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
