"""Sorting more lines than fit in memory: sorted runs on disk, merged as they are read."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby

RUN = 64 << 20  # bytes of lines that are sorted in memory at a time


def merged(parts: Iterable[list[bytes]], run: int = RUN) -> Iterator[bytes]:
    """The lines of all parts, each with its line end, sorted by code point and each once."""
    with ExitStack() as opened:
        runs: list[Iterable[bytes]] = []
        waiting: list[bytes] = []
        size = 0
        for lines in parts:
            waiting += lines
            size += sum(map(len, lines))
            if size > run:
                file = opened.enter_context(tempfile.TemporaryFile())
                file.writelines(_sorted(waiting))
                file.seek(0)
                runs.append(file)
                waiting, size = [], 0
        yield from once(heapq.merge(*runs, _sorted(waiting))) if runs else _sorted(waiting)


def once(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Sorted lines, each once."""
    return (line for line, _ in groupby(lines))


def _sorted(lines: list[bytes]) -> list[bytes]:
    return sorted(set(lines))
