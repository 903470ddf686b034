"""Metrics in the form that Prometheus reads."""

from collections.abc import Callable, Iterator, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
METHODS = frozenset({"GET", "HEAD", "POST", "DELETE", "OPTIONS"})
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)  # seconds
TOLD = {
    "engine_up": "1 where the database answers",
    "view_current": "1 where the property graph shows the record",
    "view_lag_documents": "documents in which the property graph differs from the record",
    "view_lag_seconds": "seconds since the property graph was first seen to lag",
    "documents": "documents of the record",
    "uploads_waiting": "uploads that are not read yet",
}


class Metrics:
    """What is counted of one application. `states` gives the gauges of the moment, by the names in
    TOLD; what cannot be known now is left out."""

    def __init__(self, states: Callable[[], Mapping[str, float]]) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_States(states))
        self._requests = Counter(
            "probation_graph_requests", "Requests", ("method", "route", "status"),
            registry=self._registry,
        )  # fmt: skip
        self._seconds = Histogram(
            "probation_graph_request_seconds", "Seconds from a request to the end of its answer",
            ("route",), registry=self._registry, buckets=BUCKETS,
        )  # fmt: skip
        self.in_flight = Gauge(
            "probation_graph_requests_in_flight", "Requests being answered",
            registry=self._registry,
        )  # fmt: skip

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request. `route` is its template, so that there are few."""
        known = method if method in METHODS else "other"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def text(self) -> bytes:
        """Everything, as text."""
        return generate_latest(self._registry)


class _States(Collector):
    def __init__(self, states: Callable[[], Mapping[str, float]]) -> None:
        self._states = states

    def describe(self) -> list[GaugeMetricFamily]:
        """Nothing: registering must not ask for the states."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for name, value in self._states().items():
            yield GaugeMetricFamily(f"probation_graph_{name}", TOLD[name], value)
