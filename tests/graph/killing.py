"""A process that brings a database up to a record, to be killed: started by a fork server that has
imported all it needs, so that twenty of them cost little."""

import multiprocessing
import time
from pathlib import Path

from probation_graph.graph import loading
from probation_graph.graph.engine import connect
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])
SMALL_BATCH = 40  # rows: many steps, so that a kill falls between two of them


def bring(data: Path, settings: Settings, ready: "multiprocessing.synchronize.Event") -> None:
    """What the process does; `ready` is set when it is connected."""
    loading.BATCH = SMALL_BATCH
    with connect(settings) as engine:
        ready.set()
        sync(Record(data), engine)


def bringing(data: Path, settings: Settings) -> "multiprocessing.process.BaseProcess":
    """The process, connected already."""
    ready = FORKS.Event()
    child = FORKS.Process(target=bring, args=(data, settings, ready), daemon=True)
    child.start()
    assert ready.wait(60)
    return child


def seconds_of(data: Path, settings: Settings) -> float:
    """How long it takes where nobody kills it."""
    child = bringing(data, settings)
    begun = time.monotonic()
    child.join(120)
    assert child.exitcode == 0
    return time.monotonic() - begun
