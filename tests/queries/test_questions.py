"""Every question on a small graph made by hand, on both engines, with the rows it must give.

`cases/<question>.json` holds the parameters and the rows, to be read by eye. After a change that is
meant: `REGENERATE=1 pytest tests/queries/test_questions.py -m "not neo4j"`, and read the diff.
"""

import json
import os
from pathlib import Path

import pytest

from probation_graph.queries.answers import answer
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.errors import BadParameter

HERE = Path(__file__).parent
CASES = HERE / "cases"
FILES = sorted(CASES.glob("*.json"))


@pytest.fixture(scope="module")
def small_graph(engines):
    """Each engine in turn, holding the small graph and nothing else."""
    engines.write("MATCH (n) DETACH DELETE n")
    for statement in (HERE / "fixture.cypher").read_text(encoding="utf-8").split(";\n\n"):
        engines.write(statement.rstrip().rstrip(";"))
    yield engines
    engines.write("MATCH (n) DETACH DELETE n")


def rows_of(engine, name, params):
    found = answer(catalogue().question(name), engine, params, limit=1000, timeout=30)
    assert not found.truncated
    return [list(row) for row in found.rows]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_question_gives_the_rows_it_must(small_graph, file):
    cases = json.loads(file.read_text(encoding="utf-8"))
    found = [{**case, "rows": rows_of(small_graph, file.stem, case["params"])} for case in cases]
    if os.environ.get("REGENERATE"):
        file.write_text(written(found), encoding="utf-8")
    for case, expected in zip(found, cases, strict=True):
        assert case["rows"] == expected["rows"], case["params"]


def written(cases):
    """The cases as JSON, one row to a line."""
    parts = []
    for case in cases:
        rows = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in case["rows"])
        params = json.dumps(case["params"], ensure_ascii=False)
        parts.append(f'  {{"params": {params}, "rows": [\n    {rows}\n  ]}}')
    return "[\n" + ",\n".join(parts) + "\n]\n"


def test_every_question_has_its_cases():
    assert [file.stem for file in FILES] == sorted(catalogue().questions)


def test_every_optional_parameter_is_tried():
    for question in catalogue():
        cases = json.loads((CASES / f"{question.name}.json").read_text(encoding="utf-8"))
        tried = {name for case in cases for name in case["params"]}
        assert tried == {parameter.name for parameter in question.parameters}


def test_a_wrong_parameter_is_refused_before_the_engine_is_asked():
    with pytest.raises(BadParameter, match="one of strength"):
        answer(catalogue().question("findings"), None, {"polarity": "bad"}, limit=1, timeout=1)


def test_names_cannot_be_used_to_say_something_else(small_graph):
    hostile = "x' OR true //"
    assert rows_of(small_graph, "recommendations", {"unit": hostile}) == []
    assert rows_of(small_graph, "awaiting", {"addressee": hostile}) == []
