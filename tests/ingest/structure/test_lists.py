from dataclasses import replace

import pytest

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.generic import KIND as GENERIC
from probation_graph.ingest.kinds.joint_letter import KIND as JOINT
from probation_graph.ingest.kinds.regional_letter import KIND as LETTER
from probation_graph.ingest.structure.lists import Item, items
from probation_graph.ingest.structure.sections import outline
from tests.ingest.building import document

LOST = """
# Staff
Context of it all.
## Key strengths:
* Training was strong and well led.
* Leaders were effective.
* Oversight was insufficient and poor.
* Delays were too many.
"""


def marked(text: str, *breaks: int, also: str = "list_break") -> DocumentText:
    """The document with blocks marked as first after a break of their list."""
    letter = document(text)
    blocks = tuple(
        replace(b, inferred=frozenset(["list_break", also])) if b.index in breaks else b
        for b in letter.blocks
    )
    return replace(letter, blocks=blocks)


def read(letter: DocumentText, kind=LETTER, taken=()) -> tuple[Item, ...]:
    (section,) = outline(letter, kind).sections
    return items(section, kind, taken)


def test_headings_tell_polarity() -> None:
    found = read(
        document("# Staff\nWords.\n## Strengths\n* Good\n## What needs to improve?\n* Bad")
    )
    assert [(item.polarity, item.basis) for item in found] == [
        ("context", "heading"),
        ("strength", "heading"),
        ("area_for_improvement", "heading"),
    ]
    assert not any(item.inferred for item in found)


def test_a_section_may_itself_be_named_after_a_polarity() -> None:
    letter = document("# Findings\n## Key strengths\n* Good\nWords between.\n* Better")
    assert [item.polarity for item in read(letter)] == ["strength", "context", "strength"]


def test_a_lost_heading_is_worked_out_from_the_break_in_the_list() -> None:
    found = read(marked(LOST, 5))
    assert [item.polarity for item in found[1:]] == ["strength"] * 2 + ["area_for_improvement"] * 2
    assert [item.basis for item in found[3:]] == ["list_position"] * 2
    assert found[3].inferred == {"polarity"}
    assert found[1].inferred == frozenset()


def test_of_several_breaks_the_one_between_praise_and_fault_is_taken() -> None:
    found = read(marked(LOST, 4, 5, 6))
    assert [item.polarity for item in found[1:]] == ["strength"] * 2 + ["area_for_improvement"] * 2


def test_a_break_at_a_page_end_counts_only_alone() -> None:
    assert [i.basis for i in read(marked(LOST, 5, also="page_end"))[3:]] == ["list_position"] * 2


def test_a_break_that_the_words_speak_against_is_none() -> None:
    turned = LOST.replace("strengths", "x").replace("## Key x:", "## Areas for improvement:")
    assert {item.polarity for item in read(marked(turned, 5))[1:]} == {"area_for_improvement"}


def test_lost_strengths_after_improvements() -> None:
    text = "# Staff\n## Areas for improvement\n* Plans were poor.\n* Work was strong and effective."
    assert [item.polarity for item in read(marked(text, 3))] == ["area_for_improvement", "strength"]


def test_without_breaks_or_where_lists_need_no_pair_nothing_is_inferred() -> None:
    for found in (read(document(LOST)), read(marked(LOST, 5), GENERIC)):
        assert {item.polarity for item in found[1:]} == {"strength"}


def test_what_is_something_else_is_left_out() -> None:
    text = (
        "# Staff\nThese are our points:\n* One\nI look forward to receiving your plan.\n| a | b |"
    )
    letter = document(text)
    assert [item.block.text for item in read(letter)] == ["One"]
    assert read(letter, taken={2}) == ()


def test_sub_items_belong_to_the_item_above_them() -> None:
    letter = document("# Staff\n## Strengths\n* Main\n* Sub\n* Next")
    blocks = list(letter.blocks)
    blocks[3] = replace(blocks[3], level=2)
    first, second = read(replace(letter, blocks=tuple(blocks)))
    assert [block.text for block in first.under] == ["Sub"]
    assert second.block.text == "Next"


@pytest.mark.parametrize(
    "text",
    ["There are no areas for priority action", "No priority actions were identified.", "None.",
     "We found no areas for improvement in this inspection."],
)  # fmt: skip
def test_an_item_that_says_its_list_is_empty_finds_no_fault(text: str) -> None:
    letter = document(f"# Areas for priority action\n* {text}")
    assert [item.polarity for item in read(letter, JOINT)] == ["context"]


@pytest.mark.parametrize("text", ["There are no plans for children.", "No support is given."])
def test_an_item_on_what_is_missing_stays_a_fault(text: str) -> None:
    letter = document(f"# Areas for priority action\n* {text}")
    assert [item.polarity for item in read(letter, JOINT)] == ["area_for_improvement"]
