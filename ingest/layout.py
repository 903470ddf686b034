"""Layout: pages of words become blocks in reading order."""

from collections.abc import Sequence
from itertools import chain

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.columns import columns
from probation_graph.ingest.compose import compose
from probation_graph.ingest.depths import mark_depths
from probation_graph.ingest.draft import Draft
from probation_graph.ingest.flow import flow
from probation_graph.ingest.furniture import furniture
from probation_graph.ingest.headings import mark_headings
from probation_graph.ingest.hyphens import vocabulary_of
from probation_graph.ingest.joins import join
from probation_graph.ingest.lines import Line, lines_of
from probation_graph.ingest.measures import Measures, measures_of
from probation_graph.ingest.page import Page
from probation_graph.ingest.tables import Tables, tables_of

Piece = Draft | list[Line]  # a table, or a column of lines from top to bottom


def blocks(pages: Sequence[Page]) -> tuple[Block, ...]:
    """The blocks of a document, in reading order. Every word of its pages is in one of them, or
    is the marker of one."""
    tables = {page.number: tables_of(page) for page in pages}
    lines = {number: lines_of(number, found.words) for number, found in tables.items()}
    edges = furniture(lines, {page.number: page.height for page in pages})
    pieces = {
        number: page_pieces([line for line in found if line not in edges], tables[number])
        for number, found in lines.items()
    }
    texts = [piece for found in pieces.values() for piece in found if not isinstance(piece, Draft)]
    measures = measures_of(texts)
    drafts: list[Draft] = []
    for page in pages:
        running = [line for line in lines[page.number] if line in edges]
        head = [plate(line) for line in running if line.box.top < page.height / 2]
        foot = [plate(line) for line in running if line.box.top >= page.height / 2]
        drafts += [*head, *page_drafts(pieces[page.number], measures), *foot]
    return finished(drafts, measures)


def page_pieces(lines: Sequence[Line], tables: Tables) -> list[Piece]:
    """The tables of a page, and its columns of lines, in reading order."""
    pieces: list[Piece] = []
    left = list(lines)
    for table in tables.drafts:
        above = [line for line in left if line.box.top < table.top]
        pieces += [*columns(above), table]
        left = left[len(above) :]
    return [*pieces, *columns(left)]


def page_drafts(pieces: Sequence[Piece], measures: Measures) -> list[Draft]:
    """The texts and tables of a page, in reading order."""
    drafts: list[Draft] = []
    for piece in pieces:
        drafts += [piece] if isinstance(piece, Draft) else flow(piece, measures)
    return drafts


def finished(drafts: Sequence[Draft], measures: Measures) -> tuple[Block, ...]:
    """Blocks from the drafts of all pages."""
    mark_headings(drafts, measures)
    joined = join(drafts, measures)
    mark_depths([draft for draft in joined if draft.kind != BlockKind.FURNITURE])
    words = [[word.text for word in line.words] for draft in joined for line in all_lines(draft)]
    return compose(joined, vocabulary_of(words))


def all_lines(draft: Draft) -> list[Line]:
    """The lines of a draft, those of table cells too."""
    return [*draft.lines, *chain(*chain(*draft.rows))]


def plate(line: Line) -> Draft:
    """A line of furniture."""
    return Draft(BlockKind.FURNITURE, line.page, line.box.x0, line.box.top, [line])
