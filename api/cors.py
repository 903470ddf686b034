"""Pages of other web sites: which may read what is answered (CORS). None, unless it is set."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from probation_graph.api.headers import vary
from probation_graph.graph.settings import Settings

METHODS = "GET, HEAD, POST, DELETE, OPTIONS"
MAY_SEND = "Accept, Authorization, Content-Type, If-None-Match, X-Request-Id"
MAY_READ = (
    "ETag, Link, Location, Retry-After, X-Request-Id, X-Row-Count, X-Row-Limit, X-Total-Count, "
    "X-Truncated"
)
OWN = ("/sparql", "/browser/")  # these answer for themselves


def permitted(origins: str, origin: str | None) -> str | None:
    """What to answer a page of this origin, by a setting that names origins; None for nothing."""
    allowed = {known.strip() for known in origins.split(",")} - {""}
    if origin is None or not allowed & {"*", origin}:
        return None
    return "*" if "*" in allowed else origin


class Cors:
    """Lets the pages of the web sites in the setting API_ORIGINS read the answers."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._origins = settings.api_origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self._origins or scope["path"].startswith(OWN):
            await self.app(scope, receive, send)
            return
        asking = Headers(scope=scope)
        allowed = permitted(self._origins, asking.get("origin"))
        preflight = scope["method"] == "OPTIONS" and "access-control-request-method" in asking

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                vary(headers, "Origin")
                if allowed is not None:
                    headers["Access-Control-Allow-Origin"] = allowed
                    headers["Access-Control-Expose-Headers"] = MAY_READ
                    headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            await send(message)

        if preflight and allowed is not None:
            await _may_ask(with_headers)
        else:
            await self.app(scope, receive, with_headers)


async def _may_ask(send: Send) -> None:
    told = {"Methods": METHODS, "Headers": MAY_SEND}
    headers = [
        (f"access-control-allow-{name}".lower().encode(), value.encode())
        for name, value in told.items()
    ]
    headers.append((b"access-control-max-age", b"86400"))
    await send({"type": "http.response.start", "status": 204, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
