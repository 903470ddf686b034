"""The cube of figures keeps the integrity constraints of RDF Data Cube, and tells every figure."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from probation_graph.exports.vocabulary import PREFIXES

CONSTRAINTS = sorted((Path(__file__).parent / "integrity").glob("*.rq"))


@pytest.fixture(scope="module")
def store(letter):
    """The export with its graphs together."""
    found = Store()
    for content in letter.graphs():
        found.bulk_load(content, format=RdfFormat.N_QUADS)
    return found


def ask(store, text):
    return bool(store.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True))


@pytest.mark.parametrize("path", CONSTRAINTS, ids=lambda path: path.stem)
def test_no_constraint_is_broken(store, path):
    assert not ask(store, path.read_text())


@pytest.mark.parametrize("path", CONSTRAINTS, ids=lambda path: path.stem)
def test_each_constraint_finds_a_fault(letter, path):
    """What each asks for is in the first line of its file, as an update that breaks it."""
    broken = Store()
    for content in letter.graphs():
        for quad in quads_of(content):
            broken.add(type(quad)(quad.subject, quad.predicate, quad.object))
    fault = next(
        line.removeprefix("# broken by: ")
        for line in path.read_text().splitlines()
        if line.startswith("# broken by: ")
    )
    broken.update(fault, prefixes=dict(PREFIXES))
    assert ask(broken, path.read_text())


def quads_of(content):
    found = Store()
    found.bulk_load(content, format=RdfFormat.N_QUADS)
    return found


def test_each_figure_is_an_observation_with_its_value(store):
    missing = """ASK { ?figure a pg:Figure ; pg:value ?value FILTER NOT EXISTS {
        ?seen a qb:Observation ; prov:wasDerivedFrom ?figure ; ?measure ?value .
        ?measure a qb:MeasureProperty } }"""
    assert not ask(store, missing)
    assert ask(store, "ASK { ?seen a qb:Observation ; prov:wasDerivedFrom ?figure }")


def test_no_observation_uses_a_term_of_ours(store):
    assert not ask(
        store, "ASK { ?seen a qb:Observation ; ?p ?o FILTER(STRSTARTS(STR(?p), STR(pg:))) }"
    )
