"""Joins: texts that a page's or column's end cuts in two are put together again."""

from collections.abc import Sequence

from probation_graph.ingest.block import Aside, BlockKind
from probation_graph.ingest.language.letterforms import is_closing, is_salutation
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.flow import SAME_LEFT
from probation_graph.ingest.layout.lines import SIZE_CHANGE, ends_early
from probation_graph.ingest.layout.measures import LARGER, Measures

LEAST_LINES = 2  # of a paragraph that is no single line of a list or a head
CLOSED = (".", "?", "!", ":", ";")
CLOSING_MARKS = "\"'’”)]"


def join(drafts: Sequence[Draft], measures: Measures) -> list[Draft]:
    """Drafts in reading order, those that go on from one column to the next put together. What
    is between them (footers, headers, footnotes, boxes) does not keep them apart."""
    result: list[Draft] = []
    last: dict[Aside | None, Draft] = {}  # the last text before, furniture aside
    for draft in drafts:
        before = last.get(draft.aside)
        if before is not None and goes_on(before, draft):
            before.lines.extend(draft.lines)
            continue
        result.append(draft)
        if draft.kind != BlockKind.FURNITURE and not is_note(draft, before, measures):
            last[draft.aside] = draft
    return result


def goes_on(before: Draft, draft: Draft) -> bool:
    """Whether a text at the top of a column is the rest of the one that ended the column before:
    the same size, no marker, and an unfinished sentence or the same hanging indent."""
    if draft.kind != BlockKind.PARAGRAPH or before.kind == BlockKind.HEADING:
        return False
    if not before.lines or before.whole or draft.whole:
        return False
    if not starts_column(before, draft) or abs(before.lines[-1].size - draft.size) > SIZE_CHANGE:
        return False
    if before.lines[-1].bold != draft.lines[0].bold or is_form(before):
        return False
    aligned = min(abs(edge - draft.indent) for edge in (before.indent, before.hanging)) <= SAME_LEFT
    if aligned and (before.is_item or is_full(before, draft)):
        return True
    return unfinished(before.text) and (aligned or draft.text[0].islower())


def is_full(before: Draft, draft: Draft) -> bool:
    """Whether a paragraph's last line is as long as its column is wide, so that it hardly ends
    there, although a sentence may."""
    if before.kind is not BlockKind.PARAGRAPH or len(before.lines) < LEAST_LINES:
        return False
    if unfinished(draft.text):
        return False
    return not ends_early(before.lines[-1], draft.lines[0], before.right)


def is_form(draft: Draft) -> bool:
    """Whether a text is a letter's salutation or closing, which nothing goes on with."""
    text = draft.text
    return is_closing(text) or (len(draft.lines) == 1 and is_salutation(text))


def is_note(draft: Draft, before: Draft | None, measures: Measures) -> bool:
    """Whether a text is a footnote: smaller than the body, after a text in the body's size."""
    small = measures.body - LARGER
    return (
        draft.kind in (BlockKind.PARAGRAPH, BlockKind.NUMBERED)
        and draft.size <= small
        and before is not None
        and before.size > small
    )


def starts_column(before: Draft, draft: Draft) -> bool:
    """Whether a text begins a page or a column."""
    last = before.lines[-1]
    return last.page != draft.page or draft.top < last.box.top


def unfinished(text: str) -> bool:
    """Whether a text ends before its sentence does."""
    return not text.rstrip(CLOSING_MARKS).endswith(CLOSED)
