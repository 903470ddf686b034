"""Deciding, taking back, and the history of both."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from rapidfuzz import fuzz, process

from probation_graph.graph.judgements import (
    Contradiction,
    Judgement,
    Verdict,
    contradictions,
    in_force,
)
from probation_graph.graph.record import Record
from probation_graph.ontology.names import Names
from probation_graph.review.entities import Entity, all_entities, entity
from probation_graph.review.errors import NotJudgeable, UnknownJudgement, UnknownThing
from probation_graph.review.kinds import may_be_one

IRI_LIKE = re.compile(r"[^\s<>\"{}|\\^`]+")  # what may stand between "<" and ">"
NEAR = 60.0  # of 100: likeness of an identifier that may have been meant
SUGGESTED = 3
TICK = timedelta(milliseconds=1)  # between two judgements at least, so that one is the later


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a judgement: `changed` is False where it was on record already; `against` are
    the contradictions that it is a part of; `doubts` what speaks against it besides."""

    judgement: Judgement
    changed: bool
    against: tuple[Contradiction, ...] = ()
    doubts: tuple[str, ...] = ()


def decide(
    record: Record,
    names: Names,
    first: str,
    second: str,
    verdict: Verdict,
    by: str,
    why: str | None = None,
    now: datetime | None = None,
) -> Decision:
    """Record what a person judged of two things, named by identifier, short or as an IRI. Raises
    UnknownThing and NotJudgeable. What this person said of the pair last and is in force is not
    said twice."""
    one, other = _pair(record, names, first, second)
    _check(one, other, verdict, by)
    made = Judgement(
        first=one.iri, second=other.iri, verdict=verdict, by=_plain(by), reason=_plain(why) or None,
        at="", caption=f"{verdict.value}: {one.name}, {other.name}",
    )  # fmt: skip
    kept: list[Judgement] = []

    def change(known: list[Judgement]) -> Iterable[Judgement]:
        held = in_force(known).get(made.pair)
        if held is not None and (held.verdict, held.by) == (made.verdict, made.by):
            kept.append(held)
            return known
        kept.append(replace(made, at=_moment(now, known)))
        return [*known, kept[-1]]

    changed = record.judge(change)
    judgement = kept[-1]
    return Decision(judgement, changed, against(record, judgement), _doubts(one, other, verdict))


def undo(
    record: Record, names: Names, identifier: str, by: str, why: str | None = None,
    now: datetime | None = None,
) -> Judgement:  # fmt: skip
    """Take a judgement back, by its identifier. It stays on record, with who undid it and when.
    Raises UnknownJudgement, and NotJudgeable where it is undone already."""
    key = names.short(identifier).removeprefix("judgement/")
    undone: list[Judgement] = []
    _check_name(by)

    def change(known: list[Judgement]) -> Iterable[Judgement]:
        found = next((each for each in known if each.key == key), None)
        if found is None:
            raise UnknownJudgement(
                f"No judgement has the identifier '{identifier}'.",
                "See them all: probation-graph review history.",
            )
        if not found.stands:
            raise NotJudgeable(f"{key} was undone already, by {found.undone_by}.")
        undone.append(
            replace(found, undone_by=_plain(by), undone_at=_moment(now, known),
                    undone_reason=_plain(why) or None)
        )  # fmt: skip
        return [undone[-1] if each is found else each for each in known]

    record.judge(change)
    return undone[-1]


def history(record: Record) -> list[Judgement]:
    """All judgements that were ever made, the earliest first, with what undid them."""
    return record.judgements()


def against(record: Record, judgement: Judgement) -> tuple[Contradiction, ...]:
    """The contradictions among all judgements that one of them is a part of."""
    found = contradictions(record.judgements())
    return tuple(each for each in found if judgement in (each.one, *each.others))


def _pair(record: Record, names: Names, first: str, second: str) -> tuple[Entity, Entity]:
    """The two things, the one whose IRI sorts first first."""
    one, other = (_thing(record, names, identifier) for identifier in (first, second))
    return (one, other) if one.iri <= other.iri else (other, one)


def _thing(record: Record, names: Names, identifier: str) -> Entity:
    iri = names.iri(names.short(identifier.strip()))
    found = entity(record, names, iri) if IRI_LIKE.fullmatch(iri) else None
    if found is not None:
        return found
    known = {each.id: f"{each.id} {each.name}" for each in all_entities(record, names).values()}
    near = process.extract(
        identifier, known, scorer=fuzz.WRatio, score_cutoff=NEAR, limit=SUGGESTED
    )
    raise UnknownThing(identifier, [key for *_, key in near])


def _check(one: Entity, other: Entity, verdict: Verdict, by: str) -> None:
    _check_name(by)
    if one.iri == other.iri:
        raise NotJudgeable(f"{one.id} is one thing: give two.")
    people = [each.cls == "Person" for each in (one, other)]
    if verdict is Verdict.SAME and any(people) and not all(people):
        raise NotJudgeable(f"{one.id} and {other.id} cannot be the same: one of them is a person.")


def _check_name(by: str) -> None:
    if not _plain(by):
        raise NotJudgeable("A judgement needs the name of who makes it.", "Give one with --by.")


def _doubts(one: Entity, other: Entity, verdict: Verdict) -> tuple[str, ...]:
    if verdict is not Verdict.SAME:
        return ()
    found = []
    if not may_be_one(one.cls, other.cls):
        kinds = sorted(each.kind.replace("_", " ") for each in (one, other))
        found.append(f"they are of different kinds: {', '.join(kinds)}.")
    if one.known and other.known:
        found.append("both are known bodies, which are told apart on purpose.")
    return tuple(found)


def _moment(now: datetime | None, known: Iterable[Judgement]) -> str:
    """Now, or just after the last moment on record: the later of two is always told."""
    moments = [at for each in known for at in (each.at, each.undone_at) if at is not None]
    latest = max((datetime.fromisoformat(at) for at in moments), default=None)
    moment = datetime.now(UTC) if now is None else now.astimezone(UTC)
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    if latest is not None and moment <= latest:
        moment = latest + TICK
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _plain(text: str | None) -> str:
    """The text in one line, without what a terminal would take for an order."""
    kept = "".join(letter if letter.isprintable() else " " for letter in text or "")
    return " ".join(kept.split())
