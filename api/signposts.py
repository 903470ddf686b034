"""Signposts: the routes by the beginning of their paths, so that none is looked for among all.

The application's router asks each of some hundred routes in turn whether it fits, and FastAPI's
asks three times. It asks this one first, which looks only among those that can fit; where none
does, the router goes on as ever (redirects, 404).
"""

from collections import defaultdict
from collections.abc import Iterable

from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

from probation_graph.api.offers import check, offered

CHOSEN = "probation_graph.route"
Post = tuple[Route, tuple[str, ...]]  # a route, and the media types of its answers


class Signposts(BaseRoute):
    """Routes, of which the first that fits answers. Each path begins with a word of its own."""

    def __init__(self, routes: Iterable[BaseRoute]) -> None:
        by_word: defaultdict[str, list[Post]] = defaultdict(list)
        for route in routes:
            if isinstance(route, Route):
                by_word[first_word(route.path)].append((route, offered(route)))
        self._by_path = {
            route.path: [post for post in posts if _fits(post, route.path)]
            for posts in by_word.values()
            for route, _ in posts
        }
        self._by_word = {
            word: [post for post in posts if _fits(post)] for word, posts in by_word.items()
        }

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As the route that fits best, which is kept for `handle`."""
        if scope["type"] != "http":
            return Match.NONE, {}
        path: str = scope["path"]
        found: tuple[Match, Scope] = (Match.NONE, {})
        for post in self._by_path.get(path) or self._by_word.get(first_word(path)) or ():
            match, child = post[0].matches(scope)
            if match is Match.FULL:
                return match, {**child, CHOSEN: post}
            if match is Match.PARTIAL and found[0] is Match.NONE:
                found = (match, {**child, CHOSEN: post})
        return found

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the route answer, if the client accepts anything that it answers with."""
        route, offers = scope[CHOSEN]
        check(scope, offers)
        await route.handle(scope, receive, send)


def _fits(post: Post, path: str = "") -> bool:
    """Whether a route may fit a path of its first word: one with parameters may fit any."""
    return "{" in post[0].path or post[0].path == path


def first_word(path: str) -> str:
    """What stands before the second slash."""
    return path.split("/", 2)[1] if path.startswith("/") else ""
