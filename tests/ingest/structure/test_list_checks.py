"""Headings under which nothing was found."""

import pytest

from probation_graph.ingest.kinds.generic_report import KIND as REPORT
from probation_graph.ingest.structure.findings import findings
from probation_graph.ingest.structure.list_checks import list_check
from probation_graph.ingest.structure.sections import outline
from probation_graph.ontology.names import DEFAULT_BASE
from tests.ingest.building import document


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("# Leadership\n## Strengths:\n* Staff were seen.\n## Areas for improvement:\n* More.", 2, "2"),
        ("# Leadership\n## Strengths:\n## Areas for improvement:\n* More.", 1, "1"),
        ("# Areas for priority action\nThere are no priority actions.\n# Strengths\n* One.", 1, "1"),
        ("# Leadership\n## Strengths:\n| What was seen | Staff |\n", 1, "0 with findings"),
    ],
)  # fmt: skip
def test_headings_of_lists_under_which_nothing_was_understood_are_told(
    text: str, expected: int, found: str
) -> None:
    letter = document(text)
    sections = outline(letter, REPORT).sections
    told = findings(letter, sections, REPORT, "inspection", (), None, DEFAULT_BASE)
    (check,) = list_check(letter, sections, REPORT, told)
    assert (check.expected, check.found) == (str(expected), found)
    assert check.passed == (found == str(expected))


def test_no_such_headings_no_check() -> None:
    letter = document("# Leadership\nWords.")
    assert list(list_check(letter, outline(letter, REPORT).sections, REPORT, ())) == []
