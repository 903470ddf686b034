"""Headings of a text file: short lines by themselves, known by their form and by what follows."""

from collections.abc import Sequence

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.language.letterforms import (
    is_annex,
    is_contact,
    is_date,
    is_salutation,
    names_post,
)
from probation_graph.ingest.plaintext.signature import signature
from probation_graph.ingest.plaintext.textdraft import TextDraft

MOST_WORDS = 12
MOST_LETTERS = 90
PROSE = 80  # characters: a longer text is prose, and a short one above it may be its heading
CLOSED = (".", "?", "!", ";", ",")
PART, SECTION, LABEL = 1, 2, 3  # levels: of an annex or the like, of a section, over a list


def mark_headings(drafts: Sequence[TextDraft]) -> None:
    """Make headings of the short lines that stand over something, and rank them."""
    texts = [draft for draft in drafts if draft.kind != BlockKind.FURNITURE]
    signed = {id(draft) for draft in signature(texts)}
    body = letter_body(texts)
    for at in range(len(texts) - 2, -1, -1):  # from the end: a heading may stand over a heading
        draft, below = texts[at], texts[at + 1]
        if id(draft) in signed or not is_short(draft):
            continue
        if 0 < at < body and not draft.text.endswith(":"):
            continue  # a letter head: names, posts, addresses
        level = level_of(draft, below)
        if level is not None:
            draft.kind = BlockKind.HEADING
            draft.level = PART if at == 0 else level  # a letter's first line names who writes


def letter_body(drafts: Sequence[TextDraft]) -> int:
    """Where a letter's salutation is; 0 where there is none."""
    return next((at for at, draft in enumerate(drafts) if is_salutation(draft.text)), 0)


def is_short(draft: TextDraft) -> bool:
    """Whether a text has the form of a heading."""
    text = draft.text
    return (
        draft.kind == BlockKind.PARAGRAPH
        and len(draft.lines) == 1
        and draft.words <= MOST_WORDS
        and len(text) <= MOST_LETTERS
        and text[0].isalnum()
        and not text[0].islower()
        and not text.endswith(CLOSED)
        and not is_contact(text)
        and not is_date(text)
    )


def level_of(draft: TextDraft, below: TextDraft) -> int | None:
    """A heading's level, by its form and by what stands below it; None for what is no heading."""
    if is_annex(draft.text):
        return PART
    if draft.text.endswith(":"):
        return PART if below.kind == BlockKind.PARAGRAPH and is_prose(below) else LABEL
    if below.is_item:
        return LABEL
    return (
        SECTION if below.kind in (BlockKind.HEADING, BlockKind.TABLE) or is_prose(below) else None
    )


def is_prose(draft: TextDraft) -> bool:
    """Whether a text is a sentence rather than a name or a title."""
    return len(draft.text) >= PROSE or (draft.text.endswith(".") and not names_post(draft.text))
