"""Reports on a delivery unit, in several layouts and both versions of the standards."""

from functools import cache

import pytest

from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts, Part, Polarity
from probation_graph.ingest.kinds.pdu_report import KIND
from probation_graph.ingest.statements.statements import statements
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from tests.ingest.building import document
from tests.ingest.kinds.test_action_plan import read
from tests.ingest.letters import NORTH_EAST
from tests.ingest.reports import NEW, POINTS, Report, report

NAMES = Names()
VARIANTS = {
    "2021": Report(),
    "2023, ribbons only": Report(standards=NEW, chapters=False),
    "headings only": Report(ribbons=False),
    "title on one line, lists begin again": Report(one_line=True, restart=True),
    "a unit that nobody knows": Report(unit="Great Ayton and Stokesley PDU"),
}


@cache
def facts(name: str) -> DocumentFacts:
    return extract(read(report(VARIANTS[name])), NAMES)


variants = pytest.mark.parametrize("name", VARIANTS)


@variants
def test_what_it_is_and_about(name: str) -> None:
    found = facts(name)
    assert (found.kind, found.date) == ("pdu_report", "2024-06")
    (inspection,) = found.inspections
    assert (inspection.fieldwork_start, inspection.year) == ("2024-03", 2024)
    unit = next(body for body in found.bodies if body.iri == inspection.unit)
    assert unit.name == VARIANTS[name].unit
    assert [NAMES.short(iri) for iri in found.issuers] == [
        "organisation/hm-inspectorate-of-probation"
    ]


@variants
def test_each_rating_once_and_none_that_is_only_quoted(name: str) -> None:
    found, rated = facts(name), VARIANTS[name].rated
    told = {
        (rating.standard or "overall").split("/")[-1]: rating.level.split("/")[-1]
        for rating in found.ratings
    }
    assert len(found.ratings) == len(rated) + 1
    assert told.pop("overall") == "requires-improvement"
    assert told == {
        key.removeprefix("P "): level.lower().replace(" ", "-") for key, (_, level) in rated.items()
    }
    (score,) = found.scores
    assert score.score == sum(POINTS[level] for _, level in rated.values())
    assert score.maximum == 3 * len(rated)


@variants
def test_its_own_recommendations(name: str) -> None:
    found = facts(name).recommendations
    assert [item.text for item in found] == [
        "improve the quality of assessments",
        "fill vacancies",
        "review vetting times",
        "improve the estate",
    ]
    numbers = [1, 2, 1, 2] if VARIANTS[name].restart else [1, 2, 3, 4]
    assert [item.number for item in found] == numbers
    assert NAMES.short(found[3].addressees[0]) == "organisation/hm-prison-and-probation-service"


@variants
def test_findings_are_on_their_standards(name: str) -> None:
    polar = [item for item in facts(name).findings if item.polarity is not Polarity.CONTEXT]
    for key in VARIANTS[name].rated:
        own = [i for i in polar if (i.standard or "").endswith(f"/{key.removeprefix('P ')}")]
        assert [item.polarity.value for item in own] == [
            "strength",
            "strength",
            "area_for_improvement",
        ]
    assert len(polar) == 3 * len(VARIANTS[name].rated)


@variants
def test_boxes_notes_background_and_tables_are_no_findings(name: str) -> None:
    text = "\n".join(item.text for item in facts(name).findings)
    assert "Jo, 24" not in text
    assert "Our own data" not in text
    assert "three offices" not in text
    assert "Chief Inspector" not in text


@variants
def test_people_and_checks(name: str) -> None:
    found = facts(name)
    people = [(one.part, one.person, NAMES.short(one.post or "")) for one in found.participations]
    assert people == [
        (Part.AUTHOR, "Ann Example", "post/lead-inspector"),
        (Part.AUTHOR, "Bo Sample", "post/chief-inspector-of-probation"),
    ]
    assert [check.name for check in found.checks if not check.passed] == []
    announced = [check for check in found.checks if check.name == "recommendations announced"]
    assert [(check.expected, check.found) for check in announced] == [("4", "4")]


@variants
def test_its_statements_keep_the_shapes(name: str) -> None:
    assert violations(statements(facts(name), NAMES), NAMES.base) == []


def test_fewer_recommendations_than_announced_are_told() -> None:
    text = """
    # An inspection of probation services in: Leeds PDU
    HM Inspectorate of Probation, June 2024
    # Recommendations
    We have made three recommendations.
    ## Leeds PDU should:
    1. do more
    """
    (check,) = [
        each
        for each in extract(document(text), NAMES).checks
        if each.name == "recommendations announced"
    ]
    assert (check.expected, check.found, check.passed) == ("3", "1", False)


@pytest.mark.parametrize(
    "text",
    [
        NORTH_EAST,
        "# An inspection of probation services in: Leeds PDU\nWritten by a newspaper.",
        "# Annual report\nHM Inspectorate of Probation looked at every PDU.",
        "# An inspection of probation services in England\nHM Inspectorate of Probation",
    ],
)
def test_what_looks_alike_is_none(text: str) -> None:
    assert KIND.recognise(document(text)) is None
