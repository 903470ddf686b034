"""Headings, known by size and weight against the document's body, and their levels."""

from collections.abc import Sequence

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.language.letterforms import is_closing, names_post
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.measures import Measures
from probation_graph.ingest.layout.unmarked import labels, mark_unmarked

MOST_LINES = 4  # lines of a heading
MOST_LETTERS = 220  # characters of a heading
SAME_SIZE = 0.6  # points by which headings of one level may differ
MOST_STRAY = 2  # headings of a document whose type hardly tells any: those of its head
LEAST_LABELS = 2  # lists under a short line, of a document that has headings all the same


def mark_headings(drafts: Sequence[Draft], measures: Measures) -> None:
    """Make headings of the paragraphs that are set as such, and rank them: level 1 is the
    largest; of one size, bold ranks before regular. Where hardly any are, those count whose form
    and place make them headings."""
    signed: int | None = None  # the page on which a letter was closed: bold there is a signatory
    for draft in drafts:
        if draft.kind != BlockKind.PARAGRAPH:
            continue
        if is_closing(draft.text):
            signed = draft.page
        elif is_heading(draft, measures) and not is_signatory(draft, signed, measures):
            draft.kind = BlockKind.HEADING
            signed = None
    headings = [draft for draft in drafts if draft.kind == BlockKind.HEADING]
    if len(headings) <= MOST_STRAY and labels(drafts) >= LEAST_LABELS:
        mark_unmarked(drafts)
        return
    ranks = ranked({(draft.size, draft.bold) for draft in headings})
    for draft in headings:
        draft.level = ranks[draft.size, draft.bold]


def is_signatory(draft: Draft, signed: int | None, measures: Measures) -> bool:
    """Whether a bold text in the body's size belongs to a signature: on the page of the letter's
    closing, or on the next with a post in it."""
    if signed is None or measures.larger(draft.size):
        return False
    return draft.page == signed or (draft.page == signed + 1 and names_post(draft.text))


def is_heading(draft: Draft, measures: Measures) -> bool:
    """Whether a paragraph is set as a heading."""
    text = draft.text
    if len(draft.lines) > MOST_LINES or len(text) > MOST_LETTERS:
        return False
    if not any(map(str.isalpha, text)):
        return False
    if measures.larger(draft.size):
        return True
    bold = draft.bold and not measures.body_bold
    return bold and draft.size >= measures.body - SAME_SIZE and not text.endswith((".", ";", ","))


def ranked(styles: set[tuple[float, bool]]) -> dict[tuple[float, bool], int]:
    """The level of each style of heading."""
    ranks: dict[tuple[float, bool], int] = {}
    level, last = 0, (float("inf"), True)
    for size, bold in sorted(styles, key=lambda style: (-style[0], not style[1])):
        if level == 0 or last[0] - size > SAME_SIZE or last[1] != bold:
            level, last = level + 1, (size, bold)
        ranks[size, bold] = level
    return ranks
