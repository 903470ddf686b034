"""Relations that the text states between two bodies, by the patterns of relations.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from probation_graph.ingest.bodies.clauses import Clause
from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.bodies.identity import Resolver
from probation_graph.ingest.document import Passage
from probation_graph.ingest.facts import StatedRelation

RELATIONS_FILE = Path(__file__).with_name("relations.toml")
GAP_MAX = 120  # characters of a clause between two bodies
BEFORE = 30  # characters before a match in which "may", "not" … undo it

_MARK = re.compile(r"⟦(\d+) ")
_LABELS = re.compile(r"⟦\d+ ([^⟧]*)⟧")
_ANY = r"⟦[^⟧]*⟧"
_WHERE = r"(?:across|in|within|throughout|for) (?:all )?(?:the )?"
_ASIDE = r"(?:,? )?(?:delivered|provided|run|led|operated|chaired|developed) by (?:the )?"
_ARTICLE = r"(?:(?:the|a|an) )?"
_PARTS: Mapping[str, str] = {
    "{gap}": rf"(?:[^⟦⟧.;]|{_WHERE}{_ANY}|{_ASIDE}{_ANY},){{0,{GAP_MAX}}}?",
    "{had}": r"(?:had |has |have )?(?:also |recently |jointly )?",
    "{have}": r"(?:had been |has been |have been |had |has |have |was |were |is |are )?",
    "{the}": r"(?:the |a |an |its |their |our )?(?:wider |local |new |newly established )?",
    "{coined}": r"(?:[^⟦⟧.;,]{0,60}(?:, called )?)",
    "{any}": _ANY,
    "{where}": rf"(?: (?:on|of|from|in) (?:the )?{_ANY})?",
}
_SLOT = re.compile(r"\{([SO])(?::([A-Za-z|]+))?\}")
_FORMER = re.compile(r"\b(?:formerly|previously|prior to|former|until|before)\b", re.IGNORECASE)
_GOVERNOR = re.compile(
    r"(\w+)? (?:of|by|with|to|than|for|from) (?:the |a |an |its )?$", re.IGNORECASE
)
_PRONOUN = re.compile(r"^(?:this|these|they|its|their|it)\b", re.IGNORECASE)
FORMER_CODES = {"operated_by": "formerly_operated_by"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with groups S and O; `document` where the subject is the document's
    region; `window` where it begins in the sentence before; `attributive` where it has no verb;
    `classes` where a body has to be of one of some: those, for each such group."""

    code: str
    text: str
    document: bool
    window: bool
    attributive: bool
    classes: tuple[frozenset[str], ...]

    @property
    def expression(self) -> re.Pattern[str]:
        """The expression, compiled when a sentence first has bodies that it could be about."""
        return _compiled(self.text)

    def may_fit(self, clause: Clause, classes: frozenset[str]) -> bool:
        """Whether a sentence has bodies enough, and of classes that are asked for."""
        enough = len(clause.bodies) >= (1 if self.document else 2)
        return enough and not any(map(classes.isdisjoint, self.classes))


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns of relations.toml; read once."""
    with RELATIONS_FILE.open("rb") as file:
        rows = tomllib.load(file)["relation"]
    return tuple(_pattern(row, text) for row in rows for text in row["patterns"])


def _pattern(row: Mapping[str, Any], text: str) -> Pattern:
    return Pattern(
        code=row["code"],
        text=expand(text),
        document=row.get("subject") == "document",
        window=row.get("window", False),
        attributive=row.get("attributive", False),
        classes=tuple(frozenset(slot[2].split("|")) for slot in _SLOT.finditer(text) if slot[2]),
    )


def expand(text: str) -> str:
    """A pattern's slots and parts as a regular expression."""
    for name, part in _PARTS.items():
        text = text.replace(name, part)
    return _SLOT.sub(_slot, text)


def _slot(match: re.Match[str]) -> str:
    """One body, or several joined by commas and a last "and": each with the classes asked for."""
    classes = match[2]
    one = rf"⟦\d+ (?:[^⟧]* )?(?:{classes})\b[^⟧]*⟧" if classes else _ANY
    several = rf"(?:[,;] {_ARTICLE}{one})*[,;]? and (?:other\b|{_ARTICLE}{one})"
    return rf"(?P<{match[1]}>{one}(?:{several})?)"


def relations(resolver: Resolver, sentences: Sequence[Clause]) -> tuple[StatedRelation, ...]:
    """The relations that a block's sentences state, in order, each once for its sentence."""
    found: list[StatedRelation] = []
    before: Clause | None = None
    for clause in sentences:
        stated = dict.fromkeys(_stated(resolver, clause, before))
        evidence = (_evidence(resolver, clause),) if stated else ()
        found.extend(
            StatedRelation(subject, code, target, clause.block, evidence)
            for subject, code, target in stated
            if subject != target
        )
        before = clause
    return tuple(found)


def _evidence(resolver: Resolver, clause: Clause) -> Passage:
    block = resolver.document.blocks[clause.block]
    return resolver.document.passage(block, clause.start, clause.end)


def _stated(
    resolver: Resolver, clause: Clause, before: Clause | None
) -> Iterator[tuple[str, str, str]]:
    if not clause.bodies or clause.marked[:1].islower():
        return  # a recommendation's half sentence asks for something, and states nothing
    yield from _within_names(resolver, clause)
    window = _window(clause, before)
    of_clause, of_window = _classes(clause), None if window is None else _classes(window)
    for pattern in patterns():
        text, classes = (window, of_window) if pattern.window else (clause, of_clause)
        if text is not None and classes is not None and pattern.may_fit(text, classes):
            yield from _matched(resolver, pattern, text)


def _classes(clause: Clause) -> frozenset[str]:
    """The classes of a sentence's bodies."""
    return frozenset(label for mark in _LABELS.findall(clause.marked) for label in mark.split())


def _within_names(resolver: Resolver, clause: Clause) -> Iterator[tuple[str, str, str]]:
    """A whole named inside the name of its part: "the North East division of the service"."""
    for named in resolver.named(clause.block):
        entry = resolver.registry.gazetteer.entries.get(named.body)
        if entry is None or not clause.start <= named.start < clause.end:
            continue
        text = resolver.document.blocks[clause.block].text[named.start : named.end]
        _, of, whole = text.rpartition(" of the ")
        known = resolver.resolve(whole) if of else None
        if known is not None and known.iri in entry.part_of:
            yield named.body, "part_of", known.iri


def _window(clause: Clause, before: Clause | None) -> Clause | None:
    """Two sentences as one, where the second opens with a pronoun; its bodies come after."""
    if before is None or _PRONOUN.match(clause.marked) is None:
        return None
    shift = len(before.bodies)
    moved = _MARK.sub(lambda match: f"⟦{int(match[1]) + shift} ", clause.marked)
    return replace(
        clause, marked=f"{before.marked} {moved}", bodies=(*before.bodies, *clause.bodies)
    )


def _matched(
    resolver: Resolver, pattern: Pattern, clause: Clause
) -> Iterator[tuple[str, str, str]]:
    for match in pattern.expression.finditer(clause.marked):
        if _undone(clause.marked, match) or _governed(pattern, clause.marked, match):
            continue
        code = _code(pattern, clause.marked)
        objects = _bodies(match["O"], clause)
        if pattern.document:
            subjects = [] if resolver.subject.region is None else [resolver.subject.region]
        else:
            subjects = _bodies(match["S"], clause)
        yield from ((subject, code, target) for subject in subjects for target in objects)


def _undone(text: str, match: re.Match[str]) -> bool:
    """Whether the clause denies, asks for or supposes what the match would state."""
    start = max(0, match.start() - BEFORE)
    around = re.split(r"[.;,]", text[start : match.start()])[-1] + match.group()
    said = re.sub(_ANY, " ", around).lower()
    return any(word in cues().modal for word in re.findall(r"[a-z]+", said))


def _governed(pattern: Pattern, text: str, match: re.Match[str]) -> bool:
    """Whether a preposition stands before the first body: "the head of A chaired B" tells of the
    head, and not of A."""
    before = _GOVERNOR.search(text[: match.start()])
    counted = (
        before is not None and before[1] is not None and before[1].lower() in cues().quantities
    )
    exempt = pattern.attributive or pattern.window or not match.group().startswith("⟦")
    return not exempt and before is not None and not counted


def _code(pattern: Pattern, text: str) -> str:
    former = _FORMER.search(re.sub(_ANY, " ", text)) is not None
    return FORMER_CODES.get(pattern.code, pattern.code) if former else pattern.code


def _bodies(matched: str, clause: Clause) -> list[str]:
    return [clause.bodies[int(match[1])] for match in _MARK.finditer(matched)]
