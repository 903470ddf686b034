"""The kit's files, as they are served: made once, each with a fingerprint of its bytes."""

import hashlib
from dataclasses import dataclass
from functools import cache

from probation_graph.queries.browser import favourites, guide, style

# Neighbours that a double-click shows, and nodes that an answer shows at first (decision 0014).
MOST_NEIGHBOURS = 40
MOST_NODES = 200
COMMANDS = (":style {address}style.grass", ":guide {address}guide.html")


@dataclass(frozen=True, slots=True)
class KitFile:
    """A file of the kit."""

    content: bytes
    media_type: str
    fingerprint: str


def _file(content: str | bytes, media_type: str) -> KitFile:
    written = content.encode() if isinstance(content, str) else content
    return KitFile(written, media_type, hashlib.sha256(written).hexdigest()[:24])


@cache
def files() -> dict[str, KitFile]:
    """The files by name."""
    return {
        "style.grass": _file(style.style(), "text/plain; charset=utf-8"),
        "favourites.zip": _file(favourites.archive(), "application/zip"),
        "guide.html": _file(guide.html(), "text/html; charset=utf-8"),
        "guide.adoc": _file(guide.asciidoc(), "text/plain; charset=utf-8"),
    }


def commands(address: str) -> tuple[str, ...]:
    """What to type in Browser to have style and guide from the kit at an address."""
    return tuple(command.format(address=address) for command in COMMANDS)


def after_connecting(address: str) -> str:
    """The same as Neo4j's setting `browser.post_connect_cmd` takes it, with the limits."""
    limits = f"config maxNeighbours: {MOST_NEIGHBOURS}, initialNodeDisplay: {MOST_NODES}"
    return "; ".join([limits, *(line.removeprefix(":") for line in commands(address))])
