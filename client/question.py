"""A named question: what it takes, what it gives, and the query behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from probation_graph.client.telling import taken


@dataclass(frozen=True)
class Parameter:
    """`type` is string, integer, number, boolean or date; `choices` are all that it may be, if any
    are named."""

    name: str
    type: str
    required: bool = False
    default: Any = None
    example: Any = None
    choices: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True)
class Column:
    """`type` is string, integer, number, boolean, list, boxes or any."""

    name: str
    type: str


@dataclass(frozen=True)
class Question:
    """`row` says what one row is; `cypher` and `sparql` can be pasted elsewhere."""

    name: str
    title: str
    row: str
    notes: str
    subject: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str
    sparql: str | None = None


def question(told: Mapping[str, Any]) -> Question:
    """A question as JSON tells it."""
    return taken(
        Question,
        {
            **told,
            "tags": tuple(told["tags"]),
            "parameters": tuple(_parameter(each) for each in told["parameters"]),
            "columns": tuple(taken(Column, each) for each in told["columns"]),
        },
    )


def _parameter(told: Mapping[str, Any]) -> Parameter:
    return taken(Parameter, {**told, "choices": tuple(told.get("choices", ()))})
