"""The letter's text, whole, and the repair of each fault in texts made for the purpose."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.plaintext.textfile import READER, decoded, read_text
from probation_graph.ingest.reading.listing import listing

ROOT = Path(__file__).parents[3]
GOLDEN = Path(__file__).parents[1] / "golden" / "letter.text-blocks.txt"
LETTER = ROOT / "samples" / "letter.txt"


@cache
def letter() -> DocumentText:
    sizes, found = read_text(LETTER.read_text(encoding="utf-8"))
    return DocumentText("0" * 64, "text/plain", READER, sizes, found)


def read(*lines: str) -> list[Block]:
    return list(read_text("\n".join(lines) + "\n")[1])


def shown(found: list[Block]) -> list[tuple[str, str, list[str]]]:
    return [(block.kind.value, block.text, sorted(block.inferred)) for block in found]


def test_letter_has_the_blocks_kept():
    """Regenerate with `python -m probation_graph.ingest.reading.source samples/letter.txt
    > tests/ingest/golden/letter.text-blocks.txt` and look at what changed."""
    assert listing(letter()) == GOLDEN.read_text(encoding="utf-8")


def test_letter_has_its_items():
    found = letter().blocks
    assert sum(block.kind == BlockKind.BULLET for block in found) == 41
    numbers = [block.number for block in found if block.kind == BlockKind.NUMBERED]
    assert numbers == [*range(1, 6), *range(1, 13), *range(1, 11), *range(1, 15)]
    inferred = [block.number for block in found if "number" in block.inferred]
    assert inferred == [1, 6]
    assert sum("joined" in block.inferred for block in found) == 8


def test_lists_break_where_headings_were_lost():
    """Five headings were lost; two more breaks are where pages ended."""
    breaks = [block for block in letter().blocks if "list_break" in block.inferred]
    assert [" ".join(block.text.split()[:3]) for block in breaks if "page_end" not in block.inferred] == [
        "The emphasis on", "Staffing levels across", "Access to intelligence", "The region was",
        "Victims had not",
    ]  # fmt: skip
    assert [block.text.split()[1] for block in breaks if "page_end" in block.inferred] == [
        "completion", "quality",
    ]  # fmt: skip


def test_every_word_of_the_letter_is_held_once():
    document = letter()
    words = re.findall(r"\S+", LETTER.read_text(encoding="utf-8"))
    page = " ".join(words)
    runs = sorted(
        (run.page_start, run.page_end, block.text[run.start : run.end])
        for block in document.blocks
        for run in block.runs
    )
    for start, end, text in runs:
        assert page[start:end] == text
    left = page
    for start, end, _ in reversed(runs):
        left = left[:start] + left[end:]
    assert set(left.split()) <= {"-", "•", "****", *(f"{number}." for number in range(1, 15))}


def test_passages_of_text_have_no_boxes():
    block = letter().blocks[0]
    passage = letter().passage(block)
    assert (passage.quote, passage.boxes, passage.page_width) == (
        "HM Inspectorate of Probation",
        (),
        0.0,
    )


def test_wrapped_and_unwrapped_paragraphs():
    long = (
        "The region had a good plan for its services and a board that met every month to see it through. "
        * 2
    )
    assert shown(read(
        "Many thanks for the cooperation that we received from you",
        "and your staff during the recent review.",
        "",
        long,
        "The next paragraph has no blank line before it, and begins with a capital letter.",
    )) == [
        ("paragraph", "Many thanks for the cooperation that we received from you and your staff during the recent review.", []),
        ("paragraph", long.strip(), []),
        ("paragraph", "The next paragraph has no blank line before it, and begins with a capital letter.", []),
    ]  # fmt: skip


def test_items_and_their_depth():
    found = read("- Children live", "  in poverty:", "    • in schools", "    • at home", "- Families live in flats.",
                 "1) one item", "(2) another item")  # fmt: skip
    assert [
        (block.kind.value, block.level, block.marker, block.number, block.text) for block in found
    ] == [
        ("bullet", 1, "-", None, "Children live in poverty:"),
        ("bullet", 2, "•", None, "in schools"),
        ("bullet", 2, "•", None, "at home"),
        ("bullet", 1, "-", None, "Families live in flats."),
        ("numbered", 1, "1)", 1, "one item"),
        ("numbered", 1, "(2)", 2, "another item"),
    ]


def test_a_dash_that_wraps_to_a_line_start_is_no_bullet():
    (block,) = read(
        "The region was led by a new director who had come in the spring of the year",
        "– and it showed.",
    )
    assert block.kind == BlockKind.PARAGRAPH


CUT = "The function of the weekly briefing was not clear, and it had become a way of sharing the"


@pytest.mark.parametrize("bullet", ["", "- "])
def test_a_sentence_cut_by_a_page_end_is_joined(bullet: str):
    found = read(f"- {CUT}", "", f"{bullet}decisions of others.", "", "- Staff were busy.")
    assert shown(found) == [
        ("bullet", f"{CUT} decisions of others.", ["joined"]), ("bullet", "Staff were busy.", []),
    ]  # fmt: skip


def test_a_name_after_the_cut_is_joined_where_the_sentence_needs_it():
    assert shown(read(CUT, "", "Ministry of Justice."))[0][2] == ["joined"]


def test_items_in_lower_case_are_not_joined():
    first = "ensure all cases are allocated to staff who are qualified"
    found = read("Kirklees PDU should:", f"- 1. {first}", "", "- 2. improve the quality of work")
    assert [block.text for block in found[1:]] == [first, "improve the quality of work"]
    found = read(f"- {first}", "", "- improve the quality of work")
    assert [block.text for block in found] == [first, "improve the quality of work"]


def test_lost_numbers_are_worked_out():
    found = read(
        "Kirklees PDU should:", "", "- ensure all cases are allocated", "- 2. improve the work", "- see to the rest", "- 4. end well",
        "", "The region should:", "", "- review the contract", "- 6. improve the offer", "- and one more thing",
    )  # fmt: skip
    items = [block for block in found if block.kind != BlockKind.HEADING]
    assert [(block.kind.value, block.number, block.marker, sorted(block.inferred)) for block in items] == [
        ("numbered", 1, None, ["number"]), ("numbered", 2, "2.", []), ("numbered", 3, None, ["number"]),
        ("numbered", 4, "4.", []), ("numbered", 5, None, ["number"]), ("numbered", 6, "6.", []),
        ("numbered", 7, None, ["number"]),
    ]  # fmt: skip


def test_bullets_under_numbered_items_stay_bullets():
    found = read("1. see to these things:", "   - the one", "   - the other", "2. end well")
    assert [block.kind.value for block in found] == ["numbered", "bullet", "bullet", "numbered"]


def test_bullets_before_a_number_that_does_not_fit_stay_bullets():
    assert [block.number for block in read("- the one", "- 7. the seventh")] == [None, 7]


def test_bold_marks_are_removed_and_kept_as_bold():
    (block,) = read("- 2. undertake **all** initial **assessments, and** plans")
    assert block.text == "undertake all initial assessments, and plans"
    assert block.inferred == {"bold"}
    assert (
        "".join(block.text[run.start : run.end] for run in block.runs if run.bold)
        == "allassessments,and"
    )


def test_lone_asterisks_stay():
    (block,) = read(
        "Some 12 cases** were seen by us in the course of this inspection of the region."
    )
    assert "cases**" in block.text
    assert not block.inferred


def test_headings_by_form_and_by_what_follows():
    prose = "The region had a good plan for its services, and a board that met every month to see it through."
    found = read("Regional observations:", "", prose, "", "Leadership", "", prose, "", "Key strengths:", "", "- Staff know their cases.",
                 "- Leaders know their staff.", "", "Annexe one – Recommendations", "", "- do this")  # fmt: skip
    assert [(block.level, block.text) for block in found if block.kind == BlockKind.HEADING] == [
        (1, "Regional observations:"), (2, "Leadership"), (3, "Key strengths:"), (1, "Annexe one – Recommendations"),
    ]  # fmt: skip


def test_a_letter_head_and_a_signature_have_no_headings_but_labels():
    prose = "We have now completed the inspection of the region, and write to share what we found there with you."
    found = read("Inspectorate of Bridges", "", "3 May 2021", "", "To:", "", "Pat Example, Director", "", "Dear Pat,", "", prose,
                 "", "Yours sincerely,", "", "Sam Other", "", "Chief Inspector", "", "Qx Zzybil", "", "Annex", "", prose)  # fmt: skip
    assert [block.text for block in found if block.kind == BlockKind.HEADING] == ["To:", "Annex"]
    (rubbish,) = [block for block in found if block.kind == BlockKind.FURNITURE]
    assert (rubbish.text, rubbish.inferred) == ("Qx Zzybil", {"rubbish"})


def test_known_forms_in_a_signature_are_no_rubbish():
    found = read("Ofsted wrote this with care, and sent it on to all who had asked for it.", "", "Yours faithfully", "",
                 "Sam Other", "", "Chief Inspector", "", "Ofsted", "", "Kim Third", "", "Regional Director", "", "kim@example.gov.uk")  # fmt: skip
    assert all(block.kind == BlockKind.PARAGRAPH for block in found)


def test_tables_are_lines_with_tabs():
    found = read(
        "Ratings of the units",
        "",
        "Unit A\t\tScore\t7/27",
        "1.1\tLeadership\tGood",
        "",
        "A line\twith one tab",
    )
    table = found[1]
    assert table.kind == BlockKind.TABLE
    assert [[table.cell(cell) for cell in row] for row in table.rows] == [
        ["Unit A", "", "Score", "7/27"], ["1.1", "Leadership", "Good", ""],
    ]  # fmt: skip
    assert found[2].text == "A line with one tab"


def test_pages_end_at_form_feeds_and_page_numbers_are_furniture():
    sizes, found = read_text(f"{CUT}\n\n1\n\fdecisions of others.\n\n2\n")
    assert [size.number for size in sizes] == [1, 2]
    assert [(block.kind.value, block.page) for block in found] == [
        ("paragraph", 1),
        ("furniture", 1),
        ("furniture", 2),
    ]
    assert {run.page for run in found[0].runs} == {1, 2}
    assert found[0].runs[-1].page_start == len("decisions of ")


def test_hyphens_at_line_ends():
    (block,) = read("The organisation had a plan that all knew of, and the organi-", "sation kept to its pre-",
                    "sentence reports.")  # fmt: skip
    assert block.text.endswith("the organisation kept to its pre-sentence reports.")


def test_blank_lines_between_all_items_say_nothing():
    found = read(
        "- Staff know their cases.",
        "",
        "- Leaders know their staff.",
        "",
        "- Courts are well served.",
    )
    assert not any(block.inferred for block in found)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café".encode(), "Café"),
        (b"\xef\xbb\xbfplain", "plain"),
        ("Café".encode("utf-16"), "Café"),
        ("Caf\u00e9 \u2013 \u2018x\u2019".encode("cp1252"), "Café – ‘x’"),
        (b"PK\x03\x04\x00", None),
        (b"<!DOCTYPE html><p>x", None),
        (b"{\\rtf1 x", None),
        (b"caf\x81", None),
    ],
)
def test_encodings(data: bytes, text: str | None):
    assert decoded(data) == text


@given(st.text(alphabet=st.sampled_from("ab .-•*12\t\n\f:(")))
def test_any_text_keeps_its_words(text: str):
    """Whatever the text, runs lie on their words in the page's text, and no letter is lost."""
    _, found = read_text(text)
    pages = [" ".join(page.split()) for page in text.split("\f")]
    held = 0
    for block in found:
        for run in block.runs:
            assert (
                pages[run.page - 1][run.page_start : run.page_end]
                == block.text[run.start : run.end]
            )
            held += sum(letter in "ab" for letter in block.text[run.start : run.end])
    letters = sum(letter in "ab" for letter in text)
    markers = sum(letter in "ab" for block in found for letter in block.marker or "")
    assert held + markers == letters
