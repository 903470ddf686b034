"""What text from outside may ask: one statement, that reads, by clauses and procedures on a list.

The engine's own protection stands behind this (a user who may only read; READ access mode), but it
does not stop everything: Neo4j lets LOAD CSV, SHOW, TERMINATE and procedures through.

A keyword counts wherever a clause could begin. It is a mere name after `. : ( [ , = | & !` and
before `. : ) ] , =`, where no clause can begin or go on. The *word* before it excuses little, since
nearly every keyword may also name a variable (`WITH 1 AS with CALL …`): after AS, BY and the like
the writing clauses pass for names, because there both engines are sure to refuse a write.
"""

from collections.abc import Sequence
from functools import lru_cache

from probation_graph.graph.cypher_text import Kind, LexicalError, Token, readings, tokens
from probation_graph.graph.errors import QueryError, Refused

BEGINNINGS = ("MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL")
WRITES = ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT")
# After these a writing clause's word is let through as a name.
NAME_AFTER_WORD = (*("AS", "BY", "AND", "OR", "XOR", "NOT", "IN", "WHERE", "RETURN", "DISTINCT"),)
ADMINISTRATION = (
    *("SHOW", "TERMINATE", "USE", "DROP", "ALTER", "RENAME", "GRANT", "DENY", "REVOKE"),
)
# Only ever the first word of a statement; in the middle they are good names for variables.
ONLY_FIRST = (
    *("EXPLAIN", "PROFILE", "CYPHER", "START", "STOP", "ENABLE", "DRYRUN", "DEALLOCATE"),
    *("REALLOCATE", "LOAD", "USING", "BEGIN", "COMMIT", "ROLLBACK", "IMPORT", "EXPORT", "BACKUP"),
)
# Those that both engines have.
PROCEDURES = ("db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization")
# First parts of the names of functions that only compute. Others (apoc.…, graph.…, util.…) may do
# anything at all.
NAMESPACES = (
    *("date", "datetime", "localdatetime", "time", "localtime", "duration", "point", "vector"),
)
NAME_AFTER = (".", ":", "(", "[", ",", "=", "|", "&", "!")
NAME_BEFORE = (".", ":", ")", "]", ",", "=")
REMEMBERED = 200  # texts that passed, as the named questions do again and again
OPENING, CLOSING = "(", ")"


@lru_cache(maxsize=REMEMBERED)
def guarded(text: str) -> str:
    """The text, without a semicolon at its end. Raises Refused, or QueryError for broken text."""
    try:
        found = list(tokens(text))
    except LexicalError as error:
        raise QueryError(f"The query cannot be read: {error}.") from error
    last = found[-1] if found else None
    for reading in reversed(readings(text)):  # first what the escapes hide
        try:
            _check(list(tokens(reading)))
        except LexicalError as error:
            raise Refused(
                f"With its Unicode escapes replaced the query cannot be read: {error}.",
                "Write the characters themselves.",
            ) from error
    return text[: last.start] if last is not None and last.is_symbol(";") else text


def _check(found: Sequence[Token]) -> None:
    statement = found[:-1] if found and found[-1].is_symbol(";") else found
    if not statement:
        raise QueryError("The query is empty.")
    _check_beginning(statement[0])
    for place, token in enumerate(statement):
        if token.is_symbol(";"):
            raise Refused("Only one statement is answered at a time.", "Send them one by one.")
        if token.kind is Kind.WORD and not _is_name(statement, place):
            _check_keyword(statement, place)
        if token.is_symbol(OPENING):
            _check_function(statement, place)


def _check_beginning(first: Token) -> None:
    if first.means(*WRITES, *ADMINISTRATION, *ONLY_FIRST):
        raise _refused(first.text.upper())
    if not first.means(*BEGINNINGS):
        raise QueryError(
            f"A query begins with one of {', '.join(BEGINNINGS)}, not with {first.text!r}."
        )


def _is_name(statement: Sequence[Token], place: int) -> bool:
    """Whether the word stands where only a name can. `1.` and `..` before it are no dots."""
    after = _at(statement, place + 1)
    if after is None or after.is_symbol(*NAME_BEFORE):
        return place > 0
    before, two_before = _at(statement, place - 1), _at(statement, place - 2)
    if before is None or not before.is_symbol(*NAME_AFTER):
        return False
    dotted = before.is_symbol(".")
    return not (
        dotted
        and two_before is not None
        and (two_before.kind is Kind.NUMBER or two_before.is_symbol("."))
    )


def _check_keyword(statement: Sequence[Token], place: int) -> None:
    token = statement[place]
    before, after = _at(statement, place - 1), _at(statement, place + 1)
    named = before is not None and before.means(*NAME_AFTER_WORD)
    if token.means(*ADMINISTRATION) or (token.means(*WRITES) and not named):
        raise _refused(token.text.upper())
    if token.means("LOAD") and after is not None and after.means("CSV"):
        raise _refused("LOAD CSV")
    if token.means("USING") and after is not None and after.means("PERIODIC"):
        raise _refused("PERIODIC COMMIT")
    if token.means("TRANSACTION", "TRANSACTIONS") and _in_transactions(statement, place):
        raise _refused("IN TRANSACTIONS")
    if token.means("CALL"):
        _check_call(statement, place)


def _in_transactions(statement: Sequence[Token], place: int) -> bool:
    """`CALL { … } IN [n] [CONCURRENT] TRANSACTIONS`."""
    for back in range(place - 1, max(place - 4, 0), -1):
        if statement[back].means("IN"):
            return statement[back - 1].is_symbol("}")
    return False


def _check_call(statement: Sequence[Token], place: int) -> None:
    """A subquery, `CALL { … }` or `CALL (names) { … }`, or a procedure on the list."""
    after = _at(statement, place + 1)
    if after is not None and after.is_symbol("{"):
        return
    if after is not None and after.is_symbol(OPENING):
        closing = _at(statement, _closing(statement, place + 1) + 1)
        if closing is not None and closing.is_symbol("{"):
            return
    name = _dotted_name(statement, place + 1)
    if name.lower() not in {allowed.lower() for allowed in PROCEDURES}:
        raise Refused(
            f"The procedure {name!r} is not answered here.",
            f"Those that are: {', '.join(PROCEDURES)}. "
            "(A name of yours that is also a keyword goes in backticks.)",
        )


def _closing(statement: Sequence[Token], opening: int) -> int:
    """The place of the bracket that closes the one at `opening`; past the end if none does."""
    depth = 0
    for place in range(opening, len(statement)):
        depth += statement[place].is_symbol(OPENING) - statement[place].is_symbol(CLOSING)
        if depth == 0:
            return place
    return len(statement)


def _dotted_name(statement: Sequence[Token], place: int) -> str:
    """The name that begins at `place`, as `first.second`, whatever stands between its parts."""
    parts: list[str] = []
    while (token := _at(statement, place)) is not None and token.kind in (Kind.WORD, Kind.QUOTED):
        parts.append(token.text)
        dot = _at(statement, place + 1)
        if dot is None or not dot.is_symbol("."):
            break
        place += 2
    return ".".join(parts)


def _check_function(statement: Sequence[Token], opening: int) -> None:
    """`a.b(`: a function of the namespace a, unless it is what CALL calls."""
    parts: list[str] = []
    place = opening - 1
    while (token := _at(statement, place)) is not None and token.kind in (Kind.WORD, Kind.QUOTED):
        parts.insert(0, token.text)
        dot = _at(statement, place - 1)
        if dot is None or not dot.is_symbol("."):
            break
        place -= 2
    called = _at(statement, place - 1)
    if called is not None and called.means("CALL") and not _is_name(statement, place - 1):
        return  # judged as a procedure
    name = ".".join(parts)
    if "." in name and name.split(".")[0].lower() not in NAMESPACES:
        raise Refused(f"The function {name!r} is not answered here.")


def _at(statement: Sequence[Token], place: int) -> Token | None:
    return statement[place] if 0 <= place < len(statement) else None


def _refused(what: str) -> Refused:
    return Refused(
        f"Only queries that read are answered here, and {what} does more.",
        f"(If {what.lower()} is a name of yours, put it in backticks.)",
    )
