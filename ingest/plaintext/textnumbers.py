"""Numbers that list items lost, worked out from those of their neighbours."""

from collections.abc import Iterator, Sequence

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.plaintext.textdraft import NUMBER, TextDraft


def renumber(drafts: Sequence[TextDraft]) -> None:
    """Give bullets among the numbered items of a list the number that they lost, where the
    numbers around them leave exactly as many places as there are bullets."""
    before: int | None = None  # the last number of the lists before
    for items in lists_of(drafts):
        if any(draft.number is not None for draft in items):
            fill(items, before)
            before = items[-1].number
    return


def lists_of(drafts: Sequence[TextDraft]) -> Iterator[list[TextDraft]]:
    """The runs of items with no other text between them."""
    run: list[TextDraft] = []
    for draft in drafts:
        if draft.is_item:
            run.append(draft)
        elif draft.kind != BlockKind.FURNITURE and run:
            yield run
            run = []
    if run:
        yield run


def fill(items: Sequence[TextDraft], before: int | None) -> None:
    """Number the bullets of one list that has numbers. `before` is the last number of the list
    before, which this one may continue."""
    last: int | None = None
    waiting: list[TextDraft] = []
    for draft in items:
        if draft.number is None:
            waiting.append(draft)
            continue
        first = draft.number - len(waiting)
        expected = (last + 1,) if last is not None else (1, (before or 0) + 1)
        if first in expected:
            give(waiting, first)
        last, waiting = draft.number, []
    if last is not None and len(waiting) == 1 and len(items) > 2:
        give(waiting, last + 1)  # one bullet after a list of numbered items is its last


def give(drafts: Sequence[TextDraft], first: int) -> None:
    """Number drafts upwards."""
    for number, draft in enumerate(drafts, start=first):
        draft.kind = BlockKind.NUMBERED
        draft.number, draft.marker = number, None
        draft.inferred.add(NUMBER)
