"""Cheap questions beside one that runs into its limit: how long they take, against their usual."""

import statistics
import threading
import time
from pathlib import Path

import httpx2

from benchmarks.lean import Lean
from benchmarks.measure import Comparison
from benchmarks.serving import server_of

LETTER = Path(__file__).parents[1] / "samples" / "letter.pdf"
CHEAP = (
    "/questions/scores",
    "/questions/recommendations",
    "/evidence/recommendation/N55SHF/2023/9",
)
SECONDS = 5.0  # of each of the two, less than the limit of a query
BEGUN = 1.0  # seconds after which the expensive one is surely under way
COUNT = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b) AS n"
JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?d && ?d != ?g) }"
EXPENSIVE = {
    "Cypher": ("/cypher", {"json": {"query": COUNT}}),
    "SPARQL": ("/sparql", {"data": {"query": JOIN}}),
}


def run() -> list[Comparison]:
    """The median of cheap ones, with and without an expensive one (at most twice)."""
    with server_of(LETTER) as address:
        return [_beside(address, language) for language in EXPENSIVE]


def _beside(address: str, language: str) -> Comparison:
    cheap = Lean(address)
    _median(cheap, BEGUN)
    usual = _median(cheap, SECONDS)
    statuses: list[int] = []
    path, asked = EXPENSIVE[language]

    def expensive() -> None:
        statuses.append(httpx2.post(f"{address}{path}", timeout=60, **asked).status_code)

    thread = threading.Thread(target=expensive)
    thread.start()
    time.sleep(BEGUN)
    beside = _median(cheap, SECONDS)
    assert thread.is_alive(), "the expensive one ended too early"
    thread.join()
    cheap.close()
    return Comparison(
        f"cheap questions beside one in {language} that runs into its limit", "their usual",
        beside, usual, beside / usual, f"medians; it ended with {statuses[0]}; goal: 2 or less",
    )  # fmt: skip


def _median(cheap: Lean, seconds: float) -> float:
    took, end = [], time.perf_counter() + seconds
    while (begun := time.perf_counter()) < end:
        cheap.get(CHEAP[len(took) % len(CHEAP)])
        took.append(time.perf_counter() - begun)
    return statistics.median(took)
