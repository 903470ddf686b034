"""Pages at addresses that also answer programs: a browser gets the page, others what they got."""

from fastapi.routing import APIRoute
from starlette.datastructures import Headers
from starlette.routing import Match
from starlette.types import Scope

from probation_graph.api.negotiation import quality


class PageRoute(APIRoute):
    """A route that only requests match which like HTML better than JSON, and that ask for no
    `format`; the others go to the route behind it."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As any route, and not for programs."""
        accept = Headers(scope=scope).get("accept", "*/*") if scope["type"] == "http" else ""
        likes_pages = quality(accept, "text/html") > quality(accept, "application/json")
        if not likes_pages or b"format=" in scope.get("query_string", b""):
            return Match.NONE, {}
        return super().matches(scope)
