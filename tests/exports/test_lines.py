"""N-Quads read as text: what a parser finds."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.exports.lines import (
    graph_of,
    quads_in,
    section,
    text_of,
    things_in,
    told,
    triple_lines,
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


def test_a_section_is_found_wherever_it_stands(letter):
    content = letter.record.content(letter.record.keys()[0])
    lines = content.splitlines(keepends=True)
    for subject in sorted({line.split(b">")[0][1:] for line in lines}):
        about = b"".join(line for line in lines if line.startswith(b"<" + subject + b">"))
        assert section(content, subject.decode() + ">") == about


AWKWARD = ['say "one"', "a\nb\t\\", "see <urn:x> <urn:y> .", "“Ω” \x01", ""]


def test_what_is_told_as_text_is_what_a_parser_finds(letter):
    awkward = [Quad(NamedNode(f"urn:{n % 2}"), NAME, Literal(t), GRAPH)
               for n, t in enumerate(AWKWARD)]  # fmt: skip
    for content in (letter.record.content(letter.record.keys()[0]), canonical(awkward)):
        found = [
            f"{subject} {predicate} {node} {graph_of(content)}"
            for subject, nodes in told(content)
            for predicate, objects in nodes.items()
            for node in objects
        ]
        parsed = quads_in(content)
        assert found == [
            f"{q.subject} {q.predicate} {q.object} {q.graph_name.value}" for q in parsed
        ]
    assert list(told(b"")) == []


@pytest.mark.parametrize("text", AWKWARD)
def test_the_text_of_a_literal_is_read(text):
    assert text_of(str(Literal(text))) == text


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
