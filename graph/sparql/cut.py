"""Cutting rows: where a stream of serialised rows reaches its limit, it ends after a whole row.

pyoxigraph writes results itself, several times faster than Python could. So what it writes is
watched, rows are counted by what stands between two of them, and at the limit what closes the
document is put after the last row that is allowed.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from pyoxigraph import QueryResultsFormat

OVERLAP = 1024  # bytes kept back, so that what stands between two rows is never split
PIECE = 32 * 1024  # bytes passed on at a time
Emit = Callable[[bytes], None]


class Cut(Exception):
    """The limit is reached: nothing more is to be written."""


class TooWide(Exception):
    """A single row is larger than a whole answer may be."""


class Rows(ABC):
    """A file for pyoxigraph to write rows into. It passes them on, and raises Cut at the limit of
    rows or of bytes; `truncated` says whether it did."""

    closing: bytes  # ends the document after a cut
    _ended = 0  # rows that another has followed

    def __init__(self, emit: Emit, row_limit: int, byte_limit: int) -> None:
        self.truncated = False
        self._emit = emit
        self._row_limit = row_limit
        self._byte_limit = byte_limit
        self._kept = b""
        self._sent = 0  # bytes

    def write(self, piece: bytes) -> int:
        """Take a piece. Raises Cut, TooWide."""
        if self.truncated:  # pyoxigraph empties its buffer once more after the exception
            return len(piece)
        self._kept += piece
        if len(self._kept) >= PIECE:
            self._pass_on(len(self._kept) - OVERLAP)
        return len(piece)

    def flush(self) -> None:  # noqa: B027  the same for every format
        """Pieces are passed on when they are large enough, and at the end."""

    def finish(self) -> None:
        """All has been written. Raises Cut, TooWide."""
        self._pass_on(len(self._kept))

    @abstractmethod
    def between(self, piece: bytes, upto: int) -> Iterator[int]:
        """Places before `upto` where what stands between two rows begins; what follows `upto` is
        seen again with the next piece."""

    def _pass_on(self, upto: int) -> None:
        last = None
        for place in self.between(self._kept, upto):
            if self._sent + place > self._byte_limit and last is not None:
                self._cut(last)
            self._ended += 1
            if self._ended >= self._row_limit or self._sent + place > self._byte_limit:
                self._cut(place)
            last = place
        if self._sent + upto > 2 * self._byte_limit:
            raise TooWide
        self._emit(self._kept[:upto])
        self._sent += upto
        self._kept = self._kept[upto:]

    def _cut(self, place: int) -> None:
        self.truncated = True
        self._emit(self._kept[:place] + self.closing)
        raise Cut


class JsonRows(Rows):
    """Rows as JSON: `"truncated": true` stands at the end of what was cut."""

    closing = b'}]},"truncated":true}'
    BETWEEN = re.compile(rb'\},(?=\{"[^"\\]+":\{"type":")')  # no string can hold these bytes

    def between(self, piece: bytes, upto: int) -> Iterator[int]:
        yield from _places(self.BETWEEN, piece, upto)


class XmlRows(Rows):
    """Rows as XML: a comment stands at the end of what was cut."""

    closing = b"</result></results></sparql><!-- truncated -->"
    BETWEEN = re.compile(rb"</result>(?=<result>)")

    def between(self, piece: bytes, upto: int) -> Iterator[int]:
        yield from _places(self.BETWEEN, piece, upto)


class TsvRows(Rows):
    """Rows between tabs: no term holds a raw end of line, and the first ends the heading."""

    closing = b"\n"
    _ended = -1
    BETWEEN = re.compile(rb"\n(?=.)", re.DOTALL)

    def between(self, piece: bytes, upto: int) -> Iterator[int]:
        yield from _places(self.BETWEEN, piece, upto)


class CsvRows(Rows):
    """Rows between commas: an end of line within quotes is none of a row."""

    closing = b"\r\n"
    _ended = -1
    BETWEEN = re.compile(rb"\r\n(?=.)", re.DOTALL)
    _quotes = 0

    def between(self, piece: bytes, upto: int) -> Iterator[int]:
        seen = 0
        for place in _places(self.BETWEEN, piece, upto):
            self._quotes += piece.count(b'"', seen, place)
            seen = place
            if self._quotes % 2 == 0:
                yield place
        self._quotes += piece.count(b'"', seen, upto)


def _places(pattern: re.Pattern[bytes], piece: bytes, upto: int) -> Iterator[int]:
    for match in pattern.finditer(piece):
        if match.start() >= upto:
            return
        yield match.start()


ROWS: Mapping[QueryResultsFormat, type[Rows]] = MappingProxyType(
    {
        QueryResultsFormat.JSON: JsonRows,
        QueryResultsFormat.XML: XmlRows,
        QueryResultsFormat.TSV: TsvRows,
        QueryResultsFormat.CSV: CsvRows,
    }
)
