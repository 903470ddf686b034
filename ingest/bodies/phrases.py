"""Bodies named by common nouns: "the regional health and safety committee", "SFO team".

English without a tagger: from the head noun the phrase runs left, over words that can belong to
a name, to the first that cannot (an article, a preposition, a verb, a comma).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from probation_graph.ingest.bodies.coinage import Coinage, Strength
from probation_graph.ingest.bodies.cues import Cues, Head
from probation_graph.ingest.language.nounphrases import FUNCTION_WORDS, POSSESSED
from probation_graph.ingest.language.words import Token, Words, without_owner

SERVING = frozenset(["Service", "Team", "Framework", "Tool"])
MANY = "multi-agency"
MODIFIERS_MAX = 7  # words before the head noun
NEEDED_WITHIN = 2  # words before the head among which a needed word must stand
BARE_MODIFIERS = 2  # modifiers a singular phrase needs where no article stands before it
INDEFINITE = frozenset(["a", "an"])
_VAGUE_WORDS = "any no every each other another such various several many most some"
VAGUE = frozenset(_VAGUE_WORDS.split())
_LISTED = frozenset([",", ";"])
_CLAUSE_ENDS = frozenset([";", ":", "but", "which", "who", "although", "while"])
_NOUN_ENDINGS = ("er", "or", "ion", "ment", "ance", "ence", "ity", "ery", "ist", "ee", "ship")
# Verbs that end like nouns.
_NO_NOUNS_WORDS = "offer deliver consider cover gather monitor refer transfer mention"
_NO_NOUNS = frozenset(_NO_NOUNS_WORDS.split())
_NOUNS = frozenset(["meeting"])  # nouns that have the endings of other words
# Endings of adjectives that praise or blame, and words that only end so.
_QUALITIES = ("able", "ible", "ful", "less", "ive", "ous")
_NO_QUALITIES_WORDS = "executive legislative respite archive drive table religious preventive"
_NO_QUALITIES = frozenset(_NO_QUALITIES_WORDS.split())
# After these comes a verb: "to promote team managers", "which inform panels".
_BEFORE_VERBS = frozenset(["to", "which", "that", "who", "they", "we", "can", "will", "could"])
ARTICLES = frozenset(["a", "an", "the"])
DEFINITE = frozenset(["the", "its", "their", "our", "your", "this"])
ARTICLE_REACH = 4  # tokens before "but" in "a small but strong team"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: places of its modifiers, and of its head; `edge` is the place of the token
    before it (-1 at the beginning of the block)."""

    modifiers: tuple[int, ...]
    head: int
    edge: int
    brackets: tuple[int, ...] = ()

    @property
    def first(self) -> int:
        return self.modifiers[0] if self.modifiers else self.head


def phrases(words: Words, cues: Cues) -> Iterator[Coinage]:
    """The bodies that the common-noun phrases of a block name."""
    for place, token in enumerate(words.tokens):
        heads = cues.heads.get(token.key)
        if heads is None or _only_modifies(words, place, cues):
            continue
        for head in heads:
            phrase = phrase_at(words, place, cues)
            if names_body(words, phrase, head, cues):
                yield coined(words, phrase, head.cls)
                break


def _only_modifies(words: Words, place: int, cues: Cues) -> bool:
    """Whether a noun follows the head ("team manager", "programme groups"), or a name that the
    phrase only describes ("a planning tool called X")."""
    after = [token for token in words.tokens[place + 1 : place + 3] if token.text != ","]
    if not after or not after[0].word:
        return False
    if after[0].lower in cues.naming_verbs:
        return True
    comma = words.tokens[place + 1].text == ","
    return not comma and noun_like(after[0], cues)


def noun_like(token: Token, cues: Cues) -> bool:
    """Whether a word looks like a noun: a head, or by its ending."""
    if token.lower in cues.stops or token.capital:
        return False
    noun = token.key in _NOUNS or (token.key.endswith(_NOUN_ENDINGS) and token.key not in _NO_NOUNS)
    return token.key in cues.heads or noun


def phrase_at(words: Words, head: int, cues: Cues) -> Phrase:
    """The phrase that ends with the head noun at this place."""
    modifiers: list[int] = []
    brackets: list[int] = []
    place = head - 1
    first = words.sentence(head)[0]
    while place >= first and len(modifiers) < MODIFIERS_MAX:
        if _closes_definition(words, place):
            brackets.extend((place - 2, place - 1, place))
            place -= 3
        elif _belongs(words, place, head, cues):
            modifiers.insert(0, place)
            place -= 1
        else:
            break
    kept = _trimmed(words, modifiers, place, cues)
    place = _before_but(words, place, first)
    return Phrase(tuple(kept), head, place, tuple(b for b in brackets if kept and b > kept[0]))


def _before_but(words: Words, place: int, first: int) -> int:
    """The article of "a small but strong team", where the phrase stopped at "but"."""
    if place >= first and words.tokens[place].lower == "but":
        for at in range(place - 1, max(first, place - ARTICLE_REACH) - 1, -1):
            if words.tokens[at].lower in ARTICLES:
                return at
    return place


def _closes_definition(words: Words, place: int) -> bool:
    marks = [token.text for token in words.tokens[max(0, place - 2) : place + 1]]
    return len(marks) == 3 and marks[0] == "(" and marks[2] == ")" and marks[1].isupper()


def _belongs(words: Words, place: int, head: int, cues: Cues) -> bool:
    token = words.tokens[place]
    if token.lower in ("and", "&"):
        return _joins(words, place, head, cues)
    if not token.word or token.text[0].isdigit() or token.lower in FUNCTION_WORDS:
        return False
    if token.lower.endswith("'s") and token.key not in POSSESSED:
        return False
    if token.capital and place not in words.openings:
        return True
    if token.lower in cues.stops:
        return False
    if token.lower.endswith(_QUALITIES) and token.lower not in _NO_QUALITIES:
        return place + 1 < head and words.tokens[place + 1].lower not in ("and", "&")
    return token.lower in cues.kept or not token.lower.endswith(("ed", "ly"))


def _joins(words: Words, place: int, head: int, cues: Cues) -> bool:
    """Whether an "and" joins two modifiers ("performance and quality team") and not two bodies
    ("the RLT and the quality group", "court, unpaid work and programmes teams")."""
    plural = words.tokens[head].key != words.tokens[head].lower
    before = words.tokens[place - 1] if place > 0 else None
    if before is None or plural or place + 1 == head:
        return False
    small = before.word and not before.initials and before.lower not in cues.stops
    if before.lower.endswith("s") and before.key != before.lower and not before.capital:
        return False  # "social workers and intelligence team"
    return small and before.key not in cues.heads and not _in_list(words, place)


def _in_list(words: Words, place: int) -> bool:
    """Whether a comma stands shortly before, within the same phrase."""
    return any(token.text in _LISTED for token in words.tokens[max(0, place - 4) : place])


def _trimmed(words: Words, modifiers: list[int], edge: int, cues: Cues) -> list[int]:
    """Modifiers without the praise, blame and dates at their left, and without a gerund that
    governs the phrase ("chairing inclusion groups")."""
    kept = list(modifiers)
    while kept and _trims(words, kept[0], edge, cues):
        edge = kept.pop(0)
    return kept


def _trims(words: Words, place: int, edge: int, cues: Cues) -> bool:
    token = words.tokens[place]
    quality = token.lower.endswith(_QUALITIES) and token.lower not in _NO_QUALITIES
    if token.lower in cues.trim or token.lower in ("and", "&") or (quality and not token.capital):
        return True
    if token.lower == MANY and words.tokens[place + 1].capital:
        return True  # "the multi-agency Locate team"
    if edge >= 0 and edge == place - 1 and words.tokens[edge].lower in _BEFORE_VERBS:
        return not token.capital
    bare = edge < 0 or not _article(words.tokens[edge])
    governs = token.lower.endswith("ing") and bare and not token.capital
    return governs and edge == place - 1


def _article(token: Token) -> bool:
    return token.lower in ("a", "an", "the", "its", "their", "our", "your", "this")


def names_body(words: Words, phrase: Phrase, head: Head, cues: Cues) -> bool:
    """Whether a phrase is specific enough to be a body that a reader would recognise."""
    telling = _telling(words, phrase, cues)
    edge = words.tokens[phrase.edge].lower if phrase.edge >= 0 else ""
    token = words.tokens[phrase.head]
    if edge in VAGUE or telling < head.telling or not _has_needed(words, phrase, head):
        return False
    plural = token.key != token.lower and token.lower.endswith("s")
    small = head.common and not _has_capital(words, phrase)
    if small and (plural or not _is_told(words, phrase, head, cues)):
        return False
    if plural:
        return 0 < head.plural <= telling
    if edge in INDEFINITE:
        return telling >= head.indefinite and asserted(words, phrase.edge, phrase.head, cues)
    return _definite(edge, words, phrase) or len(phrase.modifiers) >= BARE_MODIFIERS


def _has_capital(words: Words, phrase: Phrase) -> bool:
    """Whether a modifier is printed with a capital that its sentence does not owe it."""
    return any(words.tokens[p].capital and p not in words.openings for p in phrase.modifiers)


def _is_told(words: Words, phrase: Phrase, head: Head, cues: Cues) -> bool:
    """Whether the modifiers of a phrase in small letters say which body it is, and not only what
    such bodies do."""
    if _telling(words, phrase, cues) < head.common:
        return False
    if head.cls not in SERVING:
        return True
    dull = cues.scope | cues.trim | cues.sector | {"and", "&"}
    tokens = (words.tokens[place] for place in phrase.modifiers)
    return any(token.key not in dull and token.lower not in dull for token in tokens)


def _telling(words: Words, phrase: Phrase, cues: Cues) -> int:
    tokens = [words.tokens[place] for place in phrase.modifiers]
    dull = cues.scope | cues.trim | {"and", "&"}
    return sum(1 for token in tokens if token.key not in dull and token.lower not in dull)


def _has_needed(words: Words, phrase: Phrase, head: Head) -> bool:
    if not head.needs:
        return True
    tokens = [words.tokens[place] for place in phrase.modifiers]
    if "Capitals" in head.needs:
        return bool(tokens) and tokens[-1].capital and phrase.modifiers[-1] not in words.openings
    if "Initials" in head.needs:
        return len(tokens) == 1 and tokens[0].initials
    return any(token.key in head.needs for token in tokens[-NEEDED_WITHIN:])


def _definite(edge: str, words: Words, phrase: Phrase) -> bool:
    capitals = all(words.tokens[place].capital for place in (*phrase.modifiers, phrase.head))
    return edge in DEFINITE or edge.endswith("'s") or capitals


def asserted(words: Words, first: int, last: int, cues: Cues) -> bool:
    """Whether the clause around some tokens says that a thing is so, and not that it should be."""
    start, end = words.sentence(first)
    left, right = first, last + 1
    while left > start and words.tokens[left - 1].lower not in _CLAUSE_ENDS:
        left -= 1
    while right < end and words.tokens[right].lower not in _CLAUSE_ENDS:
        right += 1
    places = (*range(left, first), *range(last + 1, right))
    clause = {
        words.tokens[place].lower
        for place in places
        if place in words.openings or not words.tokens[place].capital  # "in May"
    }
    return bool(clause & cues.assertive) and not clause & cues.modal


def coined(words: Words, phrase: Phrase, cls: str) -> Coinage:
    """A phrase as a coinage. A definition inside it, "Serious Further Offence (SFO) team", is no
    part of the name, and gives the alias "SFO team"."""
    places = [p for p in range(phrase.first, phrase.head + 1) if p not in phrase.brackets]
    aliases: tuple[str, ...] = ()
    if phrase.brackets:
        inner, end = sorted(phrase.brackets)[1], max(phrase.brackets) + 1
        short = plain_name(words, [inner, *range(end, phrase.head + 1)])
        aliases = (short, words.text(phrase.first, phrase.head + 1))
    return Coinage(
        cls=cls,
        name=without_owner(lowered(words, phrase.first, plain_name(words, places))),
        block=words.block.index,
        start=words.tokens[phrase.first].start,
        end=words.tokens[phrase.head].end,
        strength=Strength.PHRASE,
        aliases=aliases,
    )


def plain_name(words: Words, places: Iterable[int]) -> str:
    """The words at these places as one name: spaces and marks between them as printed."""
    text, end = "", None
    for place in places:
        token = words.tokens[place]
        text += " " if end is not None and end < token.start else ""
        text += token.text
        end = token.end
    return text


def lowered(words: Words, first: int, name: str) -> str:
    """A name without the capital that it owes to the beginning of its sentence."""
    after = words.tokens[first + 1 : first + 2]
    if first not in words.openings or words.tokens[first].initials or not after:
        return name
    return name if after[0].capital else name[0].lower() + name[1:]
