"""A part of a page: the answer to a named question, and how to have it elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from probation_graph.api.deps import Asker
from probation_graph.queries.browser.favourites import with_values
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.question import Question
from probation_graph.queries.sparql_text import filled_in

Row = dict[str, Any]
SHOWN = 20  # rows of a table, until all are asked for


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, the row's value, and how it is shown: as `text`, `number`,
    `polarity`, `yes`, `code`, `list`; as a link to a `thing` or `document`; or as the `place` where
    the row is printed."""

    title: str
    key: str
    form: str = "text"


@dataclass(frozen=True)
class Panel:
    """Rows of a question's answer in groups, each with its title; `count` is of all of them.
    `name` is its place on the page; `empty` is said where there is no row."""

    name: str
    title: str
    columns: tuple[Column, ...]
    groups: tuple[tuple[str | None, tuple[Row, ...]], ...]
    count: int
    question: Question
    params: Mapping[str, Any]
    empty: str = "None."
    note: str = ""
    cut: bool = False

    @property
    def address(self) -> str:
        """The answer as JSON."""
        return f"/questions/{self.question.name}?{urlencode(self.params)}"

    @property
    def csv(self) -> str:
        """The answer as CSV."""
        return f"{self.address}{'&' if self.params else ''}format=csv"

    @property
    def asked(self) -> str:
        """The question's own page, filled in."""
        return f"/ask/{self.question.name}?{urlencode(self.params)}"

    @property
    def cypher(self) -> str:
        """The question in Cypher, ready to paste."""
        return with_values(self.question, self.params)

    @property
    def sparql(self) -> str | None:
        """The question in SPARQL, ready to paste; None where it has no twin."""
        if self.question.sparql is None:
            return None
        return filled_in(self.question.sparql, self.question.values(self.params))


@dataclass(frozen=True)
class Asking:
    """Makes panels. `whole` are the names of those that are to show every row."""

    ask: Asker
    whole: frozenset[str] = frozenset()

    def __call__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        question: str,
        /,
        *,
        by: str | None = None,
        only: Callable[[Row], bool] | None = None,
        empty: str = "None.",
        note: str = "",
        **params: Any,
    ) -> Panel:
        """The answer to a question, grouped by the values of a column, without rows that `only`
        does not let pass."""
        rows = self.ask.objects(question, **params)
        kept = rows if only is None else [row for row in rows if only(row)]
        shown = kept if name in self.whole else kept[:SHOWN]
        return Panel(
            name=name,
            title=title,
            columns=tuple(columns),
            groups=_grouped(shown, by),
            count=len(kept),
            question=catalogue().question(question),
            params=params,
            empty=empty,
            note=note,
            cut=len(shown) < len(kept),
        )


def _grouped(rows: Sequence[Row], by: str | None) -> tuple[tuple[str | None, tuple[Row, ...]], ...]:
    if by is None:
        return ((None, tuple(rows)),) if rows else ()
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault("" if row[by] is None else str(row[by]), []).append(row)
    return tuple((title or "Without a name", tuple(found)) for title, found in groups.items())
