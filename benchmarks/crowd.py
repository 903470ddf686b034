"""Many clients at once: what is answered in a time, how fast, and whether memory grows."""

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

import httpx2

HUNDREDTH = 100


@dataclass(frozen=True)
class Crowd:
    """`clients` at once; `answers` in a second; seconds of an answer, by the middle one and by the
    slowest but one in a hundred; statuses other than 200 are errors."""

    clients: int
    answers: float
    median: float
    slow: float
    errors: int


def crowd(address: str, paths: Sequence[str], clients: int, seconds: float) -> Crowd:
    """What so many clients get, each asking again as soon as it is answered."""
    return asyncio.run(_crowd(address, paths, clients, seconds))


async def _crowd(address: str, paths: Sequence[str], clients: int, seconds: float) -> Crowd:
    end = time.perf_counter() + seconds
    took: list[float] = []
    errors = 0

    async def client(number: int, http: httpx2.AsyncClient) -> None:
        nonlocal errors
        turn = number
        while time.perf_counter() < end:
            begun = time.perf_counter()
            answer = await http.get(paths[turn % len(paths)])
            took.append(time.perf_counter() - begun)
            errors += answer.status_code != 200
            turn += 1

    limits = httpx2.Limits(max_connections=clients, max_keepalive_connections=clients)
    async with httpx2.AsyncClient(base_url=address, limits=limits, timeout=60) as http:
        await asyncio.gather(*(client(number, http) for number in range(clients)))
    slow = statistics.quantiles(took, n=HUNDREDTH)[-1] if len(took) > 1 else took[0]
    return Crowd(clients, len(took) / seconds, statistics.median(took), slow, errors)
