"""Every form of export holds the same facts, gives the same bytes again, and is read back."""

import subprocess
import sys
from itertools import groupby

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from probation_graph.exports.exporting import stream
from probation_graph.exports.forms import FORMS
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import canonical, triples_hash
from probation_graph.graph.errors import ExportError
from probation_graph.ontology import terms
from tests.exports.conftest import KEY, made

PARSED = {
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}
RDFLIB = {
    "nquads": "nquads",
    "ntriples": "nt",
    "turtle": "turtle",
    "trig": "trig",
    "rdfxml": "xml",
    "jsonld": "json-ld",
}
WITH_GRAPHS = ("nquads", "trig", "jsonld")
PROGRAM = """
import sys
from pathlib import Path
from probation_graph.exports.exporting import stream
from probation_graph.exports.source import Source
from probation_graph.graph.record import Record
record = Record(Path(sys.argv[1]))
for form in sys.argv[2:]:
    for chunk in stream(Source(record, record.names), form):
        sys.stdout.buffer.write(chunk)
"""


def facts_of(quads, names):
    """The statements of the views: without the graphs that are made from them."""
    made_graphs = {f"{names.base}graph/{name}" for name in ("observations", "quality", "catalogue")}
    return [quad for quad in quads if getattr(quad.graph_name, "value", "") not in made_graphs]


@pytest.fixture(scope="module")
def wanted(everything):
    """Of all documents: the hash of every statement, and the facts as the views show them."""
    whole = b"".join(everything.graphs())
    shown = canonical(view_quads(everything.record, everything.names))
    return triples_hash(parse(whole, format=RdfFormat.N_QUADS)), shown


@pytest.mark.parametrize("form", PARSED)
def test_all_documents_are_read_back_in_every_form(everything, exported, wanted, form):
    quads = list(parse(exported(everything, form), format=PARSED[form]))
    assert triples_hash(quads) == wanted[0]
    if form in WITH_GRAPHS:
        assert canonical(facts_of(quads, everything.names)) == wanted[1]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib of itself
@pytest.mark.parametrize("form", RDFLIB)
def test_another_reader_finds_the_same_in_the_letter(letter, exported, form):
    wanted = rdflib.Graph()
    for content in letter.graphs():
        quads = parse(content, format=RdfFormat.N_QUADS)
        wanted.parse(data=triples(quads), format="nt")
    found = rdflib.Dataset(default_union=True) if form in WITH_GRAPHS else rdflib.Graph()
    found.parse(data=exported(letter, form), format=RDFLIB[form])
    assert {(s, p, lexical(o)) for s, p, o in found.triples((None, None, None))} == {
        (s, p, lexical(o)) for s, p, o in wanted
    }


def triples(quads):
    return "".join(f"{quad.triple} .\n" for quad in quads)


def lexical(node):
    """rdflib holds literals as equal that are written differently."""
    return node.n3()


@pytest.mark.parametrize("form", PARSED)
def test_awkward_text_is_read_back(awkward, exported, form):
    wanted = triples_hash(parse(b"".join(awkward.graphs()), format=RdfFormat.N_QUADS))
    assert triples_hash(parse(exported(awkward, form), format=PARSED[form])) == wanted


@pytest.mark.parametrize("form", PARSED)
@settings(max_examples=15, deadline=None)
@given(texts=st.sets(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=5))
def test_any_text_is_read_back(tmp_path_factory, exported, form, texts):
    source = made(tmp_path_factory.mktemp("any"), sorted(texts))
    wanted = triples_hash(parse(b"".join(source.graphs()), format=RdfFormat.N_QUADS))
    assert triples_hash(parse(exported(source, form), format=PARSED[form])) == wanted


def test_documents_that_no_judgement_touches_are_copied_and_all_is_as_the_views_show_it(judged):
    contents = list(judged.facts())
    assert b"".join(contents) == b"".join(
        canonical(quads)
        for _, quads in groupby(judged.quads(), key=lambda quad: quad.graph_name.value)
    )
    stored = [judged.record.content(key) for key in judged.record]
    assert [content == kept for content, kept in zip(contents, stored, strict=False)] == [
        key == KEY for key in judged.record
    ]


@pytest.mark.parametrize("form", PARSED)
def test_judgements_are_read_back_in_every_form(judged, exported, form):
    wanted = triples_hash(parse(b"".join(judged.graphs()), format=RdfFormat.N_QUADS))
    quads = list(parse(exported(judged, form), format=PARSED[form]))
    assert triples_hash(quads) == wanted
    assert any(quad.predicate.value == terms.JUDGED_SAME_AS for quad in quads)


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0c", "\x1f", "\ufffe"])
def test_a_character_that_xml_cannot_hold_is_an_error_and_not_a_loss(tmp_path, exported, character):
    source = made(tmp_path, [f"a{character}b"])
    with pytest.raises(ExportError, match="XML cannot hold"):
        exported(source, "rdfxml")
    assert character in {
        quad.object.value[1:2]
        for quad in parse(exported(source, "turtle"), format=RdfFormat.TURTLE)
        if hasattr(quad.object, "value")
    }


def test_another_process_gives_the_same_bytes(letter):
    forms = list(FORMS)
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, letter.record.data, *forms], capture_output=True, check=True
    )
    assert ran.stdout == b"".join(chunk for form in forms for chunk in stream(letter, form))


def test_an_export_of_xml_has_no_document_type(letter, exported):
    for form in ("rdfxml", "graphml"):
        text = exported(letter, form)
        assert b"<!DOCTYPE" not in text
        assert b"<!ENTITY" not in text


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_nothing_is_fetched_to_read_json_ld(letter, exported, monkeypatch):
    def refused(*_):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refused)
    monkeypatch.setattr("socket.getaddrinfo", refused)
    text = exported(letter, "jsonld")
    found = rdflib.Dataset(default_union=True)
    found.parse(data=text, format="json-ld")
    assert len(found) > 5000


def test_the_first_lines_of_turtle_are_prefixes_in_order(letter, exported):
    lines = exported(letter, "turtle").decode().splitlines()
    prefixes = [line for line in lines if line.startswith("@prefix")]
    assert lines[: len(prefixes) + 1] == ["@base <https://w3id.org/probation-graph/> .", *prefixes]
    assert prefixes == sorted(prefixes)


def test_an_empty_record_gives_an_empty_export(tmp_path, exported):
    from tests.exports.conftest import source_of

    source = source_of(tmp_path)
    for form in PARSED:
        assert list(parse(exported(source, form), format=PARSED[form])) == []


def test_an_unknown_form_is_told_with_those_there_are(letter):
    with pytest.raises(ExportError, match="nquads, trig"):
        stream(letter, "word")
