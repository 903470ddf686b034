"""The record as a SPARQL dataset."""

from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad

from probation_graph.graph.dataset import dataset, view_quads
from probation_graph.graph.record import Record
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import TERMS, Names

NAMES = Names()
KEY = "a" * 12


def record(data: Path) -> Record:
    made = Record(data)
    graph = NamedNode(NAMES.document(KEY))
    unit = NamedNode(NAMES.iri("pdu/N55KIR"))
    made.put(KEY, [Quad(graph, NamedNode(f"{TERMS}about"), unit, graph)])
    return made


def test_the_dataset_holds_the_record_and_what_is_known_of_what_it_names(tmp_path: Path) -> None:
    store = dataset(record(tmp_path), NAMES)
    graphs = {graph.value for graph in store.named_graphs()}
    named = {quad for quad in store if quad.graph_name != DefaultGraph()}
    assert graphs == {NAMES.document(KEY), NAMES.reference_graph}
    assert named == set(view_quads(record(tmp_path), NAMES))
    assert {quad.triple for quad in set(store) - named} == {quad.triple for quad in named}


def test_with_an_empty_record_it_is_empty(tmp_path: Path) -> None:
    assert len(dataset(Record(tmp_path), NAMES)) == 0


def test_a_unit_brings_its_region_and_all_units_of_it(tmp_path: Path) -> None:
    about = {quad.subject.value for quad in view_quads(record(tmp_path), NAMES)}
    region = gazetteer().entries[NAMES.iri("pdu/N55KIR")].unit_of
    units = {iri for iri, entry in gazetteer().entries.items() if entry.unit_of == region}
    assert region is not None
    assert len(units) > 5
    assert about >= units | {region}
    assert about.isdisjoint(
        iri for iri, entry in gazetteer().entries.items() if entry.unit_of not in (region, None)
    )
