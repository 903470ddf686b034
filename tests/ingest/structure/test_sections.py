import pytest

from probation_graph.ingest.kinds.generic import KIND
from probation_graph.ingest.kinds.generic_report import KIND as REPORT
from probation_graph.ingest.kinds.joint_letter import KIND as JOINT
from probation_graph.ingest.structure.sections import is_short, outline, section_title
from tests.ingest.building import document
from tests.ingest.letters import NORTH_EAST


def test_a_letter_is_cut_into_its_parts() -> None:
    letter = document(NORTH_EAST)
    parts = outline(letter, KIND)
    assert parts.salutation is not None
    assert parts.salutation.text == "Dear Sarah,"
    assert parts.head[-1].text.startswith("Corporate Assurance Unit")
    assert [block.text[:9] for block in parts.opening] == ["Thank you", "We have i"]
    assert [section.title for section in parts.sections] == [
        "Headline findings",
        "Leadership",
        "Staffing",
        "Conclusion",
    ]
    assert parts.valediction is not None
    assert parts.signature[0].text.startswith("Owen Pike")
    assert [section.title for section in parts.annexes] == [
        "Annex A: Recommendations",
        "Annex B: Ratings",
    ]


def test_headings_of_lists_and_addressees_begin_no_section() -> None:
    (section,) = outline(
        document("# Staff\n## Strengths:\n* One\n## Leeds PDU should:\n1. do"), KIND
    ).sections
    assert len(section.blocks) == 4


def test_a_report_has_a_head_up_to_its_date_and_annexes_after_its_sections() -> None:
    parts = outline(
        document("A report\n3 May 2023\nWords\n# 1.1. Leadership\n# Annex 1\nMore\n~ 9"), KIND
    )
    assert [block.text for block in parts.head] == ["A report", "3 May 2023"]
    assert [block.text for block in parts.opening] == ["Words"]
    assert [section.title for section in parts.sections] == ["Leadership"]
    assert [section.title for section in parts.annexes] == ["Annex 1"]
    assert (parts.salutation, parts.valediction, parts.signature) == (None, None, ())


def test_a_document_without_headings_is_all_opening() -> None:
    parts = outline(document("Some words\nMore words"), KIND)
    assert len(parts.opening) == 2
    assert parts.sections == ()
    after = outline(document("Dear Ann\nYours sincerely\nAnn Example\nAnnex A"), KIND)
    assert [block.text for block in after.signature] == ["Ann Example"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("1.2. Staff:", "Staff"),
        ("Leadership –", "Leadership"),
        (":", ":"),
        ("Services", "Services"),
    ],
)
def test_titles_have_no_numbering(heading: str, title: str) -> None:
    assert section_title(heading) == title


def test_long_paragraphs_are_no_headings() -> None:
    short, long, item = document(f"Strengths\n{'word ' * 40}\n* Strengths").blocks
    assert [is_short(block) for block in (short, long, item)] == [True, False, False]


def test_what_a_report_says_below_its_title_is_a_section() -> None:
    text = """
    # Ayton Council
    # Inspection of children’s services
    Inspection dates: 3 to 7 June 2024
    Services are good. Leaders know them.
    # Leaders
    They know.
    """
    cut = outline(document(text), REPORT)
    assert [section.title for section in cut.sections] == [
        "Inspection of children’s services",
        "Leaders",
    ]
    assert [block.text for block in cut.sections[0].blocks] == [
        "Services are good. Leaders know them."
    ]


def test_a_study_in_the_middle_of_a_list_ends_where_the_list_counts_on() -> None:
    text = "# Main findings\n1. One\n2. Two\n# Practice study\nA child was seen.\n3. Three\n4. Four"
    (section,) = outline(document(text), JOINT).sections
    assert [block.text for block in section.blocks] == ["One", "Two", "Three", "Four"]
