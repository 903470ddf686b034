"""Searching the index: what is found, in order, with the words marked, and counts to filter by."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from probation_graph.graph.search.marking import CLOSE, OPEN, Marked, marked
from probation_graph.graph.search.wanted import FACETS, Wanted
from probation_graph.graph.search.wording import Wording, wording

MOST_VALUES = 200  # of a filter, those that most of what is found has
SNIPPET = 48  # words
WEIGHTS = "10.0, 6.0, 1.0"  # of a match in the name, in an alias, in the text


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `name` is empty where a thing has only a text; `date` is its document's;
    `documents` is how many name it."""

    id: str
    family: str
    kind: str
    name: Marked
    aliases: Marked
    text: Marked
    document: str | None
    date: str | None
    page: int | None
    documents: int

    @property
    def passage(self) -> str | None:
        """Where its words are shown, None where it has no place of its own."""
        if self.document is None or self.page is None:
            return None
        return f"/passages/{self.document}/{self.page}?{urlencode({'mark': self.id})}"


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a filter can have, and how much of what is found has it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found. `some` is said where nothing holds every word, and these hold some."""

    hits: list[Hit]
    total: int
    some: bool
    facets: Mapping[str, list[Value]]


def search(index: sqlite3.Connection, wanted: Wanted) -> Found:
    """A part of what is found, and how much there is of it."""
    words = wording(wanted.q)
    query = words.all
    _note_hits(index, words, query)
    some = query is not None and not _any(index) and len(words.wanted) > 1
    if some:
        query = words.some
        _note_hits(index, words, query)
    where, given = _conditions(wanted)
    total = index.execute(f"SELECT count(*) FROM hit JOIN entry USING (entry) {where}", given)  # noqa: S608
    return Found(
        _hits(index, wanted, query),
        int(total.fetchone()[0]),
        some,
        {facet: _values(index, wanted, facet) for facet in FACETS},
    )


def _note_hits(index: sqlite3.Connection, words: Wording, query: str | None) -> None:
    """Everything that holds the words, in a table of this connection's own."""
    index.execute("DROP TABLE IF EXISTS temp.hit")
    index.execute(
        "CREATE TEMP TABLE hit"
        " (entry INTEGER PRIMARY KEY, score REAL, named INTEGER, whole INTEGER)"
    )
    if query is None:
        if words.text.strip() and words.none is None:
            return  # something was typed, and no word was in it
        index.execute(
            "INSERT INTO hit SELECT entry, 0, 0, 0 FROM entry"
            " WHERE entry NOT IN (SELECT rowid FROM words WHERE words MATCH ?)",
            [words.none or '""'],
        )
        return
    index.execute(
        f"INSERT INTO hit SELECT rowid, bm25(words, {WEIGHTS}),"  # noqa: S608
        " rowid IN (SELECT rowid FROM words WHERE words MATCH ?),"
        " lower(name) = lower(?) FROM words WHERE words MATCH ?",
        [f"{{name aliases}} : ({query})", words.text.strip(' "'), query],
    )


def _any(index: sqlite3.Connection) -> bool:
    return index.execute("SELECT 1 FROM hit LIMIT 1").fetchone() is not None


def _conditions(wanted: Wanted, without: str | None = None) -> tuple[str, list[str]]:
    """The filters as a WHERE, and its values; without the filter by one facet."""
    parts: list[str] = []
    given: list[str] = []
    for facet, value in wanted.filters.items():
        if facet != without:
            parts.append("entry IN (SELECT entry FROM facet WHERE facet = ? AND value = ?)")
            given += [facet, value]
    if wanted.date_from:
        parts.append("entry.date >= ?")
        given.append(wanted.date_from)
    if wanted.date_to:
        parts.append("substr(entry.date, 1, ?) <= ?")  # 2023 is to the end of it
        given += [str(len(wanted.date_to)), wanted.date_to]
    return ("WHERE " + " AND ".join(parts) if parts else ""), given


def hits_of(index: sqlite3.Connection, entries: list[int], query: str | None) -> list[Hit]:
    """Entries by their rows, in this order, with what a query of FTS5 looks for marked."""
    places = ", ".join("?" * len(entries))
    rows = index.execute(
        "SELECT entry.*, (SELECT count(*) FROM said WHERE said.id = entry.id) AS documents"  # noqa: S608
        f" FROM entry WHERE entry IN ({places})",
        entries,
    ).fetchall()
    found, texts = {row["entry"]: row for row in rows}, _texts(index, entries, query)
    return [_hit(found[entry], texts[entry]) for entry in entries]


def _hits(index: sqlite3.Connection, wanted: Wanted, query: str | None) -> list[Hit]:
    where, given = _conditions(wanted)
    rows = index.execute(
        f"SELECT entry FROM hit JOIN entry USING (entry) {where}"  # noqa: S608
        " ORDER BY whole DESC, named DESC, score, date IS NULL, date DESC, document, page, entry"
        " LIMIT ? OFFSET ?",
        [*given, str(wanted.size), str((wanted.page - 1) * wanted.size)],
    )
    return hits_of(index, [row["entry"] for row in rows], query)


def _texts(
    index: sqlite3.Connection, entries: list[int], query: str | None
) -> dict[int, tuple[Marked, ...]]:
    """Name, aliases and text of entries, with what was looked for marked."""
    places = ", ".join("?" * len(entries))
    if query is None:
        columns = "name, aliases, text"
        found = index.execute(
            f"SELECT rowid, {columns} FROM words WHERE rowid IN ({places})",  # noqa: S608
            entries,
        )
    else:
        columns = (
            f"highlight(words, 0, '{OPEN}', '{CLOSE}'), highlight(words, 1, '{OPEN}', '{CLOSE}'),"
            f" snippet(words, 2, '{OPEN}', '{CLOSE}', '…', {SNIPPET})"
        )
        found = index.execute(
            f"SELECT rowid, {columns} FROM words WHERE words MATCH ? AND rowid IN ({places})",  # noqa: S608
            [query, *entries],
        )
    return {row[0]: tuple(marked(text) for text in tuple(row)[1:]) for row in found}


def _hit(row: sqlite3.Row, texts: tuple[Marked, ...]) -> Hit:
    name, aliases, text = texts
    kept = {
        key: row[key] for key in ("id", "family", "kind", "document", "date", "page", "documents")
    }
    return Hit(name=name, aliases=aliases, text=text, **kept)


def _values(index: sqlite3.Connection, wanted: Wanted, facet: str) -> list[Value]:
    """The values of a filter among what all other filters leave."""
    where, given = _conditions(wanted, facet)
    rows = index.execute(
        "SELECT value, label, count(*) AS many FROM hit JOIN entry USING (entry)"  # noqa: S608
        f" JOIN facet AS own USING (entry) JOIN label USING (facet, value) {where}"
        f" {'AND' if where else 'WHERE'} own.facet = ?"
        " GROUP BY value ORDER BY many DESC, label, value LIMIT ?",
        [*given, facet, MOST_VALUES],
    )
    return [Value(*row) for row in rows]
