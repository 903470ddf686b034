"""A query with its dataset and limits, as the asking process hands it to a worker."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Query:
    """`default_graphs` and `named_graphs` are IRIs of the protocol; None where it names none, and
    the default graph is then the union of all. `results` and `graphs` are the media types
    in which the client likes rows, and a graph, best; None where it accepts none.
    """

    text: str
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    results: str | None = "application/sparql-results+json"
    graphs: str | None = "text/turtle"
    row_limit: int = 10_000
    byte_limit: int = field(default=64 * 2**20)

    def as_json(self) -> dict[str, Any]:
        """The query for a frame."""
        return asdict(self)

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> "Query":
        """The query that a frame holds."""
        lists = {
            name: None if told[name] is None else tuple(told[name])
            for name in ("default_graphs", "named_graphs")
        }
        return cls(**{**told, **lists})
