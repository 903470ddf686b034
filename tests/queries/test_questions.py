"""Every question on a small graph made by hand, on both engines, with the rows it must give."""

import json
from pathlib import Path

import pytest

from probation_graph.queries.answers import answer
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.errors import BadParameter
from tests.queries.casefile import check, rows_of

HERE = Path(__file__).parent
FILES = sorted((HERE / "cases").glob("*.json"))


@pytest.fixture(scope="module")
def small_graph(engines):
    """Each engine in turn, holding the small graph and nothing else."""
    engines.write("MATCH (n) DETACH DELETE n")
    for statement in (HERE / "fixture.cypher").read_text(encoding="utf-8").split(";\n\n"):
        engines.write(statement.rstrip().rstrip(";"))
    yield engines
    engines.write("MATCH (n) DETACH DELETE n")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_question_gives_the_rows_it_must(small_graph, file):
    check(small_graph, file)


def test_every_question_has_its_cases():
    assert sorted(file.stem for file in FILES) == sorted(catalogue().questions)


def test_every_parameter_is_tried():
    for question in catalogue():
        cases = json.loads((HERE / "cases" / f"{question.name}.json").read_text(encoding="utf-8"))
        tried = {name for case in cases for name in case["params"]}
        assert tried == {parameter.name for parameter in question.parameters}


def test_a_wrong_parameter_is_refused_before_the_engine_is_asked():
    with pytest.raises(BadParameter, match="one of strength"):
        answer(catalogue().question("findings"), None, {"polarity": "bad"}, limit=1, timeout=1)


def test_names_cannot_be_used_to_say_something_else(small_graph):
    hostile = "x' OR true //"
    assert rows_of(small_graph, "recommendations", {"unit": hostile}) == []
    assert rows_of(small_graph, "awaiting", {"addressee": hostile}) == []


def test_more_rows_than_allowed_are_cut_and_said_to_be(small_graph):
    found = answer(catalogue().question("recommendations"), small_graph, {}, limit=2, timeout=30)
    assert (len(found.rows), found.truncated) == (2, True)
