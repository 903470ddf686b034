"""How two things are compared: in turns, in one run, by the median of the ratios of pairs."""

import os
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
    clock: Callable[[], float] = time.perf_counter,
) -> Comparison:
    """Runs the two in turns, after one warm-up of each; medians over the pairs."""
    ours()
    other()
    times = [(seconds(ours, clock), seconds(other, clock)) for _ in range(pairs)]
    return Comparison(
        name=name,
        other_name=other_name,
        ours=statistics.median(first for first, _ in times),
        other=statistics.median(second for _, second in times),
        ratio=statistics.median(first / second for first, second in times),
        note=note,
    )


def seconds(action: Callable[[], object], clock: Callable[[], float]) -> float:
    """How long a call takes, by a clock."""
    start = clock()
    action()
    return clock() - start


def processors_of_children() -> float:
    """The processor time that ended child processes took, theirs included: what else the machine
    does counts for little in it."""
    spent = os.times()
    return spent.children_user + spent.children_system


def table(comparisons: list[Comparison]) -> str:
    """The comparisons as a table in Markdown."""
    head = "| ours | against | ours, s | other, s | ours / other | |\n|---|---|---|---|---|---|\n"
    return head + "".join(
        f"| {c.name} | {c.other_name} | {c.ours:.4f} | {c.other:.4f} | {c.ratio:.2f} | {c.note} |\n"
        for c in comparisons
    )
