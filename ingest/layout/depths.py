"""Depths: how deep list items lie within each other."""

from collections.abc import Sequence

from probation_graph.ingest.layout.draft import Draft

SAME_DEPTH = 5.0  # points by which the texts of items of one depth may begin apart
SAME_START = 1.0  # points by which their markers may


def mark_depths(drafts: Sequence[Draft]) -> None:
    """Give each list item its depth, from 1, by where its text begins; a heading or a paragraph
    ends the list."""
    above: list[Draft] = []  # the last item of each depth
    for draft in drafts:
        if not draft.is_item:
            above = []
            continue
        while above and not beside(above[-1], draft) and draft.indent < above[-1].indent:
            above.pop()
        if above and beside(above[-1], draft):
            above.pop()
        above.append(draft)
        draft.level = len(above)


def beside(item: Draft, other: Draft) -> bool:
    """Whether two items are of one depth: their texts begin at the same place, or their markers
    do, where the texts are as far away as a marker is wide ("9." and "10.")."""
    if abs(item.indent - other.indent) <= SAME_DEPTH:
        return True
    return item.kind is other.kind and abs(item.start - other.start) <= SAME_START
