from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.ontology import terms
from probation_graph.ontology.reference import reference_of

PEN = "https://data.example.org/id/tool/pen"
QUADS = [
    Quad(NamedNode(PEN), NamedNode(terms.RDF_TYPE), NamedNode(terms.TOOL)),
    Quad(
        NamedNode(PEN),
        NamedNode(terms.RDF_TYPE),
        NamedNode("http://www.w3.org/2004/02/skos/core#Concept"),
    ),
    Quad(NamedNode(PEN), NamedNode(terms.NAME), Literal("pen")),
    Quad(NamedNode(PEN), NamedNode(terms.ALIAS), Literal("biro")),
    Quad(NamedNode(PEN), NamedNode(terms.ALIAS), Literal("ballpoint")),
    Quad(
        NamedNode(PEN), NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"), Literal("pen")
    ),
]


def test_only_our_terms_are_kept() -> None:
    found = reference_of(QUADS, "https://data.example.org/")
    assert set(found.facts[PEN]) == {terms.RDF_TYPE, terms.NAME, terms.ALIAS}
    assert found.values(PEN, terms.RDF_TYPE) == (terms.TOOL,)


def test_values() -> None:
    found = reference_of(QUADS, "https://data.example.org/")
    assert found.values(PEN, terms.ALIAS) == ("biro", "ballpoint")
    assert found.value(PEN, terms.NAME) == "pen"
    assert found.value(PEN, terms.CODE) is None
    assert found.subjects(terms.TOOL) == [PEN]
    assert found.subjects(terms.PLACE) == []


def test_statements_are_in_the_reference_graph() -> None:
    found = reference_of(QUADS, "https://data.example.org/")
    assert {quad.graph_name.value for quad in found.quads()} == {
        "https://data.example.org/graph/reference"
    }
    assert len(list(found.quads())) == 4
    assert list(found.quads_of(["urn:unknown"])) == []
