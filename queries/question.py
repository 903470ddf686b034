"""A named question: what it asks, what it takes, and what one row of its answer is."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from probation_graph.queries.errors import BadParameter
from probation_graph.queries.parameter import Parameter


class ColumnType(StrEnum):
    """What the values of a column are; any of them may be absent (None).

    `list` is a list of strings; `boxes` a list of [page, x0, top, x1, bottom] in PDF points with
    the origin at the top left; `any` a single value or a list.
    """

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    LIST = "list"
    BOXES = "boxes"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an answer."""

    name: str
    type: ColumnType


@dataclass(frozen=True, slots=True)
class Question:
    """A question as its file declares it. `row` says what one row is ("a recommendation"), `notes`
    the rest; `subject` is the folder it is in; `sparql` is its twin, None where it has none."""

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

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    @property
    def call(self) -> str:
        """The question with its parameters, as a reader writes it: "ratings [unit, document]"."""
        required = ", ".join(known.name for known in self.parameters if known.required)
        optional = ", ".join(known.name for known in self.parameters if not known.required)
        needed = f" ({required})" if required else ""
        return self.name + needed + (f" [{optional}]" if optional else "")

    def values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """A value for every parameter, from what was given and the defaults.

        Raises BadParameter for a missing, unknown or ill-typed one.
        """
        known = {parameter.name for parameter in self.parameters}
        for name in given:
            if name not in known:
                raise self._unknown(name)
        return {
            parameter.name: parameter.value(given.get(parameter.name))
            for parameter in self.parameters
        }

    def _unknown(self, name: str) -> BadParameter:
        names = [parameter.name for parameter in self.parameters]
        near = get_close_matches(name, names, n=1)
        meant = f"Did you mean {near[0]}? " if near else ""
        takes = f"It takes {', '.join(names)}." if names else "It takes none."
        return BadParameter(
            name, f"The question {self.name} has no parameter '{name}'.", meant + takes
        )
