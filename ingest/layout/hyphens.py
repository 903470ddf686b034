"""Line ends: whether a space, a hyphen or nothing stands between two lines of one text.

A hyphen at a line's end is either the word's own ("pre-/sentence") or the typesetter's
("organi-/sation"). The document itself decides: the form that occurs elsewhere in it is right.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

SOFT_HYPHEN = "\u00ad"
DASH_ENDS = ("-", "–", "—", "/")  # a token cut after one of these goes on without a space
PREFIXES = frozenset({
    "ante", "anti", "bi", "co", "counter", "cross", "de", "ex", "extra", "half", "high", "ill",
    "in", "inter", "intra", "long", "low", "mid", "multi", "near", "non", "off", "on", "out",
    "over", "part", "post", "pre", "pro", "pseudo", "quasi", "re", "self", "semi", "short", "sub",
    "super", "trans", "ultra", "un", "under", "up", "well",
})  # fmt: skip
SUSPENDED = frozenset({"and", "or", "to", "but", "nor"})  # "short- and long-term"
WORD_CHARACTERS = re.compile(r"[^\w'’-]+")
WORDS_KEPT = 16_384  # different words whose plain forms are remembered
LEAST_PROVEN = 2  # line ends whose hyphen is proven to be the typesetter's, before others follow


@dataclass(frozen=True)
class Seam:
    """What stands between two words: how many characters of the left one fall away, and what
    comes in their place."""

    dropped: int
    between: str


SPACE = Seam(0, " ")
TIGHT = Seam(0, "")
CUT = Seam(1, "")


@dataclass(frozen=True)
class Vocabulary:
    """The words of a document, in lower case, those cut at line ends left out. `hyphenates`:
    whether its typesetter cuts words at line ends."""

    words: frozenset[str]
    hyphenates: bool = False

    def seam(self, left: str, right: str) -> Seam:
        """What stands between the last word of a line and the first of the next."""
        if left.endswith(SOFT_HYPHEN):
            return CUT
        if not left.endswith(DASH_ENDS) or not is_attached(left):
            return SPACE
        if not left.endswith("-"):
            return TIGHT
        if bare(right) in SUSPENDED:
            return SPACE
        return self._hyphen(left, right)

    def _hyphen(self, left: str, right: str) -> Seam:
        stem, rest = bare(left[:-1]), bare(right)
        if not right[:1].islower() or f"{stem}-{rest}" in self.words:
            return TIGHT
        if stem + rest in self.words:
            return CUT
        known = stem in PREFIXES or stem in self.words or "-" in stem
        return CUT if self.hyphenates and not known else TIGHT


def vocabulary_of(lines: Sequence[Sequence[str]]) -> Vocabulary:
    """The vocabulary of a document's lines in reading order, each a sequence of words."""
    words = Vocabulary(frozenset(map(bare, set(whole_words(lines)))))
    proven = 0
    for above, below in pairwise(lines):
        left, right = above[-1], below[0]
        if left.endswith("-") and words.seam(left, right) == CUT:
            proven += 1
    return Vocabulary(words.words, hyphenates=proven >= LEAST_PROVEN)


def whole_words(lines: Iterable[Sequence[str]]) -> Iterator[str]:
    """Words as printed, those that a line's end cuts left out."""
    cut = False
    for texts in lines:
        first = 1 if cut else 0
        cut = texts[-1].endswith(("-", SOFT_HYPHEN))
        yield from texts[first : len(texts) - 1 if cut else None]


def is_attached(token: str) -> bool:
    """Whether a token's dash ends a word, rather than standing by itself."""
    return len(token) > 1 and (token[-2].isalnum() or token[-2] in "’')")


@lru_cache(maxsize=WORDS_KEPT)
def bare(token: str) -> str:
    """A word in lower case without the punctuation around it."""
    return WORD_CHARACTERS.sub("", token).strip("'’-").lower()
