"""Synthetic regional letters with their answer keys, for benchmarks and tests.

Every page says that the letter is synthetic. Regions and units are real ones, since finding them
is part of the work; people, findings, ratings and figures are drawn by a seeded generator.
"""

import random
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.words import (
    DEEDS,
    FIRST_NAMES,
    LAST_NAMES,
    MATTERS,
    MONTHS,
    OUTCOMES,
    PARTNERS,
    QUALITIES,
    SECTIONS,
    TASKS,
)
from probation_graph.ontology.gazetteer import Entry, gazetteer

LEVELS = ("Inadequate", "Requires improvement", "Good", "Outstanding")  # points are the positions
STANDARDS = (
    ("1.1", "Leadership"),
    ("1.2", "Staff"),
    ("1.3", "Services"),
    ("1.4", "Information and facilities"),
    ("2.1", "Court work"),
    ("2.2", "Assessment"),
    ("2.3", "Planning"),
    ("2.4", "Implementation and delivery"),
    ("2.5", "Reviewing"),
)
OVERALL_THRESHOLDS = (6, 14, 22)  # least points of Requires improvement, Good, Outstanding; of 27


@dataclass(frozen=True)
class Unit:
    """A unit inspected: its recommendations by addressee, and the points of its nine standards."""

    code: str
    name: str
    recommendations: tuple[tuple[str, tuple[str, ...]], ...]
    points: tuple[int, ...]

    @property
    def score(self) -> int:
        return sum(self.points)

    @property
    def overall(self) -> str:
        return LEVELS[sum(self.score >= least for least in OVERALL_THRESHOLDS)]


@dataclass(frozen=True)
class Section:
    """A section: its narrative and its two lists."""

    title: str
    narrative: str
    strengths: tuple[str, ...]
    improvements: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """A synthetic letter, which is also its answer key."""

    seed: int
    region: str
    date: str
    fieldwork: str
    addressee: str
    copied: tuple[str, ...]
    signatory: str
    sections: tuple[Section, ...]
    units: tuple[Unit, ...]
    percentages: tuple[int, ...] = field(default=())

    @property
    def findings(self) -> int:
        return sum(len(s.strengths) + len(s.improvements) for s in self.sections)

    @property
    def recommendations(self) -> int:
        return sum(len(texts) for unit in self.units for _, texts in unit.recommendations)


def letter(seed: int, sections: int = 5, units: int = 4) -> Letter:
    """The letter of a seed; the same seed gives the same letter."""
    draw = random.Random(seed)
    region, pdus = _region(draw, units)
    month = draw.choice(MONTHS)
    return Letter(
        seed=seed,
        region=region.name,
        date=f"{draw.randint(1, 28)} {month} 2023",
        fieldwork=f"{draw.choice(MONTHS)} 2023",
        addressee=_person(draw),
        copied=tuple(_person(draw) for _ in range(draw.randint(2, 6))),
        signatory=_person(draw),
        sections=tuple(_section(draw, title) for title in SECTIONS[:sections]),
        units=tuple(_unit(draw, pdu, region) for pdu in pdus),
    )


def _region(draw: random.Random, units: int) -> tuple[Entry, list[Entry]]:
    entries = sorted(gazetteer().entries.values(), key=lambda entry: entry.iri)
    inside: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.cls == "ProbationDeliveryUnit" and entry.unit_of is not None:
            inside.setdefault(entry.unit_of, []).append(entry)
    region = draw.choice([e for e in entries if len(inside.get(e.iri, ())) >= units])
    return region, sorted(draw.sample(inside[region.iri], units), key=lambda entry: entry.name)


def _person(draw: random.Random) -> str:
    return f"{draw.choice(FIRST_NAMES)} {draw.choice(LAST_NAMES)}"


def _section(draw: random.Random, title: str) -> Section:
    return Section(
        title=title,
        narrative=" ".join(_sentence(draw, draw.choice(QUALITIES)) for _ in range(3)),
        strengths=tuple(_finding(draw, "effective") for _ in range(draw.randint(2, 6))),
        improvements=tuple(_finding(draw, "insufficient") for _ in range(draw.randint(2, 6))),
    )


def _finding(draw: random.Random, quality: str) -> str:
    body = [_sentence(draw, quality) for _ in range(draw.randint(1, 4))]
    body.append(
        f"In our survey, {draw.randint(11, 98)} per cent of staff felt that "
        f"{draw.choice(MATTERS)} was {quality}."
    )
    if draw.random() < 0.3:
        body.append(f"The region had partnered with {draw.choice(PARTNERS)} for this work.")
    return " ".join(body)


def _sentence(draw: random.Random, quality: str) -> str:
    return (
        f"{draw.choice(MATTERS).capitalize()} was {quality}, and {draw.choice(DEEDS)}, "
        f"which {draw.choice(OUTCOMES)}."
    )


def _unit(draw: random.Random, pdu: Entry, region: Entry) -> Unit:
    addressees = (
        pdu.name,
        f"{region.name} region",
        "HM Prison and Probation Service (HMPPS)",
    )
    lists = tuple(
        (addressee, tuple(draw.choice(TASKS) for _ in range(draw.randint(1, 6))))
        for addressee in addressees
    )
    points = tuple(draw.choices(range(4), weights=(4, 4, 2, 1), k=len(STANDARDS)))
    return Unit(pdu.code or "", pdu.name, lists, points)


def write_letters(folder: Path, seeds: range) -> list[tuple[Path, Letter]]:
    """One PDF a seed, with the letter each was made from."""
    from benchmarks.typeset import typeset

    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for seed in seeds:
        path = folder / f"synthetic-letter-{seed:05d}.pdf"
        value = letter(seed)
        typeset(value, path)
        made.append((path, value))
    return made
