"""Bodies named by capitals and a class word: "Leeds Safeguarding Children's Partnership"."""

from collections.abc import Iterator

from probation_graph.ingest.bodies.coinage import Coinage, Strength
from probation_graph.ingest.bodies.cues import Cues
from probation_graph.ingest.bodies.phrases import plain_name
from probation_graph.ingest.language.nounphrases import FUNCTION_WORDS, POSSESSED
from probation_graph.ingest.language.words import Words, name_key, without_owner

_CONNECTORS_WORDS = "of and & for the"
CONNECTORS = frozenset(_CONNECTORS_WORDS.split())
# Class words that leave open what body it is, for an inner word to decide.
OPEN_TAILS = frozenset(["trust", "group", "board", "hospital", "unit", "centre"])
CLASS_FIRST = {"university": "EducationBody", "college": "EducationBody"}
NAME_MAX = 12  # words
# Titles of people that come before "of" and the body's own name.
_TITLES_WORDS = """
chair chairman director head chief manager lead leader executive officer constable member
mayor minister secretary inspector regulator commissioner governor
"""
TITLES = frozenset(_TITLES_WORDS.split())


def capitals(words: Words, place: int, cues: Cues) -> int:
    """The end of the capitalised name that begins at a token; the token's own place if none does.

    Small words stand inside it where a capital follows. A capital that only begins a sentence
    begins a name where another capital follows.
    """
    if not _capital(words, place, cues) or _owed_to_sentence(words, place):
        return place
    last = place + 1
    while last - place < NAME_MAX:
        step = _step(words, last, cues)
        if step == 0:
            break
        last += step
    return last


def _owed_to_sentence(words: Words, place: int) -> bool:
    if place not in words.openings or words.tokens[place].initials:
        return False
    after = words.tokens[place + 1 : place + 2]
    return not after or not after[0].capital


def _capital(words: Words, place: int, cues: Cues) -> bool:
    token = words.tokens[place]
    if not token.capital or not token.word:
        return False
    stops = cues.stops if place in words.openings else FUNCTION_WORDS
    return token.lower not in stops


def _step(words: Words, place: int, cues: Cues) -> int:
    """How many tokens further the name goes on: 0 where it ends."""
    for step in (1, 2, 3):
        at = place + step - 1
        if at >= len(words.tokens) or at in words.openings:
            return 0
        token = words.tokens[at]
        owner = words.tokens[place - 1]
        if owner.lower.endswith("'s") and owner.key not in POSSESSED:
            return 0
        if token.capital and token.word and token.text != "I":
            return step
        if token.lower not in CONNECTORS or _completes(words, place - 1, cues, token.lower):
            return 0
        if token.lower in ("and", "&") and _two_bodies(words, at):
            return 0
    return 0


def _two_bodies(words: Words, joint: int) -> bool:
    """Whether an "and" stands between two names: an abbreviation on one side, or "and the"."""
    before, after = words.tokens[joint - 1], words.tokens[joint + 1 : joint + 2]
    return before.initials or not after or after[0].initials or after[0].lower == "the"


def _completes(words: Words, place: int, cues: Cues, connector: str) -> bool:
    """Whether a name is complete before an "and": "Northumbria Police and …"."""
    return connector != "of" and words.tokens[place].key in cues.tails


def proper_names(words: Words, cues: Cues) -> Iterator[Coinage]:
    """The capitalised names of a block that end in a class word."""
    place = 0
    while place < len(words.tokens):
        last = capitals(words, place, cues)
        found = _named(words, place, last, cues) if last > place else None
        if found is not None:
            yield found
        place = max(last, place + 1)


def _named(words: Words, first: int, last: int, cues: Cues) -> Coinage | None:
    tails = [at for at in range(first + 1, last) if words.tokens[at].key in cues.tails]
    if _named_after_place(words, first, last):
        tails = [last - 1]
    if not tails:
        return None
    begin = _without_title(words, first, tails[-1])
    end = _end(words, begin, tails[-1] + 1)
    if end - begin < 2:
        return None
    name = without_owner(plain_name(words, range(begin, end)))
    cls = tail_class(name, cues)
    if cls == "HealthBody" and _lists_places(words, begin, cues):
        begin -= 2
        name = without_owner(plain_name(words, range(begin, end)))
    return Coinage(
        cls=cls or "Organisation",
        name=name,
        block=words.block.index,
        start=words.tokens[begin].start,
        end=words.tokens[end - 1].end,
        strength=Strength.PROPER,
    )


def _end(words: Words, first: int, last: int) -> int:
    """Where a name ends that may go on in small letters: "… NHS Foundation trust"."""
    if all(token.text != "NHS" for token in words.tokens[first:last]):
        return last
    while last < len(words.tokens) and words.tokens[last].lower in ("foundation", "trust"):
        last += 1
    return last


def _named_after_place(words: Words, first: int, last: int) -> bool:
    """Whether the class words come first: "University of Leeds", "University Hospitals Kent"."""
    if last - first < 3 or words.tokens[first].key not in CLASS_FIRST:
        return False
    after = words.tokens[first + 1]
    return after.lower == "of" or after.key == "hospital"


def _lists_places(words: Words, first: int, cues: Cues) -> bool:
    """Whether the name lists its places: "Northumberland, Tyne and Wear NHS Foundation Trust"."""
    if first < 2 or words.tokens[first - 1].text != ",":
        return False
    place = words.tokens[first - 2]
    return place.capital and first - 2 not in words.openings and place.key not in cues.tails


def _without_title(words: Words, first: int, tail: int) -> int:
    """The place after "Chief Constable of", "Independent Chair of the"."""
    for place in range(first, tail):
        if words.tokens[place].lower == "of" and words.tokens[place - 1].key in TITLES:
            return place + (2 if words.tokens[place + 1].lower == "the" else 1)
    return first


def tail_class(name: str, cues: Cues) -> str | None:
    """The class of a name that ends in a class word; an inner word may decide ("NHS … Trust").
    None where no word tells."""
    keys = name_key(name)
    for inner, cls in cues.tails_within.items() if keys[-1] in OPEN_TAILS else ():
        if any(keys[at : at + len(inner)] == inner for at in range(len(keys))):
            return cls
    if keys[1:2] == ("hospital",):
        return "HealthBody"
    return CLASS_FIRST.get(keys[0]) or cues.tails.get(keys[-1])
