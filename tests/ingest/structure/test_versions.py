from probation_graph.ingest.structure.rating_tables import rating_tables
from probation_graph.ingest.structure.versions import version_of
from probation_graph.ontology.names import DEFAULT_BASE
from probation_graph.ontology.standards import standards
from tests.ingest.building import document

KNOWN = standards(DEFAULT_BASE)


def version(table: str, date: str | None) -> str | None:
    return version_of(KNOWN, rating_tables(document(table).blocks, ["Good"]), date)


def test_the_printed_maximum_tells() -> None:
    assert version("| York | 9/27 |\n| Overall rating | Good |", "2024-05-01") == "2021"
    assert version("| York | 9/21 |\n| Overall rating | Good |", "2022-05-01") == "2023"


def test_else_the_names_of_standards_tell() -> None:
    assert version("| Overall rating | Good |\n| 1.2 | Staffing | Good |", "2022-01-01") == "2023"
    assert (
        version("| York | 9/99 |\n| Overall rating | Good |\n| 1.2 | Staff | Good |", None)
        == "2021"
    )


def test_else_the_date_tells_or_nothing() -> None:
    assert version("Words.", "2023-03-30") == "2021"
    assert version("Words.", "2024-09-01") == "2023"
    assert version("Words.", None) is None
    assert version("| Overall rating | Good |\n| 1.1 | Leadership | Good |", None) is None
