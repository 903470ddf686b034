"""N-Quads read as text: what a parser finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.exports.lines import (
    graph_of,
    lexical,
    section,
    things_in,
    triple_lines,
    written,
)
from probation_graph.exports.lookup import name_neighbours, thing
from probation_graph.graph.digest import canonical
from probation_graph.graph.reference import reference, things_named
from probation_graph.ontology.names import DEFAULT_BASE

REGION = f"{DEFAULT_BASE}id/region/N55"
NAME = NamedNode("https://w3id.org/probation-graph/ontology/name")
GRAPH = NamedNode(f"{DEFAULT_BASE}id/document/0123456789ab")


def test_the_known_things_are_those_that_a_parser_finds(letter):
    for key in letter.record:
        content, quads = letter.record.content(key), letter.record.quads(key)
        known = set(reference().iris)
        assert known & things_in(content, DEFAULT_BASE) == known & things_named(quads)


def test_an_iri_in_words_is_not_taken_for_a_thing():
    words = Quad(NamedNode("urn:a"), NAME, Literal(f"see <{REGION}> <x> ."), GRAPH)
    assert things_in(canonical([words]), DEFAULT_BASE) == set()
    told = Quad(NamedNode("urn:b"), NAME, NamedNode(REGION), GRAPH)
    assert things_in(canonical([words, told]), DEFAULT_BASE) == {REGION}


def test_sections_are_the_lines_of_subjects_that_begin_so():
    quads = [Quad(NamedNode(f"urn:{name}"), NAME, Literal(name), GRAPH) for name in "abbc"]
    content = canonical([*quads, Quad(NamedNode("urn:b2"), NAME, Literal("\n<urn:c> "), GRAPH)])
    assert section(content, "urn:b").count(b"\n") == 2
    assert section(content, "urn:b>").count(b"\n") == 1
    assert section(content, "urn:a") == content.splitlines(keepends=True)[0]
    assert section(content, "urn:c").endswith(content.splitlines(keepends=True)[-1])
    assert section(content, "urn:d") == b""
    assert section(b"", "urn:d") == b""


@given(st.sets(st.text("ab/é", max_size=4)), st.text("ab/é", max_size=3), st.booleans())
def test_a_section_is_found_wherever_it_stands(ends, start, whole):
    quads = [Quad(NamedNode(f"urn:{end}"), NAME, Literal(end), GRAPH) for end in ends]
    content, start = canonical(quads), f"urn:{start}{'>' if whole else ''}"
    found = [line for line in content.splitlines(True) if line.startswith(f"<{start}".encode())]
    assert section(content, start) == b"".join(found)


@given(st.text(), st.sampled_from([None, "en"]))
def test_what_is_written_is_what_a_parser_reads(text, language):
    told = Literal(text, language=language)
    content = canonical([Quad(NamedNode("urn:a"), NAME, told, GRAPH)])
    (node,) = written(content, "urn:a>")["urn:a"][NAME.value]
    assert (node, lexical(node)) == (str(told), text)


def test_the_graph_is_told_by_the_last_line(letter):
    assert graph_of(next(letter.facts())) == letter.names.document(letter.record.keys()[0])
    assert graph_of(b"") == ""


def test_lines_of_two_graphs_are_not_taken_for_one():
    other = NamedNode("urn:g")
    content = canonical([Quad(NAME, NAME, NAME, GRAPH), Quad(NAME, NAME, NAME, other)])
    with pytest.raises(ValueError, match="more than one graph"):
        triple_lines(content)


def test_things_are_looked_up_as_a_parser_would(letter):
    quads = list(letter.quads())
    for iri in sorted({quad.subject.value for quad in quads})[::40]:
        found = thing(letter.facts(), iri)
        assert canonical(found.quads) == canonical(q for q in quads if q.subject.value == iri)
        leads = [q for q in quads if q.object == NamedNode(iri)]
        assert found.back_count == len(leads)
        name_neighbours(found, letter.facts())
        for other, name in found.names.items():
            assert Quad(NamedNode(other), NAME, Literal(name), _graph(quads, other, name)) in quads


def _graph(quads, iri, name):
    return next(
        q.graph_name
        for q in quads
        if q.subject.value == iri and q.predicate == NAME and q.object.value == name
    )
