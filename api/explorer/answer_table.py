"""An answer as a table that a reader sorts, filters and pages through, by addresses alone.

A script does the same on the spot where the whole answer is on the page (`whole`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from probation_graph.api.explorer.cells import Cell, cell
from probation_graph.queries.answers import Answer

SHOWN = 500  # rows on one page
VIEW = ("sort", "order", "filter", "page")  # parameters of an address that no question may take


@dataclass(frozen=True, slots=True)
class View:
    """How an answer is looked at: by which column, which rows, which page (from 1)."""

    sort: str = ""
    descending: bool = False
    words: str = ""
    page: int = 1

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "View":
        """The view that an address asks for; what makes no sense in it is left out."""
        page = given.get("page", "1")
        number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
        return cls(
            given.get("sort", ""),
            given.get("order") == "descending",
            given.get("filter", "").strip(),
            max(1, number),
        )

    def sorting(self) -> dict[str, str]:
        """What an address says of the order; nothing of what is as usual."""
        said = {"sort": self.sort, "order": "descending" if self.descending else ""}
        return {name: value for name, value in said.items() if value}

    def parameters(self) -> dict[str, str]:
        """What an address says of it; nothing of what is as usual."""
        said = {"filter": self.words, "page": "" if self.page == 1 else str(self.page)}
        return self.sorting() | {name: value for name, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its name and words, how it is sorted (None where it is not), and the address that
    sorts by it, or the other way round."""

    name: str
    words: str
    number: bool
    sorted: str | None
    address: str


@dataclass(frozen=True, slots=True)
class Table:
    """What is shown: `found` rows in all, of which `matching` hold the words, on `pages` pages."""

    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    found: int
    matching: int
    truncated: bool
    view: View
    first: int
    pages: int
    before: str | None
    after: str | None

    @property
    def documents(self) -> set[str]:
        """The keys of the documents that the rows on the page lead to."""
        return {each.document for row in self.rows for each in row if each.document is not None}

    @property
    def whole(self) -> bool:
        """Whether every row of the answer is on the page."""
        return len(self.rows) == self.found


def table(answer: Answer, view: View, path: str, asked: Mapping[str, str]) -> Table:
    """An answer in a view; `path` and `asked` make the addresses of other views."""
    cells = _cells(answer)
    matching = [row for row in cells if _holds(row, view.words)]
    ordered = _ordered(matching, answer.columns, view)
    pages = max(1, -(-len(ordered) // SHOWN))
    view = replace(view, page=min(view.page, pages))
    first = (view.page - 1) * SHOWN

    def address(other: View) -> str:
        return f"{path}?{urlencode({**asked, **other.parameters()})}#answer"

    return Table(
        headings=tuple(
            _heading(name, place, cells, view, address) for place, name in enumerate(answer.columns)
        ),
        rows=tuple(ordered[first : first + SHOWN]),
        found=len(cells),
        matching=len(matching),
        truncated=answer.truncated,
        view=view,
        first=first,
        pages=pages,
        before=address(replace(view, page=view.page - 1)) if view.page > 1 else None,
        after=address(replace(view, page=view.page + 1)) if view.page < pages else None,
    )


def words_of(column: str) -> str:
    """A column's name as a heading: "areas_for_improvement" → "Areas for improvement"."""
    return column.replace("_", " ").strip().capitalize() or column


def _cells(answer: Answer) -> list[tuple[Cell, ...]]:
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    return [tuple(cell(column, row) for column in answer.columns) for row in rows]


def _holds(row: Sequence[Cell], words: str) -> bool:
    wanted = words.casefold().split()
    text = "\n".join(each.words for each in row).casefold()
    return all(word in text for word in wanted)


def _ordered(
    rows: list[tuple[Cell, ...]], columns: Sequence[str], view: View
) -> list[tuple[Cell, ...]]:
    """The rows by a column, those without a value last either way."""
    if view.sort not in columns:
        return rows
    place = list(columns).index(view.sort)
    told = [row for row in rows if row[place].words]
    told.sort(key=lambda row: _key(row[place]), reverse=view.descending)
    return told + [row for row in rows if not row[place].words]


def _key(shown: Cell) -> tuple[int, float, str]:
    return (0, float(shown.words), "") if shown.number else (1, 0.0, shown.words.casefold())


def _heading(
    name: str, place: int, cells: Sequence[Sequence[Cell]], view: View, address: Any
) -> Heading:
    here = view.sort == name
    turned = View(name, here and not view.descending, view.words)
    numbers = [row[place].number for row in cells if row[place].words]
    way = "descending" if view.descending else "ascending"
    return Heading(
        name, words_of(name), bool(numbers) and all(numbers), way if here else None, address(turned)
    )
