"""A lexicon: many names looked for in one pass over a block's words, the longest first.

Capitals count: a name's capitals must be printed, except that a name which ends in a common noun
("Commissioned Rehabilitative Services") may be printed in small letters.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from probation_graph.ingest.language.words import (
    Token,
    Words,
    is_initials,
    key_of,
    parts_of,
    singular_initials,
    tokens_of,
    without_owner,
)

LONGEST_SHORTENED = 2  # letters of "St."
_SKIPPED = frozenset(["'", "’", "."])  # marks that may be printed inside a name, or left out


@dataclass(frozen=True, slots=True)
class Form:
    """A name as written in the lexicon, and what it names. `small` where it may be printed
    without its capitals; `alone` where no noun may follow it."""

    words: tuple[str, ...]
    target: str
    small: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of tokens, `first` to before `last`, that is one of these forms."""

    first: int
    last: int
    forms: tuple[Form, ...]


@dataclass
class Lexicon:
    """Forms by the keys of their words, as a tree of dictionaries. Names wait in lists, by their
    first word's key, until a text holds it: most are never met."""

    root: dict[str, Any] = field(default_factory=dict)

    def add(self, name: str, target: str, *, small: bool = False, alone: bool = False) -> None:
        """Add a name; `small` and `alone` as in `Form`."""
        first = next((part for part in parts_of(name) if part not in _SKIPPED), None)
        if first is None:
            return
        waiting = self.root.setdefault(key_of(first), [])
        if isinstance(waiting, list):
            waiting.append((name, target, small, alone))
        else:
            self._join(name, target, small, alone)

    def _join(self, name: str, target: str, small: bool, alone: bool) -> None:
        tokens = name_tokens(name)
        node = self.root
        for token in tokens:
            node = node.setdefault(token.key, {})
        forms = node.setdefault("", [])
        form = Form(tuple(token.text for token in tokens), target, small, alone)
        if form not in forms:
            forms.append(form)

    def matches(self, words: Words) -> Iterator[Match]:
        """The longest name at each token where one begins; they may overlap."""
        for place, token in enumerate(words.tokens):
            if token.word and token.key in self.root:
                self._expand(token.key)
                match = self._longest(words.tokens, place)
                if match is not None:
                    yield match

    def _expand(self, first: str) -> None:
        waiting = self.root[first]
        if isinstance(waiting, list):
            self.root[first] = {}
            for name in waiting:
                self._join(*name)

    def _longest(self, tokens: Sequence[Token], first: int) -> Match | None:
        best: Match | None = None
        node, place, taken = self.root, first, list[Token]()
        while place < len(tokens):
            token = tokens[place]
            if token.key in node:
                node = node[token.key]
                taken.append(token)
            elif not taken or not _skipped(token, taken[-1]):
                break
            place += 1
            forms = tuple(form for form in node.get("", ()) if fits(form, taken))
            if forms and token is taken[-1]:
                best = Match(first, place, forms)
        return best


def _skipped(mark: Token, before: Token) -> bool:
    """Whether a mark may stand inside a name: an apostrophe, or the stop of "St."."""
    return mark.text in _SKIPPED and (mark.text != "." or len(before.text) <= LONGEST_SHORTENED)


def name_tokens(name: str) -> tuple[Token, ...]:
    """The words of a name with its commas and brackets, without apostrophes and full stops."""
    return tuple(token for token in tokens_of(name) if token.text not in _SKIPPED)


def printed_words(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Printed tokens as the words of a form are kept."""
    return tuple(token.text for token in tokens if token.text not in _SKIPPED)


def fits(form: Form, printed: Sequence[Token]) -> bool:
    """Whether a name's capitals are printed where they must be."""
    if form.small and all(not token.initials for token in printed):
        return True
    if len(form.words) == 1 and not is_initials(form.words[0]):
        return without_owner(printed[0].text) == form.words[0]
    return all(_fits(word, token.text) for word, token in zip(form.words, printed, strict=True))


def _fits(word: str, printed: str) -> bool:
    if is_initials(word):
        return singular_initials(word) == singular_initials(printed)
    if word[0].isupper():
        return printed[0].isupper() or not printed[0].isalpha()
    return not (is_initials(printed) and len(printed) > 1)
