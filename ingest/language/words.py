"""Words of a block: tokens with their places, and the sentence each stands in.

Names are compared by keys: lower case, straight apostrophes, "&" read as "and", possessive and
plural endings off. A key is for matching only and is never shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from probation_graph.ingest.block import Block
from probation_graph.ingest.language.sentences import sentences

_TOKEN = re.compile(r"[^\W_]+(?:['’./-][^\W_]+)*|[^\w\s]|_")
_POSSESSIVE = re.compile(r"['’]s?$")
_OWNER = re.compile(r"['’]s$")
_NO_PLURAL = ("ss", "us", "is", "'s")
SHORTEST_PLURAL = 4  # letters: "was" and "its" are no plurals
WORDS_KEPT = 16_384  # different words and names whose keys are remembered
_INITIALS = re.compile(r"^[A-Z][A-Z0-9&/-]*[A-Z0-9]s?$")


class Token(NamedTuple):
    """A word or a punctuation mark, at offsets of its block's text; `lower` is in small letters
    with straight apostrophes; `capital` and `word` tell what it begins with: a capital, a letter
    or digit."""

    start: int
    end: int
    text: str
    key: str
    lower: str
    capital: bool
    word: bool

    @property
    def initials(self) -> bool:
        """All capitals, with or without a plural s: "RLT", "PDUs"."""
        return is_initials(self.text)


@dataclass(frozen=True)
class Words:
    """The tokens of a block; `bounds` are the first and last + 1 token of each sentence."""

    block: Block
    tokens: tuple[Token, ...]
    bounds: tuple[tuple[int, int], ...]

    @cached_property
    def openings(self) -> frozenset[int]:
        """Tokens that begin a sentence, where a capital says nothing."""
        return frozenset(self._first_word(first, last) for first, last in self.bounds)

    def sentence(self, place: int) -> tuple[int, int]:
        """First and last + 1 token of the sentence that holds a token."""
        for first, last in self.bounds:
            if first <= place < last:
                return first, last
        return 0, len(self.tokens)

    def text(self, first: int, last: int) -> str:
        """The printed text from one token to before another."""
        return self.block.text[self.tokens[first].start : self.tokens[last - 1].end]

    def _first_word(self, first: int, last: int) -> int:
        return next((i for i in range(first, last) if self.tokens[i].word), first)


def words_of(block: Block) -> Words:
    """The tokens and sentences of a block."""
    tokens = tokens_of(block.text)
    bounds: list[tuple[int, int]] = []
    place = 0
    for sentence in sentences(block.text):
        first = place
        while place < len(tokens) and tokens[place].start < sentence.end:
            place += 1
        bounds.append((first, place))
    return Words(block, tokens, tuple(bounds))


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order."""
    new = tuple.__new__  # a named tuple's own takes twice as long
    return tuple(
        [new(Token, (*match.span(), *_described(match.group()))) for match in _TOKEN.finditer(text)]
    )


def parts_of(text: str) -> Iterator[str]:
    """The words and punctuation marks of a text, as printed."""
    return (match.group() for match in _TOKEN.finditer(text))


@lru_cache(maxsize=WORDS_KEPT)
def _described(word: str) -> tuple[str, str, str, bool, bool]:
    """All of a token but its place."""
    lower = word.lower().replace("’", "'")
    return word, key_of(word), lower, word[0].isupper(), word[0].isalnum()


def key_of(word: str) -> str:
    """What a word is compared by: "Services’" → "service", "&" → "and"."""
    lower = _POSSESSIVE.sub("", word.lower().replace("’", "'")) or word
    if lower == "&":
        return "and"
    if len(lower) >= SHORTEST_PLURAL and lower.endswith("s") and not lower.endswith(_NO_PLURAL):
        return lower[:-3] + "y" if lower.endswith("ies") else lower[:-1]
    return singular_initials(word).lower() if is_initials(word) else lower


@lru_cache(maxsize=WORDS_KEPT)
def is_initials(word: str) -> bool:
    """Whether a word is an abbreviation in capitals."""
    return _INITIALS.match(word) is not None


def singular_initials(word: str) -> str:
    """An abbreviation without its plural s: "PDUs" → "PDU"."""
    return word[:-1] if word.endswith("s") and is_initials(word) else word


def without_owner(name: str) -> str:
    """A name without the 's that makes it an owner: "Ofsted’s" → "Ofsted"."""
    return _OWNER.sub("", name)


@lru_cache(maxsize=WORDS_KEPT)
def name_key(name: str) -> tuple[str, ...]:
    """What a name is compared by: the keys of its words, without articles and punctuation."""
    keys = (token.key for token in tokens_of(name) if token.word or token.text == "&")
    return tuple(key for key in keys if key not in ("the", "a", "an"))
