"""How soon an API answers whose database may be away."""

import time

SOON = 5.0  # seconds


def answer_soon(client, path):
    """What is answered; any answer has to come soon."""
    answer, took = _answer(client, path)
    assert took < SOON
    return answer


def refused_soon(client, path):
    """What is answered; a refusal has to come soon. A good answer may take as long as it takes to
    bring a cold database up to the record."""
    answer, took = _answer(client, path)
    assert answer.status_code == 200 or took < SOON
    return answer


def _answer(client, path):
    begun = time.monotonic()
    answer = client.get(path)
    return answer, time.monotonic() - begun
