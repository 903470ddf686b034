"""Building the search index: a file written beside the one in use, which it then replaces."""

import os
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from probation_graph.graph.dataset import view_quads
from probation_graph.graph.record import Record
from probation_graph.graph.search.entries import Entries, Entry
from probation_graph.graph.search.families import LABELS
from probation_graph.graph.search.statements import Statements, span, statements

SCHEMA = Path(__file__).parent / "schema.sql"
BESIDE_NAMES = "\n"  # between aliases: a phrase does not run on from one into the next


def build(record: Record, fingerprint: str, target: Path) -> None:
    """Write the index of a record, whole or not at all. One at a time may do so."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f"{target.name}.*"):  # of one that was killed as it built
        left.unlink(missing_ok=True)
    unfinished = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as base:
            base.execute("PRAGMA journal_mode = OFF")
            base.execute("PRAGMA synchronous = OFF")
            base.executescript(SCHEMA.read_text(encoding="utf-8"))
            base.execute("BEGIN")
            _fill(base, statements(view_quads(record, record.names), record.names))
            base.execute("INSERT INTO made VALUES (?)", [fingerprint])
            base.execute("COMMIT")
            base.execute("INSERT INTO words (words) VALUES ('optimize')")
            base.execute("ANALYZE")
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _fill(base: sqlite3.Connection, said: Statements) -> None:
    entries = Entries(said)
    for row, entry in enumerate(entries, 1):
        _add(base, row, entry)
    base.executemany("INSERT INTO label VALUES (?, ?, ?)", _labels(base, said))
    base.executemany(
        "INSERT INTO said VALUES (?, ?)",
        ((thing, key) for thing, keys in sorted(said.said.items()) for key in sorted(keys)),
    )
    base.executemany(
        "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _passages(said)
    )
    base.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)", _documents(said))
    base.executemany(
        "INSERT OR IGNORE INTO support VALUES (?, ?, ?, ?, ?)", _support(said, entries.supported)
    )


def _add(base: sqlite3.Connection, row: int, entry: Entry) -> None:
    place = entry.place
    where = (
        (None, None, None) if place is None else (place.document, place.date or None, place.page)
    )
    base.execute(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row, entry.id, entry.family, entry.kind, *where),
    )
    base.execute(
        "INSERT INTO words (rowid, name, aliases, text) VALUES (?, ?, ?, ?)",
        (row, entry.name, BESIDE_NAMES.join(entry.aliases), entry.text),
    )
    base.executemany(
        "INSERT INTO facet VALUES (?, ?, ?)", [(row, *facet) for facet in sorted(entry.facets)]
    )


def _labels(base: sqlite3.Connection, said: Statements) -> Iterator[tuple[str, str, str]]:
    """What a reader calls each value of a filter."""
    codes = {term.code: term.label for term in said.known.classes.values()}
    for facet, value in base.execute("SELECT DISTINCT facet, value FROM facet").fetchall():
        match facet:
            case "kind":
                label = LABELS.get(value) or codes[value].capitalize()
            case "document":
                name = f"document/{value}"
                label = said.one(name, "title") or said.one(name, "name") or value
            case "polarity":
                label = value.replace("_", " ").capitalize()
            case "section":
                label = value
            case _:
                label = said.one(value, "name") or value
        yield facet, value, label


def _support(
    said: Statements, supported: Mapping[str, list[str]]
) -> Iterator[tuple[str, str, str, str, str]]:
    for passage, facts in sorted(supported.items()):
        for fact in sorted(facts):
            about = said.one(fact, "mentionOf") or fact
            name = said.one(about, "text") or said.one(about, "name") or about
            yield passage, fact, said.kind(fact), about, name


def _passages(said: Statements) -> Iterator[tuple[object, ...]]:
    for thing in sorted(said.classes):
        if said.is_a(thing, "Passage"):
            page = int(said.one(thing, "page") or 0)
            width, height = said.one(thing, "pageWidth"), said.one(thing, "pageHeight")
            yield (
                thing,
                (said.one(thing, "inDocument") or "").rpartition("/")[2],
                page,
                int(said.one(thing, "lastPage") or page),
                *span(thing),
                said.one(thing, "quote") or "",
                said.one(thing, "boxes"),
                None if width is None else float(width),
                None if height is None else float(height),
                said.one(thing, "unclaimed") == "true",
            )


def _documents(said: Statements) -> Iterator[tuple[object, ...]]:
    for thing in sorted(said.classes):
        if said.is_a(thing, "Document"):
            yield (
                thing.rpartition("/")[2],
                said.one(thing, "title") or said.one(thing, "name") or thing,
                said.one(thing, "date"),
                said.one(thing, "documentKind"),
                int(said.one(thing, "pageCount") or 0),
                said.one(thing, "mediaType"),
            )
