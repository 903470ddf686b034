"""The queue: uploads are read one after the other, each in processes that may be killed."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from probation_graph.api.errors import Full
from probation_graph.api.shelf import Shelf
from probation_graph.api.upload import State, Upload, report
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.graph.settings import Settings
from probation_graph.ingest.outcome import Outcome
from probation_graph.ingest.pipeline import ingest

ANOTHER_READS = 2.0  # seconds until we see whether another server has ended
LOG = logging.getLogger(__name__)
NEWS = 1.0  # seconds until a state is looked at though nobody here told of a change


class Queue:
    """Reads what is on the shelf in a thread that begins with the first upload or `start`."""

    def __init__(self, settings: Settings, changed: Callable[[], None]) -> None:
        self.shelf = Shelf(settings.data)
        self._settings = settings
        self._changed = changed  # called when the record was written to
        self._wake = threading.Event()
        self._ending = False
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._listeners: set[Callable[[], object]] = set()

    def start(self) -> None:
        """Read what waits, now and from now on."""
        with self._starting:
            if self._thread is None and not self._ending:
                self._thread = threading.Thread(target=self._run, name="uploads", daemon=True)
                self._thread.start()
        self._wake.set()

    def check_room(self) -> None:
        """Raises Full where no more can wait."""
        if len(self.shelf.waiting()) >= self._settings.api_uploads:
            raise Full("As many uploads wait as are allowed.", "Try again in a while.")

    def add(self, upload: Upload, incoming: Path) -> None:
        """Take in an upload whose bytes are in the file `incoming`."""
        self.shelf.add(upload, incoming)
        self.start()

    def close(self) -> None:
        """Begin no further one. What is being read now is read again by the next server."""
        self._ending = True
        self._wake.set()
        self._tell()

    async def news(self, upload: Upload) -> AsyncIterator[Upload | None]:
        """The upload, and again whenever its state changed, until it has ended. None where nothing
        changed for a while, so that a lost client is noticed."""
        loop, told = asyncio.get_running_loop(), asyncio.Event()

        def tell() -> None:
            loop.call_soon_threadsafe(told.set)

        with self._listening(tell):
            yield upload
            while not upload.state.ended and not self._ending:
                try:
                    await asyncio.wait_for(told.wait(), NEWS)
                except TimeoutError:
                    yield None
                told.clear()
                now = await run_in_threadpool(self.shelf.get, upload.id)
                if now is None:
                    return
                if now != upload:
                    upload = now
                    yield upload

    @contextmanager
    def _listening(self, listener: Callable[[], object]) -> Iterator[None]:
        self._listeners.add(listener)
        try:
            yield
        finally:
            self._listeners.discard(listener)

    def _run(self) -> None:
        while not self._ending:
            self._wake.wait()
            self._wake.clear()
            try:
                with self.shelf.reading():
                    self._read_all()
                self.shelf.tidy()
            except TimeoutError:
                self._look_again()
            except (ProbationGraphError, OSError):  # the folder cannot be used now: said elsewhere
                self._look_again()

    def _look_again(self) -> None:
        again = threading.Timer(ANOTHER_READS, self._wake.set)
        again.daemon = True
        again.start()

    def _read_all(self) -> None:
        while not self._ending and (waiting := self.shelf.waiting()):
            self._save(replace(waiting[0], state=State.READING))
            self._save(self._read(waiting[0]))

    def _read(self, upload: Upload) -> Upload:
        path = self.shelf.content(upload)
        try:
            outcome = ingest([path], self._settings, 1)[0]
        except ProbationGraphError as error:
            return replace(upload, state=State.FAILED, error=nameless(str(error), path))
        except Exception:  # whatever one document does, the others are read
            LOG.exception("An upload could not be read")
            told = "Something unexpected happened as it was read. The server's log says what."
            return replace(upload, state=State.FAILED, error=told)
        self._changed()
        return ended(upload, outcome)

    def _save(self, upload: Upload) -> None:
        self.shelf.save(upload)
        self._tell()

    def _tell(self) -> None:
        for listener in list(self._listeners):
            listener()


def ended(upload: Upload, outcome: Outcome) -> Upload:
    """The upload with what became of its document."""
    if outcome.error is not None:
        return replace(upload, state=State.FAILED, error=nameless(outcome.error, outcome.path))
    return replace(upload, state=State.DONE, outcome=report(outcome))


def nameless(error: str, path: Path) -> str:
    """An error without the place where the file lay."""
    return error.replace(str(path), "The document")
