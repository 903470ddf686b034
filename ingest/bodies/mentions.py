"""Mentions: where a block's words name something, found by one pass over them.

The names looked for are the gazetteer's, and those that the document itself was seen to coin.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from probation_graph.ingest.bodies.context import Stretch
from probation_graph.ingest.bodies.cues import Cues, cues
from probation_graph.ingest.bodies.lexicon import Form, Lexicon, Match, printed_words
from probation_graph.ingest.language.words import Words, is_initials, name_key
from probation_graph.ontology.gazetteer import Entry, gazetteer

# Classes whose names are common nouns and may be printed without capitals.
_COMMON_WORDS = "Service Programme Framework Team Board Fund Tool Post Court TradeUnion"
POLICE_FORCE = "PoliceForce"
FORCE_NOUNS = ("Police", "Constabulary")
COMMON = frozenset(_COMMON_WORDS.split())
_FUNCTION_AFTER = frozenset([",", ".", ";", ":", ")", "'", "’", "”", "(", "–"])


@cache
def known_lexicon(base: str) -> Lexicon:
    """Names and aliases of the gazetteer, and kinds of stakeholder. Targets are IRIs, and for a
    kind "<class>:<name>"."""
    lexicon = Lexicon()
    for entry in gazetteer(base).entries.values():
        for name in entry.names:
            lexicon.add(name, entry.iri, small=may_be_small(entry, name, cues()))
            for form in _force_forms(entry, name):
                lexicon.add(form, entry.iri)
    for kind in cues().collectives:
        small = not is_initials(kind.words)
        lexicon.add(kind.words, f"{kind.cls}:{kind.name}", small=small, alone=kind.alone)
    return lexicon


def _force_forms(entry: Entry, name: str) -> Iterable[str]:
    """How else a police force is printed: "Kent police", "Kent constabulary", "Kent police
    force"."""
    place, _, noun = name.rpartition(" ")
    if entry.cls != POLICE_FORCE or noun not in FORCE_NOUNS:
        return ()
    return (f"{place} police force", f"{place} police", f"{place} constabulary")


def may_be_small(entry: Entry, name: str, words: Cues) -> bool:
    """Whether a name may be printed without capitals: it ends in a common noun."""
    if entry.cls not in COMMON:
        return False
    keys = name_key(name)
    common = bool(keys) and (keys[-1] in words.heads or keys[-1] in words.naming_kinds)
    ends = common or (bool(keys) and keys[-1] in ("arrangement", "court", "requirement", "union"))
    return ends and len(keys) > 1


def stretches(words: Words, own: Lexicon, known: Lexicon) -> tuple[Stretch, ...]:
    """The stretches of a block that name something, in order, none over another.

    The longest stands; at the same place what the document defines goes before the gazetteer.
    """
    found = [_stretch(words, match, defined=True) for match in own.matches(words)]
    found += [_stretch(words, match, defined=False) for match in known.matches(words)]
    real = [stretch for stretch in found if stretch is not None]
    real.sort(key=lambda item: (item.first - item.last, not item.defined, item.first))
    kept: list[Stretch] = []
    taken: set[int] = set()
    for stretch in real:
        places = range(stretch.first, stretch.last)
        if taken.isdisjoint(places):
            kept.append(stretch)
            taken.update(places)
    return joined(words, sorted(kept, key=lambda item: item.first))


def _stretch(words: Words, match: Match, *, defined: bool) -> Stretch | None:
    forms = [form for form in match.forms if _may_stand(words, match, form)]
    printed = printed_words(words.tokens[match.first : match.last])
    exact = [form for form in forms if form.words == printed]
    targets = tuple(dict.fromkeys(form.target for form in exact or forms))
    return Stretch(match.first, match.last, targets, defined) if targets else None


def _may_stand(words: Words, match: Match, form: Form) -> bool:
    """Whether no noun follows a form that must stand alone ("the police", not "the police car")."""
    if not form.alone or match.last >= len(words.tokens):
        return True
    after = words.tokens[match.last]
    return after.text in _FUNCTION_AFTER or after.lower in cues().stops


def joined(words: Words, found: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Stretches with a name and its own abbreviation in brackets made one."""
    kept: list[Stretch] = []
    for stretch in found:
        before = kept[-1] if kept else None
        if before is not None and _brackets(words, before, stretch):
            shared = tuple(iri for iri in before.targets if iri in stretch.targets)
            kept[-1] = Stretch(before.first, stretch.last + 1, shared, before.defined)
        else:
            kept.append(stretch)
    return tuple(kept)


def _brackets(words: Words, name: Stretch, short: Stretch) -> bool:
    marks = words.tokens[name.last : short.first], words.tokens[short.last : short.last + 1]
    texts = [token.text for side in marks for token in side]
    return texts == ["(", ")"] and bool(set(name.targets) & set(short.targets))


def own_lexicon(forms: Iterable[tuple[str, str]]) -> Lexicon:
    """A lexicon of the names that a document coins; what is in small letters may begin a
    sentence."""
    lexicon = Lexicon()
    for name, iri in forms:
        small = any(token.islower() for token in name.split() if token not in ("of", "and", "the"))
        lexicon.add(name, iri, small=small)
    return lexicon
