"""Judgements: what people decided of two things, as they stand in the record.

A judgement is never deleted: what takes it back is written beside it. One stands while it was not
taken back. Of several that stand on one pair, the one made last is in force; the others are in
force again when it is taken back.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.graph.digest import content_digest
from probation_graph.ontology import terms
from probation_graph.ontology.names import Names
from probation_graph.ontology.turtle import value

KEY_LENGTH = 12  # hexadecimal characters that name a judgement
Pair = tuple[str, str]


class Verdict(StrEnum):
    """What was decided of two things."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`first` and `second` are IRIs, sorted; moments are ISO 8601 in UTC; `caption` names both as
    they were called when it was made."""

    first: str
    second: str
    verdict: Verdict
    by: str
    at: str
    caption: str
    reason: str | None = None
    undone_by: str | None = None
    undone_at: str | None = None
    undone_reason: str | None = None

    @property
    def key(self) -> str:
        """What names it: a hash of what was judged, by whom and when."""
        content = [self.first, self.second, self.verdict.value, self.by, self.at]
        return content_digest(content)[:KEY_LENGTH]

    @property
    def pair(self) -> Pair:
        return (self.first, self.second)

    @property
    def stands(self) -> bool:
        """Whether nobody took it back."""
        return self.undone_at is None

    def iri(self, names: Names) -> str:
        return names.iri(f"judgement/{self.key}")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Judgements that cannot all be right: `one` is held against `others`."""

    one: Judgement
    others: tuple[Judgement, ...]


_TEXTS = {
    "caption": terms.NAME,
    "verdict": terms.VERDICT,
    "by": terms.JUDGED_BY,
    "reason": terms.REASON,
    "undone_by": terms.UNDONE_BY,
    "undone_reason": terms.UNDONE_REASON,
}
_MOMENTS = {"at": terms.JUDGED_AT, "undone_at": terms.UNDONE_AT}
_ENTITIES = {"first": terms.FIRST_ENTITY, "second": terms.SECOND_ENTITY}
_FIELDS = {iri: name for part in (_TEXTS, _MOMENTS, _ENTITIES) for name, iri in part.items()}


def judgement_quads(judgements: Iterable[Judgement], names: Names) -> Iterator[Quad]:
    """What the record says of judgements, in their own graph."""
    graph, moment = NamedNode(names.judgements_graph), NamedNode(terms.XSD_DATE_TIME)
    for judgement in judgements:
        subject = NamedNode(judgement.iri(names))
        yield Quad(subject, NamedNode(terms.RDF_TYPE), NamedNode(terms.JUDGEMENT), graph)
        for name, predicate in _ENTITIES.items():
            yield Quad(subject, NamedNode(predicate), NamedNode(getattr(judgement, name)), graph)
        for name, predicate in (_TEXTS | _MOMENTS).items():
            said = getattr(judgement, name)
            if said is not None:
                literal = Literal(said, datatype=moment) if name in _MOMENTS else Literal(said)
                yield Quad(subject, NamedNode(predicate), literal, graph)


def judgements_of(quads: Iterable[Quad]) -> list[Judgement]:
    """The judgements that these quads tell, the earliest first. Raises ValueError where one is
    told by halves or in words that mean nothing here."""
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in quads:
        name = _FIELDS.get(quad.predicate.value)
        if name is not None:
            told[value(quad.subject)][name] = value(quad.object)
    return sorted((_judgement(iri, fields) for iri, fields in told.items()), key=_order)


def _judgement(iri: str, told: Mapping[str, str]) -> Judgement:
    try:
        verdict = Verdict(told["verdict"])
        others = {name: text for name, text in told.items() if name != "verdict"}
        return Judgement(verdict=verdict, **others)
    except (KeyError, TypeError) as error:
        raise ValueError(f"{iri} is told by halves: {error}") from None


def _order(judgement: Judgement) -> tuple[str, str]:
    return (judgement.at, judgement.key)


def in_force(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """The judgement that holds, by the pair it is of: the last one that stands."""
    return {each.pair: each for each in sorted(judgements, key=_order) if each.stands}


def classes(judgements: Iterable[Judgement]) -> list[frozenset[str]]:
    """Things that are one by the judgements in force, two or more in each; sorted."""
    joined: dict[str, set[str]] = {}
    for first, second in _same_pairs(judgements):
        together = joined.setdefault(first, {first}) | joined.setdefault(second, {second})
        joined |= dict.fromkeys(together, together)
    return sorted({frozenset(each) for each in joined.values()}, key=sorted)


def contradictions(judgements: Iterable[Judgement]) -> Iterator[Contradiction]:
    """Two people of two minds on one pair; and a pair held different whose things are the same by
    way of others. A person's own later verdict replaces the earlier and contradicts nothing."""
    known = sorted(judgements, key=_order)
    held = in_force(known)
    for pair, judgement in sorted(held.items()):
        others = _of_others(judgement, known)
        if others:
            yield Contradiction(judgement, others)
        if judgement.verdict is Verdict.DIFFERENT:
            way = way_between(*pair, held)
            if way:
                yield Contradiction(judgement, way)


def _of_others(judgement: Judgement, known: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """What other people last said of the pair, where it was same for different or the reverse."""
    last = {each.by: each for each in known if each.stands and each.pair == judgement.pair}
    plain = (Verdict.SAME, Verdict.DIFFERENT)
    if judgement.verdict not in plain:
        return ()
    return tuple(e for e in last.values() if e.verdict in plain and e.verdict != judgement.verdict)


def way_between(first: str, second: str, held: Mapping[Pair, Judgement]) -> tuple[Judgement, ...]:
    """The fewest judgements in force that make two things the same; () where none do."""
    beside: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(_same_pairs(held.values())):
        beside[one].append(other)
        beside[other].append(one)
    came_from, waiting = {first: first}, [first]
    for here in waiting:
        for there in beside[here]:
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    if second not in came_from or first == second:
        return ()
    steps = []
    while second != first:
        steps.append(held[_pair(second, came_from[second])])
        second = came_from[second]
    return tuple(reversed(steps))


def _same_pairs(judgements: Iterable[Judgement]) -> list[Pair]:
    held = in_force(judgements).values()
    return [each.pair for each in held if each.verdict is Verdict.SAME]


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
