import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts
from probation_graph.ingest.reading.source import read_document
from probation_graph.ontology.names import Names
from tests.ingest.building import document
from tests.ingest.letters import LONDON, NORTH_EAST, NORTH_MOOR

NAMES = Names()
ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "golden" / "letter.figures.labels.json"


@cache
def sample(suffix: str) -> DocumentFacts:
    return extract(read_document(ROOT / "samples" / f"letter.{suffix}"), NAMES)


@cache
def invented(text: str) -> DocumentFacts:
    return extract(document(text), NAMES)


def short(iri: str) -> str:
    return NAMES.short(iri)


def code(iri: str) -> str:
    return short(iri).split("/")[1]


@pytest.mark.parametrize("suffix", ["pdf", "txt"])
def test_the_letter_in_numbers(suffix: str) -> None:
    facts = sample(suffix)
    polarities = Counter(str(finding.polarity) for finding in facts.findings)
    assert polarities == {"strength": 22, "area_for_improvement": 19, "context": 16}
    assert Counter(code(one.inspection) for one in facts.recommendations) == {
        "N55HER": 5,
        "N55KIR": 12,
        "N55NNEL": 10,
        "N55SHF": 14,
    }
    addressees = Counter(short(one.addressees[0]).split("/")[0] for one in facts.recommendations)
    assert addressees == {"pdu": 21, "region": 12, "organisation": 8}
    assert (facts.kind, facts.date) == ("regional_letter", "2023-03-30")
    assert facts.coverage.unclaimed == ()


def test_the_text_of_the_letter_gives_the_same_facts_and_marks_what_was_worked_out() -> None:
    pdf, txt = sample("pdf"), sample("txt")
    for kind in ("findings", "recommendations", "ratings", "scores", "figures", "participations"):
        assert [_plain(one, pdf) for one in getattr(pdf, kind)] == [
            _plain(one, txt) for one in getattr(txt, kind)
        ]
    bases = Counter((str(one.polarity), one.polarity_basis) for one in txt.findings)
    assert bases["area_for_improvement", "list_position"] == 19
    assert all(
        ("polarity" in one.inferred) == (one.polarity_basis != "heading") for one in txt.findings
    )
    inferred = [
        (code(one.inspection), one.number) for one in txt.recommendations if one.number_inferred
    ]
    assert inferred == [("N55HER", 1), ("N55NNEL", 6)]
    assert not any(one.number_inferred for one in pdf.recommendations)


def _plain(fact: object, facts: DocumentFacts) -> str:
    """A fact without its places, its document's own identifiers and what was worked out."""
    left_out = {
        "evidence",
        "block",
        "start",
        "end",
        "inferred",
        "number_inferred",
        "polarity_basis",
    }
    values = {name: getattr(fact, name) for name in fact.__slots__ if name not in left_out}
    return repr(values).replace(facts.key, "…")


def test_ratings_of_the_letter() -> None:
    facts = sample("pdf")
    overall = {
        code(r.unit): (short(r.level), r.source, len(r.evidence))
        for r in facts.ratings
        if r.standard is None
    }
    assert overall == {
        "N55HER": ("rating-level/2021/requires-improvement", "table", 2),
        "N55NNEL": ("rating-level/2021/requires-improvement", "table", 2),
        "N55KIR": ("rating-level/2021/inadequate", "prose", 1),
        "N55SHF": ("rating-level/2021/inadequate", "prose", 1),
    }
    assert Counter(code(r.unit) for r in facts.ratings if r.standard) == {"N55HER": 9, "N55NNEL": 9}
    assert [(code(s.unit), s.score, s.maximum) for s in facts.scores] == [
        ("N55HER", 7, 27),
        ("N55NNEL", 9, 27),
    ]


def test_people_of_the_letter() -> None:
    facts = sample("pdf")
    parts = Counter(str(one.part) for one in facts.participations if one.person is not None)
    assert parts == {"addressee": 1, "copied": 10, "signatory": 1}
    (body,) = [one for one in facts.participations if one.person is None]
    assert body.printed_name == "Operational & System Assurance Group"
    assert sum(one.contact is not None for one in facts.participations) == 2


def test_inspections_and_failed_checks_of_the_letter() -> None:
    facts = sample("pdf")
    assert [(code(one.unit), one.fieldwork_start) for one in facts.inspections] == [
        ("N55", None),
        ("N55HER", "2023-01"),
        ("N55KIR", None),
        ("N55NNEL", "2023-01"),
        ("N55SHF", None),
    ]
    failed = {
        check.name: (check.expected, check.found) for check in facts.checks if not check.passed
    }
    assert failed == {
        "rating tables": ("4", "2"),
        "Kirklees PDU: rating table": ("a table", "announced but not found"),
        "Sheffield PDU: rating table": ("a table", "announced but not found"),
    }


def test_third_parties_of_the_letters_recommendations() -> None:
    concerns = {
        (code(one.inspection), one.number): {short(iri).split("/")[-1] for iri in one.concerns}
        for one in sample("pdf").recommendations
    }
    assert "E08000019" in concerns["N55SHF", 6]  # the city council
    assert "south-yorkshire" in concerns["N55SHF", 9]  # the police force
    assert "division-street-office" in concerns["N55SHF", 11]
    assert "commissioned-rehabilitative-services" in concerns["N55KIR", 10]
    assert not any("N55SHF" in found for found in concerns.values())  # the unit itself is none


def test_figures_of_the_letter_are_those_a_reader_labelled() -> None:
    labels = json.loads(LABELS.read_text())
    figures = sample("pdf").figures
    assert [figure.text.lower() for figure in figures] == [
        label["text"].lower() for label in labels
    ]
    for figure, label in zip(figures, labels, strict=True):
        for name, value in label.items():
            found = getattr(figure, name)
            assert str(found).lower() == str(value).lower(), (figure.text, name)


@pytest.mark.parametrize("suffix", ["pdf", "txt"])
def test_every_passage_quotes_its_document_and_every_body_is_there(suffix: str) -> None:
    facts = sample(suffix)
    bodies = {body.iri for body in facts.bodies}
    text = " ".join(
        " ".join(block.text.split())
        for block in read_document(ROOT / "samples" / f"letter.{suffix}").blocks
    )
    for kind in ("findings", "recommendations", "ratings", "figures", "mentions", "participations"):
        for fact in getattr(facts, kind):
            assert fact.evidence
            assert all(" ".join(passage.quote.split()) in text for passage in fact.evidence)
    needed = {iri for one in facts.recommendations for iri in (*one.addressees, *one.concerns)}
    needed |= {one.organisation for one in facts.participations if one.organisation is not None}
    needed |= {one.unit for one in facts.inspections} | {one.body for one in facts.mentions}
    assert needed <= bodies


def test_extraction_is_pure() -> None:
    letter = read_document(ROOT / "samples" / "letter.txt")
    assert extract(letter, NAMES) == extract(letter, NAMES)


def test_a_letter_on_the_later_standards_without_to_and_cc() -> None:
    facts = invented(NORTH_EAST)
    assert facts.title == "Inspection of the North East region"
    assert [short(one.iri) for one in facts.inspections] == [
        "inspection/N54/2024",
        "inspection/N54SOT/2024",
        "inspection/N54DUR/2024",
        "inspection/N54SUND/2024",
    ]
    assert Counter(str(one.polarity) for one in facts.findings)["strength"] == 3
    assert {one.standard for one in facts.findings if one.section == "Staffing"} == {
        NAMES.iri("standard/2023/1.2")
    }
    assert [len(one.addressees) for one in facts.recommendations] == [1, 1, 1, 2, 1, 1, 1, 1]
    assert [(code(one.unit), one.score, one.maximum) for one in facts.scores] == [
        ("N54SOT", 8, 21),
        ("N54SUND", 3, 21),
    ]
    assert all(check.passed for check in facts.checks if "points" in check.name)
    people = [(str(one.part), one.person) for one in facts.participations]
    assert people[0] == ("addressee", "Sarah O'Connor-Hughes")
    assert Counter(part for part, _ in people) == {"addressee": 1, "copied": 7, "signatory": 1}


def test_a_letter_on_a_region_and_units_that_no_gazetteer_has() -> None:
    facts = invented(NORTH_MOOR)
    assert [body.name for body in facts.bodies if body.cls == "ProbationDeliveryUnit"] == [
        "Ambleside and Kendal PDU",
        "Thornaby PDU",
        "Whitby PDU",
    ]
    assert [one.number for one in facts.recommendations] == [1, 2, 3, 1, 1, 2]
    assert all(one.number_inferred for one in facts.recommendations)
    assert facts.ratings == ()
    assert facts.coverage.unclaimed == ()


def test_a_letter_with_lists_that_begin_with_the_region_and_ratings_in_prose_only() -> None:
    facts = invented(LONDON)
    assert [
        (code(one.inspection), one.number, code(one.addressees[0])) for one in facts.recommendations
    ] == [
        ("LDNLAW", 1, "N07"),
        ("LDNLAW", 2, "LDNLAW"),
        ("LDNNCAI", 1, "LDNNCAI"),
        ("LDNNCAI", 2, "N07"),
        ("LDNNHAK", 1, "LDNNHAK"),
    ]
    assert {code(one.unit): short(one.level).rsplit("/", 1)[1] for one in facts.ratings} == {
        "LDNLAW": "inadequate",
        "LDNNCAI": "requires-improvement",
        "LDNNHAK": "requires-improvement",
    }


def test_a_joint_letter_is_read_as_far_as_it_goes() -> None:
    facts = invented(
        "4 May 2019\nAnn Example, Chief Executive, Leeds City Council\nDear local partnership\n"
        "# Joint targeted area inspection of Leeds\nBetween 4 and 8 March 2019 we came.\n"
        "# Key strengths\n* Good work\n# Areas for improvement\n* Bad work\n1. A numbered finding"
    )
    assert (facts.kind, facts.date) == ("generic", "2019-05-04")
    assert [str(one.polarity) for one in facts.findings] == ["context", "strength"] + [
        "area_for_improvement"
    ] * 2
    assert facts.recommendations == ()
    assert [(str(one.part), one.person) for one in facts.participations] == [
        ("addressee", "Ann Example")
    ]


@pytest.mark.parametrize("text", ["Words.", "# A heading", "~ 1", "Leeds PDU should:\n1. act"])
def test_documents_of_which_little_is_known_give_no_invented_fact(text: str) -> None:
    facts = invented(text)
    assert (facts.findings, facts.recommendations, facts.ratings, facts.inspections) == (
        (),
        (),
        (),
        (),
    )
    assert facts.kind == "generic"
