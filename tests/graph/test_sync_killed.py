"""Killed at any moment, and again and again: the next call finishes what was begun."""

import random
import signal
import time

from probation_graph.graph.readback import edges_held, nodes_held
from probation_graph.graph.sync import is_current, sync, view_of
from tests.graph.killing import bringing, seconds_of

KILLS = 20
FINDINGS = 20  # of a letter: some 140 nodes


def held(engine):
    """All that a database holds of ours, in an order of its own."""
    return sorted(nodes_held(engine), key=lambda node: node.uri), edges_held(engine)


def test_killed_at_twenty_moments_it_ends_as_a_rebuild(
    empty_engine, engine_settings, record, make_letter
) -> None:
    chance = random.Random(7)
    made = make_letter("the first", findings=FINDINGS)
    made.put(record)
    lasts = seconds_of(record.data, engine_settings)
    killed = tried = 0
    while killed < KILLS:
        tried += 1
        if tried % 2:
            record.remove(made.key)
        board = "Board" if tried % 5 else "Team"  # a class that changes
        made = make_letter(f"letter {tried % 3}", FINDINGS, board=board)
        made.put(record)
        child, begun = bringing(record.data, engine_settings), time.monotonic()
        child.join(chance.uniform(0.0, lasts))
        child.kill()
        child.join()
        if child.exitcode == -signal.SIGKILL:
            killed += 1
        else:  # it was done before: it takes less time than was thought
            lasts = min(lasts, time.monotonic() - begun)
        assert tried < 4 * KILLS
    sync(record, empty_engine)
    assert is_current(record, empty_engine)
    after_kills = held(empty_engine)
    assert {node.uri for node in after_kills[0]} == view_of(record)[0].nodes.keys()
    sync(record, empty_engine, rebuild=True)
    assert held(empty_engine) == after_kills
