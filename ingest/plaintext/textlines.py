"""Lines of a plain text file, and the groups of them that blank lines set apart."""

import unicodedata
from dataclasses import dataclass

PAGE_BREAK = "\f"
TAB_WIDTH = 4  # spaces of indent that a leading tab stands for
INVISIBLE = {ord(mark): None for mark in "\u200b\u200c\u200d\u2060\ufeff"}


@dataclass(frozen=True, eq=False)
class TextLine:
    """A line: its page, indent in characters, and words. `lead` are words in front of its text
    that are not of the text: a bullet, a number. A line of a table has its cells instead."""

    page: int
    indent: int
    words: tuple[str, ...]
    lead: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(self.words)

    def led(self, count: int) -> "TextLine":
        """The line with its first words taken for its lead."""
        return TextLine(self.page, self.indent, self.words[count:], self.lead + self.words[:count])


Group = list[TextLine]  # lines without a blank line between them


def groups_of(text: str) -> list[Group]:
    """The groups of lines of a text. A page ends at a form feed."""
    groups: list[Group] = []
    for number, page in enumerate(text.split(PAGE_BREAK), start=1):
        open_group = False
        for raw in page.splitlines():
            line = line_of(number, raw)
            if line is None:
                open_group = False
            elif open_group:
                groups[-1].append(line)
            else:
                groups.append([line])
                open_group = True
    return groups


def line_of(page: int, raw: str) -> TextLine | None:
    """A line with its words; None where it is blank."""
    text = unicodedata.normalize("NFC", raw.translate(INVISIBLE))
    words = tuple(text.split())
    if not words:
        return None
    body = text.lstrip()
    indent = sum(TAB_WIDTH if mark == "\t" else 1 for mark in text[: len(text) - len(body)])
    cells: tuple[tuple[str, ...], ...] = ()
    if "\t" in body:
        cells = tuple(tuple(cell.split()) for cell in body.split("\t"))
    return TextLine(page, indent, words, cells=cells)
