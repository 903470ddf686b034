"""One thing, looked up in the record's own files: no database and no index is needed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from probation_graph.exports.lines import graph_of, section
from probation_graph.ontology.terms import NAME

MOST_BACK = 200  # statements that point to a thing, of which the subjects are given


@dataclass
class Thing:
    """What is said of a thing, and of the things that point to it, with their names."""

    quads: list[Quad] = field(default_factory=list)
    back: list[Quad] = field(default_factory=list)
    back_count: int = 0
    names: dict[str, str] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether anything is said of it or points to it."""
        return bool(self.quads) or self.back_count > 0


def thing(contents: Iterable[bytes], iri: str) -> Thing:
    """A thing in canonical N-Quads, graph by graph."""
    found = Thing()
    for content in contents:
        found.quads += _parsed(section(content, f"{iri}>"))
        _note_back(found, content, iri)
    return found


def name_neighbours(found: Thing, contents: Iterable[bytes]) -> None:
    """Note the names of what a thing points to and what points to it."""
    near = {quad.object.value for quad in found.quads if isinstance(quad.object, NamedNode)}
    near |= {quad.subject.value for quad in found.back if isinstance(quad.subject, NamedNode)}
    for content in contents:
        for iri in near - found.names.keys():
            for quad in _parsed(_lines(content, f"<{iri}> <{NAME}> ".encode())):
                if isinstance(quad.object, Literal):
                    found.names.setdefault(iri, quad.object.value)


def graph_contents(contents: Iterable[bytes], name: str) -> list[bytes]:
    """The parts of one graph."""
    return [content for content in contents if graph_of(content) == name]


def _note_back(found: Thing, content: bytes, iri: str) -> None:
    ending = f"> <{iri}> <{graph_of(content)}> .\n".encode()
    at = content.find(ending)
    while at >= 0:
        found.back_count += 1
        if len(found.back) < MOST_BACK:
            start = content.rfind(b"\n", 0, at) + 1
            found.back += _parsed(content[start : at + len(ending)])
        at = content.find(ending, at + 1)


def _lines(content: bytes, start: bytes) -> bytes:
    """The lines of a sorted file that begin so, found by halving."""
    low, high = 0, len(content)
    while low < high:
        middle = content.rfind(b"\n", 0, (low + high) // 2) + 1
        if content[middle : middle + len(start)] < start:
            low = content.index(b"\n", max(middle, (low + high) // 2)) + 1
        else:
            high = middle
    end = low
    while content.startswith(start, end):
        end = content.index(b"\n", end) + 1
    return content[low:end]


def _parsed(lines: bytes) -> list[Quad]:
    return list(parse(lines, format=RdfFormat.N_QUADS))
