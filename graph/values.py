"""Values of answers as plain Python that JSON can hold, the same from both engines.

| in the database | here |
|---|---|
| null, boolean, integer, string, list, map | as they are |
| float | as it is; "NaN", "Infinity" and "-Infinity" as these words |
| node | {"id", "labels": sorted, "properties"} |
| relationship | {"type", "start", "end", "properties"} |
| path | {"nodes": […], "relationships": […]} |
| date, time, duration | ISO 8601 text |
| point | {"srid", "coordinates"} |
| bytes | base64 text |

`id`, `start` and `end` are the node's own `id` property where it is known, which both engines
share; else the engine's internal identifier, which they do not.
"""

import base64
import math
from collections.abc import Collection, Mapping
from types import NoneType
from typing import Any

from neo4j import Record, spatial, time
from neo4j.graph import Node, Path, Relationship

# What Python and JSON need for a value beside its characters, roughly, in bytes.
VALUE_COST = 8
# Most rows hold nothing else, and are taken as they are.
AS_THEY_ARE = frozenset({str, int, bool, NoneType})
# Nearly all others hold besides only what cannot be of the graph, or broken.
SIMPLE = AS_THEY_ARE | {float, list}


class TooLarge(ValueError):
    """The values together are over the budget."""


class Values:
    """Makes values plain, within a budget of bytes for all of them together."""

    def __init__(self, budget: int) -> None:
        self.left = budget

    def row(self, record: Record) -> tuple[Any, ...]:
        """A row's values as plain Python. Raises TooLarge."""
        # A record is a tuple whose own way through it looks for broken values, one by one.
        values = tuple(tuple.__iter__(record))
        if not SIMPLE.issuperset(map(type, values)):
            return tuple(map(self.plain, record))
        return tuple(self._simple(values))

    def _simple(self, values: Collection[Any]) -> Collection[Any]:
        """Values of SIMPLE kinds as plain Python."""
        self._spend(sum([len(each) if type(each) is str else VALUE_COST for each in values]))
        if AS_THEY_ARE.issuperset(map(type, values)):
            return values
        return [each if type(each) in AS_THEY_ARE else self._inside(each) for each in values]

    def _inside(self, value: Any) -> Any:
        return _number(value) if type(value) is float else self._list(value)

    def _list(self, values: Collection[Any]) -> list[Any]:
        if SIMPLE.issuperset(map(type, values)):
            return list(self._simple(values))
        return [self.plain(each) for each in values]

    def plain(self, value: Any) -> Any:
        """`value` as plain Python. Raises TooLarge where the budget is spent."""
        self._spend(len(value) if isinstance(value, str | bytes) else VALUE_COST)
        if value is None or isinstance(value, str | bool | int):
            return value
        if isinstance(value, float):
            return _number(value)
        if isinstance(value, Mapping) and not isinstance(value, Node | Relationship):
            return {str(key): self.plain(each) for key, each in value.items()}
        if isinstance(value, list | tuple | set | frozenset) and not isinstance(
            value, spatial.Point | time.Duration
        ):
            return self._list(value)
        return self._of_graph(value)

    def _of_graph(self, value: Any) -> Any:
        if isinstance(value, Node):
            properties = self._properties(value)
            return {"id": name_of(value), "labels": sorted(value.labels), "properties": properties}
        if isinstance(value, Relationship):
            return {
                "type": value.type,
                "start": name_of(value.start_node),
                "end": name_of(value.end_node),
                "properties": self._properties(value),
            }
        if isinstance(value, Path):
            return {
                "nodes": [self.plain(node) for node in value.nodes],
                "relationships": [self.plain(each) for each in value.relationships],
            }
        return _of_scalar(value)

    def _properties(self, entity: Node | Relationship) -> dict[str, Any]:
        return {key: self.plain(entity[key]) for key in sorted(entity.keys())}

    def _spend(self, cost: int) -> None:
        self.left -= cost
        if self.left < 0:
            raise TooLarge


def name_of(node: Node | None) -> str | None:
    """The node's own identifier, else the engine's."""
    if node is None:
        return None
    own = node.get("id")
    return own if isinstance(own, str) else node.element_id


def _number(value: float) -> float | str:
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")


def _of_scalar(value: Any) -> Any:
    if isinstance(value, spatial.Point):
        return {"srid": value.srid, "coordinates": list(value)}
    if isinstance(value, bytes | bytearray):
        return base64.b64encode(value).decode("ascii")
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
