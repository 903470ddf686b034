"""Composing a text file's blocks: clean text, with a run for every word, without places."""

import re
from collections.abc import Iterator, Sequence

from probation_graph.ingest.block import Block, BlockKind, Cell
from probation_graph.ingest.layout.compose import Composition, PageText, write_rows
from probation_graph.ingest.layout.hyphens import SPACE, Vocabulary
from probation_graph.ingest.plaintext.textdraft import BOLD, TextDraft
from probation_graph.ingest.plaintext.textlines import TextLine

BOLD_MARK = "**"
STRETCH = re.compile(r"\*\*|(?:(?!\*\*).)+")  # a bold mark, or what is between two


class TextComposition(Composition):
    """A block's text as it grows. `marked`: its bold marks come in pairs."""

    marked = False
    bold = False

    def text_lines(self, lines: Sequence[TextLine]) -> None:
        """Add lines of one text, undoing line breaks and hyphenation."""
        for number, line in enumerate(lines):
            for word in line.lead:
                self.places.place(line.page, word)
            self.starts.append(self.length)
            last = number + 1 == len(lines)
            seam = (
                SPACE if last else self.vocabulary.seam(line.words[-1], lines[number + 1].words[0])
            )
            for word in line.words[:-1]:
                self.text_word(line.page, word)
                self.write(SPACE.between)
            self.text_word(line.page, line.words[-1], seam.dropped)
            self.write("" if last else seam.between)

    def text_word(self, page: int, word: str, dropped: int = 0) -> None:
        """Add a word without its bold marks."""
        place = self.places.place(page, word)
        for stretch in self.stretches(word[: len(word) - dropped]):
            start = stretch.start()
            self.run(page, place + start, stretch[0], None, self.bold)

    def stretches(self, word: str) -> Iterator["re.Match[str]"]:
        """The parts of a word that are text; bold marks switch boldness."""
        for stretch in STRETCH.finditer(word):
            if self.marked and stretch[0] == BOLD_MARK:
                self.bold = not self.bold
            else:
                yield stretch


def compose_text(drafts: Sequence[TextDraft], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Blocks in the order of the drafts."""
    places = PageText()
    return tuple(
        text_block(index, draft, TextComposition(places, vocabulary))
        for index, draft in enumerate(drafts)
    )


def text_block(index: int, draft: TextDraft, composition: TextComposition) -> Block:
    """The block that a draft describes."""
    marks = draft.text.count(BOLD_MARK)
    composition.marked = marks > 0 and marks % 2 == 0
    rows: tuple[tuple[Cell, ...], ...] = ()
    if draft.kind == BlockKind.TABLE:
        rows = table_rows(draft, composition)
    else:
        composition.text_lines(draft.lines)
    return Block(
        index=index,
        kind=draft.kind,
        text=composition.text,
        runs=tuple(composition.runs),
        level=draft.level,
        marker=draft.marker,
        number=draft.number,
        inferred=frozenset(draft.inferred | ({BOLD} if composition.marked else set())),
        rows=rows,
        lines=tuple(composition.starts),
    )


def table_rows(draft: TextDraft, composition: TextComposition) -> tuple[tuple[Cell, ...], ...]:
    """A table's rows, each with as many cells as the widest."""
    width = max(len(line.cells) for line in draft.lines)
    rows = []
    for line in draft.lines:
        cells = [*line.cells, *[()] * (width - len(line.cells))]
        rows.append([[TextLine(line.page, 0, cell)] if cell else [] for cell in cells])
    return write_rows(composition, rows, composition.text_lines)
