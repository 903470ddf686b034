"""Answers as JSON and CSV, and their values as words."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any

from probation_graph.graph.cells import guarded

SEPARATOR = "; "  # between the values of a list in one cell


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def as_objects(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[dict[str, Any]]:
    """One object for each row, with the columns as its keys."""
    return [dict(zip(columns, row, strict=True)) for row in rows]


def as_json(columns: Sequence[str], rows: Iterable[Sequence[Any]], indent: int | None = 2) -> str:
    """A list of objects, with the columns as their keys."""
    return json.dumps(as_objects(columns, rows), ensure_ascii=False, indent=indent, default=str)


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Comma-separated values with a heading, lines ending in CR LF as RFC 4180 has them."""
    return "".join(csv_lines(columns, rows))


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """The lines of `as_csv`, one by one."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in [columns, *rows]:
        writer.writerow([guarded(as_words(value)) for value in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def as_words(value: Any) -> str:
    """A value as it stands in one cell: absent is empty, and a list's values are joined."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case list() if all(isinstance(part, str) for part in value):
            return SEPARATOR.join(value)
        case list() | dict():
            return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
