"""The model has no fault, and each rule is seen to fire on a model that has one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from probation_graph.ontology import lint
from probation_graph.ontology.lint import RULES, Sources, faults

HEAD = """
@base <https://w3id.org/probation-graph/id/> .
@prefix pg: <https://w3id.org/probation-graph/ontology/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
ONTOLOGY = """
pg:kind a owl:AnnotationProperty ; rdfs:label "kind" ; skos:definition "A code." .
pg:Thing a owl:Class ; rdfs:label "thing" ; skos:definition "Anything." ; pg:kind "thing" .
pg:Pen a owl:Class ; rdfs:subClassOf pg:Thing ; rdfs:label "pen" ; skos:definition "It writes." ;
    pg:kind "pen" .
pg:colour a owl:DatatypeProperty ; rdfs:domain pg:Pen ; rdfs:range xsd:string ;
    rdfs:label "colour" ; skos:definition "What it looks like." .
pg:ofMaker a owl:ObjectProperty ; rdfs:domain pg:Thing ; rdfs:range pg:Thing ;
    rdfs:label "of maker" ; skos:definition "What made it." .
"""
SHAPES_HEAD = """
@prefix pg: <https://w3id.org/probation-graph/ontology/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""
SHAPES = """
pg:ThingShape sh:targetClass pg:Thing ; sh:property [ sh:path pg:ofMaker ; sh:class pg:Thing ] .
pg:PenShape sh:targetClass pg:Pen ; sh:property [ sh:path pg:colour ; sh:minCount 1 ] .
"""
FACTS_HEAD = """
@base <https://w3id.org/probation-graph/id/> .
@prefix pg: <https://w3id.org/probation-graph/ontology/> .
"""
FACTS = """
<pen/biro> a pg:Pen ; pg:colour "blue # not a comment" ; pg:ofMaker <thing/factory> .
<thing/factory> a pg:Thing .
"""

Make = Callable[..., Sources]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(ontology: str = "", shapes: str = "", facts: str = "", drop: str = "") -> Sources:
        """Good sources with something added, or with a stretch of the ontology left out."""
        files = {
            "ontology.ttl": HEAD + ONTOLOGY.replace(drop, "") + ontology,
            "shapes.ttl": SHAPES_HEAD + SHAPES + shapes,
            "facts.ttl": FACTS_HEAD + FACTS + facts,
        }
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        paths = [tmp_path / name for name in files]
        return Sources(paths[0], paths[1], (paths[2],))

    return made


def test_our_ontology_has_no_fault() -> None:
    assert faults() == []


def test_a_good_model_has_no_fault(make: Make) -> None:
    assert faults(make()) == []


BROKEN: dict[Callable[..., object], tuple[dict[str, str], str]] = {
    lint.term_without_words: ({"drop": 'skos:definition "It writes." ;'}, "Pen has no definition"),
    lint.term_with_two_labels: ({"ontology": 'pg:Pen rdfs:label "quill" .'}, "Pen has two labels"),
    lint.label_of_two_classes: (
        {"ontology": 'pg:Quill a owl:Class ; rdfs:label "pen" ; pg:kind "quill" .'},
        "2 terms have the label 'pen'",
    ),
    lint.property_with_two_ranges: ({"ontology": "pg:colour rdfs:range xsd:integer ."}, "2 ranges"),
    lint.property_of_unread_type: (
        {"ontology": 'pg:size a owl:DatatypeProperty ; rdfs:range xsd:float ; rdfs:label "size" .'},
        "size has a range that is no datatype",
    ),
    lint.class_without_code: ({"ontology": "pg:Ink a owl:Class ."}, "Ink has no kind"),
    lint.reference_to_nothing: (
        {"ontology": "pg:Pen rdfs:seeAlso pg:Pencil ."},
        "Pencil, which is not defined",
    ),
    lint.unused_prefix: (
        {"ontology": '@prefix org: <http://www.w3.org/ns/org#> . pg:Pen rdfs:comment "org:Pen" .'},
        "declares the prefix 'org'",
    ),
    lint.shape_of_unknown_term: (
        {"shapes": "pg:PenShape sh:property [ sh:path pg:nib ; sh:maxCount 1 ] ."},
        "nib, which is not defined",
    ),
    lint.shape_outside_domain: (
        {"shapes": "pg:ThingShape sh:property [ sh:path pg:colour ; sh:maxCount 1 ] ."},
        "colour, which Thing cannot have",
    ),
    lint.class_without_shape: (
        {"ontology": 'pg:Ink a owl:Class ; pg:kind "ink" .'},
        "Ink has no shape",
    ),
    lint.fact_of_unknown_term: (
        {"facts": '<pen/quill> a pg:Quill ; pg:colour "grey" .'},
        "Quill, which is not defined",
    ),
    lint.fact_about_nothing: (
        {"facts": "<pen/biro> pg:ofMaker <thing/elf> ."},
        "thing/elf, of which nothing",
    ),
}


def test_every_rule_is_tried() -> None:
    assert set(BROKEN) == set(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_is_seen_to_fire(rule: lint.Rule, make: Make) -> None:
    change, complaint = BROKEN[rule]
    found = list(rule(make(**change)))
    assert any(complaint in fault for fault in found), found


def test_two_classes_of_one_kind(make: Make) -> None:
    sources = make(ontology='pg:Quill a owl:Class ; pg:kind "pen" .')
    assert len(list(lint.class_without_code(sources))) == 2


def test_a_thing_of_two_classes(make: Make) -> None:
    sources = make(facts="<pen/biro> a pg:Thing .")
    assert any("of 2 classes" in fault for fault in lint.fact_of_unknown_term(sources))


def test_faults_name_their_rule(make: Make) -> None:
    found = faults(make(ontology="pg:Pen rdfs:seeAlso pg:Pencil ."))
    assert len(found) == 1
    assert found[0].startswith("reference_to_nothing: ")
