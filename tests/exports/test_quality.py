"""Measurements of quality say what the checks say; the whole export keeps the shapes."""

from pathlib import Path

import pyshacl
import pytest
import rdflib
from pyoxigraph import RdfFormat, Store, parse

from probation_graph.exports.vocabulary import PREFIXES
from probation_graph.ontology.model import ONTOLOGY_FILE
from probation_graph.ontology.names import TERMS
from probation_graph.ontology.shapes import SHAPES_FILE, violations
from probation_graph.ontology.turtle import index

PASSAGE, MENTION = rdflib.URIRef(f"{TERMS}Passage"), rdflib.URIRef(f"{TERMS}Mention")
EXPORTED_SHAPES = Path(__file__).parents[2] / "exports" / "shapes.ttl"


@pytest.fixture(scope="module")
def store(letter):
    found = Store()
    for content in letter.graphs():
        found.bulk_load(content, format=RdfFormat.N_QUADS)
    return found


def rows(store, text):
    found = store.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    return [tuple(getattr(node, "value", None) for node in row) for row in found]


def test_each_check_is_a_measurement_with_its_outcome(store):
    checks = rows(store, "SELECT ?check ?passed { ?check a pg:DocumentCheck ; pg:passed ?passed }")
    told = rows(store, """SELECT ?check ?value { ?seen a dqv:QualityMeasurement ; dqv:value ?value ;
        prov:wasDerivedFrom ?check ; dqv:isMeasurementOf ?metric . ?check a pg:DocumentCheck .
        ?metric a dqv:Metric ; dqv:inDimension/a dqv:Dimension }""")  # fmt: skip
    assert sorted(checks) == sorted(told)
    assert len(checks) > 10


def test_coverage_is_the_share_that_the_question_gives(store):
    told = rows(store, """SELECT ?value { ?seen dqv:isMeasurementOf ?metric ; dqv:value ?value ;
        dqv:computedOn ?document . ?document a pg:Document .
        ?metric dqv:expectedDataType xsd:decimal }""")  # fmt: skip
    assert [float(row[0]) for row in told] == [1.0]


def test_metrics_are_of_checks_and_not_of_units(store):
    names = [row[0] for row in rows(store, "SELECT ?l { ?m a dqv:Metric ; rdfs:label ?l }")]
    assert "numbers of recommendations" in names
    assert not [name for name in names if "PDU" in name]


@pytest.fixture(scope="module")
def shapes():
    """Our shapes and those of exports; ontology's rule on what the record holds is the record's."""
    found = rdflib.Graph().parse(SHAPES_FILE)
    for triple in list(found.triples((rdflib.URIRef(f"{TERMS}TypedShape"), None, None))):
        found.remove(triple)
    return found.parse(EXPORTED_SHAPES)


@pytest.fixture(scope="module")
def whole(letter, exported):
    """The whole export of the letter, with the classes above its classes."""
    found = rdflib.Graph().parse(data=exported(letter, "turtle"), format="turtle")
    above = rdflib.Graph().parse(ONTOLOGY_FILE).triples((None, rdflib.RDFS.subClassOf, None))
    for triple in above:
        found.add(triple)
    return found


def test_the_whole_export_of_the_letter_keeps_the_shapes(whole, shapes):
    conforms, _, told = pyshacl.validate(whole, shacl_graph=shapes, inference="none")
    assert conforms, told


@pytest.mark.parametrize("path", ["qb:dataSet", "dqv:computedOn", "dcterms:license"])
def test_what_is_lacking_breaks_a_shape(whole, shapes, path):
    lacking = rdflib.Graph()
    prefix, local = path.split(":")
    predicate = rdflib.URIRef(PREFIXES[prefix] + local)
    for triple in whole:
        ours = triple[1].startswith(TERMS) or triple[2] in (PASSAGE, MENTION)
        if triple[1] != predicate and not ours:
            lacking.add(triple)  # without most facts, which would only take time
    _, results, _ = pyshacl.validate(lacking, shacl_graph=shapes, inference="none")
    paths = set(results.objects(None, rdflib.SH.resultPath))
    assert predicate in paths


def test_the_facts_of_all_documents_keep_the_shapes(everything):
    for content in everything.facts():
        assert list(violations(index(parse(content, format=RdfFormat.N_QUADS)))) == []
