"""Layout: pages of words become blocks in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from probation_graph.ingest.block import Aside, Block, BlockKind
from probation_graph.ingest.language.letterforms import is_annex, is_closing
from probation_graph.ingest.layout.asides import Framed, cut, frames_of, mark_notes
from probation_graph.ingest.layout.columns import columns
from probation_graph.ingest.layout.compose import compose
from probation_graph.ingest.layout.depths import mark_depths
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.flow import flow
from probation_graph.ingest.layout.furniture import furniture
from probation_graph.ingest.layout.headings import mark_headings
from probation_graph.ingest.layout.hyphens import vocabulary_of
from probation_graph.ingest.layout.joins import join
from probation_graph.ingest.layout.lines import Line, lines_of, right_edge
from probation_graph.ingest.layout.measures import Measures, measures_of
from probation_graph.ingest.layout.navigation import without_links
from probation_graph.ingest.layout.tables import Tables, tables_of
from probation_graph.ingest.layout.unruled import Starts, unruled_tables
from probation_graph.ingest.reading.page import Box, Page


@dataclass(frozen=True)
class Column:
    """Lines from top to bottom that are read one after the other."""

    lines: list[Line]
    aside: Aside | None = None
    whole: bool = False


Piece = Draft | Column  # a table, or a column of lines


def blocks(pages: Sequence[Page]) -> tuple[Block, ...]:
    """The blocks of a document, in reading order. Every word of its pages is in one of them, or
    is the marker of one."""
    tables = tables_of(pages)
    parted = {
        number: without_links(lines_of(number, found.words)) for number, found in tables.items()
    }
    lines = {number: found for number, (found, _) in parted.items()}
    frames_by_page = {page.number: frames_of(page) for page in pages}
    edges = furniture(lines, {page.number: page.height for page in pages})
    edges |= {link for _, links in parted.values() for link in links}
    pieces: dict[int, list[Piece]] = {}
    going_on: Starts | None = None
    for number, found in lines.items():
        wide, kept, going_on = unruled_tables(
            [line for line in found if line not in edges], going_on
        )
        all_tables = Tables((*tables[number].drafts, *wide), ())
        pieces[number] = page_pieces(kept, all_tables, frames_by_page[number])
    texts = [piece.lines for each in pieces.values() for piece in each if isinstance(piece, Column)]
    measures = measures_of(texts)
    drafts: list[Draft] = []
    for page in pages:
        running = [line for line in lines[page.number] if line in edges]
        head = [plate(line) for line in running if line.box.top < page.height / 2]
        foot = [plate(line) for line in running if line.box.top >= page.height / 2]
        last = next((draft for draft in reversed(drafts) if is_text(draft)), None)
        drafts += [*head, *page_drafts(pieces[page.number], measures, last), *foot]
    return finished(drafts, measures)


def page_pieces(lines: Sequence[Line], tables: Tables, frames: Sequence[Framed]) -> list[Piece]:
    """The tables and frames of a page, and its columns of lines, in reading order. A frame with
    text beside it comes last."""
    held: list[tuple[Framed, list[Line]]] = []
    for frame in frames:
        within, lines = cut(lines, frame.box)
        held += [(frame, within)] if within else []
    beside = [each for each in held if any(beside_box(line, each[0].box) for line in lines)]
    stops: list[tuple[float, list[Piece]]] = [(table.top, [table]) for table in tables.drafts]
    stops += [(each[0].box.top, framed(*each)) for each in held if each not in beside]
    pieces: list[Piece] = []
    left = list(lines)
    for top, found in sorted(stops, key=lambda stop: stop[0]):
        above = [line for line in left if line.box.top < top]
        pieces += [*map(Column, texts(above)), *found]
        left = left[len(above) :]
    return [*pieces, *map(Column, texts(left)), *chain(*(framed(*each) for each in beside))]


def texts(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines as columns. Signatures under a letter's closing stand side by side in short lines."""
    closed = next((at + 1 for at, line in enumerate(lines) if is_closing(line.text)), len(lines))
    ends = (at for at in range(closed, len(lines)) if is_annex(lines[at].text))
    end = next(ends, len(lines))
    signed = columns(lines[closed:end], least_words=1.0)
    return [*columns(lines[:closed]), *signed, *columns(lines[end:])]


def framed(frame: Framed, lines: Sequence[Line]) -> list[Piece]:
    """The columns of a frame's lines; a row of cells is one."""
    if frame.aside is None:
        return [Column(list(lines), whole=True)]
    return [Column(column, frame.aside) for column in columns(lines)]


def beside_box(line: Line, box: Box) -> bool:
    """Whether a line stands left or right of a frame."""
    return box.top < (line.box.top + line.box.bottom) / 2 < box.bottom


def is_text(draft: Draft) -> bool:
    """Whether a draft is of the document's own lines."""
    return draft.kind not in (BlockKind.FURNITURE, BlockKind.TABLE)


def page_drafts(pieces: Sequence[Piece], measures: Measures, last: Draft | None) -> list[Draft]:
    """The texts and tables of a page, in reading order; `last` is the last text before it."""
    drafts: list[Draft] = []
    offsets = column_offsets([piece for piece in pieces if isinstance(piece, Column)])
    for piece in pieces:
        if isinstance(piece, Draft):
            drafts.append(piece)
            continue
        for draft in flow(piece.lines, measures, last):
            draft.aside, draft.whole = piece.aside, piece.whole
            draft.column, draft.right = offsets[id(piece)], right_edge(piece.lines)
            drafts.append(draft)
        last = drafts[-1] if piece.lines else last
    return drafts


def column_offsets(columns: Sequence[Column]) -> dict[int, float]:
    """How far right each column lies of the first one beside it, in points, by its identity."""
    boxes = {id(each): Box.around([line.box for line in each.lines]) for each in columns}
    return {
        key: box.x0 - min([box.x0, *(other.x0 for other in boxes.values() if is_left(other, box))])
        for key, box in boxes.items()
    }


def is_left(first: Box, second: Box) -> bool:
    """Whether a column stands to the left of another."""
    return first.x1 <= second.x0 and first.top < second.bottom and second.top < first.bottom


def finished(drafts: Sequence[Draft], measures: Measures) -> tuple[Block, ...]:
    """Blocks from the drafts of all pages."""
    mark_headings(drafts, measures)
    mark_notes(drafts, measures)
    joined = join(drafts, measures)
    for aside in (None, Aside.BOX):
        texts = [draft for draft in joined if draft.aside is aside]
        mark_depths([draft for draft in texts if draft.kind != BlockKind.FURNITURE])
    words = [[word.text for word in line.words] for draft in joined for line in all_lines(draft)]
    return compose(joined, vocabulary_of(words))


def all_lines(draft: Draft) -> list[Line]:
    """The lines of a draft, those of table cells too."""
    return [*draft.lines, *chain(*chain(*draft.rows))]


def plate(line: Line) -> Draft:
    """A line of furniture."""
    return Draft(BlockKind.FURNITURE, line.page, line.box.x0, line.box.top, [line])
