"""A part of a page: the answer to a named question, and how to have it elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cached_property
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
    """Rows of a question's answer in groups, each with its title, by the values of a column (`by`),
    without rows that `only` does not let pass; not `whole`, the first of them.

    The question is asked already; its rows are waited for when they are looked at. `name` is the
    panel's place on the page; `empty` is said where there is no row."""

    name: str
    title: str
    columns: tuple[Column, ...]
    answer: Future[list[Row]]
    question: Question
    params: Mapping[str, Any]
    by: str | None = None
    only: Callable[[Row], bool] | None = None
    empty: str = "None."
    note: str = ""
    whole: bool = False

    @cached_property
    def rows(self) -> list[Row]:
        """All rows that belong here. Raises whatever the question raises."""
        found, only = self.answer.result(), self.only
        return found if only is None else [row for row in found if only(row)]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def cut(self) -> bool:
        """Whether only the first are shown."""
        return not self.whole and self.count > SHOWN

    @property
    def groups(self) -> tuple[tuple[str | None, tuple[Row, ...]], ...]:
        """The rows that are shown, each group with its title."""
        return _grouped(self.rows[:SHOWN] if self.cut else self.rows, self.by)

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
        """A panel of the answer to a question, which is asked at once and not waited for."""
        return Panel(
            name=name,
            title=title,
            columns=tuple(columns),
            answer=self.ask.begin(question, **params),
            question=catalogue().question(question),
            params=params,
            by=by,
            only=only,
            empty=empty,
            note=note,
            whole=name in self.whole,
        )


def _grouped(rows: Sequence[Row], by: str | None) -> tuple[tuple[str | None, tuple[Row, ...]], ...]:
    if by is None:
        return ((None, tuple(rows)),) if rows else ()
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault("" if row[by] is None else str(row[by]), []).append(row)
    return tuple((title or "Without a name", tuple(found)) for title, found in groups.items())
