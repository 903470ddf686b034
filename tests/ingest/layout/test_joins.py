import pytest

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.joins import join, unfinished
from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.layout.measures import Measures
from probation_graph.ingest.reading.page import Box, Word

MEASURES = Measures(11.0, False, {})
PARAGRAPH, BULLET, TABLE = BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.TABLE


def draft(text: str, page: int, kind: BlockKind = PARAGRAPH, left: float = 72, top: float = 0,
          size: float = 11, bold: bool = False) -> Draft:  # fmt: skip
    line = Line(page, (Word(text, Box(left, top, 200, top + size), "F", size, bold),))
    return Draft(kind, page, left, top, [line])


def texts(*drafts: Draft) -> list[str]:
    return [one.text for one in join(drafts, MEASURES)]


def test_an_unfinished_sentence_goes_on_over_a_page_end():
    assert texts(draft("seen that the", 1), draft("work is good", 2)) == [
        "seen that the work is good"
    ]
    assert texts(draft("seen that.", 1), draft("Work is good", 2)) == ["seen that.", "Work is good"]
    assert texts(draft("seen by the", 1), draft("Ministry", 2)) == ["seen by the Ministry"]
    assert texts(draft("seen by the", 1), draft("Ministry", 2, left=100)) == [
        "seen by the",
        "Ministry",
    ]


def test_and_into_the_next_column_but_not_down_the_same_one():
    assert texts(draft("seen that the", 1, top=700), draft("work", 1, left=300, top=80)) == [
        "seen that the work"
    ]
    assert texts(draft("seen that the", 1, top=80), draft("work", 1, top=200)) == [
        "seen that the",
        "work",
    ]


def test_an_item_goes_on_at_its_indent():
    assert texts(draft("It is good.", 1, BULLET, 100), draft("It is new.", 2, left=101)) == [
        "It is good. It is new."
    ]
    assert texts(draft("It is good.", 1, BULLET, 100), draft("It is new.", 2)) == [
        "It is good.",
        "It is new.",
    ]


def test_an_item_whose_lines_begin_under_its_marker_goes_on_there():
    item = draft("It is good.", 1, BULLET, 100)
    item.lines += draft("It is known.", 1, left=85, top=13).lines
    assert texts(item, draft("It is new.", 2, left=85)) == ["It is good. It is known. It is new."]


@pytest.mark.parametrize(
    ("form", "after"), [("Dear Pat,", "We thank you"), ("Yours sincerely,", "Pat Example")]
)
def test_a_letter_s_salutation_and_closing_do_not_go_on(form, after):
    assert texts(draft(form, 1), draft(after, 2)) == [form, after]


def test_texts_of_other_kinds_sizes_or_weights_do_not_go_on():
    for after in (draft("work", 2, BULLET), draft("work", 2, size=14), draft("work", 2, bold=True)):
        assert len(texts(draft("seen that the", 1), after)) == 2
    assert len(join([Draft(TABLE, 1, 72, 0), draft("work", 2)], MEASURES)) == 2


def test_headers_and_footnotes_do_not_keep_texts_apart():
    between = [draft("1", 1, BlockKind.FURNITURE), draft("2 An Act.", 1, top=700, size=8)]
    assert texts(draft("seen that the", 1), *between, draft("work", 2)) == [
        "seen that the work",
        "1",
        "2 An Act.",
    ]


def test_ends_of_sentences():
    assert [unfinished(text) for text in ("good.", "good.’", "(good.)", "good", "good,", "these:")] == [
        False, False, False, True, True, False,
    ]  # fmt: skip
