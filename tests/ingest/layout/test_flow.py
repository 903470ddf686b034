"""Paragraphs and items out of the lines of one column."""

from dataclasses import replace

import pytest

from probation_graph.ingest.layout.flow import flow
from probation_graph.ingest.layout.lines import lines_of
from probation_graph.ingest.layout.markers import Marker
from probation_graph.ingest.layout.measures import Measures
from probation_graph.ingest.reading.page import Box, Word

MEASURES = Measures(10.0, False, {10.0: 13.0})
FULL = "a line that is as full as any line of the whole column"
Placed = tuple[float, str] | tuple[float, str, float]


def words(x: float, top: float, text: str, size: float, bold: bool) -> list[Word]:
    found = []
    for part in text.split():
        width = len(part) * size / 2
        found.append(Word(part, Box(x, top, x + width, top + size), "F", size, bold))
        x += width + size / 4
    return found


def read(
    *placed: tuple[float, float, str], size: float = 10, bold: str = ""
) -> list[tuple[str | None, str]]:
    """Marker and text of each draft of lines set at x, top."""
    found = [each for x, top, text in placed for each in words(x, top, text, size, text == bold)]
    drafts = flow(lines_of(1, found), MEASURES)
    return [(None if draft.marker is None else draft.marker.text, draft.text) for draft in drafts]


def texts(*placed: tuple[float, float, str], bold: str = "") -> list[str]:
    return [text for _, text in read(*placed, bold=bold)]


def test_lines_as_close_as_usual_are_a_paragraph_and_loose_ones_are_not():
    assert texts((72, 0, FULL), (72, 13, "goes on here"), (72, 32, "Another")) == [
        f"{FULL} goes on here",
        "Another",
    ]


def test_a_sentence_that_ends_before_the_line_is_full_ends_the_paragraph():
    assert texts((72, 0, FULL), (72, 13, "and ends."), (72, 26, "Another begins")) == [
        f"{FULL} and ends.",
        "Another begins",
    ]
    assert texts((72, 0, FULL), (72, 13, "and ends."), (72, 26, "not here")) == [
        f"{FULL} and ends. not here"
    ]


def test_an_address_of_short_lines_is_one_block():
    assert texts((72, 0, FULL), (72, 30, "1 Bridge Street"), (72, 43, "Manchester")) == [
        FULL,
        "1 Bridge Street Manchester",
    ]


def test_a_first_line_may_be_indented():
    assert texts((90, 0, FULL), (72, 13, FULL), (72, 26, "goes on")) == [f"{FULL} {FULL} goes on"]


def test_an_indented_line_under_a_short_one_is_another_text():
    assert texts((72, 0, FULL), (72, 30, "Summary"), (100, 43, "indented")) == [
        FULL,
        "Summary",
        "indented",
    ]


def test_centred_lines_are_one_text():
    assert texts((72, 0, FULL), (100, 30, "Joint inspection letter"), (130, 43, "of the area")) == [
        FULL, "Joint inspection letter of the area",
    ]  # fmt: skip


def test_a_bold_line_that_is_not_full_is_a_text_of_its_own():
    assert texts((72, 0, FULL), (72, 30, "To:"), (72, 43, "Pat Example"), bold="To:") == [
        FULL,
        "To:",
        "Pat Example",
    ]


def test_words_at_a_line_s_start_that_look_like_markers():
    plain = read((72, 0, FULL), (72, 13, "12. was the last"), (72, 26, "o the"))
    assert plain == [(None, f"{FULL} 12. was the last o the")]


def test_a_marker_without_gap_counts_after_one_that_had_it():
    found = read((72, 0, "9."), (95, 0, FULL), (72, 13, "10. another item"), (72, 26, "(a) text"))
    assert found == [("9.", FULL), ("10.", "another item"), (None, "(a) text")]
    dashes = read((72, 0, "-"), (85, 0, FULL), (72, 13, "- another item"))
    assert dashes == [("-", FULL), ("-", "another item")]


def test_a_numbered_line_in_bold_is_a_heading_s_and_no_item():
    assert read((72, 0, FULL), (72, 30, "1."), (95, 30, "Delivery"), bold="Delivery")[1][0] == "1."
    found = flow(
        lines_of(1, [*words(72, 0, "1.", 10, True), *words(95, 0, "Delivery", 10, True)]), MEASURES
    )
    assert found[0].marker is None


def test_no_lines_no_texts():
    assert flow([], MEASURES) == []


def test_a_number_close_to_its_text_counts_where_the_next_line_hangs_below_that_text():
    wide = "100. Over the past two years there has been much"
    under = 72 + 4 * 5 + 2.5
    assert read((72, 0, wide), (under, 13, "of this kind")) == [
        ("100.", "Over the past two years there has been much of this kind")
    ]
    assert read((72, 0, "100. Over the past"), (72, 13, "of this kind"))[0][0] is None


def test_numbers_without_a_stop_that_count_on_are_a_lists():
    assert read((72, 0, "1"), (90, 0, "see the people"), (72, 30, "2"), (90, 30, "plan the work")) == [
        ("1", "see the people"),
        ("2", "plan the work"),
    ]  # fmt: skip


def test_a_number_alone_or_one_that_does_not_count_on_is_a_word():
    assert [marker for marker, _ in read((72, 0, "1"), (90, 0, "see the people"))] == [None]
    apart = read((72, 0, "1"), (90, 0, "see the people"), (72, 30, "4"), (90, 30, "plan the work"))
    assert [marker for marker, _ in apart] == [None, None]
    table = read((72, 0, "1"), (90, 0, "see"), (72, 30, "2"), (90, 30, "plan"))
    assert [marker for marker, _ in table] == [None, None]


def test_a_row_with_words_far_apart_does_not_go_on_in_the_text_below():
    row = [(72, 0, "Services for all of them are"), (400, 0, "good")]
    assert texts(*row, (72, 13, FULL)) == ["Services for all of them are good", FULL]


def test_numbers_close_to_their_text_begin_a_list_that_is_announced_or_indented():
    listed = ((72, 18, "1. improve this"), (72, 31, "2. improve that"))
    assert read((72, 0, "The unit should:"), *listed) == [
        (None, "The unit should:"),
        ("1.", "improve this"),
        ("2.", "improve that"),
    ]
    indented = ((72, 0, f"{FULL}."), (90, 18, "4. improve this"))
    assert read(*indented)[1] == ("4.", "improve this")


def test_a_number_that_begins_a_text_neither_announced_nor_indented_is_a_word():
    assert read((72, 0, f"{FULL}."), (72, 40, "4. is what we rated it"))[1][0] is None


def test_an_item_s_lines_may_begin_under_its_marker():
    lines = ((72, 0, f"• {FULL}"), (72, 13, "Leeds and ends"), (72, 26, "• another"))
    assert read(*lines) == [("•", f"{FULL} Leeds and ends"), ("•", "another")]


def test_a_line_under_a_marker_is_a_text_of_its_own_where_items_hang():
    first = ((72, 0, "•"), (85, 0, FULL), (85, 13, "hangs"))
    second = ((72, 26, "•"), (85, 26, FULL), (72, 39, "Leeds and ends"))
    assert read(*first, *second)[1:] == [("•", FULL), (None, "Leeds and ends")]


def test_a_line_under_the_marker_of_an_item_that_is_not_full_is_a_text_of_its_own():
    assert read((72, 0, f"• {FULL}"), (72, 13, "• short"), (72, 26, "Leeds")) == [
        ("•", FULL),
        ("•", "short"),
        (None, "Leeds"),
    ]


def test_a_list_counts_on_in_the_next_column():
    (before,) = flow(lines_of(1, words(72, 0, "• see the people", 10, False)), MEASURES)
    item = replace(before, marker=Marker("5.", 5, hanging=True))
    below = [*words(72, 0, "and more", 10, False), *words(72, 30, "6. plan the work", 10, False)]
    for lines in (below, below[2:]):
        assert flow(lines_of(2, lines), MEASURES, item)[-1].marker == Marker("6.", 6, hanging=True)
        assert flow(lines_of(2, lines), MEASURES)[-1].marker is None


@pytest.mark.parametrize("marker", ["–", "12."])
def test_what_begins_a_line_amid_a_sentence_is_no_marker(marker):
    assert read((72, 0, FULL), (72, 13, marker), (92, 13, "far away")) == [
        (None, f"{FULL} {marker} far away")
    ]
    for end in ("these:", "and ends."):
        first = f"{FULL[: -len(end)]}{end}"
        assert read((72, 0, first), (72, 13, marker), (92, 13, "far away")) == [
            (None, first),
            (marker, "far away"),
        ]


def test_a_salutation_is_a_text_of_its_own():
    assert texts((72, 0, "cc: Bo Sample"), (72, 13, "Dear Pat,"), (72, 26, FULL.title())) == [
        "cc: Bo Sample",
        "Dear Pat,",
        FULL.title(),
    ]


@pytest.mark.parametrize("marker", ["–", "a.", "(i)"])
def test_a_marker_close_to_its_text_counts_in_a_list_that_is_announced_or_indented(marker):
    listed = f"{marker} improve this"
    assert read((72, 0, "The unit should:"), (72, 18, listed))[1] == (marker, "improve this")
    assert read((72, 0, f"{FULL}."), (90, 18, listed))[1] == (marker, "improve this")
    assert read((72, 0, f"{FULL}."), (72, 18, listed))[1] == (None, listed)


def test_numbers_without_a_stop_close_to_their_text_are_a_list_s_where_it_is_indented():
    listed = ((90, 18, "9 improve all this"), (86, 36, "10 improve all that"))
    found = flow(lines_of(1, [each for x, top, text in ((72, 0, f"{FULL}."), *listed)
                              for each in words(x, top, text, 10, False)]), MEASURES)  # fmt: skip
    assert [None if each.marker is None else each.marker.number for each in found] == [None, 9, 10]
    assert read((72, 0, "9 improve all this"), (72, 18, "10 improve all that"))[0][0] is None


def test_numbers_that_count_on_before_paragraphs_are_markers():
    first, second = (72, 0, f"7. {FULL}"), (72, 13, "and ends.")
    assert read(first, second, (72, 30, "8. Another of them")) == [
        ("7.", f"{FULL} and ends."),
        ("8.", "Another of them"),
    ]
    assert read(first, second, (72, 30, "9. Another of them"))[1][0] is None
