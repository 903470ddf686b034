"""Killed at any moment, and again and again: the next call finishes what was begun."""

import random
import signal

from probation_graph.graph.readback import edges_held, nodes_held
from probation_graph.graph.sync import is_current, sync, view_of
from tests.graph.killing import bringing, seconds_of

KILLS = 20


def held(engine):
    """All that a database holds of ours, in an order of its own."""
    return sorted(nodes_held(engine), key=lambda node: node.uri), edges_held(engine)


def test_killed_at_twenty_moments_it_ends_as_a_rebuild(
    empty_engine, engine_settings, record, make_letter
) -> None:
    chance = random.Random(7)
    made = make_letter("the first", findings=40)
    made.put(record)
    lasts = seconds_of(record.data, engine_settings)
    killed = 0
    for number in range(KILLS):
        if number % 2:  # a change of values and classes, a new document, a document that goes
            record.remove(made.key)
        made = make_letter(f"letter {number % 3}", 40, board="Board" if number % 5 else "Team")
        made.put(record)
        child = bringing(record.data, engine_settings)
        child.join(chance.uniform(0.0, lasts))
        child.kill()
        child.join()
        killed += child.exitcode == -signal.SIGKILL
    assert killed > KILLS / 2
    sync(record, empty_engine)
    assert is_current(record, empty_engine)
    after_kills = held(empty_engine)
    assert {node.uri for node in after_kills[0]} == view_of(record)[0].nodes.keys()
    sync(record, empty_engine, rebuild=True)
    assert held(empty_engine) == after_kills
