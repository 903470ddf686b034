"""How two things are compared: in turns, in one run, by the median of the ratios of pairs."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Comparison:
    """Ours against another way of doing the same: seconds of each, and ours / other."""

    name: str
    other_name: str
    ours: float
    other: float
    ratio: float
    note: str = ""


def compare(
    name: str,
    ours: Callable[[], object],
    other_name: str,
    other: Callable[[], object],
    pairs: int = 5,
    note: str = "",
) -> Comparison:
    """Runs the two in turns, after one warm-up of each; medians over the pairs."""
    ours()
    other()
    times = [(seconds(ours), seconds(other)) for _ in range(pairs)]
    return Comparison(
        name=name,
        other_name=other_name,
        ours=statistics.median(first for first, _ in times),
        other=statistics.median(second for _, second in times),
        ratio=statistics.median(first / second for first, second in times),
        note=note,
    )


def seconds(action: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def table(comparisons: list[Comparison]) -> str:
    """The comparisons as a table in Markdown."""
    head = "| ours | against | ours, s | other, s | ours / other | |\n|---|---|---|---|---|---|\n"
    return head + "".join(
        f"| {c.name} | {c.other_name} | {c.ours:.4f} | {c.other:.4f} | {c.ratio:.2f} | {c.note} |\n"
        for c in comparisons
    )
