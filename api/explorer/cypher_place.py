"""Where in a Cypher query its fault is, as engines tell it in words.

The embedded engine counts columns from 0 ("line 2:12", "at line 2, column 0"), Neo4j from 1
("(line 2, column 13 (offset: 20))"), and our own reading counts characters from 1. Where only a
name is told ("Variable 'm' not defined"), the fault is taken to be where the name first stands.
"""

import re

from probation_graph.queries.cypher_text import blanked

NEO4J = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)")
EMBEDDED = (
    re.compile(r" at line (\d+):(\d+) -"),
    re.compile(r" at line (\d+), column (\d+)"),
)
CHARACTER = re.compile(r" at character (\d+)")
NAME = re.compile(r"['`](\w+)['`]|, and (\w+) does more")

Place = tuple[int, int]  # line and column, from 1


def placed(message: str, query: str) -> tuple[str, Place | None]:
    """The message without its place, and the place; None where it tells none."""
    told = NEO4J.search(message)
    if told is not None:
        return NEO4J.sub("", message, count=1), (int(told[1]), int(told[2]))
    for pattern in EMBEDDED:
        told = pattern.search(message)
        if told is not None:
            plain = pattern.sub(":" if pattern is EMBEDDED[0] else "", message, count=1)
            return plain, (int(told[1]), int(told[2]) + 1)
    told = CHARACTER.search(message)
    if told is not None:
        return message, _place(query, int(told[1]) - 1)
    return message, _named(message, query)


def _named(message: str, query: str) -> Place | None:
    told = NAME.search(message)
    if told is None:
        return None
    name = re.escape(told[1] or told[2])
    found = re.search(rf"(?<!\w){name}(?!\w)", blanked(query), re.IGNORECASE)
    return None if found is None else _place(query, found.start())


def _place(query: str, offset: int) -> Place:
    before = query[: max(0, offset)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
