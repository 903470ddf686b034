"""Signposts: the routes by the beginning of their paths, so that none is looked for among all.

The application's router asks each of some hundred routes in turn whether it fits, and FastAPI's
asks three times. It asks this one first, which looks only among those that can fit; where none
does, the router goes on as ever (redirects, 404).
"""

from collections import defaultdict
from collections.abc import Iterable

from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

CHOSEN = "probation_graph.route"


class Signposts(BaseRoute):
    """Routes, of which the first that fits answers. Each path begins with a word of its own."""

    def __init__(self, routes: Iterable[BaseRoute]) -> None:
        self._by_word: defaultdict[str, list[Route]] = defaultdict(list)
        for route in routes:
            if isinstance(route, Route):
                self._by_word[first_word(route.path)].append(route)
        self._by_path: dict[str, list[Route]] = {
            route.path: [each for each in known if each.path == route.path or "{" in each.path]
            for known in self._by_word.values()
            for route in known
        }
        for word, known in self._by_word.items():
            self._by_word[word] = [each for each in known if "{" in each.path]

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As the route that fits best, which is kept for `handle`."""
        if scope["type"] != "http":
            return Match.NONE, {}
        path: str = scope["path"]
        found: tuple[Match, Scope] = (Match.NONE, {})
        for route in self._by_path.get(path) or self._by_word.get(first_word(path)) or ():
            match, child = route.matches(scope)
            if match is Match.FULL:
                return match, {**child, CHOSEN: route}
            if match is Match.PARTIAL and found[0] is Match.NONE:
                found = (match, {**child, CHOSEN: route})
        return found

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the route answer."""
        await scope[CHOSEN].handle(scope, receive, send)


def first_word(path: str) -> str:
    """What stands before the second slash."""
    return path.split("/", 2)[1] if path.startswith("/") else ""
