"""Groups of a text file's lines become paragraphs, list items and tables."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.markers import BULLETS, Marker, marker_of
from probation_graph.ingest.plaintext.textdraft import TextDraft
from probation_graph.ingest.plaintext.textlines import Group, TextLine

CERTAIN_BULLETS = BULLETS | {"-", "*", "−"}  # at a line's start these are nothing else
SHORT_LINE = 50  # characters: a line shorter than this was not cut by wrapping
LONG_LINE = 130  # characters: a line longer than this is a whole paragraph
SENTENCE_ENDS = (".", "?", "!", ":", ";")
LEAST_ROWS = 2  # lines with tabs that make a table


def drafts_of(groups: Sequence[Group]) -> list[TextDraft]:
    """The blocks of a text file as they stand."""
    return [draft for group in groups for draft in group_drafts(group)]


def group_drafts(group: Group) -> Iterator[TextDraft]:
    """The blocks of one group of lines; the first stands after a blank line."""
    after_blank = True
    for tabbed, run in groupby(group, key=lambda line: len(line.cells) > 0):
        lines = list(run)
        if tabbed and len(lines) >= LEAST_ROWS:
            drafts = [TextDraft(BlockKind.TABLE, lines)]
        else:
            drafts = list(text_drafts(lines))
        drafts[0].after_blank = after_blank
        after_blank = False
        yield from drafts


def text_drafts(lines: Sequence[TextLine]) -> Iterator[TextDraft]:
    """The paragraphs and items of lines without a blank one between them."""
    draft: TextDraft | None = None
    for line in lines:
        fresh = draft is None or is_fresh(draft, line)
        found = item_of(line, certain=fresh or (draft is not None and draft.is_item))
        if found is None and draft is not None and not fresh:
            draft.lines.append(line)
            continue
        if draft is not None:
            yield draft
        draft = found or TextDraft(BlockKind.PARAGRAPH, [line], after_blank=False)
    if draft is not None:
        yield draft


def is_fresh(draft: TextDraft, line: TextLine) -> bool:
    """Whether a line without marker begins a text of its own: the one before was not cut by
    wrapping. Only a paragraph is so ended; an item's lines belong to it."""
    above = draft.lines[-1].text
    if draft.is_item or line.text[0].islower():
        return False
    if len(above) > LONG_LINE:
        return above.endswith(SENTENCE_ENDS)
    return len(above) < SHORT_LINE


def item_of(line: TextLine, certain: bool) -> TextDraft | None:
    """The list item that a line begins. `certain`: a marker is expected here, so that even one
    that might be a word of the text counts."""
    if len(line.words) < 2:
        return None
    marker = marker_of(line.words[0])
    if marker is None or not (certain or line.words[0] in CERTAIN_BULLETS):
        return None
    if marker.number is None and len(line.words) > 2:
        second = marker_of(line.words[1])
        if second is not None and second.number is not None:
            return item(line.led(2), second)
    return item(line.led(1), marker)


def item(line: TextLine, marker: Marker) -> TextDraft:
    """A list item whose text begins with a line."""
    kind = BlockKind.BULLET if marker.number is None else BlockKind.NUMBERED
    return TextDraft(kind, [line], False, marker.text, marker.number)
