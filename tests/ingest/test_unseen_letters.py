"""Regional letters that nobody has seen: made by a generator, which knows what they say."""

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from benchmarks.letters import LEVELS, STANDARDS, Letter, letter
from benchmarks.typeset import STYLES, Style, typeset
from probation_graph.ingest.document import DocumentText, PageSize
from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts, Part
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.pdfium.fastreader import READER, read_pages
from probation_graph.ontology.names import Names

NAMES = Names()
MOST_PAGES = 40
# Seed, units, sections and style: one unit or six, sections in another order, other bullets.
VARIANTS = {
    "one unit": (101, 1, 5, STYLES[0]),
    "six units": (102, 6, 5, STYLES[1]),
    "two sections": (103, 3, 2, STYLES[2]),
    "large type, square bullets": (104, 4, 5, Style("Times-Roman", "Times-Bold", 12.5, "■")),
    "small type": (105, 5, 4, Style("Helvetica", "Helvetica-Bold", 9.0, "o")),
}
variants = pytest.mark.parametrize("name", VARIANTS)


@cache
def made(name: str) -> Letter:
    seed, units, sections, _ = VARIANTS[name]
    value = letter(seed, sections=sections, units=units)
    order = list(value.sections)
    random.Random(seed).shuffle(order)
    return replace(value, sections=tuple(order))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, DocumentFacts]:
    folder = tmp_path_factory.mktemp("unseen")
    return {name: _facts(name, folder / f"{at}.pdf") for at, name in enumerate(VARIANTS)}


def _facts(name: str, path: Path) -> DocumentFacts:
    typeset(made(name), path, VARIANTS[name][3])
    pages = tuple(read_pages(path.read_bytes(), MOST_PAGES))
    sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
    text = DocumentText("d" * 64, "application/pdf", READER, sizes, blocks(pages))
    return extract(text, NAMES)


def plain(text: str) -> str:
    return "".join(text.split())


@variants
def test_kind_region_units_and_date(read: dict[str, DocumentFacts], name: str) -> None:
    found, truth = read[name], made(name)
    bodies = {body.iri: body.name for body in found.bodies}
    units = [bodies[one.unit] for one in found.inspections]
    assert found.kind == "regional_letter"
    assert units[0] == truth.region
    assert sorted(units[1:]) == sorted(unit.name for unit in truth.units)
    assert found.date is not None
    assert found.date.startswith("2023-")


@variants
def test_people(read: dict[str, DocumentFacts], name: str) -> None:
    found, truth = read[name], made(name)
    parts = {
        part: [one.person for one in found.participations if one.part is part] for part in Part
    }
    assert parts[Part.ADDRESSEE] == [truth.addressee]
    assert parts[Part.COPIED] == list(truth.copied)
    assert parts[Part.SIGNATORY] == [truth.signatory]


@variants
def test_every_finding_with_its_polarity(read: dict[str, DocumentFacts], name: str) -> None:
    for section in made(name).sections:
        own = [one for one in read[name].findings if one.section == section.title]
        for polarity, texts in (
            ("strength", section.strengths),
            ("area_for_improvement", section.improvements),
        ):
            listed = [plain(one.text) for one in own if one.polarity == polarity]
            assert listed == [plain(text) for text in texts]


@variants
def test_every_recommendation_with_number_and_addressee(
    read: dict[str, DocumentFacts], name: str
) -> None:
    found, truth = read[name], made(name)
    bodies = {body.iri: body.name for body in found.bodies}
    unit_of = {one.iri: bodies[one.unit] for one in found.inspections}
    for unit in truth.units:
        own = [one for one in found.recommendations if unit_of[one.inspection] == unit.name]
        told = [
            (to.removesuffix(" (HMPPS)").removesuffix(" region"), plain(text))
            for to, texts in unit.recommendations
            for text in texts
        ]
        assert [(bodies[one.addressees[0]], plain(one.text)) for one in own] == told
        assert [one.number for one in own] == list(range(1, len(told) + 1))


@variants
def test_every_rating_and_score(read: dict[str, DocumentFacts], name: str) -> None:
    found, truth = read[name], made(name)
    bodies = {body.iri: body.name for body in found.bodies}
    rated = {
        (bodies[one.unit], (one.standard or "overall").split("/")[-1]): one.level.split("/")[-1]
        for one in found.ratings
    }
    for unit in truth.units:
        levels = [LEVELS[points] for points in unit.points]
        for (key, _), level in zip(
            (("overall", ""), *STANDARDS), (unit.overall, *levels), strict=True
        ):
            assert rated.pop((unit.name, key)) == level.lower().replace(" ", "-")
    assert rated == {}
    scores = {(bodies[one.unit], one.score, one.maximum) for one in found.scores}
    assert scores == {(unit.name, unit.score, 27) for unit in truth.units}
