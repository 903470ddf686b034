"""Turns: of several commands that bring one database up to the record, one writes at a time.

The database holds one node of ours, `ProbationGraphView`, that says what it shows: the fingerprint
of the view, missing while someone writes; who has the turn; and how many steps they have made. The
last to come takes the turn. Every step is a transaction that first checks, on that node, that the
turn is still its own and that the step was not made before: so a command that lost its turn, or
hears nothing of a commit and tries again, changes nothing twice.
"""

import secrets
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from probation_graph.graph.engine import Engine, Row
from probation_graph.graph.errors import QueryError, Unavailable
from probation_graph.graph.loading import Statement, packed

NAME = "view of the record"
IMPORTED = "import"  # the holder of a view that a bulk import wrote
ATTEMPTS = 8  # for one step: the embedded engine refuses a writer who comes second
PAUSE = 0.1  # seconds before the second attempt; twice as long before each further one
SETUPS = 3  # attempts for what two commands may do in the same moment on an empty database
POLL = 0.1  # seconds between two looks at what another command does
STALLED = 30.0  # seconds without a step after which that command is taken for dead

CONSTRAINT = (
    "CREATE CONSTRAINT probation_graph_view IF NOT EXISTS "
    "FOR (v:ProbationGraphView) REQUIRE v.name IS UNIQUE"
)
LOOK = (
    "MATCH (v:ProbationGraphView {name: $name}) "
    "RETURN v.fingerprint AS fingerprint, v.holder AS holder, v.step AS step"
)
# The first SET takes the lock, so that what is read after it cannot change under us.
TAKE = (
    "MERGE (v:ProbationGraphView {name: $name}) SET v.holder = $holder "
    "WITH v, v.fingerprint AS shown SET v.step = 0, v.fingerprint = null RETURN shown"
)
ADVANCE = (
    "MATCH (v:ProbationGraphView {name: $name}) SET v.touched = $holder "
    "WITH v WHERE v.holder = $holder AND v.step = $step SET v.step = $step + 1 "
    "RETURN v.step AS step"
)
FINISH = f"MATCH (v:ProbationGraphView {{name: '{NAME}'}}) SET v.fingerprint = $rows[0]"
LEAVE = "UNWIND $rows AS row MATCH (v:ProbationGraphView {name: row}) DELETE v"
SETTLE = "MATCH (v:ProbationGraphView {name: $name}) SET v.holder = 'settled'"


class TurnLost(Exception):
    """Another command writes now."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a database says of itself: `fingerprint` is None while it is being written."""

    fingerprint: str | None
    holder: str
    step: int


def shown(engine: Engine) -> Shown | None:
    """What the database shows; None where it never held a view."""
    rows = engine.read(LOOK, name=NAME)
    return Shown(**rows[0]) if rows else None


def set_up(engine: Engine, query: str, **parameters: Any) -> list[Row]:
    """Write what changes nothing the second time. Where two commands do so in the same moment, a
    database may refuse one of them: it finds the other's done when it looks again."""
    for attempt in range(SETUPS - 1):
        try:
            return engine.write(query, **parameters)
        except QueryError:
            time.sleep(PAUSE * 2**attempt)
    return engine.write(query, **parameters)


class Turn:
    """The right to write. `whole` tells whether the view was whole when the turn was taken."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._holder = secrets.token_hex(8)
        self._step = 0
        set_up(engine, CONSTRAINT)
        rows = set_up(engine, TAKE, name=NAME, holder=self._holder)
        self.whole = rows[0]["shown"] is not None

    def step(self, statements: Sequence[Statement]) -> None:
        """Run statements in one transaction, once. Raises TurnLost."""
        for attempt in range(ATTEMPTS):
            try:
                self._try(statements)
                break
            except QueryError as error:
                # The embedded engine shows what others commit meanwhile: what we make may be there,
                # of a command that took the turn after we looked.
                if not self._is_ours():
                    raise TurnLost from error
                raise
            except Unavailable:
                if attempt == ATTEMPTS - 1:
                    raise
                time.sleep(PAUSE * 2**attempt)
                self._engine.ping()
        self._step += 1

    def write(self, statements: Iterable[Statement]) -> None:
        """Make the changes, as many in a transaction as are taken well. Raises TurnLost."""
        for pack in packed(statements):
            self.step(pack)

    def finish(self, fingerprint: str) -> None:
        """Say that the view is whole. Raises TurnLost."""
        self.step([Statement(FINISH, [fingerprint])])

    def leave(self) -> None:
        """Take our mark away, where nothing is shown any more. Raises TurnLost."""
        self.step([Statement(LEAVE, [NAME])])

    def _try(self, statements: Sequence[Statement]) -> None:
        with self._engine.transaction() as transaction:
            mine = {"name": NAME, "holder": self._holder, "step": self._step}
            if transaction.run(ADVANCE, **mine):
                for query, rows, _ in statements:
                    transaction.send(query, rows=rows)
                return
        found = shown(self._engine)
        if found is None or (found.holder, found.step) != (self._holder, self._step + 1):
            raise TurnLost

    def _is_ours(self) -> bool:
        found = shown(self._engine)
        return found is not None and found.holder == self._holder


def wait_for_other(engine: Engine) -> None:
    """Wait until the command that took the turn has finished, or has made no step for long."""
    before, since = shown(engine), time.monotonic()
    while before is not None and before.fingerprint is None:
        time.sleep(POLL)
        now = shown(engine)
        if now != before:
            before, since = now, time.monotonic()
        elif time.monotonic() - since > STALLED:
            return
