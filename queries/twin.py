"""A question's twin in SPARQL: the same parameters and columns, declared once, by the Cypher file.

A twin's own header is its title and its name: `# Title`, then `#+ name: …`.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from probation_graph.graph.door import Answer
from probation_graph.graph.errors import QuestionError
from probation_graph.graph.sparql.pool import Pool
from probation_graph.graph.sparql.query import Query
from probation_graph.queries.errors import BrokenQuestion
from probation_graph.queries.question import Question
from probation_graph.queries.sparql_text import (
    filled_in,
    returned_columns,
    used_parameters,
    valued_parameters,
)
from probation_graph.queries.sparql_values import plain

NAME = re.compile(r"^#\+ name: (\S+)$", re.MULTILINE)


def read_twin(question: Question, path: Path) -> Question:
    """The question with its twin, where it has one.

    Raises BrokenQuestion where title, name, parameters or columns are not those of the question.
    """
    if not path.exists():
        return question
    text, file = path.read_text(encoding="utf-8"), "/".join(path.parts[-3:])
    name = NAME.search(text)
    if name is None or name[1] != question.name:
        raise BrokenQuestion(file, 1, f"the twin of '{question.name}' needs '#+ name' to say so")
    if text.splitlines()[0] != f"# {question.title}":
        raise BrokenQuestion(file, 1, f"the title has to be '{question.title}'")
    _check_parameters(question, text, file)
    columns, line = returned_columns(text)
    declared = tuple(column.name for column in question.columns)
    if columns != declared:
        told = f"the columns {', '.join(declared)} are declared, and {', '.join(columns)} returned"
        raise BrokenQuestion(file, line, told)
    return replace(question, sparql=text)


def _check_parameters(question: Question, text: str, file: str) -> None:
    used, valued = used_parameters(text), valued_parameters(text)
    declared = {parameter.name for parameter in question.parameters}
    for name, line in used.items():
        if name not in declared:
            raise BrokenQuestion(file, line, f"the parameter {name} is used, but not declared")
        if name not in valued:
            raise BrokenQuestion(
                file, line, f"no line VALUES ($_{name}) {{ (…) }} gives it a value"
            )
    for name in sorted(declared - used.keys()):
        raise BrokenQuestion(file, 1, f"the parameter {name} is declared, but not used")


def answer(question: Question, pool: Pool, params: Mapping[str, Any], *, limit: int) -> Answer:
    """The answer to a question's twin, with at most `limit` rows.

    Raises BadParameter, QuestionError where it has no twin, and what the pool raises.
    """
    if question.sparql is None:
        raise QuestionError(
            f"The question {question.name} has no twin in SPARQL.", "Ask it in Cypher."
        )
    text = filled_in(question.sparql, question.values(params))
    asked = pool.ask(Query(text, row_limit=limit))
    found = json.loads(b"".join(asked.pieces))
    rows = tuple(
        tuple(plain(row.get(column.name), column.type) for column in question.columns)
        for row in found["results"]["bindings"]
    )
    columns = tuple(column.name for column in question.columns)
    return Answer(columns, rows, bool(asked.truncated))
