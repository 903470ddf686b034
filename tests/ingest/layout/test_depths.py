"""How deep list items lie within each other."""

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.depths import mark_depths
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.reading.page import Box, Word

BULLET, NUMBERED, PARAGRAPH = BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.PARAGRAPH


def depths(*placed: tuple[BlockKind, float, float]) -> list[int]:
    """The depths of items of a kind, whose marker and text begin somewhere."""
    drafts = []
    for kind, marker, text in placed:
        word = Word("1.", Box(marker, 0, marker + 5, 10), "F", 10, False)
        drafts.append(Draft(kind, 1, text, 0, marker_word=word))
    mark_depths(drafts)
    return [each.level for each in drafts]


def test_items_lie_as_deep_as_their_texts_begin():
    listed = [(BULLET, 72.0, 90.0), (BULLET, 92.0, 108.0), (BULLET, 110.0, 126.0)]
    assert depths(*listed, listed[1], listed[2], listed[0]) == [1, 2, 3, 2, 3, 1]


def test_what_is_no_item_ends_a_list():
    assert depths((BULLET, 72, 90), (BULLET, 92, 108), (PARAGRAPH, 72, 72), (BULLET, 92, 108)) == [
        1, 2, 1, 1,
    ]  # fmt: skip


def test_numbers_of_more_digits_push_their_texts_without_going_deeper():
    assert depths((NUMBERED, 72, 82), (NUMBERED, 72, 88), (NUMBERED, 72, 82)) == [1, 1, 1]
    assert depths((NUMBERED, 72, 82), (BULLET, 72, 88)) == [1, 2]
