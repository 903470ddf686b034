"""What people type into a search box, as a query that the index understands, whatever they type."""

import re
from dataclasses import dataclass

MOST_WORDS = 32  # of a query; the rest is left out
PART = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words and phrases to be found, and those that must not occur. `text` is what was typed."""

    text: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]

    @property
    def all(self) -> str | None:
        """An FTS5 query for what holds every wanted word; None where none is wanted."""
        return self._query(" AND ")

    @property
    def some(self) -> str | None:
        """The same, for what holds at least one of them."""
        return self._query(" OR ")

    @property
    def none(self) -> str | None:
        """An FTS5 query for what must not be found, None where there is none."""
        return " OR ".join(self.unwanted) or None

    def _query(self, joined: str) -> str | None:
        if not self.wanted:
            return None
        wanted = f"({joined.join(self.wanted)})"
        return wanted if self.none is None else f"{wanted} NOT ({self.none})"


def wording(text: str) -> Wording:
    """What was typed: words, "phrases", -words that must not occur, and begin* of words.

    Everything is quoted, so that nothing typed is syntax of the index.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for match in list(PART.finditer(text))[:MOST_WORDS]:
        quoted = _quoted(match["phrase"] if match["word"] is None else match["word"])
        if quoted is not None:
            (wanted if match["minus"] is None else unwanted).append(quoted)
    return Wording(text, tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(unwanted)))


def _quoted(words: str) -> str | None:
    """Words as a phrase of FTS5, with `*` where the last of them only begins so."""
    found = WORD.findall(words)
    if not found:
        return None
    return f'"{" ".join(found)}"' + ("*" if words.endswith("*") else "")
