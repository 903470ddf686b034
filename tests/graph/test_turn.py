"""One writer at a time."""

from contextlib import contextmanager

import pytest

from probation_graph.graph import turn as turns
from probation_graph.graph.errors import QueryError, Unavailable
from probation_graph.graph.loading import Statement
from probation_graph.graph.turn import Shown, Turn, TurnLost, set_up, shown, wait_for_other

COUNT = Statement("MERGE (c:Counter {name: 'c'}) SET c.value = coalesce(c.value, 0) + 1", [])
VALUE = "MATCH (c:Counter) RETURN c.value AS value"


def test_a_database_without_a_view_shows_none(empty_engine) -> None:
    assert shown(empty_engine) is None


def test_a_view_says_what_it_shows_when_it_is_whole(empty_engine) -> None:
    first = Turn(empty_engine)
    assert not first.whole
    assert shown(empty_engine).fingerprint is None
    first.finish("f1")
    assert shown(empty_engine).fingerprint == "f1"
    assert Turn(empty_engine).whole


def test_the_last_to_come_has_the_turn(empty_engine) -> None:
    first = Turn(empty_engine)
    first.step([COUNT])
    second = Turn(empty_engine)
    with pytest.raises(TurnLost):
        first.step([COUNT])
    second.step([COUNT])
    second.finish("f")
    with pytest.raises(TurnLost):
        first.finish("g")
    assert empty_engine.read(VALUE) == [{"value": 2}]
    assert shown(empty_engine).fingerprint == "f"


class Flaky:
    """An engine that loses the connection around one commit."""

    def __init__(self, engine, after_commit: bool) -> None:
        self._engine = engine
        self._after_commit = after_commit
        self.lost = 0

    def __getattr__(self, name: str):
        return getattr(self._engine, name)

    @contextmanager
    def transaction(self):
        failing = self.lost == 0
        self.lost += 1
        with self._engine.transaction() as transaction:
            yield transaction
            if failing and not self._after_commit:
                raise Unavailable("lost before the commit")
        if failing:
            raise Unavailable("lost after the commit")


@pytest.mark.parametrize("after_commit", [True, False])
def test_a_step_whose_commit_was_not_heard_of_is_made_once(empty_engine, after_commit) -> None:
    flaky = Flaky(empty_engine, after_commit)
    turn = Turn(flaky)
    turn.step([COUNT])
    turn.step([COUNT])
    assert flaky.lost == 3
    assert empty_engine.read(VALUE) == [{"value": 2}]


def test_a_database_that_stays_away_is_said(empty_engine, monkeypatch) -> None:
    monkeypatch.setattr(turns, "PAUSE", 0.001)
    turn = Turn(empty_engine)
    monkeypatch.setattr(empty_engine, "transaction", lambda: (_ for _ in ()).throw(Unavailable("")))
    with pytest.raises(Unavailable):
        turn.step([COUNT])


def test_two_writers_in_the_same_moment_do_not_both_write(empty_engine) -> None:
    """The one that comes second in the same step is refused, and finds it was made."""
    turn = Turn(empty_engine)
    with empty_engine.transaction() as other:
        other.run("MATCH (v:ProbationGraphView) SET v.holder = 'another'")
    with pytest.raises(TurnLost):
        turn.step([COUNT])
    assert empty_engine.read(VALUE) == []


def test_waiting_ends_when_the_other_has_finished_or_is_dead(empty_engine, monkeypatch) -> None:
    wait_for_other(empty_engine)
    turn = Turn(empty_engine)
    monkeypatch.setattr(turns, "STALLED", 0.3)
    wait_for_other(empty_engine)
    assert shown(empty_engine) == Shown(None, shown(empty_engine).holder, 0)
    turn.finish("f")
    monkeypatch.setattr(turns, "STALLED", 60.0)
    wait_for_other(empty_engine)


class Refusing:
    """An engine that refuses so many writes, as the second of two in the same moment is."""

    def __init__(self, times: int) -> None:
        self.left = times

    def write(self, query, **parameters):
        self.left -= 1
        if self.left >= 0:
            raise QueryError("An equivalent index already exists.")
        return [parameters]


def test_what_another_set_up_in_the_same_moment_is_found_done(monkeypatch) -> None:
    """Two syncs of an empty database: one was ended by the constraint that the other made."""
    monkeypatch.setattr(turns, "PAUSE", 0)
    assert set_up(Refusing(turns.SETUPS - 1), "MERGE (n)", name="n") == [{"name": "n"}]
    with pytest.raises(QueryError):
        set_up(Refusing(turns.SETUPS), "MERGE (n)")


class Overtaken:
    """An engine in which another takes the turn while we write, and has made the same already."""

    def __init__(self, engine) -> None:
        self._engine = engine

    def __getattr__(self, name: str):
        return getattr(self._engine, name)

    @contextmanager
    def transaction(self):
        yield Inattentive()
        Turn(self._engine)
        raise QueryError("There is one already.")


class Inattentive:
    """A transaction that saw nothing of the other."""

    def run(self, query: str, **parameters: object) -> list[dict[str, object]]:
        return [{"step": 1}]

    def send(self, query: str, **parameters: object) -> None:
        pass


def test_what_another_made_who_took_the_turn_is_no_fault(empty_engine) -> None:
    with pytest.raises(TurnLost):
        Turn(Overtaken(empty_engine)).step([COUNT])


def test_what_a_database_refuses_in_our_turn_is_told(empty_engine) -> None:
    with pytest.raises(QueryError):
        Turn(empty_engine).step([Statement("CREATE (c:Counter {name: ) ", [])])
