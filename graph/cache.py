"""The user's cache folder: what was downloaded once, for every data folder and every test."""

import os
from pathlib import Path

import platformdirs

CACHE_VARIABLE = "PROBATION_GRAPH_CACHE"


def cache_folder() -> Path:
    """PROBATION_GRAPH_CACHE where it is set, else the place for caches on this system; made here.

    Raises OSError where it cannot be made.
    """
    chosen = os.environ.get(CACHE_VARIABLE)
    folder = (
        Path(chosen).expanduser()
        if chosen
        else Path(platformdirs.user_cache_dir("probation-graph"))
    )
    folder.mkdir(parents=True, exist_ok=True)
    return folder.absolute()
