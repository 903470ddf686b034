"""Headers that every response carries, and the fingerprint of the record as an ETag."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SAFETY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
}
WRITTEN = [(name.lower().encode(), value.encode()) for name, value in SAFETY.items()]
CACHING = "private, no-cache"  # keep it, but ask with the ETag whether it still holds


class CommonHeaders:
    """Adds the safety headers to every response, and to a good one its ETag where it has one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                raw = message.setdefault("headers", [])
                there = {name for name, _ in raw}
                message["headers"] = raw + [each for each in WRITTEN if each[0] not in there]
                etag = scope.get("state", {}).get("etag")
                if etag is not None and message["status"] in (200, 304):
                    headers = MutableHeaders(scope=message)
                    headers["ETag"] = etag
                    headers.setdefault("Cache-Control", CACHING)
                    vary(headers, "Accept")
            await send(message)

        await self.app(scope, receive, with_headers)


def vary(headers: MutableHeaders, name: str) -> None:
    """Say that an answer depends on a header of the request, once."""
    known = headers.get("Vary", "")
    if name.lower() not in [each.strip().lower() for each in known.split(",")]:
        headers["Vary"] = f"{known}, {name}" if known else name
