"""Limits of every request: how many at once, how many a minute, how big, how long."""

import asyncio
from collections.abc import Mapping

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from probation_graph.api.problems import problem
from probation_graph.api.rates import Rates
from probation_graph.graph.settings import Settings
from probation_graph.ingest.reading.limits import MEGABYTE

ALWAYS = frozenset({"/health", "/metrics"})  # answered however much else is
BRINGING = frozenset({"/documents", "/uploads"})
STREAMS = 100  # streams of events that may be open at the same time
AGAIN = 1  # seconds after which one that came too many may ask again


class Limits:
    """Keeps every request within the limits of the settings."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._settings = settings
        self._rates = Rates(settings.api_rate)
        self._open = {False: 0, True: 0}  # of requests, and of streams of events
        self._most = {False: settings.api_concurrency, True: STREAMS}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in ALWAYS:
            await self.app(scope, receive, send)
            return
        wait = self._rates.wait(client_of(scope, self._settings.api_client_header))
        if wait:
            told = f"More than {self._settings.api_rate} requests a minute."
            await refuse(scope, receive, send, 429, told, {"Retry-After": str(wait)})
            return
        streams = scope["path"].startswith("/uploads/") and scope["path"].endswith("/events")
        if self._open[streams] >= self._most[streams]:
            told = "As many requests are being answered as are allowed. Ask again in a moment."
            await refuse(scope, receive, send, 503, told, {"Retry-After": str(AGAIN)})
            return
        self._open[streams] += 1
        try:
            await self._answer(scope, receive, send)
        finally:
            self._open[streams] -= 1

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        settings, seconds = self._settings, self._settings.api_timeout
        what, most = "body", settings.api_body
        if scope["path"] in BRINGING and scope["method"] == "POST":
            what, most = "document", settings.document_size
            seconds += settings.document_timeout
        body = Body(receive, most, seconds, f"The {what} is bigger than {most} MB.")
        if body.is_announced_too_long(scope):
            await refuse(scope, receive, send, 413, body.told)
            return
        answer = Answer(scope, receive, send, seconds)
        try:
            await self.app(scope, body.receive, answer.send)
        finally:
            await answer.end()


class Body:
    """A request's body, of `most` megabytes, which has to come within `seconds`; `told` is what
    is said of a longer one."""

    def __init__(self, receive: Receive, most: int, seconds: float, told: str) -> None:
        self._receive = receive
        self._left = most * MEGABYTE
        self._whole = False
        self._end = asyncio.get_running_loop().time() + seconds
        self.told = told

    def is_announced_too_long(self, scope: Scope) -> bool:
        """Whether its length is given, and over the limit."""
        length = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
        return length.isdigit() and int(length) > self._left

    async def receive(self) -> Message:
        """The next part. Raises a 413 over the limit, and a 408 where it does not come."""
        if self._whole:  # what follows is only that the client went away
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._end):
                message = await self._receive()
        except TimeoutError:
            raise HTTPException(408, "The body did not come in time.", CLOSING) from None
        self._left -= len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._left < 0:
            raise HTTPException(413, self.told, CLOSING)
        return message


CLOSING = {"Connection": "close"}


class Answer:
    """An answer that has to begin within `seconds`; else a 504 goes out in its place, and what
    the route still sends goes nowhere."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, seconds: float) -> None:
        self._scope, self._receive, self._send = scope, receive, send
        self._begun = False
        self._instead: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(seconds, self._late)

    async def send(self, message: Message) -> None:
        """Pass on what the route sends."""
        if self._instead is None:
            self._begun = True
            self._timer.cancel()
            await self._send(message)

    async def end(self) -> None:
        """The route is done."""
        self._timer.cancel()
        if self._instead is not None:
            await self._instead

    def _late(self) -> None:
        told = "The answer took too long, and is no longer waited for."
        refusal = refuse(self._scope, self._receive, self._send, 504, told)
        self._instead = asyncio.ensure_future(refusal)


def client_of(scope: Scope, trusted: str) -> str:
    """Who asks: by the header that a proxy in front sets (the last it names), else by address."""
    if trusted:
        name = trusted.lower().encode("latin-1")
        named = [value for known, value in scope["headers"] if known == name]
        if named:
            return str(named[-1].decode("latin-1").rpartition(",")[2].strip())
    client = scope.get("client")
    return client[0] if client else ""


async def refuse(
    scope: Scope,
    receive: Receive,
    send: Send,
    status: int,
    told: str,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Answer with a problem instead of the route."""
    await problem(Request(scope), status, told, headers)(scope, receive, send)
