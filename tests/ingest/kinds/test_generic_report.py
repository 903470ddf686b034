"""Reports of other inspectorates: read as far as they go, and nothing invented."""

from typing import Any

import pytest

from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts, Polarity
from probation_graph.ingest.kinds import recognised
from probation_graph.ingest.kinds.generic_report import KIND
from probation_graph.ingest.statements.statements import statements
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from tests.ingest import real
from tests.ingest.building import document
from tests.ingest.letters import NORTH_EAST

REPORT = """
# Sheffield City Council
# Inspection of children’s social care services
# Inspection dates: 15 July 2019 to 26 July 2019
# Lead inspector: Ann Example
# Her Majesty’s Inspector
| Judgement | Grade |
| The impact of leaders | Good |
| Overall effectiveness | Good |
Services are good. In May 2013, they were rated Inadequate overall.
# Contents
Summary 2
# What needs to improve
* the use of screening tools
* placements
# What does the local authority need to improve?
There are no priority actions.
# What is the partnership doing that is effective?
Leaders know their area.
# The experiences of children: requires improvement
1. Children wait. The council should act.
2. Plans must be better.
# The council’s strengths
3. Staff are kind.
# The board should:
1. meet more often
# Progress since the last inspection
* What was asked was done.
# Inspection team
Ann Example, lead inspector
# Information about this inspection
We inspected Sheffield.
The Office regulates and inspects services.
"""
ILACS = ["barnsley-19-november-2018", "leeds-09-may-2022", "leeds-27-march-2015",
         "north-lincolnshire-25-november-2022", "sheffield-27-august-2019"]  # fmt: skip
OTHERS = [*(f"ilacs/{name}.pdf" for name in ILACS), "send/wakefield-26-july-2024.pdf"]


@pytest.fixture(scope="module")
def facts() -> DocumentFacts:
    return extract(document(REPORT), Names())


def polar(found: DocumentFacts) -> list[tuple[str, str]]:
    kept = (one for one in found.findings if one.polarity is not Polarity.CONTEXT)
    return [(one.polarity.value, one.text) for one in kept]


def test_it_recognises_itself_and_says_why() -> None:
    kind, reason = recognised(document(REPORT))
    assert kind is KIND
    assert "“Inspection of”" in reason


@pytest.mark.parametrize(
    "text",
    [NORTH_EAST, "# Report on bees\nThey are well.", "# Annual accounts\nOfsted was paid."],
)
def test_what_looks_alike_is_none(text: str) -> None:
    assert KIND.recognise(document(text)) is None


def test_only_lists_under_headings_of_polarity_have_one(facts: DocumentFacts) -> None:
    assert polar(facts) == [
        ("area_for_improvement", "the use of screening tools"),
        ("area_for_improvement", "placements"),
        ("strength", "Leaders know their area."),
        ("strength", "Staff are kind."),
    ]


def test_numbered_findings_are_no_recommendations(facts: DocumentFacts) -> None:
    assert [one.text for one in facts.recommendations] == ["meet more often"]


def test_nothing_is_invented(facts: DocumentFacts) -> None:
    assert (facts.ratings, facts.scores, facts.date) == ((), (), None)
    texts = " ".join(one.text for one in facts.findings)
    for words in ("was asked", "lead inspector", "We inspected", "regulates", "Summary"):
        assert words not in texts
    (author,) = facts.participations
    assert (author.person, author.post, author.organisation) == ("Ann Example", None, None)


def test_the_area_is_that_of_the_council_on_the_cover(facts: DocumentFacts) -> None:
    (inspection,) = facts.inspections
    assert next(b.name for b in facts.bodies if b.iri == inspection.unit) == "Sheffield"
    assert (inspection.fieldwork_start, inspection.fieldwork_end) == ("2019-07-15", "2019-07-26")


def test_a_document_without_probation_says_so(facts: DocumentFacts) -> None:
    (check,) = [each for each in facts.checks if each.name == "probation"]
    assert not check.passed


@pytest.mark.parametrize("file", OTHERS)
def test_real_reports_of_a_sister_inspectorate(file: str) -> None:
    found = real.facts(file)
    assert found.kind == "generic_report"
    assert (found.recommendations, found.ratings, found.scores) == ((), (), ())
    assert len(found.inspections) == 1
    assert violations(statements(found, Names()), Names().base) == []
    assert not any(check.passed for check in found.checks if check.name == "probation")


@pytest.mark.parametrize("label", real.labels("generic inspection report"), ids=lambda x: x["file"])
def test_lists_of_the_labelled_report(label: dict[str, Any]) -> None:
    found = real.facts(label["file"])
    for section in label["sections"]:
        own = [
            one for one in found.findings if one.section.casefold() == section["heading"].casefold()
        ]
        if section["polarity"] == "context":
            numbers = section.get("numbered_findings", {"from": 1, "to": len(own)})
            assert len(own) == numbers["to"] - numbers["from"] + 1
        else:
            assert [one.polarity for one in own] == [section["polarity"]] * len(section["items"])
    (inspection,) = found.inspections
    assert inspection.fieldwork_start == label["inspection_start"]
    assert inspection.fieldwork_end == label["inspection_end"]
    assert found.date == label["letter_date"]
