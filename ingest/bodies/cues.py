"""Cues: the words of cues.toml, by which bodies are known that no gazetteer lists."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from probation_graph.ingest.language.nounphrases import FINITE_VERBS, FUNCTION_WORDS
from probation_graph.ingest.language.words import key_of, name_key

STRICT_TELLING = 2  # modifiers that tell, of a phrase in small letters
CUES_FILE = Path(__file__).with_name("cues.toml")
_NUMBER_WORDS_WORDS = "three four five six seven eight nine ten eleven twelve"
NUMBER_WORDS = _NUMBER_WORDS_WORDS.split()


@dataclass(frozen=True, slots=True)
class Head:
    """What a phrase with this last word may be, and how telling its modifiers must be: in the
    singular, in the plural (0: never) and after "a" or "an". `needs` are keys of which one must
    stand among the modifiers, or the word Capitals or Initials. A phrase without a capital
    needs `common` telling modifiers in the singular, and is no name in the plural, unless 0."""

    cls: str
    telling: int
    plural: int
    indefinite: int
    needs: frozenset[str]
    common: int = 0


@dataclass(frozen=True, slots=True)
class Collective:
    """A kind of stakeholder, and the words for it; `alone` where no noun may follow them."""

    cls: str
    name: str
    words: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues, ready for look-up; words are keys (`words.key_of`) unless said otherwise."""

    heads: Mapping[str, tuple[Head, ...]]
    tails: Mapping[str, str]
    tails_within: Mapping[tuple[str, ...], str]
    collectives: tuple[Collective, ...]
    naming_verbs: frozenset[str]
    prefixes: Mapping[str, str]
    naming_kinds: Mapping[str, str]
    quoted_kinds: Mapping[str, str]
    naming_after: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]  # by the first word
    posts: Mapping[str, frozenset[str]]  # nouns of posts by the word that follows them
    trim: frozenset[str]
    scope: frozenset[str]
    stops: frozenset[str]  # lower case
    kept: frozenset[str]  # lower case
    assertive: frozenset[str]  # lower case
    modal: frozenset[str]  # lower case
    works: frozenset[str]
    quantities: frozenset[str]
    kinds: Mapping[tuple[str, ...], str]
    sector: frozenset[str]


@cache
def cues() -> Cues:
    """The cues of cues.toml; read once."""
    with CUES_FILE.open("rb") as file:
        return read_cues(tomllib.load(file))


@cache
def strict_cues() -> Cues:
    """The cues for documents that are not the probation inspectorate's own: there a common noun
    with one modifier ("the training programme", "early help teams") is no name."""
    own = cues()
    heads = {
        word: tuple(replace(head, common=STRICT_TELLING) for head in found)
        for word, found in own.heads.items()
    }
    return replace(own, heads=heads)


def read_cues(table: Mapping[str, Any]) -> Cues:
    """The cues of a table such as cues.toml holds."""
    words = {name: text.split() for name, text in table["words"].items()}
    naming = table["naming"]
    return Cues(
        heads=_heads(table["heads"]),
        tails=_by_word(table["tails"]),
        tails_within={name_key(text): cls for text, cls in table["tails_within"].items()},
        collectives=(*_collectives(table["collectives"]), *_initials(table["initials"])),
        naming_verbs=frozenset(naming["verbs"].split()),
        prefixes=dict(naming["prefixes"]),
        naming_kinds=_by_word(naming["kinds"]),
        quoted_kinds=_by_word(naming["quoted"]),
        naming_after=_by_first_word(naming["after"]),
        posts={link: frozenset(nouns.split()) for link, nouns in table["posts"].items()},
        trim=frozenset(words["trim"]),
        scope=frozenset(key_of(word) for word in words["scope"]),
        stops=FUNCTION_WORDS | FINITE_VERBS | frozenset([*words["verbs"], *NUMBER_WORDS]),
        kept=frozenset(words["kept"]),
        assertive=frozenset(words["assertive"]),
        modal=frozenset(words["modal"]),
        works=frozenset(key_of(word) for word in words["works"]),
        quantities=frozenset(words["quantities"]),
        sector=frozenset(key_of(word) for word in words.get("sector", [])),
        kinds={name_key(text): cls for cls, texts in table["kinds"].items() for text in texts},
    )


def _by_first_word(
    table: Mapping[str, list[str]],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for cls, phrases in table.items():
        for phrase in phrases:
            keys = tuple(key_of(word) for word in phrase.split())
            found[keys[0]] = (*found.get(keys[0], ()), (keys, cls))
    return found


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {key_of(word): cls for cls, words in table.items() for word in words.split()}


def _heads(rows: list[Mapping[str, Any]]) -> dict[str, tuple[Head, ...]]:
    found: dict[str, tuple[Head, ...]] = {}
    for row in rows:
        needs = frozenset(
            word if word[0].isupper() else key_of(word) for word in row.get("needs", "").split()
        )
        head = Head(row["class"], row["telling"], row["plural"], row["indefinite"], needs)
        for word in row["words"].split():
            found[key_of(word)] = (*found.get(key_of(word), ()), head)
    return found


def _collectives(table: Mapping[str, list[str]]) -> tuple[Collective, ...]:
    return tuple(
        Collective(cls, text.rstrip("…"), text.rstrip("…"), text.endswith("…"))
        for cls, texts in table.items()
        for text in texts
    )


def _initials(table: Mapping[str, Mapping[str, str]]) -> tuple[Collective, ...]:
    return tuple(
        Collective(cls, name, short, alone=False)
        for cls, names in table.items()
        for short, name in names.items()
    )
