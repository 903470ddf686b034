from probation_graph.ingest.facts import Body, Rating
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.rating_prose import told_ratings
from probation_graph.ingest.structure.rating_tables import Rated, rating_tables
from probation_graph.ingest.structure.ratings import (
    UnitTable,
    level_names,
    ratings,
    scores,
    standard_of,
)
from probation_graph.ontology.names import DEFAULT_BASE
from probation_graph.ontology.standards import standards
from tests.ingest.building import document

KNOWN = standards(DEFAULT_BASE)
YORK = Body("york", "ProbationDeliveryUnit", "York PDU", ("York",))
LETTER = document(
    """
    We rated York as 'Good'.
    | York PDU | Score | 5/27 |
    | Overall rating | Good |
    | 1.1 | Leadership | Good |
    | 9.9 | Staff | Requires improvement |
    | 9.8 | Cookery | Good |
    """
)


def found(letter=LETTER) -> tuple[Rating, ...]:
    about = About(None, (YORK,), (), {})
    levels = level_names(KNOWN)
    tables = [UnitTable(YORK, table) for table in rating_tables(letter.blocks, levels)]
    told = told_ratings(letter.blocks, about, levels)
    return ratings(letter, tables, told, lambda body: f"i/{body.iri}", KNOWN, "2021")


def test_level_names_of_all_versions_once() -> None:
    assert sorted(level_names(KNOWN)) == [
        "Good",
        "Inadequate",
        "Outstanding",
        "Requires improvement",
    ]


def test_a_rating_given_in_table_and_prose_is_one_with_both_passages() -> None:
    overall = [rating for rating in found() if rating.standard is None]
    assert [(one.source, [p.quote for p in one.evidence]) for one in overall] == [
        ("table", ["Overall rating\tGood", "York as 'Good'"])
    ]


def test_standards_by_number_or_else_by_name() -> None:
    on = [rating.standard for rating in found() if rating.standard is not None]
    assert on == [KNOWN.standard("2021", "1.1"), KNOWN.standard("2021", "1.2")]
    row = rating_tables(LETTER.blocks, ["Good"])[0].rated[0].row
    assert standard_of(Rated(row, None, "Overall rating", "Good"), KNOWN, "2021") is None


def test_table_and_prose_that_differ_are_two_ratings() -> None:
    other = document("We rated York as 'Inadequate'.\n| York PDU |\n| Overall rating | Good |")
    assert [(one.source, one.level.rsplit("/", 1)[1]) for one in found(other)] == [
        ("table", "good"),
        ("prose", "inadequate"),
    ]


def test_prose_alone() -> None:
    (one,) = found(document("We rated York as 'Good'."))
    assert (one.source, one.unit, one.inspection) == ("prose", "york", "i/york")


def test_scores() -> None:
    tables = [UnitTable(YORK, t) for t in rating_tables(LETTER.blocks, level_names(KNOWN))]
    (score,) = scores(LETTER, tables, lambda _: "i")
    assert (score.score, score.maximum, score.unit) == (5, 27, "york")
    assert score.evidence[0].quote == "York PDU\tScore\t5/27"
