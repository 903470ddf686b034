"""HEAD: what GET would answer, without its body (RFC 9110, 9.3.2)."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SHARED = "route"  # what the routes tell the journal


class Heads:
    """Asks the routes as GET does, and ends each answer where its body would begin."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        asked = {**scope, "method": "GET"}
        answer = Answer(send)
        try:
            await self.app(asked, answer.receive, answer.send)
        finally:
            if SHARED in asked:
                scope[SHARED] = asked[SHARED]


class Answer:
    """An answer of which only the head is sent on. Then the client is gone, as far as the route
    knows: it need not make the rest."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._begun = asyncio.Event()
        self._asked = False

    async def receive(self) -> Message:
        """An empty body; then, when the answer has begun, that the client has left."""
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._begun.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        """Send the head on, and its end."""
        if message["type"] == "http.response.start":
            await self._send(message)
            await self._send({"type": "http.response.body", "body": b"", "more_body": False})
            self._begun.set()
