"""The ontology is in OWL 2 DL, as a checker of others finds it."""

import pyhornedowl
import pytest
import rdflib
from pyhornedowl import profile

from probation_graph.ontology.model import ONTOLOGY_FILE


def violations(turtle):
    text = rdflib.Graph().parse(data=turtle, format="turtle").serialize(format="xml")
    ontology = pyhornedowl.open_ontology_from_string(text, "rdf")
    report = profile.check_profile(ontology, profile.Profile.OWL2DL)
    return [f"{found.message}: {getattr(found, 'iri', '')}" for found in report.violations]


@pytest.fixture(scope="module")
def turtle():
    return ONTOLOGY_FILE.read_text(encoding="utf-8")


def test_the_ontology_is_in_owl_2_dl(turtle):
    assert violations(turtle) == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("pg:Finding rdfs:subClassOf foaf:Organization .", "undeclared class"),
        ("pg:answers rdfs:subPropertyOf dcterms:references .", "undeclared object property"),
        ("pg:name a owl:ObjectProperty .", "punning"),
    ],
)
def test_the_checker_finds_faults(turtle, fault, told):
    assert any(told in found for found in violations(turtle + fault))
