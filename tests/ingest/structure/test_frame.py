from probation_graph.ingest.structure.frame import Frame
from probation_graph.ontology.names import Names
from tests.ingest.building import document
from tests.ingest.letters import LONDON, NORTH_EAST

NAMES = Names()


def frame(text: str) -> Frame:
    return Frame(document(text), NAMES)


def test_a_letter() -> None:
    found = frame(NORTH_EAST)
    assert (found.date, found.version) == ("2024-07-05", "2023")
    assert [passage.quote for passage in found.dated] == ["5 July 2024"]
    assert found.issuer is not None
    assert NAMES.short(found.issuer.iri) == "organisation/hm-inspectorate-of-probation"
    assert found.reviewed is not None
    assert NAMES.short(found.reviewed.iri) == "region/N54"
    assert [NAMES.short(each.unit.iri) for each in found.tables] == ["pdu/N54SOT", "pdu/N54SUND"]


def test_an_issuer_that_only_the_signature_tells() -> None:
    issuer = frame(LONDON.replace("# HM Inspectorate of Probation\n", "")).issuer
    assert issuer is not None
    assert NAMES.short(issuer.iri) == "organisation/hm-inspectorate-of-probation"
    assert frame("Words.").issuer is None


def test_a_report_of_one_unit() -> None:
    found = frame(
        "# An inspection of probation services in: York PDU\nHM Inspectorate of Probation, May 2023\n"
        "# Leadership\nWe inspected York PDU.\n| Score | 9/27 |\n| Overall rating | Good |"
    )
    assert found.kind.code == "pdu_report"
    assert found.reviewed is not None
    assert NAMES.short(found.reviewed.iri) == "pdu/N55YRK"
    assert [NAMES.short(each.unit.iri) for each in found.tables] == ["pdu/N55YRK"]


def test_units_that_only_the_first_section_announces() -> None:
    found = frame("Dear Ann\n# Introduction\nWe inspected York and Leeds PDUs.\n# Staff\nWords.")
    assert [unit.name for unit in found.about.announced] == ["York PDU", "Leeds PDU"]


def test_nothing_known() -> None:
    found = frame("Words.")
    assert (found.date, found.dated, found.inspected, found.reviewed) == (None, (), None, None)
    assert found.version is None


def test_the_first_date_of_a_reports_head() -> None:
    assert frame("Report of May 2023\n1 June 2023\nWords.").date == "2023-06-01"
    assert frame("Dear Ann").date is None
    assert frame("Report of May 2023\nDear Ann").date == "2023-05"
