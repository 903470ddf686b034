"""The diagram: well-formed, with every class in its place and no box on another."""

from xml.etree import ElementTree

from probation_graph.ontology.diagram import DIAGRAM_FILE, PLACES, diagram
from probation_graph.ontology.model import model

SVG = "{http://www.w3.org/2000/svg}"


def test_it_names_each_main_class_once_and_links_to_it():
    root = ElementTree.fromstring(diagram(model()))
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == [
        f"/ontology/{name}" for name in PLACES
    ]
    assert len(set(PLACES.values())) == len(PLACES)


def test_relations_of_the_ontology_are_drawn_with_their_names():
    told = [text.text for text in ElementTree.fromstring(diagram(model())).iter(f"{SVG}text")]
    for name in ("supported by", "addressed to", "unit of", "at level"):
        assert name in told
    assert "partner of" not in told  # drawn in the property graph only


def test_the_file_needs_nothing_from_elsewhere():
    text = DIAGRAM_FILE.read_text(encoding="utf-8")
    assert text.count("http") == 1  # the name of SVG itself
