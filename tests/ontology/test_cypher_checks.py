"""Shapes as Cypher: what is translated, and what is refused rather than left out."""

import re

import pytest
from pyoxigraph import RdfFormat, parse

from probation_graph.ontology.cypher_checks import cypher_checks, java_form
from probation_graph.ontology.model import model
from probation_graph.ontology.shapes import shapes, shapes_of
from probation_graph.ontology.turtle import index

PREFIXES = """
@prefix pg: <https://w3id.org/probation-graph/ontology/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def translated(turtle: str) -> str:
    found = shapes_of(index(parse(PREFIXES + turtle, format=RdfFormat.TURTLE)))
    return "\n".join(cypher_checks(found, model()))


def test_every_shape_has_a_statement_that_a_browser_can_run():
    statements = list(cypher_checks(shapes(), model()))
    assert len(statements) == len(shapes())
    for statement in statements:
        comment, first, *_, last = statement.strip().splitlines()
        assert comment.startswith("// ")
        assert first.startswith("MATCH (n:")
        assert re.fullmatch(r"RETURN n\.uri AS uri, .* AS wrong ORDER BY uri;", last)


@pytest.mark.parametrize(
    ("pattern", "form"),
    [
        (r"\S", r"(?sU).*\S.*"),
        ("^N[0-9]{2}$", "(?sU)N[0-9]{2}"),
        ("/id/(a|b(c|d))$", "(?sU).*/id/(a|b(c|d))"),
    ],
)
def test_a_pattern_that_is_searched_for_becomes_one_that_matches(pattern, form):
    assert java_form(pattern) == form


def test_a_quote_in_a_pattern_stays_in_its_text():
    said = translated(
        """pg:S a sh:NodeShape ; sh:targetClass pg:Finding ; sh:property [
        sh:path pg:text ; sh:pattern "^it's\\\\S$" ; sh:message "m" ] ."""
    )
    assert r"'(?sU)it\'s\\S'" in said


@pytest.mark.parametrize(
    "turtle",
    [
        """pg:S sh:targetClass pg:Finding ; sh:property [ sh:path pg:text ; sh:pattern "^a|b$" ] .""",
        """pg:S sh:targetSubjectsOf pg:name ; sh:nodeKind sh:IRI .""",
        """pg:S sh:targetClass pg:Finding ; sh:property [ sh:path pg:text ;
           sh:or ( [ sh:datatype xsd:string ] [ sh:datatype xsd:integer ] ) ] .""",
    ],
)
def test_what_cannot_be_said_in_cypher_stops_the_generation(turtle):
    with pytest.raises(ValueError, match=r"brackets|no Cypher yet"):
        translated(turtle)
