"""Data folders that are made once, and read by all workers."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from probation_graph.graph.lock import locked

PATIENCE = 1200.0  # seconds that another worker may take to make one


def kept(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of this name, which the first worker that asks has made: to be read, not changed."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # the run's own; each worker has a folder in it
    folder, made = base / name, base / f"{name}.made"
    with locked(base / f"{name}.lock", PATIENCE):
        if not made.exists():
            make(folder)
            made.touch()
    return folder


def copied(data: Path, folder: Path) -> Path:
    """A copy of a data folder, to be changed; of an engine that runs in it, nothing."""
    for name in ("record", "sources"):
        shutil.copytree(data / name, folder / name)
    return folder
