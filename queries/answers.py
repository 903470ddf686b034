"""Answers to named questions, with the values of each column in its own type."""

import json
from collections.abc import Mapping
from typing import Any

from probation_graph.graph import door
from probation_graph.graph.asked import Asked
from probation_graph.graph.door import Answer
from probation_graph.graph.engine import Engine
from probation_graph.queries.question import ColumnType, Question

__all__ = ["Answer", "answer"]

# The values of other columns are as the door gives them.
TYPED = frozenset({ColumnType.LIST, ColumnType.BOXES, ColumnType.NUMBER})


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
    return typed_answer(question, door.ask(engine, asked(question, params, limit, timeout)))


def asked(question: Question, params: Mapping[str, Any], limit: int, timeout: float) -> Asked:
    """A question as it is asked at the door. Raises BadParameter."""
    return Asked(question.cypher, question.values(params), limit, timeout, ours=True)


def typed_answer(question: Question, found: Answer) -> Answer:
    """An answer of the door with the question's columns, each value in its column's type."""
    places = [place for place, known in enumerate(question.columns) if known.type in TYPED]
    types = [question.columns[place].type for place in places]
    rows = tuple(_row(row, places, types) for row in found.rows) if places else found.rows
    return Answer(question.names, rows, found.truncated)


def _row(row: tuple[Any, ...], places: list[int], types: list[ColumnType]) -> tuple[Any, ...]:
    made = list(row)
    for place, kind in zip(places, types, strict=True):
        made[place] = typed(row[place], kind)
    return tuple(made)


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
