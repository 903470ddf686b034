"""JSON-LD: the graphs one after another, a line for each node, with the context inside.

Nothing has to be fetched to read it. Terms are those of ontology/context.jsonld.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode

from probation_graph.exports.lines import graph_of, triples, values
from probation_graph.exports.source import Source
from probation_graph.exports.vocabulary import PREFIXES
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE
from probation_graph.ontology.turtle import FOLDER

CONTEXT = FOLDER / "context.jsonld"
WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")  # integers that every reader of JSON keeps exactly
INTEGER, BOOLEAN = "xsd:integer", "xsd:boolean"
SHORT = re.compile(r"[\w/.~-]+")  # what needs no other reading when it stands behind the base


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """One file."""
    yield "probation-graph.jsonld", _chunks(source)


def context(names: Names) -> dict[str, Any]:
    """Our context, with the prefixes of the other vocabularies and the base of identifiers."""
    ours: dict[str, Any] = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    return {"@base": names.base, **ours, **PREFIXES}


def node(subject: str, told: dict[str, list[NamedNode | Literal]], names: Names) -> dict[str, Any]:
    """A node as an object of JSON-LD, in our context."""
    found: dict[str, Any] = {"id": _iri(subject, names)}
    for predicate, nodes in told.items():
        if predicate == RDF_TYPE:
            found["type"] = _one([_name(each.value) for each in nodes])
        else:
            found[_name(predicate)] = _one([_value(predicate, each, names) for each in nodes])
    return found


def _chunks(source: Source) -> Iterator[bytes]:
    yield f'{{"@context": {_json(context(source.names))},\n"@graph": ['.encode()
    separator = "\n"
    for content in source.graphs():
        told = values(triples(content))
        nodes = ",\n".join(_json(node(each, told[each], source.names)) for each in told)
        name = _json(_iri(graph_of(content), source.names))
        yield f'{separator}{{"id": {name}, "@graph": [\n{nodes}\n]}}'.encode()
        separator = ",\n"
    yield b"\n]}\n"


def _value(predicate: str, found: NamedNode | Literal, names: Names) -> Any:
    coerced = _coercion(_name(predicate))
    if isinstance(found, NamedNode):
        short = _iri(found.value, names)
        return short if coerced == "@id" else {"id": short}
    if found.language is not None:
        return {"@value": found.value, "@language": found.language}
    datatype = _name(found.datatype.value)
    if datatype == "xsd:string" and coerced is None:
        return found.value
    if datatype != coerced:
        return {"@value": found.value, "@type": datatype}
    if datatype == INTEGER and WHOLE.fullmatch(found.value):
        return int(found.value)
    if datatype == BOOLEAN and found.value in ("true", "false"):
        return found.value == "true"
    return found.value


@cache
def _coercion(name: str) -> str | None:
    """The type that the context gives to plain values of a term."""
    term = _terms().get(name)
    return term.get("@type") if isinstance(term, dict) else None


@cache
def _terms() -> dict[str, Any]:
    return context(Names())


@cache
def _name(iri: str) -> str:
    """A term of the context, a prefixed name, or the IRI itself."""
    for prefix, start in PREFIXES.items():
        local = iri.removeprefix(start)
        if local != iri and re.fullmatch(r"[A-Za-z][\w-]*", local):
            return local if start == TERMS and local in _terms() else f"{prefix}:{local}"
    return iri


def _iri(iri: str, names: Names) -> str:
    short = iri.removeprefix(names.base)
    return short if short != iri and SHORT.fullmatch(short) else iri


def _one(found: list[Any]) -> Any:
    return found[0] if len(found) == 1 else found


def _json(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False)
