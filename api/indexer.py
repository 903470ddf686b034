"""Makes the search index before anybody searches: at the start, and when the record changed."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

from probation_graph.graph.errors import ProbationGraphError


class Indexer:
    """A thread that opens the index whenever it is woken; to open it is to bring it up to date.

    Changes that come while it is made are taken together. Who searches meanwhile waits for it."""

    def __init__(self, opened: Callable[[], AbstractContextManager[object]]) -> None:
        self._opened = opened
        self._woken = threading.Event()
        self._ending = False

    def start(self) -> None:
        """Begin, with the record as it is."""
        self._ending = False
        self._woken.set()
        threading.Thread(target=self._run, name="search index", daemon=True).start()

    def wake(self) -> None:
        """The record changed."""
        self._woken.set()

    def close(self) -> None:
        """End; what is being made is left to end by itself."""
        self._ending = True
        self._woken.set()

    def _run(self) -> None:
        while True:
            self._woken.wait()
            self._woken.clear()
            if self._ending:
                return
            # What is wrong is told to whoever searches.
            with suppress(ProbationGraphError), self._opened():
                pass
