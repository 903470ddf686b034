"""Cypher text as tokens: enough of the language to tell a keyword from a name, a string, a comment.

Neo4j replaces `\\uXXXX` before it looks for tokens, so `\\u0043REATE` is a keyword there and
`'\\u0027` ends a string; ArcadeDB reads the text as it stands. `readings` gives every way in which
an engine may read a text, and whoever judges a text judges all of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a token is. Comments and white space are none."""

    WORD = "word"  # a keyword or a plain name
    QUOTED = "quoted"  # a name in backticks
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SYMBOL = "symbol"  # one character


@dataclass(frozen=True, slots=True)
class Token:
    """A token; `text` is without its quotes, `start` and `end` are places in the reading."""

    kind: Kind
    text: str
    start: int
    end: int

    def means(self, *words: str) -> bool:
        """Whether it is one of these keywords (upper case), in whatever case it is written.

        Lower case first folds the Kelvin sign and the like, which some lexers take for letters.
        """
        return self.kind is Kind.WORD and (
            self.text.upper() in words or self.text.lower().upper() in words
        )

    def is_symbol(self, *symbols: str) -> bool:
        return self.kind is Kind.SYMBOL and self.text in symbols


class LexicalError(ValueError):
    """Text that ends inside a string, a backticked name or a comment, or hides a line end."""


# What the engines call a line end is \n and \r. A comment with another kind of line end in it
# might end there for one of them.
ODD_LINE_ENDS = re.compile(r"[\v\f\x1c-\x1e\x85\u2028\u2029]")
PATTERNS = (
    ("space", r"\s+|\ufeff"),
    ("comment", r"//[^\r\n]*|/\*.*?\*/"),
    (Kind.STRING, r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""),
    (Kind.QUOTED, r"`(?:[^`]|``)*`"),
    (Kind.PARAMETER, r"\$\s*(?:\w+|`(?:[^`]|``)*`)"),
    (Kind.NUMBER, r"\d\w*"),
    (Kind.WORD, r"\w+"),
    (Kind.SYMBOL, r"."),
)
TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS), re.DOTALL)
UNCLOSED = ("'", '"', "`")


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text`, in order. Raises LexicalError."""
    for match in TOKEN.finditer(text):
        name, found = match.lastgroup or "", match[0]
        if name == "space":
            continue
        if name == "comment":
            if ODD_LINE_ENDS.search(found):
                raise LexicalError("a comment holds an unusual line end")
            continue
        if name == Kind.SYMBOL:
            _check_closed(text, match.start())
        bare = found[1:-1] if name in (Kind.STRING, Kind.QUOTED) else found
        if name == Kind.QUOTED:
            bare = bare.replace("``", "`")
        yield Token(Kind(name), bare, match.start(), match.end())


def _check_closed(text: str, at: int) -> None:
    if text[at] in UNCLOSED:
        raise LexicalError(f"the {text[at]} at character {at + 1} is never closed")
    if text.startswith("/*", at):
        raise LexicalError(f"the comment at character {at + 1} is never closed")


ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")
ESCAPE_OR_BACKSLASH = re.compile(r"\\\\|\\u+([0-9a-fA-F]{4})")


def readings(text: str) -> tuple[str, ...]:
    """The text as it stands first, then as it reads with its Unicode escapes replaced, if that is
    something else: with and without regard to a backslash before."""
    decoded = ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    careful = ESCAPE_OR_BACKSLASH.sub(
        lambda found: found[0] if found[1] is None else chr(int(found[1], 16)), text
    )
    return tuple(dict.fromkeys((text, decoded, careful)))
