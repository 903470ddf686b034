"""Facts of two made-up letters as statements."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from pyoxigraph import NamedNode, Quad

from probation_graph.graph.digest import canonical, canonical_text
from probation_graph.graph.projection import project
from probation_graph.graph.property_graph import PropertyGraph
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
from probation_graph.ingest.reading.page import Box
from probation_graph.ingest.statements.statements import statements
from probation_graph.ingest.statements.writer import shortened
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from probation_graph.ontology.turtle import Index, index

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
        issuers=(INSPECTORATE,),
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
            Participation(
                Part.COPIED, 3, "Harbour Group", contact="x@example.org", evidence=(quote,)
            ),
        ),
        checks=(Check("points add up", "5", "5", True),),
        coverage=Coverage(12, 9, 2, (11,), (passage(3, 70, "stray words"),), ("note",)),
    )


@pytest.fixture
def graph(facts: DocumentFacts) -> PropertyGraph:
    """The statements as a property graph, which is easier to ask."""
    return project(quads_of(statements(facts, NAMES), NAMES.document(KEY)), NAMES)


def quads_of(said: Index, graph: str) -> Iterator[Quad]:
    """Statements by subject and property as quads of a graph."""
    for subject, facts in said.items():
        for predicate, nodes in facts.items():
            for node in nodes:
                yield Quad(NamedNode(subject), NamedNode(predicate), node, NamedNode(graph))


def properties(graph: PropertyGraph, short: str) -> dict[str, object]:
    return dict(graph.nodes[NAMES.iri(short)].properties)


def ends(graph: PropertyGraph, short: str, kind: str) -> set[str]:
    start = NAMES.iri(short)
    return {NAMES.short(e.end) for e in graph.edges if (e.start, e.type) == (start, kind)}


def test_every_statement_is_there_once_in_the_documents_own_graph(facts: DocumentFacts) -> None:
    quads = list(quads_of(statements(facts, NAMES), NAMES.document(KEY)))
    assert {quad.graph_name.value for quad in quads} == {NAMES.document(KEY)}
    assert len(set(quads)) == len(quads)
    assert statements(facts, NAMES) == index(quads)
    assert canonical_text(index(quads), NAMES.document(KEY)) == canonical(quads)


def test_it_satisfies_the_shapes(facts: DocumentFacts) -> None:
    assert violations(statements(facts, NAMES)) == []


def test_everything_said_here_has_a_class_and_a_caption(graph: PropertyGraph) -> None:
    ours = [node for node in graph.nodes.values() if "kind" in node.properties]
    assert len(ours) > 20
    assert all(0 < len(str(node.properties["name"])) <= 120 for node in ours)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("inspection/N55KIR/2023", "Inspection of Kirklees PDU, 2023"),
        (
            "recommendation/N55KIR/2023/11",
            "Recommendation 11: address the need for improved staff recruitment",
        ),
        ("rating/N55KIR/2023/overall", "Kirklees PDU: overall Inadequate"),
        ("rating/N55KIR/2023/1.2", "Kirklees PDU: 1.2 Staff Good"),
        ("score/N55KIR/2023", "Kirklees PDU: 5 out of 27"),
        (f"mention/{KEY}/2-40-57", "harbour board (“The harbour board”)"),
        (f"relation/{KEY}/2-40-1", "harbour board – part of – Yorkshire and the Humber"),
        (f"change/{KEY}/1", "harbour board became Yorkshire and the Humber, 2021-07"),
        (f"participation/{KEY}/1", "Dr Ann Ó Néill CBE (copied)"),
        (f"check/{KEY}/points-add-up", "points add up (passed)"),
        (f"passage/{KEY}/2-69-83", "p. 2 “12.50 per cent”"),
    ],
)
def test_captions_read_well(graph: PropertyGraph, short: str, name: str) -> None:
    assert properties(graph, short)["name"] == name


def test_only_bodies_that_the_gazetteer_lacks_are_described(graph: PropertyGraph) -> None:
    board = properties(graph, f"provisional/{KEY}/board/harbour-board")
    assert board["provisional"] is True
    assert board["alias"] == ["HB", "the board"]
    assert "kind" not in properties(graph, "region/N55")
    assert ends(graph, f"provisional/{KEY}/board/harbour-board", "PART_OF") == {"region/N55"}


def test_a_figure_keeps_its_exact_value_and_its_words(graph: PropertyGraph) -> None:
    figure = properties(graph, f"figure/{KEY}/2-69-83")
    assert (figure["value"], figure["valueExact"], figure["numerator"]) == (12.5, "12.50", 0)
    assert "denominator" not in figure
    assert ends(graph, f"figure/{KEY}/2-69-83", "FIGURE_IN") == {
        "finding/N55KIR/2023/staff/strength/1"
    }


def test_what_stands_in_a_finding_points_to_it(graph: PropertyGraph) -> None:
    finding = {"finding/N55KIR/2023/staff/strength/1"}
    assert ends(graph, f"mention/{KEY}/2-40-57", "MENTIONED_IN") == finding
    assert ends(graph, f"relation/{KEY}/2-40-1", "STATED_IN") == finding


def test_what_was_worked_out_is_marked(graph: PropertyGraph) -> None:
    assert properties(graph, "finding/N55KIR/2023/staff/strength/1")["inferred"] == ["section"]
    assert properties(graph, "recommendation/N55KIR/2023/11")["numberInferred"] is True


def test_a_passage_has_its_place(graph: PropertyGraph) -> None:
    passage = properties(graph, f"passage/{KEY}/2-69-83")
    assert passage["boxes"] == "[[2,72.0,100.0,300.5,112]]"
    assert (passage["page"], passage["pageWidthExact"]) == (2, "595.28")
    assert "lastPage" not in passage
    stray = properties(graph, f"passage/{KEY}/3-70-81")
    assert (stray["unclaimed"], stray["blockKind"]) == (True, "note")


def test_a_passage_over_a_page_end_says_so(facts: DocumentFacts) -> None:
    over = replace(passage(2, 900, "runs on"), last_page=3, page_end=4)
    score = replace(facts.scores[0], evidence=(over,))
    graph = project(
        quads_of(statements(replace(facts, scores=(score,)), NAMES), NAMES.document(KEY)), NAMES
    )
    assert properties(graph, f"passage/{KEY}/2-900-3.4")["lastPage"] == 3


def test_table_and_prose_that_agree_are_one_rating(graph: PropertyGraph) -> None:
    assert properties(graph, "rating/N55KIR/2023/overall")["ratingSource"] == "table"
    assert len(ends(graph, "rating/N55KIR/2023/overall", "SUPPORTED_BY")) == 2
    assert NAMES.iri("rating/N55KIR/2023/overall-prose") not in graph.nodes


def test_prose_that_disagrees_with_the_table_stays_apart(facts: DocumentFacts) -> None:
    prose = replace(facts.ratings[0], level=HIGH)
    changed = replace(facts, ratings=(prose, *facts.ratings[1:]))
    graph = project(quads_of(statements(changed, NAMES), NAMES.document(KEY)), NAMES)
    assert ends(graph, "rating/N55KIR/2023/overall", "AT_LEVEL") == {"rating-level/2021/inadequate"}
    assert ends(graph, "rating/N55KIR/2023/overall-prose", "AT_LEVEL") == {"rating-level/2021/good"}


def test_a_person_of_a_known_body_is_the_same_in_every_document(graph: PropertyGraph) -> None:
    assert ends(graph, f"participation/{KEY}/1", "PARTICIPANT") == {"person/N55/ann-o-neill"}
    assert ends(graph, f"participation/{KEY}/1", "HOLDS_POST") == {
        f"provisional/{KEY}/post/head-of-tides"
    }
    assert ends(graph, f"participation/{KEY}/2", "PARTICIPANT") == set()
    assert properties(graph, f"participation/{KEY}/2")["contact"] == "x@example.org"


def test_a_person_of_no_known_body_is_of_the_document(facts: DocumentFacts) -> None:
    lone = replace(facts.participations[0], organisation=BOARD, post=None)
    graph = project(
        quads_of(statements(replace(facts, participations=(lone,)), NAMES), NAMES.document(KEY)),
        NAMES,
    )
    assert ends(graph, f"participation/{KEY}/1", "PARTICIPANT") == {f"person/{KEY}/ann-o-neill"}


def test_posts_of_one_name_in_two_bodies_are_two(facts: DocumentFacts) -> None:
    first = facts.participations[0]
    second = replace(first, position=4, organisation=UNIT, person="Bo", post="head of tides")
    third = replace(second, position=5, person="Cy")
    known = replace(second, position=6, person="Di", post=NAMES.iri("post/chief-constable"))
    changed = replace(facts, participations=(first, second, third, known))
    said = statements(changed, NAMES)
    assert violations(said) == []
    graph = project(quads_of(said, NAMES.document(KEY)), NAMES)
    held = [ends(graph, f"participation/{KEY}/{n}", "HOLDS_POST") for n in (1, 2, 3, 4)]
    post = f"provisional/{KEY}/post/head-of-tides"
    assert held == [{post}, {f"{post}-2"}, {f"{post}-2"}, {"post/chief-constable"}]


def test_facts_at_one_place_have_identifiers_of_their_own(facts: DocumentFacts) -> None:
    twice = replace(
        facts,
        figures=facts.figures * 2,
        mentions=(*facts.mentions, replace(facts.mentions[0], body=REGION)),
        relations=(*facts.relations, replace(facts.relations[0], relation="uses")),
    )
    graph = project(quads_of(statements(twice, NAMES), NAMES.document(KEY)), NAMES)
    for short in (f"figure/{KEY}/2-69-83", f"mention/{KEY}/2-40-57"):
        assert {NAMES.iri(short), NAMES.iri(f"{short}-2")} <= graph.nodes.keys()
    assert NAMES.iri(f"relation/{KEY}/2-40-2") in graph.nodes


def test_a_date_that_is_none_is_refused(facts: DocumentFacts) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        statements(replace(facts, date="spring 2023"), NAMES)


def test_captions_are_cut_between_words() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one  two\nthree", 13) == "one two three"
    assert len(shortened("word " * 99)) <= 90
