from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from probation_graph.ontology.turtle import RDF, index, members, read_turtle, value

TURTLE = """
@base <https://w3id.org/probation-graph/id/> .
@prefix pg: <https://w3id.org/probation-graph/ontology/> .
<tool/pen> a pg:Tool ; pg:alias "biro" , "ballpoint" .
<tool/set> pg:alias ( "a" "b" ) .
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "facts.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


def test_identifiers_are_under_the_default_base(file: Path) -> None:
    subjects = {value(quad.subject) for quad in read_turtle(file)}
    assert "https://w3id.org/probation-graph/id/tool/pen" in subjects


def test_identifiers_move_with_the_base_and_terms_stay(file: Path) -> None:
    found = index(read_turtle(file, "https://data.example.org/"))[
        "https://data.example.org/id/tool/pen"
    ]
    assert list(map(value, found[f"{RDF}type"])) == [
        "https://w3id.org/probation-graph/ontology/Tool"
    ]


def test_values_keep_the_order_of_the_file(file: Path) -> None:
    found = index(read_turtle(file))["https://w3id.org/probation-graph/id/tool/pen"]
    assert list(map(value, found["https://w3id.org/probation-graph/ontology/alias"])) == [
        "biro",
        "ballpoint",
    ]


def test_members_of_a_list(file: Path) -> None:
    triples = index(read_turtle(file))
    head = triples["https://w3id.org/probation-graph/id/tool/set"][
        "https://w3id.org/probation-graph/ontology/alias"
    ][0]
    assert members(head, triples) == (Literal("a"), Literal("b"))
    assert members(NamedNode(f"{RDF}nil"), triples) == ()


def test_values_of_nodes() -> None:
    node = NamedNode("urn:a")
    assert value(node) == "urn:a"
    assert value(Literal("words")) == "words"
    assert value(BlankNode("b")) == "_:b"
    assert "urn:a" in value(Triple(node, node, node))
