"""Breaks in lists: blank lines that nothing explains, where a heading may have been lost."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.plaintext.textdraft import LIST_BREAK, PAGE_END, TextDraft

MOST_BREAKS = 0.5  # share of neighbouring items with a blank line between, from which on it is the
# file's habit and says nothing
LEAST_CUTS = 3  # sentences cut by a page end that tell how long a page is
PAGE_SLACK = 0.15  # share of a page's length by which one page may be shorter or longer


def mark_breaks(drafts: Sequence[TextDraft]) -> None:
    """Mark the items that a blank line sets apart from the item before. A blank line after a
    sentence that a page end cut, and one inside a numbered sequence, are explained; one where a
    page probably ended is marked as such besides."""
    texts = [draft for draft in drafts if draft.kind != BlockKind.FURNITURE]
    pairs = [(above, below) for above, below in pairwise(texts) if above.is_item and below.is_item]
    apart = [(above, below) for above, below in pairs if below.after_blank]
    if len(apart) >= MOST_BREAKS * len(pairs):
        return
    ends = set(map(id, at_page_ends(texts)))
    for above, below in apart:
        if above.cut is not None or in_sequence(above, below):
            continue
        below.inferred.add(LIST_BREAK)
        if id(below) in ends:
            below.inferred.add(PAGE_END)


def in_sequence(above: TextDraft, below: TextDraft) -> bool:
    """Whether two items bear numbers that follow each other."""
    return above.number is not None and below.number == above.number + 1


def at_page_ends(drafts: Sequence[TextDraft]) -> Iterator[TextDraft]:
    """Drafts that begin a whole page, or a few, after a sentence that a page end cut. How long a
    page is, in characters, such cuts tell."""
    places = positions(drafts)
    cuts = [cut for cut, _ in places if cut is not None]
    if len(cuts) < LEAST_CUTS:
        return
    page = median([below - above for above, below in pairwise(cuts)])
    for draft, (_, start) in zip(drafts, places, strict=True):
        before = max((cut for cut in cuts if cut < start), default=0)
        pages = round((start - before) / page)
        if pages >= 1 and abs((start - before) / page - pages) <= PAGE_SLACK:
            yield draft


def positions(drafts: Sequence[TextDraft]) -> list[tuple[int | None, int]]:
    """For each draft where a page end cut it, if one did, and where it begins, in characters of
    the whole text."""
    result: list[tuple[int | None, int]] = []
    at = 0
    for draft in drafts:
        result.append((None if draft.cut is None else at + draft.cut, at))
        at += len(draft.text)
    return result
