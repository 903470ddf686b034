"""Depths of a text file's list items, by their indents."""

from collections.abc import Sequence

from probation_graph.ingest.plaintext.textdraft import TextDraft


def mark_depths(drafts: Sequence[TextDraft]) -> None:
    """Give each list item its depth, from 1; anything between two items ends the list."""
    indents: list[int] = []
    for draft in drafts:
        if not draft.is_item:
            indents = []
            continue
        while indents and draft.indent < indents[-1]:
            indents.pop()
        if not indents or draft.indent > indents[-1]:
            indents.append(draft.indent)
        draft.level = len(indents)
