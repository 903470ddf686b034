"""Standards and rating levels, by version: SKOS schemes read from standards.ttl."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, total_ordering

from pyoxigraph import Quad

from probation_graph.ontology import terms
from probation_graph.ontology.names import DEFAULT_BASE
from probation_graph.ontology.reference import Reference, reference_of
from probation_graph.ontology.turtle import FOLDER, read_turtle

STANDARDS_FILE = FOLDER / "standards.ttl"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the standards: `key` is its first year, "2021"; `maximum` the most points;
    `in_force_from` the first month of fieldwork it applies to, "2021-07"."""

    key: str
    name: str
    maximum: int
    in_force_from: str


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard of one version; `notation` is its number as printed, "1.1"."""

    iri: str
    name: str
    notation: str
    domain: str
    version: str


@total_ordering
@dataclass(frozen=True, slots=True)
class RatingLevel:
    """A level of one version's scale. Levels of different scales do not compare."""

    iri: str
    name: str
    points: int
    scale: str

    def __lt__(self, other: "RatingLevel") -> bool:
        if self.scale != other.scale:
            raise ValueError(f"{self.iri} and {other.iri} are levels of different scales")
        return self.points < other.points


@dataclass(frozen=True, slots=True)
class Standards:
    """Every version, oldest first, with its standards and levels by identifier."""

    versions: tuple[Version, ...]
    standards: Mapping[str, Standard]
    levels: Mapping[str, RatingLevel]
    reference: Reference

    def version_for(self, *, date: str | None = None, maximum: int | None = None) -> str | None:
        """The version that a printed maximum score shows or, where none is printed, the one in
        force on a date (ISO 8601, as precise as it is known); None where neither tells."""
        if maximum is not None:
            return next((each.key for each in self.versions if each.maximum == maximum), None)
        if date is None:
            return None
        begun = [each.key for each in self.versions if each.in_force_from[: len(date)] <= date]
        return begun[-1] if begun else None

    def standards_of(self, version: str) -> tuple[Standard, ...]:
        """The standards of a version, in their order."""
        return tuple(each for each in self.standards.values() if each.version == version)

    def levels_of(self, version: str) -> tuple[RatingLevel, ...]:
        """The levels of a version's scale, from 0 points up."""
        return tuple(each for each in self.levels.values() if each.scale == version)

    def standard(self, version: str, notation: str) -> str | None:
        """The identifier of a standard by its number."""
        found = self.standards_of(version)
        return next((each.iri for each in found if each.notation == notation), None)

    def by_name(self, version: str, name: str) -> str | None:
        """The identifier of a standard by its name, whatever its capitals."""
        found = self.standards_of(version)
        return next((each.iri for each in found if _same(each.name, name)), None)

    def level(self, version: str, name: str) -> RatingLevel | None:
        """A rating level by its name, whatever its capitals."""
        return next((each for each in self.levels_of(version) if _same(each.name, name)), None)

    def quads_of(self, iris: Iterable[str]) -> Iterator[Quad]:
        """What is known of these, in the reference graph."""
        return self.reference.quads_of(iris)

    def quads(self) -> Iterator[Quad]:
        """All versions, standards and levels, in the reference graph."""
        return self.reference.quads()


def _same(first: str, second: str) -> bool:
    return " ".join(first.split()).casefold() == " ".join(second.split()).casefold()


@cache
def standards(base: str = DEFAULT_BASE) -> Standards:
    """The standards, with identifiers under a base; read once."""
    found = reference_of(read_turtle(STANDARDS_FILE, base), base)
    versions = (_version(iri, found) for iri in found.subjects(terms.STANDARD_SCHEME))
    known = (_standard(iri, found) for iri in found.subjects(terms.STANDARD))
    levels = (_level(iri, found) for iri in found.subjects(terms.RATING_LEVEL))
    return Standards(
        versions=tuple(sorted(versions, key=lambda each: each.in_force_from)),
        standards={each.iri: each for each in known},
        levels={each.iri: each for each in levels},
        reference=found,
    )


def _version(iri: str, found: Reference) -> Version:
    return Version(
        key=_key(iri),
        name=_one(iri, found, terms.NAME),
        maximum=int(_one(iri, found, terms.MAXIMUM_SCORE)),
        in_force_from=_one(iri, found, terms.IN_FORCE_FROM),
    )


def _standard(iri: str, found: Reference) -> Standard:
    return Standard(
        iri=iri,
        name=_one(iri, found, terms.NAME),
        notation=_one(iri, found, terms.NOTATION),
        domain=_one(iri, found, terms.IN_DOMAIN),
        version=_key(_one(iri, found, terms.IN_SCHEME)),
    )


def _level(iri: str, found: Reference) -> RatingLevel:
    return RatingLevel(
        iri=iri,
        name=_one(iri, found, terms.NAME),
        points=int(_one(iri, found, terms.POINTS)),
        scale=_key(_one(iri, found, terms.IN_SCHEME)),
    )


def _one(iri: str, found: Reference, predicate: str) -> str:
    return found.values(iri, predicate)[0]


def _key(scheme: str) -> str:
    """The version at the end of a scheme's identifier: ".../standards/2021" → "2021"."""
    return scheme.rsplit("/", 1)[1]
