"""The signature of a letter in a text file, and the rubbish that text recognition makes of the
handwriting beside it."""

from collections import Counter
from collections.abc import Sequence

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.language.letterforms import is_annex, is_closing, is_contact, names_post
from probation_graph.ingest.layout.hyphens import bare
from probation_graph.ingest.plaintext.textdraft import RUBBISH, TextDraft

MOST_WORDS = 12  # of one line of a signature
MOST_LINES = 12  # blocks of a signature: several people sign some letters
RUBBISH_WORDS = 4
SENTENCE_ENDS = (".", "?", "!", ":")


def signature(drafts: Sequence[TextDraft]) -> list[TextDraft]:
    """The short texts that follow a letter's closing."""
    start = next((at for at, draft in enumerate(drafts) if is_closing(draft.text)), None)
    if start is None:
        return []
    found: list[TextDraft] = []
    for draft in drafts[start + 1 : start + 1 + MOST_LINES]:
        if not is_signature_line(draft):
            break
        found.append(draft)
    return found


def is_signature_line(draft: TextDraft) -> bool:
    """Whether a text may be part of a signature: short, no sentence, no item, no heading."""
    return (
        draft.kind == BlockKind.PARAGRAPH
        and draft.words <= MOST_WORDS
        and not draft.text.endswith(SENTENCE_ENDS)
        and not is_annex(draft.text)
    )


def mark_rubbish(drafts: Sequence[TextDraft]) -> None:
    """Make furniture of the texts in a signature that are neither a name above a post, nor a
    post, nor an address, and that hold a word found nowhere else in the document."""
    lines = signature(drafts)
    if not any(names_post(draft.text) for draft in lines):
        return
    counts = Counter(bare(word) for draft in drafts for word in draft.text.split())
    for draft, below in zip(lines, [*lines[1:], None], strict=True):
        is_name = below is not None and names_post(below.text)
        if not is_name and not is_known(draft) and is_strange(draft, counts):
            draft.kind = BlockKind.FURNITURE
            draft.inferred.add(RUBBISH)


def is_known(draft: TextDraft) -> bool:
    """Whether a text is of a known form: a post, an address."""
    return names_post(draft.text) or is_contact(draft.text)


def is_strange(draft: TextDraft, counts: Counter[str]) -> bool:
    """Whether a text is very short and has a word that stands nowhere else."""
    words = [bare(word) for word in draft.text.split()]
    return len(words) <= RUBBISH_WORDS and any(counts[word] <= 1 for word in words)
