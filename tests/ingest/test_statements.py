"""Facts of two made-up letters as statements."""

from dataclasses import replace
from decimal import Decimal

import pytest
from probation_graph.graph.digest import canonical
from probation_graph.graph.projection import project
from probation_graph.ingest.document import PageBox, Passage
from probation_graph.ingest.facts import (
    Body,
    Change,
    Check,
    Coverage,
    DocumentFacts,
    Figure,
    Finding,
    Inspection,
    Mention,
    Part,
    Participation,
    Polarity,
    Rating,
    Recommendation,
    Score,
    StatedRelation,
)
from probation_graph.ingest.page import Box
from probation_graph.ingest.statements import statements
from probation_graph.ontology.names import Names

NAMES = Names()
KEY = "0123456789ab"
REGION = NAMES.iri("region/N55")
UNIT = NAMES.iri("pdu/N55KIR")
INSPECTION = NAMES.iri("inspection/N55KIR/2023")
INSPECTORATE = NAMES.iri("organisation/hm-inspectorate-of-probation")
BOARD = NAMES.iri(f"provisional/{KEY}/board/harbour-board")
STANDARD = NAMES.iri("standard/2021/1.2")
LOW, HIGH = (NAMES.iri(f"rating-level/2021/{level}") for level in ("inadequate", "good"))


def passage(page: int, start: int, quote: str) -> Passage:
    box = PageBox(page, Box(72.0, 100.004, 300.5, 112))
    return Passage(
        KEY, page, start, page, start + len(quote), quote, "", "", (box,), 595.28, 841.89
    )


@pytest.fixture
def facts() -> DocumentFacts:
    quote = passage(2, 40, "The harbour board met twice; 12.50 per cent of staff came.")
    return DocumentFacts(
        key=KEY,
        sha256=KEY + "0" * 52,
        media_type="application/pdf",
        reader="a reader 1",
        page_count=3,
        title="A letter on Kirklees",
        kind="regional_letter",
        kind_reason="its opening",
        date="2023-03-30",
        issuer=INSPECTORATE,
        bodies=(
            Body(BOARD, "Board", "harbour board", ("HB", "the board"), True, REGION),
            Body(REGION, "Region", "Yorkshire and the Humber", ("your region",)),
        ),
        inspections=(Inspection(INSPECTION, UNIT, 2023, "2023-01", None, (quote,)),),
        findings=(
            Finding(
                "Staff",
                1,
                Polarity.STRENGTH,
                "heading",
                quote.quote,
                INSPECTION,
                7,
                STANDARD,
                frozenset({"section"}),
                (quote,),
            ),
        ),
        recommendations=(
            Recommendation(
                INSPECTION,
                11,
                "address the need for improved staff recruitment",
                (UNIT,),
                9,
                True,
                (BOARD,),
                evidence=(quote, passage(3, 0, "address the need")),
            ),
        ),
        ratings=(
            Rating(INSPECTION, UNIT, None, LOW, "prose", (passage(1, 9, "Inadequate"),)),
            Rating(INSPECTION, UNIT, None, LOW, "table", (passage(3, 30, "Inadequate"),)),
            Rating(INSPECTION, UNIT, STANDARD, HIGH, "table", (passage(3, 50, "Good"),)),
        ),
        scores=(Score(INSPECTION, UNIT, 5, 27, (passage(3, 60, "5/27"),)),),
        figures=(
            Figure(
                Decimal("12.50"),
                "per cent",
                "12.50 per cent",
                quote.quote,
                7,
                29,
                43,
                numerator=0,
                evidence=(passage(2, 69, "12.50 per cent"),),
            ),
        ),
        mentions=(
            Mention(BOARD, "The harbour board", 7, 0, 17, (passage(2, 40, "The harbour board"),)),
        ),
        relations=(StatedRelation(BOARD, "part_of", REGION, 7, (quote,)),),
        changes=(Change("2021-07", (BOARD,), (REGION,), 7, (quote,)),),
        participations=(
            Participation(
                Part.COPIED,
                2,
                "Dr Ann Ó Néill CBE",
                "Ann Ó Néill",
                "Dr",
                "CBE",
                "Head of Tides",
                REGION,
                "stated",
                evidence=(quote,),
            ),
            Participation(Part.COPIED, 3, "Harbour Group", contact="x@example.org"),
        ),
        checks=(Check("points add up", "5", "5", True),),
        coverage=Coverage(12, 9, 2, (11,), (passage(3, 70, "stray words"),)),
    )


def test_roundtrip(facts: DocumentFacts) -> None:
    quads = statements(facts, NAMES)
    graph = project(quads, NAMES)
    for node in graph.nodes.values():
        print(node)
    for edge in sorted(graph.edges):
        print(edge)
    print(canonical(quads).decode())
