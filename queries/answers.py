"""Answers to named questions, with the values of each column in its own type."""

import json
from collections.abc import Mapping
from typing import Any

from probation_graph.graph import door
from probation_graph.graph.door import Answer
from probation_graph.graph.engine import Engine
from probation_graph.queries.question import ColumnType, Question

__all__ = ["Answer", "answer"]


def answer(
    question: Question,
    engine: Engine,
    params: Mapping[str, Any],
    *,
    limit: int,
    timeout: float,
) -> Answer:
    """The answer to a question; `limit` is of rows, `timeout` in seconds.

    Raises BadParameter, and what the door raises.
    """
    found = door.ask(engine, question.cypher, question.values(params), limit, timeout)
    return typed_answer(question, found)


def typed_answer(question: Question, found: Answer) -> Answer:
    """An answer of the door with the question's columns, each value in its column's type."""
    types = [column.type for column in question.columns]
    rows = tuple(
        tuple(typed(value, kind) for value, kind in zip(row, types, strict=True))
        for row in found.rows
    )
    return Answer(tuple(column.name for column in question.columns), rows, found.truncated)


def typed(value: Any, kind: ColumnType) -> Any:
    """A value as its column promises: boxes as lists, a list never absent, 1924.0 as 1924."""
    match kind:
        case ColumnType.LIST:
            return [] if value is None else list(value)
        case ColumnType.BOXES if isinstance(value, str):
            return json.loads(value)
        case ColumnType.NUMBER if isinstance(value, float) and value.is_integer():
            return int(value)
    return value
