"""Composing: drafts become blocks, with clean text and a run for every word."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from probation_graph.ingest.block import Block, BlockKind, Cell, Run
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.hyphens import SPACE, TIGHT, Seam, Vocabulary
from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.reading.page import Box, Word

CellLine = TypeVar("CellLine")  # a line of a PDF or of a text file
CELL_BREAK, ROW_BREAK = "\t", "\n"  # between the cells and rows of a table's text


@dataclass
class PageText:
    """The next free offset in each page's own text (its words in reading order, one space
    between)."""

    ends: dict[int, int] = field(default_factory=dict)

    def place(self, page: int, word: str) -> int:
        """Where a word begins in the text of its page."""
        start = self.ends.get(page, 0)
        self.ends[page] = start + len(word) + 1
        return start


@dataclass
class Composition:
    """A block's text as it grows, with its runs, line starts and cells."""

    places: PageText
    vocabulary: Vocabulary
    parts: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[Run] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Add text that is not of the page, such as the space between two words."""
        self.parts.append(text)
        self.length += len(text)

    def run(self, page: int, place: int, text: str, box: Box | None, bold: bool) -> None:
        """Add text that stands at a place of a page's text."""
        start = self.length
        self.write(text)
        self.runs.append(Run(start, self.length, page, place, place + len(text), box, bold))

    def word(self, page: int, word: Word, dropped: int = 0) -> None:
        """Add a word; `dropped` characters of its end fall away."""
        place = self.places.place(page, word.text)
        self.run(page, place, word.text[: len(word.text) - dropped], word.box, word.bold)

    def lines(self, lines: Sequence[Line]) -> None:
        """Add lines of one text, undoing line breaks and hyphenation."""
        for number, line in enumerate(lines):
            self.starts.append(self.length)
            following = lines[number + 1] if number + 1 < len(lines) else None
            seam = TIGHT if following is None else self._seam(line, following)
            self._spaced(line.page, line.words[:-1])
            self.word(line.page, line.words[-1], seam.dropped)
            self.write(seam.between)

    def _spaced(self, page: int, words: Sequence[Word]) -> None:
        """Add words, each with a space after it."""
        start, place = self.length, self.places.ends.get(page, 0)
        parts, runs, space = self.parts, self.runs, SPACE.between
        new = tuple.__new__  # a named tuple's own takes twice as long
        for text, box, _, _, bold in words:
            end, place_end = start + len(text), place + len(text)
            parts += (text, space)
            runs.append(new(Run, (start, end, page, place, place_end, box, bold)))
            start, place = end + 1, place_end + 1
        self.length, self.places.ends[page] = start, place

    def _seam(self, line: Line, following: Line) -> Seam:
        return self.vocabulary.seam(line.words[-1].text, following.words[0].text)

    @property
    def text(self) -> str:
        return "".join(self.parts)


def compose(drafts: Sequence[Draft], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Blocks in the order of the drafts."""
    places = PageText()
    return tuple(
        block(index, draft, Composition(places, vocabulary)) for index, draft in enumerate(drafts)
    )


def block(index: int, draft: Draft, composition: Composition) -> Block:
    """The block that a draft describes. The marker has its place in the page's text, not in the
    block's."""
    if draft.marker_word is not None:
        composition.places.place(draft.page, draft.marker_word.text)
    rows = write_rows(composition, draft.rows, composition.lines)
    composition.lines(draft.lines)
    marker = draft.marker
    return Block(
        index=index,
        kind=draft.kind,
        text=composition.text,
        runs=tuple(composition.runs),
        level=draft.level,
        marker=None if marker is None else marker.text,
        number=marker.number if marker is not None and draft.kind == BlockKind.NUMBERED else None,
        rows=rows,
        lines=tuple(composition.starts),
        aside=draft.aside,
    )


def write_rows(
    composition: Composition,
    rows: Sequence[Sequence[Sequence[CellLine]]],
    write: Callable[[Sequence[CellLine]], None],
) -> tuple[tuple[Cell, ...], ...]:
    """Add a table's cells with tabs between them, and its rows with line feeds; `write` adds the
    lines of one cell."""
    result: list[tuple[Cell, ...]] = []
    for number, row in enumerate(rows):
        composition.write(ROW_BREAK if number > 0 else "")
        result.append(tuple(write_cells(composition, row, write)))
    return tuple(result)


def write_cells(
    composition: Composition,
    row: Sequence[Sequence[CellLine]],
    write: Callable[[Sequence[CellLine]], None],
) -> Iterable[Cell]:
    """Add the cells of one row."""
    for number, lines in enumerate(row):
        composition.write(CELL_BREAK if number > 0 else "")
        start = composition.length
        write(lines)
        yield Cell(start, composition.length)
