"""The catalogue and the statistics say what is there."""

from collections import Counter

import pytest
from pyoxigraph import Store

from probation_graph.exports.catalogue import catalogue, data_set
from probation_graph.exports.derived import described_documents
from probation_graph.exports.forms import FORMS
from probation_graph.exports.statistics import statistics, void
from probation_graph.exports.vocabulary import PREFIXES
from probation_graph.ontology.terms import RDF_TYPE


@pytest.fixture(scope="module")
def store(letter):
    found = Store()
    found.extend(catalogue(described_documents(letter), letter.names, "http://here/").quads)
    told = statistics(letter.quads())
    found.extend(void(told, letter.names, "http://here/sparql").quads)
    return found


def column(store, text):
    found = store.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    return [row[0].value for row in found]


def test_each_form_is_a_distribution_at_its_address(store):
    found = column(store, "SELECT ?a { ?set dcat:distribution/dcat:downloadURL ?a } ORDER BY ?a")
    assert found == sorted(f"http://here/export/{name}" for name in FORMS)
    dumps = column(store, "SELECT ?a { ?set void:dataDump ?a }")
    assert "http://here/export/nquads" in dumps
    assert "http://here/export/csv" not in dumps


def test_licence_publisher_and_provenance_are_told(store, letter):
    assert column(store, "SELECT ?l { ?s a dcat:Dataset ; dcterms:license ?l }") == [
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    ]
    sources = column(store, "SELECT ?d { ?s a dcat:Dataset ; prov:wasDerivedFrom ?d }")
    assert sources == [letter.names.document(key) for key in letter.record]
    assert column(store, "SELECT ?s { ?s a dcat:Dataset ; dcterms:publisher/foaf:name ?n }") == [
        data_set(letter.names)
    ]


def test_partitions_count_things_and_statements(store, letter):
    quads = {quad.triple for quad in letter.quads()}
    classes = Counter(each.object.value for each in quads if each.predicate.value == RDF_TYPE)
    found = store.query("SELECT ?c ?n { ?s a dcat:Dataset ; void:classPartition ?p . "
                        "?p void:class ?c ; void:entities ?n }",
                        prefixes=dict(PREFIXES), use_default_graph_as_union=True)  # fmt: skip
    assert {row[0].value: int(row[1].value) for row in found} == classes
    assert column(store, "SELECT ?n { ?s a dcat:Dataset ; void:triples ?n }") == [str(len(quads))]
    inner = column(store, "SELECT ?n { ?s void:classPartition ?p . ?p void:class pg:Score ; "
                   "void:propertyPartition ?q . ?q void:property pg:score ; void:triples ?n }")  # fmt: skip
    assert inner == ["2"]


def test_each_statement_of_two_graphs_counts_once(letter):
    quads = list(letter.quads())
    assert statistics([*quads, *quads]) == statistics(quads)


def test_iris_of_partitions_lead_to_the_description_that_tells_of_them(store, letter):
    parts = column(store, "SELECT DISTINCT ?p { ?s void:classPartition|void:propertyPartition ?p }")
    assert {part.partition("#")[0] for part in parts} == {f"{letter.names.base}.well-known/void"}
    inner = column(store, "SELECT ?p { ?s void:class pg:Score ; void:propertyPartition ?p . "
                   "?p void:property pg:score }")  # fmt: skip
    assert inner == [f"{letter.names.base}.well-known/void#class-Score-score"]
