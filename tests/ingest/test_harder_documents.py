"""Documents made to break the reading: nothing in them is lost, and nothing invented."""

from functools import cache

import pytest

from probation_graph.ingest.document import DocumentText, PageSize
from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts, Part, Polarity
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.pdfium.fastreader import READER, read_pages
from probation_graph.ontology.names import Names
from tests.ingest import harder
from tests.ingest.reports import OLD

NAMES = Names()
MOST_PAGES = 40
REPORTS = {
    "serif": harder.serif_report,
    "plain": harder.plain_report,
    "dynamic": harder.dynamic_report,
}
STANDARDS = {"serif": OLD, "plain": harder.NEW}
POINTS = {"serif": (7, 27), "plain": (3, 21)}
rated = pytest.mark.parametrize("name", STANDARDS)


def read(data: bytes) -> DocumentFacts:
    pages = tuple(read_pages(data, MOST_PAGES))
    sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
    return extract(DocumentText("d" * 64, "application/pdf", READER, sizes, blocks(pages)), NAMES)


@cache
def report(name: str) -> DocumentFacts:
    return read(REPORTS[name]())


@pytest.mark.parametrize(
    ("name", "unit", "date"),
    [("serif", "N58SWWI", "2023-03"), ("plain", "N58GLW", "2024-11"), ("dynamic", "WPTGWT", "2025-12")],
)  # fmt: skip
def test_what_it_is_and_of_which_unit(name: str, unit: str, date: str) -> None:
    found = report(name)
    (inspection,) = found.inspections
    assert (found.kind, found.date, inspection.unit.split("/")[-1]) == ("pdu_report", date, unit)


@rated
def test_ratings_are_those_of_its_table(name: str) -> None:
    found = report(name)
    told = {
        (each.standard or "overall").split("/")[-1]: each.level.split("/")[-1]
        for each in found.ratings
    }
    assert told.pop("overall") == "requires-improvement"
    assert told == {
        key.removeprefix("P "): level.lower().replace(" ", "-")
        for key, (_, level) in STANDARDS[name].items()
    }
    assert [(each.score, each.maximum) for each in found.scores] == [POINTS[name]]


@rated
def test_each_chapter_has_its_findings(name: str) -> None:
    polar = [one for one in report(name).findings if one.polarity is not Polarity.CONTEXT]
    told = [((one.standard or "").split("/")[-1], one.polarity.value) for one in polar]
    assert told == [
        (key.removeprefix("P "), polarity)
        for key in STANDARDS[name]
        for polarity in ("strength", "area_for_improvement")
    ]


@pytest.mark.parametrize(
    ("name", "addressees"),
    [
        ("serif", [["Swindon and Wiltshire PDU"],
                   *[["HM Prison and Probation Service", "Ministry of Justice"]] * 2]),
        ("plain", [*[["Gloucestershire PDU"]] * 2, *[["South West"]] * 2,
                   ["HM Prison and Probation Service"]]),
        ("dynamic", [*[["Gwent PDU"]] * 2, ["Wales"]]),
    ],
)  # fmt: skip
def test_recommendations_and_to_whom(name: str, addressees: list[list[str]]) -> None:
    found = report(name)
    bodies = {body.iri: body.name for body in found.bodies}
    told = [[bodies[iri] for iri in one.addressees] for one in found.recommendations]
    assert told == addressees
    assert [one.number for one in found.recommendations] == list(range(1, len(addressees) + 1))


@pytest.mark.parametrize(
    ("name", "values"), [("serif", {3}), ("plain", {5, 6}), ("dynamic", {3})]
)  # fmt: skip
def test_numbers_of_lists_tables_marks_and_imprint_are_no_figures(
    name: str, values: set[int]
) -> None:
    assert {int(one.value) for one in report(name).figures} == values


@pytest.mark.parametrize("name", REPORTS)
def test_no_finding_is_a_signature_an_imprint_a_table_or_a_study(name: str) -> None:
    text = "\n".join(one.text for one in report(name).findings)
    for words in ("Nobody", "Invented", "ISBN", "copyright", "independent", "Darren", "Score"):
        assert words not in text
    people = {one.person for one in report(name).participations if one.part is Part.AUTHOR}
    assert people == {"serif": {"Cy Invented"}, "dynamic": {"Bo Nobody"}}.get(name, set())


def plan(data: bytes) -> tuple[str | None, list[tuple[object, ...]]]:
    """A plan's date and, for each action, its number, response, action, owner and target."""
    found = read(data)
    assert (found.kind, found.recommendations, found.findings) == ("action_plan", (), ())
    return found.date, [
        (one.number, one.response and one.response.value, one.action, one.owner, one.target_date)
        for one in found.actions
    ]


def test_a_plan_with_merged_cells() -> None:
    assert plan(harder.merged_plan()) == ("2023-03-02", [
        (1, "agreed", "Workshops.", "Head", None),
        (1, "agreed", "Two audits per quarter.", "Head", "2023-06-30"),
        (1, "agreed", "A learning log.", "Quality Officer", None),
        (2, "partly_agreed", "A campaign.", "People", "2024-03"),
        (3, "not_agreed", None, None, None),
    ])  # fmt: skip


def test_a_plan_whose_row_a_page_end_leaves_open() -> None:
    date, rows = plan(harder.open_plan())
    assert date == "2025-01-09"
    assert [(row[0], row[1], row[3], row[4]) for row in rows] == [
        (1, "agreed", "Head of PDU", "2025-01-31"),
        (2, "agreed", "Deputy Head", None),
        (3, "not_agreed", None, None),
    ]


def test_a_plan_in_a_table_for_each_addressee() -> None:
    assert plan(harder.stacked_plan()) == ("2025-11-20", [
        (1, "agreed", "A list was issued.", "Head", None),
        (1, "agreed", "Audits begin.", "Lead", "2026-01-31"),
        (2, "partly_agreed", "Officers start.", "Director", "2026-10"),
        (3, "not_agreed", None, None, None),
    ])  # fmt: skip
