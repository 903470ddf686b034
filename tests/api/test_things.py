"""Every IRI that the data use leads somewhere on the server."""

import time

import pytest
from fastapi.testclient import TestClient
from pyoxigraph import NamedNode, RdfFormat, parse

from probation_graph.api.app import create_app
from probation_graph.exports.source import Source
from probation_graph.graph.digest import triples_hash
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
TURTLE = {"Accept": "text/turtle"}
KEY = "26338ff1bd7b"
SAMPLED = 25  # of the things, one in so many is asked for as a page too
KEEP_UP = 60  # seconds at most for walking over all of them


@pytest.fixture(scope="module")
def reading(letter_data):
    """A client of an application on the letter whose database cannot be reached: things have
    their plain pages."""
    nowhere = Settings(data=letter_data, bolt_uri="bolt://127.0.0.1:1", bolt_password="none")
    return TestClient(create_app(nowhere), raise_server_exceptions=False)


@pytest.fixture(scope="module")
def source(letter_data):
    record = Record(letter_data)
    return Source(record, record.names)


@pytest.fixture(scope="module")
def iris(source):
    """Every IRI of ours in the export of the letter."""
    found = set()
    for content in source.graphs():
        for quad in parse(content, format=RdfFormat.N_QUADS):
            nodes = (quad.subject, quad.predicate, quad.object, quad.graph_name)
            found |= {node.value for node in nodes if isinstance(node, NamedNode)}
    return sorted(iri for iri in found if iri.startswith(source.names.base))


def path(iri, source):
    return "/" + iri.removeprefix(source.names.base)


def test_every_iri_of_the_letter_leads_somewhere(reading, source, iris):
    """All as RDF where it is a term or a graph or one in so many of the things, and as a page."""
    began = time.monotonic()
    things = [iri for iri in iris if "/id/" in iri]
    others = [
        iri
        for iri in iris
        if "/id/" not in iri and "/export/" not in iri and path(iri, source) != "/"
    ]
    kinds = {iri.split("/id/")[1].split("/")[0]: iri for iri in things}
    for iri in {*others, *things[::SAMPLED], *kinds.values()}:
        for headers, media_type in ((TURTLE, "text/turtle"), (HTML, "text/html")):
            answer = reading.get(path(iri, source), headers=headers)
            assert answer.status_code == 200, iri
            assert answer.headers["content-type"].startswith(media_type)
    assert len(kinds) > 30
    assert time.monotonic() - began < KEEP_UP


def test_a_thing_as_rdf_is_what_is_said_of_it(reading, source):
    iri = source.names.iri("recommendation/N55SHF/2023/9")
    answer = reading.get(path(iri, source), headers=TURTLE)
    wanted = [quad for quad in source.quads() if quad.subject.value == iri]
    assert triples_hash(parse(answer.content, format=RdfFormat.TURTLE)) == triples_hash(wanted)


def test_a_document_as_rdf_is_its_graph(reading, source):
    answer = reading.get(f"/id/document/{KEY}", headers={"Accept": "application/n-quads"})
    assert sorted(answer.content.splitlines(True)) == source.record.content(KEY).splitlines(True)


def test_a_page_links_to_what_it_names_and_to_the_words(reading):
    page = reading.get("/id/recommendation/N55SHF/2023/9", headers=HTML).text
    assert 'href="/id/inspection/N55SHF/2023"' in page
    assert 'href="/evidence/recommendation/N55SHF/2023/9.png"' in page
    assert 'href="/ontology/Recommendation"' in page
    assert "What leads here" in page


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "text/turtle"),
        ("text/html;q=0.5, application/rdf+xml", "application/rdf+xml"),
        ("application/json", "application/ld+json"),
        ("application/n-triples", "application/n-triples"),
        ("application/trig;q=0.9, text/html;q=0.2", "application/trig"),
    ],
)
def test_the_form_is_what_the_client_likes_best(reading, accept, media_type):
    answer = reading.get("/id/region/N55", headers={"Accept": accept})
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert "Accept" in answer.headers["vary"]
    assert 'rel="alternate"; type="text/html"' in answer.headers["link"]


def test_a_form_that_there_is_not_is_refused(reading):
    assert reading.get("/id/region/N55", headers={"Accept": "image/png"}).status_code == 406
    assert reading.get("/id/region/N55?format=word").status_code == 400


@pytest.mark.parametrize("address", ["/id/nothing", "/graph/nothing", "/id/", "/id/%3Cscript%3E",
                                     "/id/document/000000000000", "/id/x%00y", "/id/a%0Ab"])  # fmt: skip
def test_what_there_is_not_is_told(reading, address):
    for headers, form in ((HTML, "text/html; charset=utf-8"), (TURTLE, "application/problem+json")):
        answer = reading.get(address, headers=headers)
        assert answer.status_code == 404, address
        assert answer.headers["content-type"] == form


def test_void_tells_where_everything_is_on_this_server(reading):
    answer = reading.get("/.well-known/void")
    text = answer.text
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "http://testserver/sparql" in text
    assert "http://testserver/export/nquads" in text
    assert "classPartition" in text
