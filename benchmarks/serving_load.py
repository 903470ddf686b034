"""64 clients against 4 on the server, with the letter; and against a bare route of FastAPI."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import psutil

from benchmarks.crowd import Crowd, crowd
from benchmarks.measure import Comparison
from benchmarks.serving import served, server_of

LETTER = Path(__file__).parents[1] / "samples" / "letter.pdf"
PATHS = {
    "questions": ["/questions/recommendations", "/questions/scores", "/questions/findings"],
    "entities": ["/entities?q=probation"],
    "evidence": ["/evidence/recommendation/N55SHF/2023/9"],
}
FEW, MANY = 4, 64  # clients
SECONDS = float(os.environ.get("BENCH_SECONDS", "10"))  # for each crowd


def run() -> list[Comparison]:
    """Throughput of many clients to few (at least 0.9), and of ours to a bare route."""
    with server_of(LETTER) as address:
        found = [_crowded(address, name) for name in PATHS]
        return [*found, _against_bare(address)]


def _crowded(address: str, name: str) -> Comparison:
    crowd(address, PATHS[name], FEW, 2)
    few = crowd(address, PATHS[name], FEW, SECONDS)
    before = _memory(address)
    many = crowd(address, PATHS[name], MANY, SECONDS)
    grown = (_memory(address) - before) / 2**20
    note = f"answers a second; {_told(many)}; memory {grown:+.0f} MB in {SECONDS:g} s"
    return Comparison(
        f"{MANY} clients on {name}", f"{FEW} clients", many.answers, few.answers,
        many.answers / few.answers, note,
    )  # fmt: skip


def _told(found: Crowd) -> str:
    return f"{found.errors} errors, p99 / median {found.slow / found.median:.1f}"


def _memory(address: str) -> int:
    """Resident bytes of the process that listens there."""
    port = httpx2.URL(address).port
    return next(
        psutil.Process(known.pid).memory_info().rss
        for known in psutil.net_connections("tcp")
        if known.status == psutil.CONN_LISTEN and known.pid and known.laddr.port == port
    )


def _against_bare(address: str) -> Comparison:
    path = PATHS["questions"][0]
    with tempfile.NamedTemporaryFile(suffix=".json") as body:
        body.write(httpx2.get(f"{address}{path}").content)
        body.flush()
        with _bare(body.name) as bare:
            theirs = crowd(bare, ["/health"], FEW, SECONDS)
    ours = crowd(address, [path], FEW, SECONDS)
    return Comparison(
        "a question, 4 clients", "a bare FastAPI route of the same bytes", ours.answers,
        theirs.answers, ours.answers / theirs.answers, "answers a second",
    )  # fmt: skip


@contextmanager
def _bare(body: str) -> Iterator[str]:
    with served([sys.executable, "-m", "benchmarks.bare", body], dict(os.environ)) as address:
        yield address


if __name__ == "__main__":
    for found in run():
        print(found)
