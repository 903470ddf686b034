"""Reports and plans in forms that no rule was written on; the generator knows what they say."""

from functools import cache

import pytest

from probation_graph.ingest.document import DocumentText, PageSize
from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts, Polarity
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.pdfium.fastreader import READER, read_pages
from probation_graph.ontology.names import Names
from tests.ingest.unseen import ASKED, NEW, PLAN, plan, report

NAMES = Names()
MOST_PAGES = 40
REPORTS = {"P 1.1": report(), "P1.1": report(gap=""), "dynamic": report(rated=False)}
PLANS = {
    "ruled": plan(ruled=True),
    "ruled, cut by a page end": plan(ruled=True, per_page=2),
    "without rulings": plan(ruled=False),
    "without rulings, cut by a page end": plan(ruled=False, per_page=2),
}
reports = pytest.mark.parametrize("name", REPORTS)
plans = pytest.mark.parametrize("name", PLANS)


@cache
def facts(data: bytes) -> DocumentFacts:
    pages = tuple(read_pages(data, MOST_PAGES))
    sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
    return extract(DocumentText("e" * 64, "application/pdf", READER, sizes, blocks(pages)), NAMES)


@reports
def test_what_it_is(name: str) -> None:
    found = facts(REPORTS[name])
    (inspection,) = found.inspections
    assert (found.kind, found.date) == ("pdu_report", "2024-08")
    assert NAMES.short(inspection.unit) == "pdu/N55KIR"


@reports
def test_ratings_are_its_own(name: str) -> None:
    told = {
        (one.standard or "overall").split("/")[-1]: one.level.split("/")[-1]
        for one in facts(REPORTS[name]).ratings
    }
    if name == "dynamic":
        assert told == {}
        return
    assert told.pop("overall") == "requires-improvement"
    assert told == {key: level.lower().replace(" ", "-") for key, _, level in NEW}
    (score,) = facts(REPORTS[name]).scores
    assert (score.score, score.maximum) == (4, 21)


@reports
def test_recommendations_by_addressee(name: str) -> None:
    found = facts(REPORTS[name])
    bodies = {body.iri: body.name for body in found.bodies}
    told = [(bodies[one.addressees[0]], one.text) for one in found.recommendations]
    names = ("Kirklees PDU", "Yorkshire and the Humber", "HM Prison and Probation Service")
    assert told == [
        (to, text) for to, (_, texts) in zip(names, ASKED, strict=True) for text in texts
    ]
    assert [one.number for one in found.recommendations] == [1, 2, 3, 4, 5]
    announced = [c for c in found.checks if c.name == "recommendations announced"]
    assert [(c.expected, c.found) for c in announced] == [("5", "5")]


@reports
def test_findings_on_each_standard_and_none_of_boxes(name: str) -> None:
    found = facts(REPORTS[name])
    polar = [one for one in found.findings if one.polarity is not Polarity.CONTEXT]
    for key, _, _ in NEW:
        own = [one for one in polar if (one.standard or "").endswith(f"/{key}")]
        assert [one.polarity.value for one in own] == [
            "strength",
            "strength",
            "area_for_improvement",
        ]
    assert len(polar) == 3 * len(NEW)
    text = "\n".join(one.text for one in found.findings)
    assert "Tariq" not in text
    assert "on our website" not in text


@plans
def test_each_row_of_a_plan(name: str) -> None:
    found = facts(PLANS[name])
    told = [
        (str(one.number), one.text, None if one.response is None else one.response.value)
        for one in found.actions
    ]
    assert (found.kind, found.date) == ("action_plan", "2024-10-09")
    assert told == [(row[0], row[1], row[2].lower().replace(" ", "_")) for row in PLAN]
    assert [one.owner for one in found.actions] == [row[4] or None for row in PLAN]
    assert [one.target_date_text for one in found.actions] == [row[5] or None for row in PLAN]
    assert [one.target_date for one in found.actions] == ["2025-01-31", None, "2025-06", None]
    assert found.actions[3].reason == "Vetting is contracted nationally."
    assert (found.recommendations, found.findings) == ((), ())
