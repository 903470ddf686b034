"""Reading Cypher as text: the parameters it uses, and the columns it returns."""

import re

# Comments, strings and quoted names, in which nothing is a parameter or a clause.
QUIET = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" """,
    re.VERBOSE | re.DOTALL,
)
PARAMETER = re.compile(r"\$([A-Za-z_][A-Za-z0-9_]*)")
RETURN = re.compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", re.IGNORECASE)
AFTER_RETURN = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT)\b|;", re.IGNORECASE)
ALIAS = re.compile(r"\bAS\s+(`[^`]+`|[A-Za-z_][A-Za-z0-9_]*)\s*$", re.IGNORECASE)
OPENING, CLOSING = "([{", ")]}"


def used_parameters(cypher: str) -> dict[str, int]:
    """The parameters that a query uses, each with the line (from 1) of its first use."""
    used: dict[str, int] = {}
    quiet = blanked(cypher)
    for match in PARAMETER.finditer(quiet):
        used.setdefault(match[1], quiet.count("\n", 0, match.start()) + 1)
    return used


def returned_columns(cypher: str) -> tuple[tuple[str, ...], int]:
    """The columns of the last RETURN, in order, and the line (from 1) on which it stands."""
    quiet = blanked(cypher)
    returns = list(RETURN.finditer(quiet))
    if not returns:
        return (), 1
    rest = quiet[returns[-1].end() :]
    after = AFTER_RETURN.search(rest)
    items = _items(rest[: after.start()] if after else rest)
    line = quiet.count("\n", 0, returns[-1].start()) + 1
    return tuple(_column(item) for item in items), line


def blanked(cypher: str) -> str:
    """The query with comments and strings as blanks, so that every place and line stays."""
    return QUIET.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), cypher)


def _items(text: str) -> list[str]:
    """The parts of a list, cut at the commas that no bracket holds."""
    items = [""]
    depth = 0
    for character in text:
        depth += (character in OPENING) - (character in CLOSING)
        if character == "," and depth == 0:
            items.append("")
        else:
            items[-1] += character
    return [item.strip() for item in items]


def _column(item: str) -> str:
    alias = ALIAS.search(item)
    return (alias[1] if alias else item).strip("`")
