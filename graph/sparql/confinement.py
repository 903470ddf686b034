"""Confinement of the process that runs queries: it can open neither file nor connection."""

import os
import sys
import threading
import time

PARENT_LOOK = 1.0  # seconds between looks whether the process that started this one still lives


def confine() -> None:
    """From here on nothing can be opened: what is open stays open. Not on Windows, where no such
    limit exists and the guard alone keeps SERVICE out."""
    if sys.platform == "win32":
        return
    import resource

    # No new descriptor can be had, thus no socket; those that are open go on working.
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end_with(parent: int) -> None:
    """End this process as soon as its parent has: also amid a query."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(PARENT_LOOK)
        os._exit(1)

    if sys.platform != "win32":
        threading.Thread(target=watch, name="parent", daemon=True).start()
