"""Rates: how many requests a client may make in a minute."""

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

CLIENTS = 10_000  # remembered; of more, those that asked longest ago begin anew


@dataclass(slots=True)
class Bucket:
    """What is left to a client, as of a moment."""

    left: float
    seen: float


class Rates:
    """A bucket for each client, which holds a minute's requests and fills evenly."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = monotonic) -> None:
        self._most = per_minute
        self._clock = clock
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def wait(self, client: str) -> int:
        """Count a request; whole seconds until the client may make it, 0 for at once."""
        if self._most == 0:
            return 0
        now = self._clock()
        bucket = self._buckets.pop(client, None) or Bucket(self._most, now)
        self._buckets[client] = bucket
        if len(self._buckets) > CLIENTS:
            self._buckets.popitem(last=False)
        refill = (now - bucket.seen) * self._most / 60
        bucket.left, bucket.seen = min(self._most, bucket.left + refill), now
        if bucket.left >= 1:
            bucket.left -= 1
            return 0
        return math.ceil((1 - bucket.left) * 60 / self._most)
