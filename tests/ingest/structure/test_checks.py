from dataclasses import replace

import pytest

from probation_graph.ingest.facts import Body, Check, Recommendation
from probation_graph.ingest.kinds.generic_report import KIND as REPORT
from probation_graph.ingest.kinds.regional_letter import KIND as LETTER
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.checks import (
    NOT_FOUND,
    NOT_HERE,
    NOT_READ,
    UNREADABLE,
    Ledger,
    grade_check,
    promised,
    subject_check,
)
from probation_graph.ingest.structure.inspections import Inspected
from probation_graph.ingest.structure.rating_prose import told_ratings
from probation_graph.ingest.structure.rating_tables import rating_tables
from probation_graph.ingest.structure.ratings import UnitTable, level_names, ratings, scores
from probation_graph.ontology.names import Names
from probation_graph.ontology.standards import standards
from tests.ingest.building import document

NAMES = Names()
KNOWN = standards(NAMES.base)
YORK, LEEDS = (
    Body(NAMES.iri(f"pdu/{name}"), "ProbationDeliveryUnit", f"{name} PDU", (name,))
    for name in ("York", "Leeds")
)
INSPECTED = Inspected(NAMES, 2023)
STANDARDS = (
    ("1.1", "Leadership"), ("1.2", "Staff"), ("1.3", "Services"),
    ("1.4", "Information and facilities"), ("2.1", "Court work"), ("2.2", "Assessment"),
    ("2.3", "Planning"), ("2.4", "Implementation and delivery"), ("2.5", "Reviewing"),
)  # fmt: skip


def table(score: str = "9/27", level: str = "Requires improvement", rows: int = 9) -> str:
    head = f"| York PDU | Score | {score} |\n| Overall rating | {level} |\n"
    return head + "\n".join(f"| {n} | {name} | {level} |" for n, name in STANDARDS[:rows])


def asked(*numbers: int, unit: Body = YORK) -> tuple[Recommendation, ...]:
    return tuple(Recommendation(INSPECTED.iri(unit), n, "…", (unit.iri,), 0) for n in numbers)


def checks(text: str, about: About, found=(), promises=frozenset()) -> dict[str, Check]:
    letter = document(text)
    levels = level_names(KNOWN)
    tables = [UnitTable(YORK, each) for each in rating_tables(letter.blocks, levels)]
    told = told_ratings(letter.blocks, about, levels)
    rated = ratings(letter, tables, told, INSPECTED.iri, KNOWN, "2021")
    scored = scores(letter, tables, INSPECTED.iri)
    ledger = Ledger(about, INSPECTED, tables, rated, scored, found, KNOWN, promises)
    return {check.name: check for check in ledger.checks()}


def outcome(check: Check) -> tuple[str, str, bool]:
    return check.expected, check.found, check.passed


ONE = About(None, (YORK,), (), {})
TWO = About(None, (YORK, LEEDS), (), {})


def test_announced_against_found() -> None:
    found = checks(table() + "\nWe rated Leeds as 'Good'.", TWO, asked(1, 2))
    assert outcome(found["recommendation lists"]) == ("2", "1", False)
    assert outcome(found["rating tables"]) == ("2", "1", False)
    assert outcome(found["overall ratings"]) == ("2", "2", True)
    assert outcome(found["Leeds PDU: rating table"]) == ("a table", NOT_FOUND, False)


def test_what_nothing_announces_is_just_not_here() -> None:
    found = checks("Words.", TWO)
    assert outcome(found["rating tables"]) == ("none announced", NOT_HERE, True)
    assert outcome(
        checks("Words.", TWO, (), promised(["The ratings are set out below."]))["rating tables"]
    )[2]


def test_what_the_text_promises_and_does_not_hold_fails() -> None:
    promises = promised(
        ["Our recommendations are set out in Annexe one.", "Listed below are ratings"]
    )
    assert promises == {"recommendation lists", "rating tables"}
    found = checks("Words.", TWO, (), promises)
    assert outcome(found["recommendation lists"]) == ("2", "0", False)
    assert outcome(found["rating tables"]) == ("2", "0", False)


def test_arithmetic() -> None:
    found = checks(table(), ONE)
    assert outcome(found["York PDU: points of standards"]) == ("9", "9", True)
    assert outcome(found["York PDU: maximum score"]) == ("27", "27", True)
    wrong = checks(table("8/27", rows=8), ONE)
    assert outcome(wrong["York PDU: points of standards"]) == ("8", "8", True)
    assert outcome(wrong["York PDU: maximum score"]) == ("24", "27", False)
    assert "York PDU: points of standards" not in checks(table().replace("9/27", ""), ONE)


def test_rows_without_a_level_are_unreadable() -> None:
    found = checks(table().replace("Staff | Requires improvement", "Staff | ●"), ONE)
    check = found["York PDU: ratings in the table"]
    assert outcome(check) == ("10 ratings", f"9 ratings; {UNREADABLE}", False)
    assert not found["York PDU: points of standards"].passed


def test_table_and_prose() -> None:
    name = "York PDU: overall rating in table and prose"
    agreed = checks(table() + "\nWe rated York as 'Requires improvement'.", ONE)
    assert outcome(agreed[name]) == ("Requires improvement", "Requires improvement", True)
    differing = checks(table() + "\nWe rated York as 'Good'.", ONE)
    assert outcome(differing[name]) == ("Requires improvement", "Good", False)
    assert name not in checks(table(), ONE)


def test_numbers_of_recommendations() -> None:
    name = "York PDU: numbers of recommendations"
    assert outcome(checks("Words.", ONE, asked(1, 2, 3))[name]) == ("1–3", "1–3", True)
    assert outcome(checks("Words.", ONE, asked(1, 2, 4))[name]) == ("1–3", "1, 2, 4", False)
    assert outcome(checks("Words.", ONE, asked(1))[name]) == ("1", "1", True)


def test_a_unit_that_is_reported_but_not_announced() -> None:
    about = replace(TWO, announced=(LEEDS,), headed=(YORK,))
    assert outcome(checks("Words.", about)["York PDU: announced"]) == (
        "in the opening",
        NOT_HERE,
        False,
    )


def test_without_units_there_is_nothing_to_check() -> None:
    assert checks("Words.", About(None, (), (), {})) == {}


@pytest.mark.parametrize(
    "row",
    ["| Judgement | Grade |\n| Leaders | Good |", "| Overall effectiveness | Good |",
     "| Key judgement | Judgement grade |", "| Inspection outcome |\n| Mostly good. |"],
)  # fmt: skip
def test_grades_of_another_scale_are_told_as_unread(row: str) -> None:
    (check,) = grade_check(document(f"# Inspection\n{row}"), REPORT)
    assert not check.passed
    assert check.found == f"a grade or outcome on page 1: {NOT_READ}"


def test_no_grades_no_check() -> None:
    assert list(grade_check(document("# Inspection\nIts effectiveness is good."), REPORT)) == []
    assert list(grade_check(document("| Overall effectiveness | Good |"), LETTER)) == []


def test_findings_of_nobody_are_said_to_be_unread():
    letter = document("# Strengths\n* Bees are kept.")
    (check,) = subject_check(letter, REPORT, INSPECTED, None)
    assert (check.name, check.passed) == ("who was inspected", False)
    assert list(subject_check(letter, REPORT, INSPECTED, YORK)) == []
    assert list(subject_check(document("Bees are kept."), REPORT, None, None)) == []
