"""Depths: how deep list items lie within each other."""

from collections.abc import Sequence

from probation_graph.ingest.layout.draft import Draft

SAME_DEPTH = 5.0  # points by which the texts of items of one depth may begin apart


def mark_depths(drafts: Sequence[Draft]) -> None:
    """Give each list item its depth, from 1, by where its text begins; a heading or a paragraph
    ends the list."""
    lefts: list[float] = []
    for draft in drafts:
        if not draft.is_item:
            lefts = []
            continue
        while lefts and draft.indent < lefts[-1] - SAME_DEPTH:
            lefts.pop()
        if not lefts or draft.indent > lefts[-1] + SAME_DEPTH:
            lefts.append(draft.indent)
        draft.level = len(lefts)
