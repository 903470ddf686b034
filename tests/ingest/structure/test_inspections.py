from probation_graph.ingest.facts import Body
from probation_graph.ingest.language.dates import dates
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.inspections import Inspected, publication_year
from probation_graph.ingest.structure.rating_tables import rating_tables
from probation_graph.ingest.structure.ratings import UnitTable
from probation_graph.ontology.names import Names
from tests.ingest.building import document

NAMES = Names()
REGION = Body(NAMES.iri("region/N55"), "Region", "Yorkshire and the Humber")
YORK = Body(NAMES.iri("pdu/N55YRK"), "ProbationDeliveryUnit", "York PDU")
COWLAM = Body(
    NAMES.iri("provisional/0123456789ab/pdu/cowlam-pdu"), "ProbationDeliveryUnit", "Cowlam PDU",
    provisional=True,
)  # fmt: skip


def test_the_regions_review_and_one_inspection_of_each_unit() -> None:
    letter = document("| York PDU | Fieldwork started May 2023 |\n| Overall rating | Good |")
    (table,) = rating_tables(letter.blocks, ["Good"])
    (span,) = dates("6 to 10 March 2023")
    what = About(REGION, (YORK, COWLAM), (), {}, fieldwork=span)
    found = Inspected(NAMES, 2023).inspections(letter, what, [UnitTable(YORK, table)])
    assert [NAMES.short(one.iri) for one in found] == [
        "inspection/N55/2023",
        "inspection/N55YRK/2023",
        "inspection/0123456789ab-cowlam-pdu/2023",
    ]
    assert [(one.fieldwork_start, one.fieldwork_end) for one in found] == [
        ("2023-03-06", "2023-03-10"),
        ("2023-05", None),
        ("2023-03-06", "2023-03-10"),
    ]
    assert found[1].evidence[0].quote == "York PDU\tFieldwork started May 2023"


def test_year_of_publication() -> None:
    letter = document("Met in May 2019 and on 4 July 2021; and on 5 June.")
    assert publication_year("2023-03", letter) == 2023
    assert publication_year(None, letter) == 2021
    assert publication_year(None, document("No dates.")) is None
