"""People as letters print them: titles before a name, honours after it."""

import re
from dataclasses import dataclass

from probation_graph.ingest.language.letterforms import is_annex, names_post

NAME_WORDS = (2, 5)  # words of a name without titles and honours: fewest, most
_TITLE = (
    r"(?:(?:The )?Rt\.? Hon\.?|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Baron|Mr|Mrs|Ms"
    r"|Miss|Mx|Rev(?:erend)?|Cllr|Councillor|Judge|HHJ|Major|Colonel|Captain)\.?"
)
_TITLES = re.compile(rf"(?:{_TITLE} )+")
# Honours, decorations and degrees: capitals, or a degree written with small letters ("PhD").
# Posts and bodies are abbreviated in capitals too.
_HONOURS = re.compile(
    r"(?:,? (?!(?:CEO|CFO|COO|DCS|PCC|CCG|ICB|HMI|NHS)\b)"
    r"(?:[A-Z]{2,6}|[A-Z][a-z]{0,2}[A-Z][a-z]?|CStJ|DPhil)\b)+$"
)
_NAME_WORD = re.compile(r"(?:[A-Z][\w'’-]*\.?|de|da|di|du|van|von|der|den|la|le|ap|ab|al|bin|el)")
_CAPITALS = re.compile(r"[A-Z]{2,}")
# Words that no person is called, though they are printed with capitals where people are.
_NO_NAME_WORDS = (
    "the of for and probation service services region regional group team unit board office "
    "council police court prison department ministry trust partnership operations inspection "
    "contents summary foreword introduction recommendations findings ratings page annexe annex "
    "north south east west city county local national assurance leadership staff company "
    "public protection division community independent society safeguarding children health care "
    "commissioning his her hm majesty ccg icb nhs lscb crc clinical integrated strategic designated"
)
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
# A rank or post before the name of who holds it: "Acting Chief Constable Ann Example".
_RANK = re.compile(
    r"(?:(?:Acting|Interim|Temporary|Deputy|Assistant|Detective) )*"
    r"(?:(?:Chief|Det) )?(?:Superintendent|Supt|Inspector|Insp|Constable|Commander|Executive|"
    r"Officer|Commissioner|Director)\b\.? (?=[A-Z])"
)
LEADING_MAX = 3  # words of a name that no comma parts from the post after it
_AND = re.compile(r" (?:and|&) ")
_SEPARATOR = re.compile(r",? (?:and|&) |, ")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: `printed` whole, `plain` without its `prefix` (titles) and `suffix`
    (honours)."""

    printed: str
    plain: str
    prefix: str | None = None
    suffix: str | None = None


def person_name(text: str) -> PersonName | None:
    """The person that a text names and nothing else; None for a body, a post or a sentence."""
    printed = " ".join(text.split()).strip(" ,;")
    titles = _TITLES.match(printed + " ")
    prefix = "" if titles is None else printed[: titles.end()].strip()
    rest = printed[len(prefix) :].strip()
    honours = _HONOURS.search(rest)
    plain = rest if honours is None else rest[: honours.start()]
    suffix = None if honours is None else honours.group().strip(" ,")
    if not _is_name(plain, titled=prefix != ""):
        return None
    return PersonName(printed, plain, prefix or None, suffix)


def ranked_name(text: str) -> tuple[PersonName, str] | None:
    """The person whose rank stands before the name, and the rank with what follows the name."""
    rank = _RANK.match(text)
    if rank is None:
        return None
    name, _, rest = text[rank.end() :].partition(",")
    found = person_name(name)
    return (
        None
        if found is None
        else (found, ", ".join(filter(None, (rank.group().strip(), rest.strip()))))
    )


def leading_name(text: str) -> tuple[PersonName, str] | None:
    """The person that a text begins with, and the post that follows without a comma: "Ann Example
    Probation Director, Kent"."""
    words = text.split()
    for count in range(LEADING_MAX + 1, 1, -1):
        name, rest = person_name(" ".join(words[:count])), words[count:]
        if name is None or not rest or len(name.plain.split()) > LEADING_MAX:
            continue
        post = " ".join(rest).partition(",")[0]
        ends = _is_no_name(rest[0]) or (names_post(rest[0]) and rest[0][0].isupper())
        return (name, " ".join(rest)) if ends and names_post(post) else None
    return None


def people(text: str) -> tuple[PersonName, ...]:
    """The people that a list of names names; none where any of them is something else.

    Names with only a comma between are none: what follows a name and a comma is a post.
    """
    parts = _people_parts(text)
    if len(parts) > 1 and _AND.search(text) is None:
        return ()
    found = [person_name(part) for part in parts]
    return tuple(name for name in found if name is not None) if all(found) else ()


def _people_parts(text: str) -> list[str]:
    """A list cut at its separators; honours after a comma stay with their name."""
    parts: list[str] = []
    for part in _SEPARATOR.split(text):
        if parts and re.fullmatch(r"[A-Z]{2,5}(?: [A-Z]{2,5})*", part.strip()):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part.strip():
            parts.append(part)
    return parts


def _is_name(plain: str, titled: bool) -> bool:
    words = plain.split()
    fewest = 1 if titled else NAME_WORDS[0]
    return (
        fewest <= len(words) <= NAME_WORDS[1]
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and all(_NAME_WORD.fullmatch(word) for word in words)
        and not any(map(_is_no_name, words))
        and not all(_CAPITALS.fullmatch(word) for word in words)
        and not names_post(plain)
        and not is_annex(plain)
    )


def _is_no_name(word: str) -> bool:
    """Whether nobody is called so; nor after somebody ("Majesty’s")."""
    return word.strip(",").lower().replace("’s", "").replace("'s", "") in _NO_NAME
