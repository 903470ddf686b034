"""Turtle files of the ontology, read into statements and indexed by subject."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from probation_graph.ontology.names import DEFAULT_BASE

FOLDER = Path(__file__).parent
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

Node = NamedNode | BlankNode | Literal | Triple
WRITTEN_OUT = (BlankNode, Triple)  # nodes that are told by how they are written, having no value
Index = dict[str, dict[str, list[Node]]]


def read_turtle(path: Path, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """The statements of a file, its identifiers under `base` instead of the default base.

    Identifiers are written relative to the file's @base; terms of the ontology are not, and stay.
    """
    text = path.read_text(encoding="utf-8")
    moved = text.replace(f"@base <{DEFAULT_BASE}id/>", f"@base <{base}id/>", 1)
    return parse(moved, format=RdfFormat.TURTLE)


def value(node: Node) -> str:
    """The IRI or lexical form of a node; of a blank node its label, with "_:" before it."""
    return str(node) if isinstance(node, WRITTEN_OUT) else node.value


def index(quads: Iterable[Quad]) -> Index:
    """Objects by subject and predicate, in the order of the file."""
    found: Index = defaultdict(lambda: defaultdict(list))
    for subject, predicate, node, _ in quads:
        found[value(subject)][predicate.value].append(node)
    return found


def members(head: Node, triples: Index) -> tuple[Node, ...]:
    """The members of an RDF list."""
    found: list[Node] = []
    rest = value(head)
    while rest != f"{RDF}nil":
        found.append(triples[rest][f"{RDF}first"][0])
        rest = value(triples[rest][f"{RDF}rest"][0])
    return tuple(found)
