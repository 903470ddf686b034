"""Pairs that are worth a closer look, out of all: those that share a name, initials or nearly all
letters. Their number grows with the number of things, not with its square.

All pairs of names are compared by edit distance only, many at once; everything costly is done on
what that leaves.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

import numpy as np
from rapidfuzz import fuzz, process

from probation_graph.review.entities import Entity
from probation_graph.review.persons import given_likeness, parts
from probation_graph.review.wording import initials, key

NEAR = 80.0  # of 100: ratio of two names that are looked at
PERSON_NEAR = 72.0  # people's names are short: "Linda" and "Lynda" are two letters of five
ROWS = 512  # names compared with all others at once: 512 × 50,000 bytes are 25 MB
NEAREST = 8  # names that one name is compared with, where many are near
FEW = 6  # things of one name that are all compared with each other
Pair = tuple[Entity, Entity]
Names = dict[str, list[Entity]]


def pairs(found: Iterable[Entity]) -> Iterator[Pair]:
    """Pairs of things, each once, that may be one by their names."""
    seen: set[tuple[str, str]] = set()
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted(found, key=rank):
        groups[entity.cls if entity.cls in ("Person", "Post") else ""].append(entity)
    for cls, members in groups.items():
        for one, other in _of_group(members, PERSON_NEAR if cls == "Person" else NEAR):
            if one.iri != other.iri and not (one.known and other.known):
                ends = (min(one.iri, other.iri), max(one.iri, other.iri))
                if ends not in seen:
                    seen.add(ends)
                    yield one, other


def rank(entity: Entity) -> tuple[bool, bool, int, str]:
    """Known ones first, then those that are met most."""
    return (not entity.known, entity.provisional, -entity.uses, entity.iri)


def _of_group(members: Sequence[Entity], near: float) -> Iterator[Pair]:
    named: Names = defaultdict(list)
    for entity in members:
        for name in dict.fromkeys(compared(entity, each) for each in entity.names):
            if name:
                named[name].append(entity)
    for same in named.values():
        yield from _among(same)
    for one, other in _near(list(named), near):
        yield from _between(named[one], named[other])
    if members[0].cls == "Person":
        yield from _surnames(members)
    else:
        yield from _short_forms(members)
        yield from _parts(members)


def compared(entity: Entity, name: str) -> str:
    """A name as it is compared with others: of a person, every word counts."""
    return " ".join(parts(name)) if entity.cls == "Person" else key(name)


def _surnames(members: Iterable[Entity]) -> Iterator[Pair]:
    """People of one surname whose first names may be one, as "Bob" and "Robert" may."""
    named: Names = defaultdict(list)
    for entity in members:
        named[parts(entity.name)[-1]].append(entity)
    for same in named.values():
        for one, other in combinations(same, 2):
            if given_likeness(parts(one.name)[0], parts(other.name)[0]) is not None:
                yield one, other


def _among(same: Sequence[Entity]) -> Iterator[Pair]:
    """Pairs of things of one name: each with the first of them, and each with the first of its
    own place of work, area or document; all where they are few."""
    if len(same) <= FEW:
        yield from combinations(same, 2)
        return
    nearby: Names = defaultdict(list)
    for entity in same:
        around = [*map(key, entity.areas), *entity.organisations, *entity.documents, ""]
        for place in dict.fromkeys(around):
            nearby[place].append(entity)
    for members in nearby.values():
        yield from ((members[0], other) for other in members[1:])


def _between(first: Sequence[Entity], second: Sequence[Entity]) -> Iterator[Pair]:
    """Pairs of things of two names that are near each other."""
    if len(first) * len(second) <= FEW**2:
        yield from product(first, second)
        return
    nearby: Names = defaultdict(list)
    for entity in first:
        for place in {*map(key, entity.areas), *entity.organisations, *entity.documents, ""}:
            nearby[place].append(entity)
    for entity in second:
        for place in {*map(key, entity.areas), *entity.organisations, *entity.documents, ""}:
            yield from ((other, entity) for other in nearby.get(place, ())[:1])


def _near(names: Sequence[str], near: float) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ in few letters, each name with the nearest ones only."""
    for start in range(0, len(names), ROWS):
        rows = names[start : start + ROWS]
        ratios = process.cdist(
            rows, names, scorer=fuzz.ratio, score_cutoff=near, dtype=np.uint8, workers=-1
        )
        ratios[np.arange(len(rows)), np.arange(start, start + len(rows))] = 0  # with itself
        for row in map(int, np.flatnonzero(ratios.any(axis=1))):
            nearest = np.argsort(-ratios[row].astype(np.int16), kind="stable")[:NEAREST]
            yield from ((rows[row], names[int(at)]) for at in nearest if ratios[row, at])


def _parts(members: Iterable[Entity]) -> Iterator[Pair]:
    """Things of one class and document, where all words of one name are in the other's."""
    together: dict[tuple[str, str], list[tuple[Entity, frozenset[str]]]] = defaultdict(list)
    for entity in members:
        words = frozenset(key(entity.spelt_out).split())
        for document in entity.documents:
            together[document, entity.cls].append((entity, words))
    for same in together.values():
        for (one, few), (other, many) in combinations(same, 2):
            if few < many or many < few:
                yield one, other


def _short_forms(members: Iterable[Entity]) -> Iterator[Pair]:
    """A thing called by initials, with those whose names begin so."""
    long: Names = defaultdict(list)
    for entity in members:
        long[initials(entity.name)].append(entity)
    for entity in members:
        for name in entity.names:
            if name.removesuffix("s").isupper():
                yield from ((entity, other) for other in long.get(name.removesuffix("s"), ())[:FEW])
