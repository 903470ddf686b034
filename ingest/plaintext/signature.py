"""The signature of a letter in a text file, and the rubbish that text recognition makes of the
handwriting beside it."""

from collections import Counter
from collections.abc import Sequence

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.language.letterforms import is_contact, names_post
from probation_graph.ingest.layout.hyphens import bare
from probation_graph.ingest.layout.unmarked import signature
from probation_graph.ingest.plaintext.textdraft import RUBBISH, TextDraft

RUBBISH_WORDS = 4


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
