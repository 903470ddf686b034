"""The header of a question's file: its title, what one row is, and its contract as YAML.

The first line is the title as a comment, which Neo4j Browser takes as the name of a saved script.
Then comments say what one row is; lines that begin with `//+` are YAML.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from probation_graph.queries.errors import BrokenQuestion
from probation_graph.queries.parameter import Parameter, ParameterType
from probation_graph.queries.question import Column, ColumnType

ROW = re.compile(r"One row is (.+?)\.(?:\s+|$)(.*)", re.DOTALL)  # its sentence, and what follows
COMMENT = "//"
CONTRACT = "//+"
PARAMETER_KEYS = frozenset(
    {"type", "default", "description", "example", "choices", "minimum", "maximum"}
)
HEADER_KEYS = frozenset({"name", "tags", "parameters", "columns"})


@dataclass(frozen=True, slots=True)
class Header:
    """What a question's file declares of itself."""

    title: str
    row: str
    notes: str
    name: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]


def read_header(text: str, file: str) -> Header:
    """The header of a question's file. Raises BrokenQuestion with the file and line of a fault."""
    lines = text.splitlines()
    title = _comment(lines, 0)
    row, notes = _row_and_notes(" ".join(_prose(lines)))
    if not title or not row:
        raise BrokenQuestion(file, 1, "the title, and then 'One row is …', have to come first")
    contract = _contract(lines, file)
    unknown = sorted(set(contract) - HEADER_KEYS)
    if unknown:
        raise BrokenQuestion(file, line_of(lines, unknown[0]), f"'{unknown[0]}' is not known here")
    if not isinstance(contract.get("name"), str) or not isinstance(contract.get("columns"), dict):
        raise BrokenQuestion(file, 1, "the contract needs a name and columns")
    return Header(
        title=title,
        row=row,
        notes=notes,
        name=contract["name"],
        tags=tuple(contract.get("tags", ())),
        parameters=tuple(
            _parameter(name, declared, file, line_of(lines, name, "parameters"))
            for name, declared in (contract.get("parameters") or {}).items()
        ),
        columns=tuple(
            _column(name, kind, file, line_of(lines, name, "columns"))
            for name, kind in contract["columns"].items()
        ),
    )


def line_of(lines: list[str], key: str, part: str | None = None) -> int:
    """The line (from 1) on which the contract declares a key, in a part of it ("columns") or
    anywhere; 1 where it does not."""
    first = 1 if part is None else line_of(lines, part)
    pattern = re.compile(rf"//\+\s+['\"]?{re.escape(key)}['\"]?:")
    found = (at for at, line in enumerate(lines, 1) if at >= first and pattern.match(line))
    return next(found, 1)


def _comment(lines: list[str], index: int) -> str:
    line = lines[index] if index < len(lines) else ""
    return line.removeprefix(COMMENT).strip() if line.startswith(COMMENT) else ""


def _prose(lines: list[str]) -> list[str]:
    """The comments between title and contract, without the line for Neo4j Browser."""
    prose = []
    for index in range(1, len(lines)):
        if lines[index].startswith(CONTRACT) or not lines[index].startswith(COMMENT):
            break
        comment = _comment(lines, index)
        if not comment.startswith("In Neo4j Browser"):
            prose.append(comment)
    return prose


def _row_and_notes(prose: str) -> tuple[str, str]:
    match = ROW.match(prose)
    return (match[1].strip(), match[2].strip()) if match else ("", "")


def _contract(lines: list[str], file: str) -> Mapping[str, Any]:
    first = next((index for index, line in enumerate(lines) if line.startswith(CONTRACT)), 0)
    declared = [
        line.removeprefix(CONTRACT).removeprefix(" ") for line in lines if line.startswith(CONTRACT)
    ]
    try:
        contract = yaml.safe_load("\n".join(declared))
    except yaml.MarkedYAMLError as error:
        at = 0 if error.problem_mark is None else error.problem_mark.line
        raise BrokenQuestion(file, first + at + 1, f"{error.problem}") from None
    if not isinstance(contract, dict):
        raise BrokenQuestion(file, first + 1, "the contract is not a list of keys and values")
    return contract


def _parameter(name: str, declared: Any, file: str, line: int) -> Parameter:
    if not isinstance(declared, dict) or not {"type", "description"} <= set(declared):
        raise BrokenQuestion(file, line, f"the parameter {name} needs a type and a description")
    unknown = sorted(set(declared) - PARAMETER_KEYS)
    if unknown:
        raise BrokenQuestion(file, line, f"the parameter {name} has an unknown '{unknown[0]}'")
    if declared["type"] not in list(ParameterType):
        raise BrokenQuestion(file, line, f"'{declared['type']}' is not a type of parameter")
    return Parameter(
        name=name,
        type=ParameterType(declared["type"]),
        description=declared["description"],
        required="default" not in declared,
        default=declared.get("default"),
        example=declared.get("example"),
        choices=tuple(declared.get("choices", ())),
        minimum=declared.get("minimum"),
        maximum=declared.get("maximum"),
    )


def _column(name: str, kind: Any, file: str, line: int) -> Column:
    if kind not in list(ColumnType):
        raise BrokenQuestion(file, line, f"'{kind}' is not a type of column")
    return Column(name, ColumnType(kind))
