"""`/ontology`: as RDF and for reading, the whole and each term."""

from html.parser import HTMLParser

import pytest
import rdflib
from fastapi.testclient import TestClient
from pyoxigraph import RdfFormat, parse

from probation_graph.api.app import create_app
from probation_graph.graph.settings import Settings
from probation_graph.ontology.model import model
from probation_graph.ontology.published import statements

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def reading(letter_data):
    """A client of an application on the letter that never needs an engine."""
    app = create_app(Settings(data=letter_data))
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


class Outline(HTMLParser):
    """Addresses, headings and faults of a page."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.open, self.tags = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        self.tags.append(tag)
        self.addresses += [told[name] for name in ("href", "src") if name in told]


@pytest.mark.parametrize("form", ["text/turtle", "application/rdf+xml", "application/n-triples",
                                  "application/ld+json"])  # fmt: skip
@pytest.mark.parametrize("address", ["/ontology", "/ontology/", "/ontology/0.1.0"])
def test_the_whole_is_had_in_every_form(reading, address, form):
    answer = reading.get(address, headers={"Accept": form})
    found = list(parse(answer.content, format=RdfFormat.from_media_type(form)))
    assert len(found) == len(statements())


def test_the_turtle_names_its_version(reading):
    found = rdflib.Graph().parse(data=reading.get("/ontology").text, format="turtle")
    versions = list(found.objects(None, rdflib.OWL.versionIRI))
    assert [str(version).rsplit("/", 1)[1] for version in versions] == ["0.1.0"]


def test_the_page_lists_every_term(reading):
    outline = Outline(reading.get("/ontology", headers=HTML).text)
    for name in (*model().classes, *model().properties):
        assert f"/ontology/{name}" in outline.addresses


@pytest.mark.parametrize("name", [*model().classes, *model().properties, "kind", "CalendarDate"])
def test_each_term_has_a_page_and_rdf(reading, name):
    page = reading.get(f"/ontology/{name}", headers=HTML)
    assert page.status_code == 200
    assert "script" not in Outline(page.text).tags
    found = rdflib.Graph().parse(
        data=reading.get(f"/ontology/{name}", headers={"Accept": "text/turtle"}).text,
        format="turtle",
    )
    assert any(str(subject).endswith(f"/{name}") for subject in found.subjects())


def test_a_page_of_a_class_tells_its_use(reading):
    page = reading.get("/ontology/Recommendation", headers=HTML).text
    assert "41 things" in page
    assert "What an inspection asks a body to do" in page
    assert "ActionPlanEntry" not in page or "answers" in page
    assert 'href="/ontology/Fact"' in page
    assert "schema.org/Recommendation" in page


def test_a_page_of_a_relation_tells_its_ends(reading):
    page = reading.get("/ontology/addressedTo", headers=HTML).text
    assert "ADDRESSED_TO" in page
    assert 'href="/ontology/Organisation"' in page


def test_no_page_asks_for_anything_from_elsewhere(reading):
    """Links may lead elsewhere; what a page loads may not."""
    for address in ("/", "/docs", "/ontology", "/id/region/N55"):
        answer = reading.get(address, headers=HTML)
        assert "unsafe-inline" not in answer.headers["content-security-policy"]
        assert "style=" not in answer.text
        assert "<style" not in answer.text
        assert answer.text.count("<script") == answer.text.count(' src="/static/')


def test_the_shared_style_and_the_diagram_are_there(reading):
    assert reading.get("/static/style.css").headers["content-type"].startswith("text/css")
    assert reading.get("/ontology/diagram.svg").headers["content-type"] == "image/svg+xml"
    assert reading.get("/static/nothing.css").status_code == 404
    assert reading.get("/static/..%2Fheaders.py").status_code == 404


def test_a_term_that_there_is_not_is_told(reading):
    assert reading.get("/ontology/Nonsense").status_code == 404
