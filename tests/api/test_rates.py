import pytest

from probation_graph.api import rates as rates_module
from probation_graph.api.rates import Rates


class Clock:
    """Time that goes on when it is told to."""

    now = 0.0

    def __call__(self):
        return self.now


def test_a_minutes_requests_at_once_then_as_it_fills():
    clock = Clock()
    rates = Rates(6, clock)
    assert [rates.wait("a") for _ in range(7)] == [0, 0, 0, 0, 0, 0, 10]
    assert rates.wait("b") == 0
    clock.now = 9.5
    assert rates.wait("a") == 1
    clock.now = 10.0
    assert rates.wait("a") == 0


def test_without_a_rate_nobody_waits():
    rates = Rates(0)
    assert {rates.wait("a") for _ in range(1000)} == {0}


@pytest.mark.parametrize("known", [1, 5])
def test_no_more_clients_are_remembered_than_a_few(monkeypatch, known):
    monkeypatch.setattr(rates_module, "CLIENTS", known)
    rates = Rates(1)
    for client in range(20):
        rates.wait(str(client))
    assert len(rates._buckets) == known
