"""GraphML is read back by networkx: the same nodes and edges as the property graph."""

import io
import re

import networkx

from probation_graph.graph.projection import project


def test_the_property_graph_is_read_back(letter, exported):
    found = networkx.read_graphml(io.BytesIO(exported(letter, "graphml")), force_multigraph=True)
    graph = project(letter.quads(), letter.names)
    uris = networkx.get_node_attributes(found, "uri")
    assert set(uris.values()) == set(graph.nodes)
    assert {(uris[a], told["type"], uris[b]) for a, b, told in found.edges(data=True)} == {
        (edge.start, edge.type, edge.end) for edge in graph.edges
    }


def test_moments_of_judgements_are_text(judged, exported):
    found = networkx.read_graphml(io.BytesIO(exported(judged, "graphml")), force_multigraph=True)
    (told,) = (node for _, node in found.nodes(data=True) if "judgedAt" in node)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", told["judgedAt"])


def test_values_keep_their_types_and_captions_are_there(letter, exported):
    found = networkx.read_graphml(io.BytesIO(exported(letter, "graphml")), force_multigraph=True)
    told = {node["id"]: node for _, node in found.nodes(data=True)}
    score = told["score/N55HER/2023"]
    assert score["score"] == 7
    assert "Hull and East Riding" in score["label"]
    assert told["recommendation/N55SHF/2023/9"]["numberInferred"] is False


def test_awkward_text_is_read_back(awkward, exported):
    found = networkx.read_graphml(io.BytesIO(exported(awkward, "graphml")), force_multigraph=True)
    aliases = next(told["alias"] for _, told in found.nodes(data=True) if "alias" in told)
    assert "<b>&amp;</b>" in aliases


def test_a_character_that_xml_cannot_hold_is_replaced(tmp_path, exported):
    from tests.exports.conftest import made

    text = exported(made(tmp_path, ["a\x08b"]), "graphml").decode()
    assert "a�b" in text
    networkx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
