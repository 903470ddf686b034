"""What pages read from the search index: no database is asked."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from probation_graph.graph.search.families import FAMILIES

Boxes = list[list[float]]


@dataclass(frozen=True, slots=True)
class Known:
    """Something that has an entry in the index."""

    id: str
    family: str
    kind: str
    name: str
    document: str | None
    page: int | None


@dataclass(frozen=True, slots=True)
class Printed:
    """A document as pages name it; `date` is ISO 8601, as far as it is printed."""

    key: str
    title: str
    date: str | None
    kind: str | None
    pages: int
    media_type: str | None

    @property
    def drawn(self) -> bool:
        """Whether its pages have pictures."""
        return self.media_type == "application/pdf"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage. `boxes` are [page, x0, top, x1, bottom] in points, of a page `width` by `height`;
    `last` is None where it ends on another page."""

    id: str
    document: str
    page: int
    last_page: int
    first: int
    last: int | None
    quote: str
    boxes: Boxes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that rests on a passage; `about` is itself, or of a mention what it names."""

    passage: str
    id: str
    kind: str
    about: str
    name: str


def known(index: sqlite3.Connection, id: str) -> Known | None:
    """An entry by its identifier."""
    row = index.execute(
        "SELECT id, family, kind, name, document, page FROM entry"
        " JOIN words ON words.rowid = entry.entry WHERE id = ?",
        [id],
    ).fetchone()
    return None if row is None else Known(*row)


def printed(index: sqlite3.Connection) -> Mapping[str, Printed]:
    """All documents by key, the latest first."""
    rows = index.execute("SELECT * FROM document ORDER BY date IS NULL, date DESC, title, key")
    return {row["key"]: Printed(*row) for row in rows}


def counts(index: sqlite3.Connection) -> list[tuple[str, str, int]]:
    """How much there is of each family: its code, its label, the number."""
    rows = index.execute("SELECT family, count(*) FROM entry GROUP BY family").fetchall()
    many: dict[str, int] = dict(rows)
    return [(each.code, each.label, many[each.code]) for each in FAMILIES if each.code in many]


def labels(index: sqlite3.Connection, facet: str) -> list[str]:
    """What the values of a filter are called."""
    return [row[0] for row in index.execute("SELECT label FROM label WHERE facet = ?", [facet])]


def named(index: sqlite3.Connection, families: Sequence[str]) -> list[tuple[str, str]]:
    """Name and kind of whatever is of these families."""
    places = ", ".join("?" * len(families))
    rows = index.execute(
        "SELECT name, kind FROM entry JOIN words ON words.rowid = entry"  # noqa: S608
        f" WHERE family IN ({places})",
        families,
    )
    return [(row[0], row[1]) for row in rows]


def naming(index: sqlite3.Connection, id: str) -> list[str]:
    """Keys of the documents that say anything of a thing, the earliest first."""
    rows = index.execute(
        "SELECT said.document FROM said JOIN document ON key = said.document WHERE said.id = ?"
        " ORDER BY date IS NULL, date, key",
        [id],
    )
    return [row[0] for row in rows]


def on_page(index: sqlite3.Connection, key: str, page: int) -> list[Passage]:
    """The passages of a page, in reading order; with them those that began on an earlier one."""
    rows = index.execute(
        "SELECT * FROM passage WHERE document = ? AND page <= ? AND last_page >= ?"
        " ORDER BY page, first, last IS NOT NULL, last DESC",
        [key, page, page],
    )
    return [_passage(row) for row in rows]


def behind(index: sqlite3.Connection, id: str) -> list[Passage]:
    """The passages of a fact, the earliest document's first; a passage is its own."""
    rows = index.execute(
        "SELECT passage.* FROM passage LEFT JOIN document ON key = passage.document"
        " WHERE id = ? OR id IN (SELECT passage FROM support WHERE fact = ?)"
        " ORDER BY date IS NULL, date, document, page, first",
        [id, id],
    )
    return [_passage(row) for row in rows]


def resting(index: sqlite3.Connection, passages: list[str]) -> list[Fact]:
    """The facts that rest on passages."""
    places = ", ".join("?" * len(passages))
    rows = index.execute(
        f"SELECT * FROM support WHERE passage IN ({places}) ORDER BY kind = 'mention', kind, fact",  # noqa: S608
        passages,
    )
    return [Fact(*row) for row in rows]


def _passage(row: sqlite3.Row) -> Passage:
    kept = {name: row[name] for name in row.keys() if name not in ("boxes", "unclaimed")}  # noqa: SIM118
    boxes: Boxes = [] if row["boxes"] is None else json.loads(row["boxes"])
    return Passage(
        **{**kept, "width": row["width"] or 0, "height": row["height"] or 0}, boxes=boxes
    )
