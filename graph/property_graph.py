"""A property graph as plain values: what is loaded into an engine, and what is read back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

PropertyValue = str | int | float | bool | list[str] | list[int] | list[float] | list[bool]
Properties = Mapping[str, PropertyValue]


class Edge(NamedTuple):
    """A relationship: the IRIs of its two ends and its type. Edges carry no properties."""

    start: str
    type: str
    end: str


@dataclass(frozen=True, slots=True)
class Node:
    """A node. `labels` are sorted; `properties` include `uri`."""

    uri: str
    labels: tuple[str, ...]
    properties: Properties


@dataclass(slots=True)
class PropertyGraph:
    """Nodes by IRI, and edges, each once."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: set[Edge] = field(default_factory=set)
