"""The letter's blocks, whole, and the layout of pages made for the purpose."""

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import DocumentText, PageSize, Passage
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.pdfium.fastreader import READER, read_pages
from probation_graph.ingest.reading.listing import listing
from probation_graph.ingest.reading.page import Box, Page, Ruling, Word
from tests.ingest import pdfs

ROOT = Path(__file__).parents[3]
GOLDEN = Path(__file__).parents[1] / "golden" / "letter.blocks.txt"
LETTER = ROOT / "samples" / "letter.pdf"


@cache
def letter() -> tuple[tuple[Page, ...], DocumentText]:
    pages = tuple(read_pages(LETTER.read_bytes(), 20))
    sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
    return pages, DocumentText("0" * 64, "application/pdf", READER, sizes, blocks(pages))


def laid_out(data: bytes) -> list[Block]:
    return list(blocks(list(read_pages(data, 20))))


def shape(found: list[Block]) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in found]


def of_kind(found: tuple[Block, ...], kind: BlockKind) -> list[Block]:
    return [block for block in found if block.kind == kind]


def test_letter_has_the_blocks_kept():
    """Regenerate with
    `python -m probation_graph.ingest.reading.source samples/letter.pdf > tests/ingest/golden/letter.blocks.txt`
    and look at what changed."""
    assert listing(letter()[1]) == GOLDEN.read_text(encoding="utf-8")


def test_letter_has_its_items_tables_and_page_numbers():
    found = letter()[1].blocks
    assert len(of_kind(found, BlockKind.BULLET)) == 41
    numbers = [block.number for block in of_kind(found, BlockKind.NUMBERED)]
    assert numbers == [*range(1, 6), *range(1, 13), *range(1, 11), *range(1, 15)]
    assert [len(table.rows) for table in of_kind(found, BlockKind.TABLE)] == [13, 13]
    assert [block.text for block in of_kind(found, BlockKind.FURNITURE)] == [
        str(number) for number in range(1, 15)
    ]


def test_every_word_of_the_letter_is_in_one_block_or_a_marker():
    pages, document = letter()
    printed = Counter(word.text for page in pages for word in page.words)
    held: Counter[str] = Counter()
    for block in document.blocks:
        held.update([block.marker] if block.marker is not None else [])
        held.update(block.text[run.start : run.end] for run in block.runs)
    cut = {word: count for word, count in (printed - held).items() if not word.endswith("-")}
    assert not cut
    assert sum(held.values()) == sum(printed.values())


def test_offsets_are_those_of_the_page_text():
    """Each word has a place of its own in its page's text."""
    places = [
        (run.page, run.page_start, run.page_end)
        for block in letter()[1].blocks
        for run in block.runs
    ]
    assert len(set(places)) == len(places)
    ordered = sorted(places)
    for (page, _, end), (following, start, _) in pairwise(ordered):
        assert page != following or end < start


def squeezed(text: str) -> str:
    """Text without white space and hyphens."""
    return re.sub(r"[\s\-\u00ad]+", "", text)


def read_back(pages: tuple[Page, ...], passage: Passage) -> str:
    """The words whose centres lie in a passage's boxes."""
    taken: set[int] = set()
    texts: list[str] = []
    for place in passage.boxes:
        inside = [
            word
            for word in pages[place.page - 1].words
            if id(word) not in taken
            and place.box.x0 <= (word.box.x0 + word.box.x1) / 2 <= place.box.x1
            and place.box.top <= (word.box.top + word.box.bottom) / 2 <= place.box.bottom
        ]
        taken.update(map(id, inside))
        texts.extend(word.text for word in sorted(inside, key=order))
    return squeezed("".join(texts))


def order(word: Word) -> tuple[float, float]:
    return (round(word.box.bottom), word.box.x0)


def test_boxes_of_each_block_hold_its_text():
    pages, document = letter()
    for block in document.blocks:
        if block.kind == BlockKind.TABLE:
            continue
        passage = document.passage(block)
        assert squeezed(passage.quote) == read_back(pages, passage)


def test_boxes_of_each_cell_hold_its_text():
    pages, document = letter()
    cells = [
        (block, cell)
        for block in of_kind(document.blocks, BlockKind.TABLE)
        for row in block.rows
        for cell in row
        if cell.end > cell.start
    ]
    assert len(cells) == 72
    for block, cell in cells:
        passage = document.passage(block, cell.start, cell.end)
        assert squeezed(passage.quote) == read_back(pages, passage)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_boxes_of_any_stretch_hold_its_quote(data: st.DataObject):
    pages, document = letter()
    texts = [block for block in document.blocks if block.kind != BlockKind.TABLE]
    block = data.draw(st.sampled_from(texts))
    runs = block.runs
    first = data.draw(st.integers(0, len(runs) - 1))
    last = data.draw(st.integers(first, len(runs) - 1))
    start = data.draw(st.integers(runs[first].start, runs[first].end - 1))
    end = data.draw(st.integers(max(start + 1, runs[last].start + 1), runs[last].end))
    passage = document.passage(block, start, end)
    assert squeezed(passage.quote) in read_back(pages, passage)


def test_line_starts_recover_the_lines_of_a_letter_head():
    head = letter()[1].blocks[1]
    stops = [*head.lines[1:], len(head.text)]
    lines = [head.text[start:stop].strip() for start, stop in zip(head.lines, stops, strict=True)]
    assert lines == [
        "1st Floor, Manchester Civil Justice Centre, 1 Bridge Street West, Manchester M3 3FX",
        "enquiries.HMIProb@hmiprobation.gov.uk",
        "www.justiceinspectorates.gov.uk/hmiprobation",
    ]


def test_bold_words_are_flagged():
    (item,) = [block for block in letter()[1].blocks if block.text.startswith("undertake all")]
    assert [item.text[run.start : run.end] for run in item.runs if run.bold] == ["all"]


def words(x: float, top: float, text: str, size: float = 11, bold: bool = False) -> list[Word]:
    """Words of a line, every letter half as wide as it is high."""
    found = []
    for part in text.split():
        width = len(part) * size / 2
        found.append(
            Word(part, Box(x, top, x + width, top + size), "F-Bold" if bold else "F", size, bold)
        )
        x += width + size / 4
    return found


@pytest.mark.parametrize(
    "glyph", ["•", "◼", "▪", "○", "\uf06e", "\uf0b7", "−", "–", "-", "o", "(cid:3)"]
)
def test_a_bullet_is_known_whatever_its_glyph(glyph: str):
    def marker(top: float) -> Word:
        return Word(glyph, Box(82, top, 88, top + 11), "F", 11, False)

    found = blocks([Page(1, 595, 842, (
        *words(72, 72, "We found these strengths in the work of all the teams here:"),
        marker(100),
        *words(100, 100, "Staff know their cases well and meet them, which helps people"),
        *words(100, 114, "to keep to their licences."),
        marker(134),
        *words(100, 134, "Leaders are visible."),
    ), ())])  # fmt: skip
    assert [(block.kind.value, block.marker, block.text) for block in found] == [
        ("paragraph", None, "We found these strengths in the work of all the teams here:"),
        (
            "bullet",
            glyph,
            "Staff know their cases well and meet them, which helps people to keep to their licences.",
        ),
        ("bullet", glyph, "Leaders are visible."),
    ]


def test_items_within_items_have_their_depth():
    def paint(sheet: pdfs.Sheet) -> None:
        for x, top, text in [
            (82, 80, "Children live in poverty:"),
            (112, 96, "in schools"),
            (112, 112, "at home"),
            (82, 128, "Families live in flats."),
        ]:
            sheet.text(x, top, "•")
            sheet.text(x + 16, top, text)

    assert [(block.level, block.text) for block in laid_out(pdfs.pdf(paint))] == [
        (1, "Children live in poverty:"), (2, "in schools"), (2, "at home"), (1, "Families live in flats."),
    ]  # fmt: skip


def test_numbered_items_keep_their_numbers_and_hang():
    def paint(sheet: pdfs.Sheet) -> None:
        for number, top in ((9, 72), (10, 100)):
            sheet.text(76, top, f"{number}.")
            sheet.lines(
                98,
                top,
                "improve the pathways and referrals to commissioned rehabilitative",
                "services for all who need them",
            )
        sheet.lines(
            pdfs.LEFT,
            140,
            "In 2021, 12. was the number of the last item of an older list in this region.",
        )

    found = laid_out(pdfs.pdf(paint))
    assert [(block.kind, block.number, block.marker) for block in found] == [
        (BlockKind.NUMBERED, 9, "9."), (BlockKind.NUMBERED, 10, "10."), (BlockKind.PARAGRAPH, None, None),
    ]  # fmt: skip
    assert found[0].text.endswith("rehabilitative services for all who need them")


def test_headings_rank_by_size_and_weight():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 72, "Regional observations", 16, pdfs.BOLD)
        sheet.text(72, 100, "Leadership", 13, pdfs.BOLD)
        top = sheet.lines(
            72, 130, *["The region had a clear strategy for its services and its people."] * 4
        )
        sheet.text(72, top + 10, "Key strengths:", 11, pdfs.BOLD)
        sheet.text(72, top + 30, "1. Organisational delivery", 11, pdfs.BOLD)
        sheet.text(72, top + 50, "This bold sentence is a sentence.", 11, pdfs.BOLD)

    found = laid_out(pdfs.pdf(paint))
    headings = [(block.level, block.text) for block in found if block.kind == BlockKind.HEADING]
    assert headings == [
        (1, "Regional observations"), (2, "Leadership"), (3, "Key strengths:"), (3, "1. Organisational delivery"),
    ]  # fmt: skip


def test_bold_names_under_a_closing_are_no_headings():
    def paint(sheet: pdfs.Sheet) -> None:
        top = sheet.lines(
            72, 72, *["We thank all who gave their time to this inspection of the region."] * 3
        )
        sheet.text(72, top + 20, "Yours sincerely")
        sheet.text(72, top + 60, "Pat Example", 11, pdfs.BOLD)
        sheet.text(72, top + 73.75, "Chief Inspector")

    assert {block.kind for block in laid_out(pdfs.pdf(paint))} == {BlockKind.PARAGRAPH}


def running(body: str, number: int) -> pdfs.Painter:
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.text(72, 30, "An inspection of probation services", 9)
        sheet.lines(72, 80, *body.split("\n"))
        sheet.text(290, 800, str(number), 9)

    return paint


def test_what_runs_on_every_page_is_furniture_and_texts_go_on_past_it():
    first = "The teams in this unit had worked with a good many partners over the\nlast year, and had seen that the"
    second = "work of the courts is part of it."
    found = laid_out(pdfs.pdf(running(first, 4), running(second, 5)))
    assert [block.text for block in found if block.kind == BlockKind.FURNITURE] == [
        "An inspection of probation services", "4", "An inspection of probation services", "5",
    ]  # fmt: skip
    texts = [block for block in found if block.kind != BlockKind.FURNITURE]
    assert texts[0].text.endswith("had seen that the work of the courts is part of it.")
    assert {run.page for run in texts[0].runs} == {1, 2}


def test_an_item_goes_on_at_its_indent_on_the_next_page():
    def first(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 700, "What we found in this region is set out here in full, and in order:")
        sheet.text(82, 730, "•")
        sheet.lines(100, 730, "The region had a plan.")

    def second(sheet: pdfs.Sheet) -> None:
        sheet.lines(100, 72, "It was not used by the staff whom we met.")
        sheet.text(82, 100, "•")
        sheet.text(100, 100, "There was a board.")

    found = laid_out(pdfs.pdf(first, second))
    assert shape(found)[1:] == [
        ("bullet", "The region had a plan. It was not used by the staff whom we met."),
        ("bullet", "There was a board."),
    ]


def test_a_footnote_does_not_cut_a_text():
    def first(sheet: pdfs.Sheet) -> None:
        sheet.lines(
            72, 72, *["The teams met every week and spoke of their cases in some depth."] * 5
        )
        sheet.lines(
            72, 700, "The quality of the work that we saw in this region was not always as good as"
        )
        sheet.lines(72, 760, "1 Courts Act 2003.", size=8)

    found = laid_out(
        pdfs.pdf(first, lambda sheet: sheet.lines(72, 72, "we had hoped it would be.") and None)
    )
    assert [block.text for block in found][-2:] == [
        "The quality of the work that we saw in this region was not always as good as we had hoped it would be.",
        "1 Courts Act 2003.",
    ]


def test_ruled_tables_keep_their_cells():
    def paint(sheet: pdfs.Sheet) -> None:
        sheet.lines(72, 72, "Set out below are the ratings.")
        sheet.grid([72, 120, 300, 420], [100, 140, 160, 180])
        sheet.lines(76, 104, "Fieldwork", "2023")
        sheet.text(124, 110, "Score")
        sheet.text(304, 110, "7/27")
        sheet.text(76, 144, "1.1")
        sheet.text(124, 144, "Leadership")
        sheet.text(304, 144, "Good")
        sheet.text(76, 164, "1.2")
        sheet.text(124, 164, "Staff")
        sheet.lines(72, 200, "More detail is in the reports.")

    found = laid_out(pdfs.pdf(paint))
    assert [block.kind.value for block in found] == ["paragraph", "table", "paragraph"]
    table = found[1]
    assert [[table.cell(cell) for cell in row] for row in table.rows] == [
        ["Fieldwork 2023", "Score", "7/27"], ["1.1", "Leadership", "Good"], ["1.2", "Staff", ""],
    ]  # fmt: skip
    assert table.text == "Fieldwork 2023\tScore\t7/27\n1.1\tLeadership\tGood\n1.2\tStaff\t"


def test_hyphens_at_line_ends():
    lines = [
        "The organisation gave pre-sentence reports to the courts, and its organi-",
        "sation was good. The work on pre-",
        "sentence reports was short-",
        "term only, and that of Covid-",
        "19 had ended. Both short- and long-",
        "term plans existed for the staff of the unit.",
    ]
    (block,) = laid_out(pdfs.prose(*lines))
    assert "and its organisation was good." in block.text
    assert "work on pre-sentence reports was short-term only" in block.text
    assert "Covid-19 had ended. Both short- and long-term plans" in block.text


def test_no_pages_no_blocks():
    assert blocks([]) == ()


PLACES = st.tuples(st.integers(40, 540), st.integers(20, 820), st.sampled_from([8.0, 11.0, 16.0]))
TOKENS = st.sampled_from(
    ["the", "work", "•", "1.", "2.", "–", "organi-", "sation", "good.", "7", "(a)"]
)
WORDS = st.builds(
    lambda place, text, bold: Word(
        text,
        Box(place[0], place[1], place[0] + len(text) * place[2] / 2, place[1] + place[2]),
        "F",
        place[2],
        bold,
    ),
    PLACES,
    TOKENS,
    st.booleans(),
)
RULINGS = st.builds(
    lambda at, start, length, level: (
        Ruling(start, at, start + length, at) if level else Ruling(at, start, at, start + length)
    ),
    st.integers(0, 8).map(lambda step: step * 90.0),
    st.integers(0, 8).map(lambda step: step * 90.0),
    st.integers(0, 8).map(lambda step: step * 90.0),
    st.booleans(),
)
PAGES = st.lists(
    st.tuples(st.lists(WORDS, max_size=25), st.lists(RULINGS, max_size=25)), max_size=3
)


@settings(deadline=None)
@given(PAGES)
def test_whatever_stands_on_a_page_no_word_is_lost(drawn: list[tuple[list[Word], list[Ruling]]]):
    pages = [
        Page(number, 595, 842, tuple(found), tuple(rulings))
        for number, (found, rulings) in enumerate(drawn, start=1)
    ]
    found = blocks(pages)
    assert [block.index for block in found] == list(range(len(found)))
    held = sum(len(block.runs) + (block.marker is not None) for block in found)
    assert held == sum(len(page.words) for page in pages)
    for block in found:
        assert all(block.text[run.start : run.end] for run in block.runs)
        assert all(0 <= start <= len(block.text) for start in block.lines)
