"""Values of SPARQL answers as the columns of a question promise them."""

import json
from collections.abc import Mapping
from typing import Any

from probation_graph.queries.question import ColumnType

SEPARATOR = "\n"  # between the values of a list: names hold no end of line
SORTED_BY = "\t"  # after what a value of a list is sorted by, where that is not itself


def plain(term: Mapping[str, str] | None, kind: ColumnType) -> Any:
    """A term of a JSON result ({"type", "value", …}) in the type of its column."""
    text = None if term is None else term["value"]
    match kind:
        case ColumnType.LIST:
            parts = sorted(part for part in (text or "").split(SEPARATOR) if part)
            return [part.rpartition(SORTED_BY)[2] for part in parts]
        case ColumnType.ANY:
            return _any(term)
    if text is None:
        return None
    match kind:
        case ColumnType.INTEGER:
            return int(float(text))
        case ColumnType.NUMBER:
            number = float(text)
            return int(number) if number.is_integer() else number
        case ColumnType.BOOLEAN:
            return text in ("true", "1")
        case ColumnType.BOXES:
            return json.loads(text)
    return text


def _any(term: Mapping[str, str] | None) -> Any:
    """A value of any type: by its datatype; many values come as a list of lines."""
    if term is None:
        return None
    text, datatype = term["value"], term.get("datatype", "").rpartition("#")[2]
    match datatype:
        case "integer":
            return int(text)
        case "decimal" | "double":
            return float(text)
        case "boolean":
            return text == "true"
    return text.removesuffix(SEPARATOR).split(SEPARATOR) if text.endswith(SEPARATOR) else text
