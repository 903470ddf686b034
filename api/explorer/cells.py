"""Cells of answers: a value's words, and where they lead."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from probation_graph.queries.formats import as_words

IDENTIFIER = re.compile(r"[a-z][a-z_-]*(?:/[^\s/]+)+")
KEY = re.compile(r"[0-9a-f]{12}")  # of a document
NAMED_BY = frozenset({"id", "recommendation", "answers", "value"})  # columns of identifiers
DOCUMENT = "/id/document/"  # begins the address of a document's page
LONG = 60  # characters, from which on a cell needs a wide column


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a value and where they lead, if anywhere; `parts` are those of a list."""

    words: str
    address: str | None = None
    number: bool = False
    parts: tuple[str, ...] = ()

    @property
    def document(self) -> str | None:
        """The key of the document that it leads to, if it leads to one."""
        leads = self.address == f"{DOCUMENT}{self.words}"
        return self.words if leads else None

    @property
    def long(self) -> bool:
        return len(self.words) > LONG


def cell(column: str, row: Mapping[str, Any]) -> Cell:
    """The cell of a column in a row."""
    value = row[column]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    parts = tuple(map(as_words, value)) if isinstance(value, list) and len(value) > 1 else ()
    return Cell(as_words(value), _address(column, row), number, parts)


def _address(column: str, row: Mapping[str, Any]) -> str | None:
    """Where a value leads: an identifier to its thing, a document to its page of its own, a page
    to the passage on it."""
    value = row[column]
    if column == "page" and isinstance(value, int):
        return passage(row.get("document"), value, row.get("id"))
    if not isinstance(value, str):
        return None
    if column.split("_")[0] == "document" and KEY.fullmatch(value):
        return f"{DOCUMENT}{value}"
    if column in NAMED_BY and IDENTIFIER.fullmatch(value):
        return f"/id/{quote(value)}"
    return None


def passage(document: Any, page: int, mark: Any) -> str | None:
    """The address of a page of a document, with what is marked on it; None without a document."""
    if not isinstance(document, str) or not KEY.fullmatch(document):
        return None
    marked = f"?{urlencode({'mark': mark})}" if isinstance(mark, str) else ""
    return f"/passages/{document}/{page}{marked}"
