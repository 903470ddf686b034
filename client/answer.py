"""An answer: rows with names for their columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from probation_graph.client.errors import NotInstalled

if TYPE_CHECKING:
    import pandas

NUMBERS = {"decimal": float, "double": float, "float": float}
LITERAL = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True)
class Answer:
    """`rows` in the order of the question; `truncated` where the server's limit of rows cut it."""

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]
    truncated: bool = False

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def frame(self) -> "pandas.DataFrame":
        """The rows as a frame of pandas, with all columns also where there are no rows. Raises
        NotInstalled without pandas."""
        try:
            import pandas
        except ImportError:
            told = "Frames need pandas: pip install 'probation-graph[notebook]'."
            raise NotInstalled(told) from None
        return pandas.DataFrame(self.rows, columns=list(self.columns))


def of_sparql(told: Mapping[str, Any]) -> Answer:
    """The answer in SPARQL's JSON: an IRI or literal as text, numbers and truth values as such,
    and None where a variable is not bound."""
    columns = tuple(told["head"]["vars"])
    rows = [
        {name: _plain(row.get(name)) for name in columns} for row in told["results"]["bindings"]
    ]
    return Answer(columns, rows, bool(told.get("truncated", False)))


def _plain(term: Mapping[str, str] | None) -> Any:
    if term is None:
        return None
    text, datatype = term["value"], term.get("datatype", "")
    kind = datatype.removeprefix(LITERAL) if datatype.startswith(LITERAL) else ""
    if kind in ("integer", "int", "long"):
        return int(text)
    if kind == "boolean":
        return text in ("true", "1")
    return NUMBERS.get(kind, str)(text)
