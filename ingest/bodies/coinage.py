"""A coinage: words of a document that name something, with the class their cue tells."""

from dataclasses import dataclass
from enum import IntEnum


class Strength(IntEnum):
    """How surely the words are a name; where two coinages overlap, the surer one stands."""

    PHRASE = 1  # a common-noun phrase: "the race inclusion group"
    PROPER = 2  # capitals and a class word: "Leeds Safeguarding Children's Partnership"
    NAMED = 3  # said to be a name: "a tool called OPEN", "Long Form (LF)"


@dataclass(frozen=True, slots=True)
class Coinage:
    """`name` and `aliases` as printed; `start`, `end` are offsets in the block."""

    cls: str
    name: str
    block: int
    start: int
    end: int
    strength: Strength
    aliases: tuple[str, ...] = ()
