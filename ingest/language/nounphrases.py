"""Noun phrases after a number or "of": what is counted, and of what it is a share.

English without a tagger: a phrase runs to its first plural noun, or to the first word that
cannot belong to it (a preposition, an auxiliary, a common verb of reporting).
"""

import re
from dataclasses import dataclass

_FUNCTION_WORDS = """
of in on at to for from by with within across between among during since until over under per
and or but nor so than as that which who whom whose where when while if because although though
not no the a an this these those their its our his her they it we you i there also only out up
into about after before against without through each every any some both either more less then
nothing something anything everyone ago concerning involving regarding including
"""
_FINITE_VERBS = """
was were is are be been being had has have having did do does will would could should can may
might must said felt told reported thought believed agreed stated lacked needed showed shows
remained remain met meant means rated led left lost took made gave got went came
"""
_CLAUSE_WORDS = "and but or while although though because so whereas when if unless"
_RELATIVES = frozenset(["who", "which", "that"])
# "the cases we inspected": a clause of the inspectors' own, which belongs to what they looked at.
_INSPECTED = re.compile(
    r" (?:we|inspectors) (?:had )?(?:inspected|reviewed|examined|assessed|interviewed|saw|sampled"
    r"|visited|surveyed|looked at|spoke to)\b"
)
_PAST = frozenset(["held", "had", "kept", "set", "found", "saw", "read", "won", "cost"])
_INSPECTORS = frozenset(["we", "inspectors"])
_DETERMINERS = "the a an their his her its our all no any this that these those"
# Words in -'s that belong to names; any other possessive stands before one.
_POSSESSED_WORDS = """
children women people person men youth carer patient victim parent magistrate adult veteran
king queen prince princess
"""
POSSESSED = frozenset(_POSSESSED_WORDS.split())
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
FINITE_VERBS = frozenset(_FINITE_VERBS.split())
CLAUSE_WORDS = frozenset(_CLAUSE_WORDS.split())
DETERMINERS = frozenset(_DETERMINERS.split())
_OBJECTS = DETERMINERS | frozenset(["over", "around", "about", "more", "less", "fewer", "nearly"])
# Plurals without -s that inspectorates count.
_PLURALS = frozenset(
    ["people", "staff", "children", "women", "men", "police", "persons", "personnel", "media"]
)
_SINGULAR_ENDINGS = ("ss", "us", "is", "ous")  # "serious", "process", "analysis"

COUNTED_WORDS_MAX = 6  # words in what is counted, head noun included
PHRASE_WORDS_MAX = 16  # words in a population

_TOKEN = re.compile(r" ?([A-Za-z][\w'’&/-]*|\d[\d,.]*\d|\d)(['’])?")
# Tails that belong to what is counted although a preposition stands in them.
_TAIL = re.compile(
    r" on probation\b| (?:\w+ )?per (?:\w+ )?"
    r"(?:hour|day|week|month|quarter|year|person|practitioner|officer|head)\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at `start` to `end` of a text."""

    text: str
    start: int
    end: int


def counted(text: str, start: int, singular: bool = False) -> Phrase | None:
    """What a number that ends at `start` counts: "1,924" → "staff"; None where no noun follows.

    A plural phrase ends with its first plural noun (or a second one right after it); a singular
    one before the first word that cannot belong to it.
    """
    tokens = _tokens(text, start, COUNTED_WORDS_MAX, FUNCTION_WORDS | FINITE_VERBS)
    kept = tokens if singular else _to_plural(tokens)
    if singular:
        kept = _before_verb(tokens)
    if not kept:
        return None
    end = kept[-1].end()
    tail = _TAIL.match(text, end)
    end = end if tail is None else tail.end()
    first = kept[0].start(1)
    return Phrase(text[first:end], first, end)


def phrase(text: str, start: int) -> Phrase | None:
    """The noun phrase that begins at `start`, with its prepositions and relative clause, up to
    the verb of the clause: "of probation officer positions were" → "probation officer positions".
    """
    end = _phrase_end(text, start)
    words = text[start:end].lstrip()
    return Phrase(words, end - len(words), end) if words else None


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    lower = word.lower()
    if lower in _PLURALS or (word[:-1].isupper() and word.endswith("s")):
        return True
    return len(word) > 2 and lower.endswith("s") and not lower.endswith(_SINGULAR_ENDINGS)


def _tokens(text: str, start: int, limit: int, stops: frozenset[str]) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    position = start
    while len(found) < limit and (token := _TOKEN.match(text, position)) is not None:
        if token.group(1).lower() in stops:
            break
        found.append(token)
        position = token.end()
    return found


def _to_plural(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    for place, token in enumerate(tokens):
        if is_plural(token.group(1)) and not _possessive(token):
            following = tokens[place + 1 : place + 2]
            extra = 1 if following and is_plural(following[0].group(1)) else 0
            return tokens[: place + 1 + extra]
    return tokens


def _before_verb(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    for place, token in enumerate(tokens[1:], start=1):
        if token.group(1).endswith("ed"):
            return tokens[:place]
    return tokens


def _possessive(token: re.Match[str]) -> bool:
    return token.group(2) is not None or token.group(1).endswith(("'s", "’s"))


def _phrase_end(text: str, start: int) -> int:
    end, last = start, ""
    relative = False  # a relative clause brings its own verb
    while len(text[start:end].split()) < PHRASE_WORDS_MAX:
        clause = _INSPECTED.match(text, end) if last else None
        if clause is not None:
            end = clause.end()
            continue
        token = _TOKEN.match(text, end)
        if token is None or _ends_phrase(text, token, last, relative):
            break
        relative = _in_relative(text, token, last, relative)
        end, last = token.end(1), token.group(1)
        if token.group(2) is not None:  # a possessive or a closing quotation mark
            end = token.end()
    return end


def _ends_phrase(text: str, token: re.Match[str], last: str, relative: bool) -> bool:
    word = token.group(1)
    following = _TOKEN.match(text, token.end())
    if word.lower() in _INSPECTORS:
        return True
    if _is_verb(word.lower(), following):
        return not relative
    return word.lower() in CLAUSE_WORDS and not _joins_names(last, following)


def _in_relative(text: str, token: re.Match[str], last: str, relative: bool) -> bool:
    """Whether the next verb still belongs to a relative clause: its first verb ends it, with any
    auxiliaries together ("which had been completed")."""
    word = token.group(1).lower()
    following = _TOKEN.match(text, token.end())
    if word in _RELATIVES:
        return True
    if not (_is_verb(word, following) or (last.lower() in _RELATIVES and word.endswith("ed"))):
        return relative
    return word in FINITE_VERBS and following is not None and following.group(1) in FINITE_VERBS


def _is_verb(word: str, following: re.Match[str] | None) -> bool:
    after = following.group(1).lower() if following is not None else ""
    past = word.endswith("ed") or word in _PAST
    return word in FINITE_VERBS or (past and (after in _OBJECTS or after[:1].isdigit()))


def _joins_names(last: str, following: re.Match[str] | None) -> bool:
    return last[:1].isupper() and following is not None and following.group(1)[0].isupper()
