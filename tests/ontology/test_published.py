"""The ontology as it is published: its version and its terms."""

from probation_graph.ontology.model import model
from probation_graph.ontology.published import described, statements, version_iri
from probation_graph.ontology.turtle import value


def test_the_version_is_an_iri_below_the_ontology():
    assert version_iri() == "https://w3id.org/probation-graph/ontology/0.1.0"


def test_every_term_is_described():
    for name in (*model().classes, *model().properties):
        assert described(name)


def test_a_union_of_a_domain_is_described_with_the_term():
    said = {value(quad.object) for quad in described("arisesFrom")}
    assert any(found.endswith("/Recommendation") for found in said)


def test_an_unknown_term_is_not_described():
    assert described("Nonsense") == []
    assert len(statements()) > 1000
