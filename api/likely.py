"""The review list of the record as it is now, made once for each way it is asked for."""

import threading
from collections.abc import Callable

from probation_graph.graph.record import Record
from probation_graph.review.candidates import Candidate, candidates

Asked = tuple[str | None, bool]  # a kind, and whether everything is wanted
MOST = 16  # lists that are kept


class Likely:
    """Keeps the lists until the record changes, as its `fingerprint` tells: one takes a second to
    make from many documents, and a page is asked for again after each decision."""

    def __init__(self, record: Record, fingerprint: Callable[[], str]) -> None:
        self._record = record
        self._fingerprint = fingerprint
        self._made: dict[Asked, tuple[Candidate, ...]] = {}
        self._of = ""
        self._making = threading.Lock()

    def candidates(self, kind: str | None, everything: bool) -> tuple[Candidate, ...]:
        """As `review.candidates` gives them. Raises NotJudgeable for an unknown kind."""
        with self._making:
            now, asked = self._fingerprint(), (kind, everything)
            if now != self._of:
                self._made, self._of = {}, now
            if asked not in self._made:
                if len(self._made) == MOST:
                    self._made.clear()
                found = candidates(self._record, self._record.names, kind, everything)
                self._made[asked] = tuple(found)
            return self._made[asked]
