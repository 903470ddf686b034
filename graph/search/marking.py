"""Text with what was looked for marked in it."""

from dataclasses import dataclass
from html import escape

OPEN, CLOSE = "\x02", "\x03"  # characters that no text of a document holds


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in pieces; each second one, from the second on, is what was looked for."""

    pieces: tuple[str, ...]

    @property
    def plain(self) -> str:
        """The words."""
        return "".join(self.pieces)

    @property
    def html(self) -> str:
        """The words, escaped, with `<mark>` around what was looked for."""
        return "".join(
            f"<mark>{escape(piece)}</mark>" if place % 2 else escape(piece)
            for place, piece in enumerate(self.pieces)
        )

    @property
    def found(self) -> bool:
        """Whether anything is marked."""
        return len(self.pieces) > 1


def marked(text: str) -> Marked:
    """A text as the index gives it, with its signs for beginning and end of a match."""
    return Marked(tuple(text.replace(CLOSE, OPEN).split(OPEN)))
