"""Plain text files: the same blocks as of a PDF, without places on a page.

Text that was extracted from a PDF has faults: sentences cut by page ends, lost headings and
numbers, marks of bold type, rubbish where a signature stood. What is repaired is marked in the
block's `inferred`.
"""

import re
from collections.abc import Sequence

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import PageSize
from probation_graph.ingest.layout.furniture import PAGE_NUMBER
from probation_graph.ingest.layout.hyphens import vocabulary_of
from probation_graph.ingest.layout.unmarked import mark_unmarked
from probation_graph.ingest.plaintext.signature import mark_rubbish
from probation_graph.ingest.plaintext.textbreaks import mark_breaks
from probation_graph.ingest.plaintext.textcompose import compose_text
from probation_graph.ingest.plaintext.textdepths import mark_depths
from probation_graph.ingest.plaintext.textdraft import TextDraft
from probation_graph.ingest.plaintext.textitems import drafts_of
from probation_graph.ingest.plaintext.textjoins import joined
from probation_graph.ingest.plaintext.textlines import groups_of
from probation_graph.ingest.plaintext.textnumbers import renumber

READER = "text 1"
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # characters that no text file holds
MARKUP = re.compile(r"^\s*(?:<!doctype|<html|<\?xml|\{\\rtf)", re.IGNORECASE)


def decoded(data: bytes) -> str | None:
    """The text of a file in UTF-8 (or UTF-16 with its mark, or Windows-1252); None where it is
    no plain text."""
    for encoding in encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        plain = CONTROL.search(text) is None and MARKUP.match(text) is None
        return text if plain else None
    return None


def encodings(data: bytes) -> tuple[str, ...]:
    """The encodings that a file may be in, likeliest first."""
    return ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")


def read_text(text: str) -> tuple[tuple[PageSize, ...], tuple[Block, ...]]:
    """Page sizes (0 × 0) and blocks of a plain text."""
    drafts = drafts_of(groups_of(text))
    mark_page_numbers(drafts)
    drafts = joined(drafts)
    renumber(drafts)
    mark_breaks(drafts)
    mark_rubbish(drafts)
    mark_unmarked(drafts)
    mark_depths(drafts)
    lines = [line.words for draft in drafts for line in draft.lines]
    pages = range(1, text.count("\f") + 2)
    sizes = tuple(PageSize(number, 0.0, 0.0) for number in pages)
    return sizes, compose_text(drafts, vocabulary_of(lines))


def mark_page_numbers(drafts: Sequence[TextDraft]) -> None:
    """Make furniture of numbers by themselves that count up from page to page."""
    alone = [
        (draft, int(match[1]))
        for draft in drafts
        if draft.kind == BlockKind.PARAGRAPH
        and (match := PAGE_NUMBER.match(draft.text)) is not None
    ]
    numbers = {number for _, number in alone}
    for draft, number in alone:
        if number == draft.lines[0].page or {number - 1, number + 1} & numbers:
            draft.kind = BlockKind.FURNITURE
