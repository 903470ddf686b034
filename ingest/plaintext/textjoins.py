"""Texts that a page end cut in two, put together again: a blank line, and sometimes a bullet
that was never there, stand in mid-sentence."""

from collections.abc import Sequence

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.joins import unfinished
from probation_graph.ingest.plaintext.textdraft import JOINED, TextDraft

LEAST_LENGTH = 40  # characters: anything shorter is a heading or a line of a letter head
OPEN_WORDS = frozenset({
    "a", "an", "and", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "in",
    "into", "is", "its", "of", "on", "or", "our", "that", "the", "their", "these", "this", "to",
    "was", "were", "which", "who", "with",
})  # fmt: skip


def joined(drafts: Sequence[TextDraft]) -> list[TextDraft]:
    """The drafts with the pieces of one sentence put together and marked as inferred."""
    result: list[TextDraft] = []
    for draft in drafts:
        before = last_text(result)
        if before is not None and goes_on(before, draft):
            before.cut = len(before.text)
            before.lines.extend(draft.lines)
            before.inferred.add(JOINED)
        else:
            result.append(draft)
    return result


def last_text(drafts: Sequence[TextDraft]) -> TextDraft | None:
    """The last draft, page numbers aside."""
    texts = (draft for draft in reversed(drafts) if draft.kind != BlockKind.FURNITURE)
    return next(texts, None)


def goes_on(before: TextDraft, draft: TextDraft) -> bool:
    """Whether a draft is the rest of the sentence that the one before begins."""
    if not draft.after_blank or before.kind == BlockKind.TABLE:
        return False
    if not unfinished(before.text) or len(before.text) < LEAST_LENGTH:
        return False
    if draft.kind == BlockKind.PARAGRAPH:
        return draft.text[0].islower() or before.text.split()[-1].lower() in OPEN_WORDS
    # An item in lower case goes on only where items begin with capitals.
    return (
        draft.kind == before.kind == BlockKind.BULLET
        and draft.text[0].islower()
        and before.text[0].isupper()
    )
