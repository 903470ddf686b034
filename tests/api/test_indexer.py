"""The search index is made before anybody searches, and again when the record changed."""

import time
from contextlib import contextmanager

from probation_graph.api.indexer import Indexer
from probation_graph.api.services import Services
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.search.index import FILE
from probation_graph.graph.settings import Settings
from tests.kept import copied

PATIENCE = 60  # seconds


def until(holds):
    """Waits until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it did not come to hold"
        time.sleep(0.01)


def test_it_is_made_at_the_start_and_after_a_change(letter_data, tmp_path):
    services = Services(Settings(data=copied(letter_data, tmp_path / "data")))
    index = services.settings.data / FILE
    services.indexer.start()
    until(index.exists)
    first = index.stat().st_ino
    services.record.remove(services.record.keys()[0])
    services.changed()
    until(lambda: index.stat().st_ino != first)
    services.close()


def test_what_goes_wrong_does_not_end_it():
    opened = []

    @contextmanager
    def failing():
        opened.append(None)
        raise Unavailable("The search index is not there.")
        yield

    indexer = Indexer(failing)
    indexer.start()
    until(lambda: len(opened) == 1)
    indexer.wake()
    until(lambda: len(opened) == 2)
    indexer.close()
