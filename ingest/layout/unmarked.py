"""Headings that no type sets apart, as in a text file: short lines by themselves, known by their
form and by what follows."""

from collections.abc import Sequence, Sized
from itertools import pairwise
from typing import Protocol, TypeVar

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.language.letterforms import (
    is_annex,
    is_closing,
    is_contact,
    is_date,
    is_salutation,
    names_post,
)

MOST_WORDS = 12  # of a heading, or of one line of a signature
MOST_LETTERS = 90
PROSE = 80  # characters: a longer text is prose, and a short one above it may be its heading
CLOSED = (".", "!", ";", ",")
SENTENCE_ENDS = (".", "?", "!", ":")
MOST_SIGNED = 12  # blocks of a signature: several people sign some letters
PART, SECTION, LABEL = 1, 2, 3  # levels: of an annex or the like, of a section, over a list


class Text(Protocol):
    """A block in the making."""

    kind: BlockKind
    level: int

    @property
    def lines(self) -> Sized: ...

    @property
    def text(self) -> str: ...

    @property
    def is_item(self) -> bool: ...


AnyText = TypeVar("AnyText", bound=Text)


def mark_unmarked(drafts: Sequence[Text]) -> None:
    """Make headings of the short lines that stand over something, and rank them."""
    texts = [draft for draft in drafts if draft.kind != BlockKind.FURNITURE]
    signed = {id(draft) for draft in signature(texts)}
    body = letter_body(texts)
    for at in range(len(texts) - 2, -1, -1):  # from the end: a heading may stand over a heading
        draft, below = texts[at], texts[at + 1]
        if id(draft) in signed or not is_short(draft):
            continue
        if draft.text.endswith("?") and not below.is_item:
            continue  # a question in prose, and none over a list: "What needs to improve?"
        if 0 < at < body and not draft.text.endswith(":"):
            continue  # a letter head: names, posts, addresses
        level = level_of(draft, below)
        if level is not None:
            draft.kind = BlockKind.HEADING
            draft.level = PART if at == 0 else level  # a letter's first line names who writes


def labels(drafts: Sequence[Text]) -> int:
    """How many lists stand under a short line by itself."""
    texts = [draft for draft in drafts if draft.kind != BlockKind.FURNITURE]
    return sum(is_short(above) and below.is_item for above, below in pairwise(texts))


def signature(drafts: Sequence[AnyText]) -> list[AnyText]:
    """The short texts that follow a letter's closing."""
    start = next((at for at, draft in enumerate(drafts) if is_closing(draft.text)), None)
    if start is None:
        return []
    found: list[AnyText] = []
    for draft in drafts[start + 1 : start + 1 + MOST_SIGNED]:
        if not is_signature_line(draft):
            break
        found.append(draft)
    return found


def is_signature_line(draft: Text) -> bool:
    """Whether a text may be part of a signature: short, no sentence, no item, no heading."""
    return (
        draft.kind == BlockKind.PARAGRAPH
        and len(draft.text.split()) <= MOST_WORDS
        and not draft.text.endswith(SENTENCE_ENDS)
        and not is_annex(draft.text)
    )


def letter_body(drafts: Sequence[Text]) -> int:
    """Where a letter's salutation is; 0 where there is none."""
    return next((at for at, draft in enumerate(drafts) if is_salutation(draft.text)), 0)


def is_short(draft: Text) -> bool:
    """Whether a text has the form of a heading."""
    text = draft.text
    return (
        draft.kind == BlockKind.PARAGRAPH
        and len(draft.lines) == 1
        and len(text.split()) <= MOST_WORDS
        and len(text) <= MOST_LETTERS
        and text[0].isalnum()
        and not text[0].islower()
        and not text.endswith(CLOSED)
        and not is_contact(text)
        and not is_date(text)
    )


def level_of(draft: Text, below: Text) -> int | None:
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


def is_prose(draft: Text) -> bool:
    """Whether a text is a sentence rather than a name or a title."""
    return len(draft.text) >= PROSE or (draft.text.endswith(".") and not names_post(draft.text))
