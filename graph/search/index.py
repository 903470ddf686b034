"""The search index of a record: made when it is first asked for, and again when the record changed.

It is a file, cache/search.sqlite in the data folder, which may be deleted at any time. It is only
ever read; a new one takes its place. So any number of threads and processes can search at once.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from probation_graph.graph.digest import files_digest, sha256
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.lock import locked
from probation_graph.graph.record import Record
from probation_graph.graph.search.building import SCHEMA, build

FILE = "cache/search.sqlite"
BUILDS_WITHIN = 600  # seconds, in another process
ONTOLOGY = Path(__file__).parents[2] / "ontology"


class SearchIndex:
    """The index of a record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.path = record.data / FILE
        self._building = threading.Lock()

    @contextmanager
    def opened(self, fingerprint: str) -> Iterator[sqlite3.Connection]:
        """A connection that reads the index of the record with this fingerprint; made if need be.

        Raises Unavailable where it cannot be made.
        """
        found = self._connection()
        if found is None or _made(found) != _wanted(fingerprint):
            if found is not None:
                found.close()
            self._build(fingerprint)
            found = self._connection()
        if found is None:
            raise Unavailable("The search index is not there.", "Ask again.")
        with closing(found):
            yield found

    def _build(self, fingerprint: str) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            lock = self.path.with_suffix(".lock")
            with self._building, locked(lock, BUILDS_WITHIN):
                if self._is_of(fingerprint):  # someone else built it meanwhile
                    return
                build(self.record, _wanted(fingerprint), self.path)
        except KeyError as error:
            raise Unavailable(
                "A document was withdrawn while the search index was made.", "Ask again."
            ) from error
        except (OSError, sqlite3.Error) as error:
            raise Unavailable(
                f"The search index cannot be made: {error}.",
                f"It is kept in {FILE} of the data folder: see that there is room for it.",
            ) from error

    def _is_of(self, fingerprint: str) -> bool:
        found = self._connection()
        if found is None:
            return False
        with closing(found):
            return _made(found) == _wanted(fingerprint)

    def _connection(self) -> sqlite3.Connection | None:
        try:
            found = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True)
        except sqlite3.OperationalError:
            return None
        found.row_factory = sqlite3.Row
        return found


def _made(index: sqlite3.Connection) -> str | None:
    """Which record an index is of; None where the file is no index."""
    try:
        row = index.execute("SELECT fingerprint FROM made").fetchone()
    except sqlite3.DatabaseError:
        return None
    return None if row is None else str(row[0])


def _wanted(fingerprint: str) -> str:
    return sha256(f"{fingerprint} {_rules()}".encode())


@cache
def _rules() -> str:
    """What else an index depends on: how it is built, and what is known before any document."""
    return files_digest([SCHEMA, *Path(__file__).parent.glob("*.py"), *ONTOLOGY.rglob("*.ttl")])
