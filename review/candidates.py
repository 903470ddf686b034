"""The review list: likely pairs, and provisional bodies with what is known of them, best first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from probation_graph.graph.judgements import Judgement, Pair, classes, in_force
from probation_graph.graph.record import Record
from probation_graph.ontology.gazetteer import Entry, gazetteer
from probation_graph.ontology.model import model
from probation_graph.ontology.names import Names
from probation_graph.review.blocking import pairs
from probation_graph.review.entities import Entity, entities, is_judgeable
from probation_graph.review.errors import NotJudgeable
from probation_graph.review.scoring import scored
from probation_graph.review.wording import is_sort, key

BODY = "body"  # everything that is not a person
LEAST = 0.5  # a pair that scores less is not likely, and is shown only where all are asked for


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two things that may be one; or a provisional body alone (`second` None), whose likely kind is
    all that is told. `judged` is what was said of the pair already."""

    first: Entity
    second: Entity | None
    score: float | None
    reasons: tuple[str, ...]
    judged: Judgement | None = None
    more: int = 0  # pairs of the same two names, which follow when this one is judged

    @property
    def kind(self) -> str:
        return self.first.kind


def candidates(
    record: Record,
    names: Names,
    kind: str | None = None,
    everything: bool = False,
) -> list[Candidate]:
    """The review list of a record, pairs before single bodies. `kind`: only things of this kind or
    class ("person", "Organisation"); "body" is everything that is not a person. `everything`: also
    pairs that are unlikely and pairs that were judged. Raises NotJudgeable for an unknown kind."""
    _check_kind(kind)
    found = {iri: each for iri, each in entities(record, names).items() if _is_wanted(each, kind)}
    judged = in_force(record.judgements())
    apart = _judged_pairs(record.judgements())
    likely = list(_likely(_with_known(found, names), judged, apart, everything))
    paired = {each.iri for one in likely for each in (one.first, one.second) if each is not None}
    alone = (each for each in found.values() if each.provisional and each.iri not in paired)
    ordered = sorted(likely, key=_order)
    return [
        *(ordered if everything else _gathered(ordered)),
        *[
            Candidate(each, None, None, (_alone(each),))
            for each in sorted(alone, key=lambda each: (is_sort(each.name), -each.uses, each.id))
        ],
    ]


def _alone(entity: Entity) -> str:
    sort = "the words mean a sort of body" if is_sort(entity.name) else "not among the known bodies"
    return f"{sort}; named {entity.uses} times" if entity.uses != 1 else f"{sort}; named once"


def _likely(
    found: Iterable[Entity], judged: dict[Pair, Judgement], apart: set[Pair], everything: bool
) -> Iterator[Candidate]:
    for one, other in pairs(found):
        score = scored(one, other)
        pair = (min(one.iri, other.iri), max(one.iri, other.iri))
        if score is None or (not everything and (score.value < LEAST or pair in apart)):
            continue
        first, second = sorted((one, other), key=lambda each: (each.known, -each.uses, each.iri))
        value = round(score.value, 2)
        yield Candidate(first, second, value, tuple(score.reasons), judged.get(pair))


def _order(candidate: Candidate) -> tuple[float, int, str, str]:
    second = candidate.second
    uses = candidate.first.uses + (0 if second is None else second.uses)
    return (-(candidate.score or 0), -uses, candidate.first.id, "" if second is None else second.id)


def _gathered(ordered: list[Candidate]) -> Iterator[Candidate]:
    """The best pair of each two names, with how many more there are."""
    gathered: dict[tuple[str, str, str], list[Candidate]] = {}
    for candidate in ordered:
        second = candidate.second or candidate.first
        ends = sorted((key(candidate.first.name), key(second.name)))
        gathered.setdefault((candidate.kind, ends[0], ends[1]), []).append(candidate)
    for same in gathered.values():
        yield replace(same[0], more=len(same) - 1)


def _check_kind(kind: str | None) -> None:
    known = [term for term in model().classes.values() if is_judgeable(term.name)]
    words = {BODY, *(word.casefold() for term in known for word in (term.code, term.name))}
    if kind is not None and kind.casefold() not in words:
        codes = ", ".join([BODY, *sorted(term.code for term in known)])
        raise NotJudgeable(f"There is no kind '{kind}' to review.", f"Kinds: {codes}.")


def _is_wanted(entity: Entity, kind: str | None) -> bool:
    if kind is None:
        return True
    if kind.casefold() == BODY:
        return entity.cls != "Person"
    asked = kind.casefold()
    above = model().classes[entity.cls].labels
    return asked == entity.kind or asked in {name.casefold() for name in above}


def _with_known(found: dict[str, Entity], names: Names) -> Iterator[Entity]:
    """The things found, and the known bodies of their kinds that no document names."""
    yield from found.values()
    kinds = {each.cls for each in found.values() if each.provisional}
    for iri, entry in gazetteer(names.base).entries.items():
        if iri not in found and kinds and is_judgeable(entry.cls):
            yield _known(entry, names)


def _known(entry: Entry, names: Names) -> Entity:
    within = {iri for iri in (*entry.part_of, entry.unit_of, entry.post_in) if iri is not None}
    return Entity(
        iri=entry.iri,
        id=names.short(entry.iri),
        cls=entry.cls,
        name=entry.name,
        spelt_out=entry.name,
        aliases=set(entry.aliases),
        known=True,
        organisations=within,
    )


def _judged_pairs(judgements: list[Judgement]) -> set[Pair]:
    """Pairs that are judged, as views show them: with the identities of their classes."""
    held = in_force(judgements)
    class_of = {iri: together for together in classes(judgements) for iri in together}
    apart: set[Pair] = set()
    for first, second in held:
        for one in class_of.get(first, (first,)):
            for other in class_of.get(second, (second,)):
                apart.add((min(one, other), max(one, other)))
    return apart
