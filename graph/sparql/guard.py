"""What a SPARQL text from outside may not say: SERVICE, which connects, and any update.

pyoxigraph gives no syntax tree, so that the text is cut into tokens here: in strings, IRIs,
comments, variables and prefixed names the word is allowed. Where a text could be cut in another way
than the parser does, a worker's process cannot open a connection anyway (`confinement`).
"""

import re
from collections.abc import Iterator

from probation_graph.graph.errors import QueryError, Refused

LONGEST_QUERY = 100_000  # characters
TOKEN = re.compile(
    r"""
      (?P<quiet> \"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3}
               | '{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}
               | "(?:[^"\\\n\r]|\\.)*"
               | '(?:[^'\\\n\r]|\\.)*'
               | <[^<>"{}|^`\\\x00-\x20]*>
               | \#[^\n\r]*
               | [?$]\w+
               | @[A-Za-z]+(?:-[A-Za-z0-9]+)*
               | (?:[^\W\d_][\w.·-]*)?:(?:[\w:.·-]|%[0-9A-Fa-f]{2}|\\.)* )
    | (?P<word> [^\W\d]\w* )
    | (?P<other> \S )
    """,
    re.VERBOSE | re.DOTALL,
)
FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATES = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
)


def guarded(query: str) -> str:
    """The query as it is. Raises Refused for SERVICE and updates, QueryError for its length."""
    if len(query) > LONGEST_QUERY:
        raise QueryError(f"The query has more than {LONGEST_QUERY:,} characters.")
    said = list(words(query))
    if "SERVICE" in said:
        raise Refused("SERVICE is refused: a query may not call other servers.")
    verb = next((word for word in said if word in FORMS | UPDATES), None)
    if verb in UPDATES:
        raise Refused(f"{verb} is refused: only queries are answered here, no updates.")
    return query


def words(query: str) -> Iterator[str]:
    """The words of a query in upper case, without those in strings, IRIs, names and comments."""
    for match in TOKEN.finditer(query):
        if match["word"] is not None:
            yield match["word"].upper()
