import re

import pytest

from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts, Part, Polarity
from probation_graph.ingest.kinds import recognised
from probation_graph.ingest.kinds.joint_letter import KIND
from probation_graph.ontology.names import Names
from tests.ingest.building import document
from tests.ingest.letters import NORTH_EAST, NORTH_MOOR

NAMES = Names()
LETTER = r"""
3 June 2021
Ann Example, Director of Children’s Services, Durham County Council
Bo Sample QPM, Chief Constable of Durham Constabulary
Cy Model, Regional Director, North East Probation Service
Dear local partnership
# Joint targeted area inspection of the multi-agency response to neglect in Durham
Between 4 and 8 May 2021, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMICFRS) and HMI Probation (HMI Prob) undertook a joint inspection of the multi-agency response to neglect in Durham.
This letter outlines our findings. The local audit named these:
* Bees are kept.
# Headline findings
Leaders know Durham well.
# Key Strengths
* Partners work well together.
* The probation service knows its cases.
# Case study: highly effective practice
Jo was seen at home.
* Jo was well.
# Areas for improvement
## Leadership
* Plans are slow.
## Practice
* Visits are too few.
# Areas for priority action
* Strategy meetings are late.
# Main findings
1. Children wait.
2. Leaders should do more.
# Next steps
The council should send the written statement of action to plans@example.gov.uk by 14 September 2021.
Yours sincerely
| Ofsted | HMI Probation |
| Di Person | Ed Name |
1 The Children Act 2004.
"""


@pytest.fixture(scope="module")
def facts() -> DocumentFacts:
    return extract(document(LETTER), NAMES)


def test_it_recognises_itself_and_says_why() -> None:
    kind, reason = recognised(document(LETTER))
    assert kind is KIND
    assert "“Dear local partnership”" in reason
    assert "4 inspectorates (Ofsted, Care Quality Commission, HMI Constabulary" in reason


@pytest.mark.parametrize(
    "text",
    [
        NORTH_EAST,
        NORTH_MOOR,
        LETTER.replace("Dear local partnership", "Summary"),
        LETTER.replace("Joint targeted area", "An").replace("joint inspection", "inspection"),
        LETTER.replace("the Care Quality Commission (CQC), HMI Constabulary (HMICFRS) and HMI "
                       "Probation (HMI Prob) ", ""),
    ],
)  # fmt: skip
def test_what_looks_alike_is_none(text: str) -> None:
    assert KIND.recognise(document(text)) is None


def test_head_and_signature(facts: DocumentFacts) -> None:
    parts = [(one.part, one.person) for one in facts.participations]
    assert parts == [
        (Part.ADDRESSEE, "Ann Example"),
        (Part.ADDRESSEE, "Bo Sample"),
        (Part.ADDRESSEE, "Cy Model"),
        (Part.SIGNATORY, "Di Person"),
        (Part.SIGNATORY, "Ed Name"),
    ]
    assert [NAMES.short(one.organisation or "") for one in facts.participations[3:]] == [
        "organisation/ofsted",
        "organisation/hm-inspectorate-of-probation",
    ]


def test_what_it_says_of_itself(facts: DocumentFacts) -> None:
    assert (facts.date, facts.response_deadline, facts.theme) == (
        "2021-06-03",
        "2021-09-14",
        "neglect",
    )
    assert len(facts.issuers) == 4
    (inspection,) = facts.inspections
    assert (inspection.fieldwork_start, inspection.fieldwork_end) == ("2021-05-04", "2021-05-08")
    assert next(b.name for b in facts.bodies if b.iri == inspection.unit) == "Durham"


def test_findings_under_their_headings(facts: DocumentFacts) -> None:
    polar = [
        (found.section, found.polarity.value, found.text)
        for found in facts.findings
        if found.polarity is not Polarity.CONTEXT
    ]
    assert polar == [
        ("Key Strengths", "strength", "Partners work well together."),
        ("Key Strengths", "strength", "The probation service knows its cases."),
        ("Areas for improvement", "area_for_improvement", "Plans are slow."),
        ("Areas for improvement", "area_for_improvement", "Visits are too few."),
        ("Areas for priority action", "area_for_improvement", "Strategy meetings are late."),
    ]


def test_numbered_findings_are_no_recommendations(facts: DocumentFacts) -> None:
    assert facts.recommendations == ()
    main = [found.text for found in facts.findings if found.section == "Main findings"]
    assert main == ["Children wait.", "Leaders should do more."]


def test_a_study_is_no_finding(facts: DocumentFacts) -> None:
    assert not any("Jo was" in found.text for found in facts.findings)


def test_a_letter_without_probation_says_so() -> None:
    text = LETTER.replace("HMI Probation", "HMI Prisons").replace("(HMI Prob)", "")
    plain = extract(document(text.replace("Probation", "Bee").replace("probation", "bee")), NAMES)
    (check,) = [each for each in plain.checks if each.name == "probation"]
    assert (check.found, check.passed) == ("not in this document", False)
    (there,) = [
        each for each in extract(document(LETTER), NAMES).checks if each.name == "probation"
    ]
    assert there.passed


def test_findings_without_an_inspection_are_not_lost_in_silence() -> None:
    facts = extract(document(re.sub(r"\b20\d\d\b", "", LETTER)), NAMES)
    assert facts.findings == ()
    (check,) = [each for each in facts.checks if each.name == "date"]
    assert check.found.startswith("not in this document: its findings")
    assert (check.passed, check.evidence[0].quote) == (False, "Key Strengths")


def test_a_letter_that_says_who_was_inspected_and_when_has_no_such_check() -> None:
    names = {each.name for each in extract(document(LETTER), NAMES).checks}
    assert not {"date", "who was inspected"} & names
