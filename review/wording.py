"""Names as they are compared: words without their endings, places in them, initials."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from probation_graph.ontology.gazetteer import gazetteer, name_key
from probation_graph.ontology.names import DEFAULT_BASE

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SMALL_WORDS = "a an and at by for from in its nhs of on or the their to with"
_SMALL = frozenset(_SMALL_WORDS.split())
_PLACES = ("Place", "Council", "ProbationDeliveryUnit", "Region", "PoliceForce", "Division")
# Words in the names of places and councils that are nobody's own.
_COMMON_WORDS = """
authority bay bishop black borough british castle central centralised chase city civil combined
company constabulary corporation council country county court dean district division forest
function great greater green heath high hill horse island isle keyne king kingdom mayoral
metropolitan ministry national new office park pdu peak point police port probation region river
royal sea service spa super test three tower transport under unit united upon well white
"""
_COMMON = frozenset(_COMMON_WORDS.split())
KEPT = 100_000  # names whose words are remembered
SEVERAL = 4  # known names in which a word of no one's own is found
LETTERS = 2  # the fewest initials that are an abbreviation


@lru_cache(KEPT)
def words(name: str) -> tuple[str, ...]:
    """The words of a name that tell: small letters, singular, without "of" and "the"."""
    found = (_singular(word) for word in _WORD.findall(name_key(name)))
    return tuple(word for word in found if word not in _SMALL)


def key(name: str) -> str:
    """Names with one key differ only in capitals, number, hyphens or small words."""
    return " ".join(words(name))


def _singular(word: str) -> str:
    plain = re.sub(r"['’]s?$|(?<=s)['’]$", "", word).replace("’", "'")
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and plain[-2] not in "su" else plain


def places(name: str) -> frozenset[str]:
    """The words of a name that are a place's: "Thames Valley Police" has two."""
    return frozenset(words(name)) & place_words()


@cache
def place_words() -> frozenset[str]:
    """Words in the names of known places, councils, regions, units and police forces."""
    known = gazetteer(DEFAULT_BASE)
    named = (entry.name for cls in _PLACES for entry in known.of_class(cls))
    return frozenset(word for name in named for word in words(name)) - _COMMON


@cache
def general_words() -> frozenset[str]:
    """Words that the names of several known things have: "community", "service"."""
    names = {key(entry.name) for entry in gazetteer(DEFAULT_BASE).entries.values()}
    counts = Counter(word for name in names for word in set(name.split()))
    return frozenset(word for word, count in counts.items() if count >= SEVERAL) - place_words()


def is_general(name: str) -> bool:
    """Whether none of its words is its own: "Community Rehabilitation Company"."""
    return general_words().issuperset(words(name))


def initials(name: str) -> str:
    """First letters of a name's words in capitals, "of" and "the" left out."""
    return "".join(word[0] for word in _WORD.findall(name_key(name)) if word not in _SMALL).upper()


def is_short_for(short: str, long: str) -> bool:
    """Whether one name is made of the other's initials: "YOS", "YOTs"."""
    letters = short.removesuffix("s")
    return len(letters) >= LETTERS and letters.isupper() and letters == initials(long)


def short_forms(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What abbreviations stand for, from pairs of a name and another name of the same thing: the
    long form that most have, "ICB" for "integrated care board"."""
    counts: dict[str, Counter[str]] = {}
    for name, other in names:
        if key(other) and len(other) > LETTERS and is_short_for(other, name) and not places(name):
            counts.setdefault(other.removesuffix("s"), Counter())[key(name)] += 1
    return {
        short: min(found, key=lambda long: (-found[long], long)) for short, found in counts.items()
    }


def spelt_out(name: str, long: Mapping[str, str]) -> str:
    """A name with its abbreviations as their long forms."""
    return " ".join(long.get(word.removesuffix("s"), word) for word in name.split())


def is_sort(name: str) -> bool:
    """Whether it is a sort of body and no body: "local authorities", "police", "NHS trusts"."""
    printed = _WORD.findall(name) or [""]
    first, last = printed[0], printed[-1]
    plain = not is_proper(name) and (first.isupper() or not first[:1].isupper())
    return plain and (len(words(name)) < LETTERS or words(last) != (last.casefold(),))


def is_several(name: str, one: str) -> bool:
    """Whether a name ends in the plural of a word that the other has in the singular only:
    "Community Rehabilitation Companies", beside one of them."""
    last = (_WORD.findall(name_key(name)) or [""])[-1]
    printed = _WORD.findall(name_key(one))
    return last not in printed and last != _singular(last) and _singular(last) in printed


def is_proper(name: str) -> bool:
    """Whether it is printed as a name: with a capital letter beyond the first word, if there are
    more words than one."""
    first, *others = _WORD.findall(name) or [""]
    return any(word[0].isupper() for word in others or [first] if word)
