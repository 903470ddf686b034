"""Requests and their answers: the token, retries, errors as exceptions, pages by their links."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2 as httpx

from probation_graph.client.errors import ClientError, NotAnswering, Problem, problem

TRIES = 3  # of a request that only reads, where the server is busy
LONGEST_WAIT = 10.0  # seconds between two of them
BUSY = (429, 503)


class Transport:
    """One server. `token` goes to it alone; `timeout` is seconds for each step of a request."""

    def __init__(self, base_url: str, token: str | None, timeout: float) -> None:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        try:
            self._http = httpx.Client(
                base_url=base_url, timeout=timeout, headers=headers, follow_redirects=False
            )
        except httpx.InvalidURL as error:
            raise NotAnswering(f"{base_url} is no address: {error}.") from None

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def read(self, method: str, path: str, **options: Any) -> httpx.Response:
        """An answer to a request that changes nothing: where the server is busy and says for how
        long, it is asked again. Raises Problem, NotAnswering."""
        for _ in range(TRIES - 1):
            answer = self._send(method, path, **options)
            wait = _retry_after(answer)
            if answer.status_code not in BUSY or wait is None or wait > LONGEST_WAIT:
                return _checked(answer)
            time.sleep(wait)
        return _checked(self._send(method, path, **options))

    def write(self, method: str, path: str, **options: Any) -> httpx.Response:
        """An answer to a request that changes something: sent once. Raises the same."""
        return _checked(self._send(method, path, **options))

    def json(self, path: str, **params: Any) -> Any:
        """What is at a path, as JSON."""
        return content(self.read("GET", path, params=_given(params)))

    def pages(self, path: str, **params: Any) -> Iterator[httpx.Response]:
        """The answer at a path and those that its `Link` calls `next`."""
        answer = self.read("GET", path, params=_given(params))
        yield answer
        while "next" in answer.links:
            answer = self.read("GET", self._own(answer, answer.links["next"]["url"]))
            yield answer

    @contextmanager
    def stream(self, path: str) -> Iterator[Iterator[bytes]]:
        """The bytes at a path, as they come. Raises Problem, NotAnswering."""
        try:
            with self._http.stream("GET", path) as answer:
                if answer.is_error:
                    answer.read()
                yield _checked(answer).iter_bytes()
        except httpx.HTTPError as error:
            raise self._silent(error) from error

    def _send(self, method: str, path: str, **options: Any) -> httpx.Response:
        try:
            return self._http.request(method, path, **options)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._silent(error) from error

    def _silent(self, error: Exception) -> NotAnswering:
        reason = str(error) or type(error).__name__
        return NotAnswering(f"There is no answer from {self._http.base_url}: {reason}.")

    def _own(self, answer: httpx.Response, link: str) -> str:
        """The address that a link leads to. Raises ClientError where that is another server."""
        url = answer.url.join(link)
        if (url.scheme, url.host, url.port) != (
            answer.url.scheme,
            answer.url.host,
            answer.url.port,
        ):
            raise ClientError(f"The server leads to another one: {url}.")
        return str(url)


def content(answer: httpx.Response) -> Any:
    """An answer's body as JSON. Raises NotAnswering where it is none."""
    try:
        return json.loads(answer.content)
    except ValueError:
        told = f"What answers at {answer.url} is no server of a graph: its answer is not JSON."
        raise NotAnswering(told) from None


def _given(params: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in params.items() if value is not None}


def _checked(answer: httpx.Response) -> httpx.Response:
    if answer.is_success:
        return answer
    raise _problem(answer)


def _problem(answer: httpx.Response) -> Problem:
    try:
        told = json.loads(answer.content)
    except ValueError:
        told = None
    return problem(answer.status_code, answer.reason_phrase, told, _retry_after(answer))


def _retry_after(answer: httpx.Response) -> float | None:
    said = answer.headers.get("Retry-After", "")
    return float(said) if said.isdecimal() else None
