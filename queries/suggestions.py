"""What a name that found nothing may have meant."""

from collections.abc import Iterator, Mapping
from typing import Any

from probation_graph.graph.engine import Engine
from probation_graph.queries.answers import answer
from probation_graph.queries.catalogue import catalogue

# Parameters that are matched with names, aliases, codes and identifiers.
NAMES = frozenset({"unit", "addressee", "region", "name", "first", "second"})
MOST = 3  # suggestions for one name
LOOKED_AT = 50  # things whose names hold the words


def suggestions(
    engine: Engine, given: Mapping[str, Any], timeout: float
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each name given that nothing has: the name, and names that hold it, best first."""
    for parameter, words in given.items():
        if parameter in NAMES and isinstance(words, str) and words.strip():
            found = answer(
                catalogue().question("entities"),
                engine,
                {"q": words},
                limit=LOOKED_AT,
                timeout=timeout,
            )
            rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
            known = [row["name"] for row in rows if row["kind"] not in ("document", "inspection")]
            exact = any(row["matched"].lower() == words.strip().lower() for row in rows)
            if not exact and "/" not in words:
                yield words.strip(), tuple(dict.fromkeys(known))[:MOST]
