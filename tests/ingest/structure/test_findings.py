import pytest

from probation_graph.ingest.kinds.generic import KIND
from probation_graph.ingest.structure.findings import findings, standard_of
from probation_graph.ingest.structure.sections import outline
from probation_graph.ontology.names import DEFAULT_BASE
from probation_graph.ontology.standards import standards
from tests.ingest.building import document

TEXT = """
# Leadership
Words.
## Strengths
* One
* Two
## Areas for improvement
* Three
# Culture
## Strengths
* Four
# Leadership
## Strengths
* Five
"""


def read(version: str | None = "2021"):
    letter = document(TEXT)
    return findings(letter, outline(letter, KIND).sections, KIND, "i", set(), version, DEFAULT_BASE)


def test_findings_with_section_polarity_position_and_evidence() -> None:
    found = read()
    assert [(one.section, str(one.polarity), one.position, one.text) for one in found] == [
        ("Leadership", "context", 1, "Words."),
        ("Leadership", "strength", 1, "One"),
        ("Leadership", "strength", 2, "Two"),
        ("Leadership", "area_for_improvement", 1, "Three"),
        ("Culture", "strength", 1, "Four"),
        ("Leadership", "strength", 3, "Five"),
    ]
    assert all(one.evidence[0].quote == one.text for one in found)
    assert {one.inspection for one in found} == {"i"}


def test_sections_named_after_a_standard_are_on_it() -> None:
    assert {one.section for one in read() if one.standard is not None} == {"Leadership"}
    assert not any(one.standard for one in read(None))


@pytest.mark.parametrize(
    ("version", "title", "notation"),
    [
        ("2021", "Services and interventions", "1.3"),
        ("2021", "information and facilities", "1.4"),
        ("2023", "Staff", "1.2"),
        ("2021", "Statutory victim work", None),
        ("2021", "Summary", None),
    ],
)
def test_standard_of_a_title(version: str, title: str, notation: str | None) -> None:
    known = standards(DEFAULT_BASE)
    expected = None if notation is None else known.standard(version, notation)
    assert standard_of(title, known.standards_of(version)) == expected
