"""Action plans in several layouts."""

from functools import cache

import pytest

from probation_graph.ingest.document import DocumentText, PageSize
from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import DocumentFacts, PlannedAction
from probation_graph.ingest.kinds import recognised
from probation_graph.ingest.kinds.action_plan import KIND
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.reading.reader import read_pages
from probation_graph.ingest.statements.statements import statements
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from tests.ingest.building import document
from tests.ingest.letters import NORTH_EAST
from tests.ingest.plans import HEADER, ROWS, plan

NAMES = Names()


def read(data: bytes) -> DocumentText:
    pages = list(read_pages(data, 20))
    sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
    return DocumentText("c" * 64, "application/pdf", "pdfplumber", sizes, blocks(pages))


@cache
def facts(data: bytes) -> DocumentFacts:
    return extract(read(data), NAMES)


def told(
    action: PlannedAction,
) -> tuple[int | None, str | None, str | None, str | None, str | None]:
    response = None if action.response is None else action.response.value
    return action.number, response, action.action, action.owner, action.target_date_text


EXPECTED = [
    (1, "agreed", "All staff will attend briefings.", "Head of Leeds PDU", "31 March 2025"),
    (1, "agreed", "Managers will sample ten cases a month.", "Head of Operations", "Ongoing"),
    (2, "partly_agreed", "Vacancies will be advertised.", "Regional Probation Director", "September 2025"),
    (3, "not_agreed", None, None, None),
    (4, "agreed", None, None, None),
]  # fmt: skip
HALVES = [
    ("2", "reduce workloads to a", "Partly Agreed:", "Vacancies will be", "Regional", "September"),
    ("", "manageable level", "the number of posts is set nationally.", "advertised.", "Probation Director", "2025"),
]  # fmt: skip
VARIANTS = {
    "plain": plan(),
    "merged": plan(merged=[((0, 1), (0, 2)), ((1, 1), (1, 2)), ((2, 1), (2, 2))]),
    "cut between rows": plan(rows=ROWS[:3], cut=ROWS[3:]),
    "cut after the first action": plan(rows=ROWS[:1], cut=ROWS[1:]),
    "cut within a row": plan(rows=[*ROWS[:2], HALVES[0]], cut=[HALVES[1], *ROWS[3:]]),
    "header again": plan(rows=ROWS[:2], cut=[HEADER, *ROWS[2:]]),
    "cut, header again": plan(rows=[*ROWS[:2], HALVES[0]], cut=[HEADER, HALVES[1], *ROWS[3:]]),
    "other words": plan(
        header=("No.", "Recommendation", "Agreed / Partly agreed / Not agreed", "Steps to be taken",
                "Lead", "By when"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", VARIANTS)
def test_each_action_with_its_owner_and_target(name: str) -> None:
    found = facts(VARIANTS[name]).actions
    assert [told(action) for action in found] == EXPECTED
    assert found[0].text == "improve the quality of risk assessments"
    assert found[0].target_date == "2025-03-31"
    assert [action.target_date for action in found[1:]] == [None, "2025-09", None, None]
    assert found[2].text == "reduce workloads to a manageable level"
    assert found[2].reason == "the number of posts is set nationally."
    assert found[3].reason == "The law does not allow it."
    assert {NAMES.short(action.unit or "") for action in found} == {"pdu/N55LEE"}


def test_it_says_what_it_is_and_when() -> None:
    found = facts(VARIANTS["plain"])
    assert (found.kind, found.date) == ("action_plan", "2024-06-17")
    assert "“Action Plan”" in found.kind_reason


def test_it_recommends_finds_and_inspects_nothing() -> None:
    for data in VARIANTS.values():
        found = facts(data)
        assert (found.recommendations, found.findings, found.inspections) == ((), (), ())
        assert (found.ratings, found.scores) == ((), ())


def test_its_statements_keep_the_shapes() -> None:
    said = statements(facts(VARIANTS["plain"]), NAMES)
    assert violations(said, NAMES.base) == []
    entries = {subject for subject in said if "/action/" in subject}
    assert NAMES.iri("action/cccccccccccc/1") in entries
    assert len(entries) == len(EXPECTED)


def test_a_plan_without_numbers() -> None:
    rows = [("", *row[1:]) for row in (ROWS[0], ROWS[2])]
    found = facts(plan(rows=rows)).actions
    assert [(each.number, each.owner) for each in found] == [
        (None, "Head of Leeds PDU"),
        (None, "Regional Probation Director"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        NORTH_EAST,  # asks for an action plan
        "# Action plan\nWe will write one.",
        "# Action plan\n| Agreed | All of it can be done. |\n| Not agreed | None of it. |",
        "# Annual report\n| No | Recommendation | Response |\n| 1 | Do more | Agreed |",
    ],
)
def test_what_looks_alike_is_none(text: str) -> None:
    assert KIND.recognise(document(text)) is None


def test_a_plan_in_a_text_of_blocks() -> None:
    text = "# Action plan\n| No | Recommendation | Response |\n| 1 | Do more | Agreed |"
    kind, _ = recognised(document(text))
    assert kind is KIND
    (action,) = extract(document(text), NAMES).actions
    assert told(action) == (1, "agreed", None, None, None)
