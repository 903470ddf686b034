"""The sample letter set anew: its words in other fonts, sizes, margins, columns and marks."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import black, lightgrey
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import DocumentText, PageSize
from probation_graph.ingest.layout.assembly import blocks
from probation_graph.ingest.pdfium.fastreader import READER, read_pages

LETTER_PDF = Path(__file__).parents[2] / "samples" / "letter.pdf"
MARKS = (0xF06E, 0xF0B7, 0x25FC, 0x25CF)


@dataclass(frozen=True)
class Clothes:
    """How the letter is set: fonts, size and leading in points, page and margins (points), the
    glyph of bullets with its font, and whatever else differs."""

    name: str
    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 11.0
    leading: float = 1.25
    page: tuple[float, float] = A4
    margin: float = 65.0
    bullet: str = "•"
    bullet_font: str = "Helvetica"
    gap: float = 7.0
    justified: bool = False
    hyphenated: bool = False
    columns: int = 1  # of the body
    annex_columns: int = 1  # of the annexes
    rulings: bool = True
    heads: str = "bold"  # "bold", "larger", "numbered"
    running: str = ""  # the running header; a footer goes with it
    notes: tuple[str, ...] = ()  # footnotes, one on each page from the second on
    table_size: float = field(default=10.0)


@cache
def letter() -> DocumentText:
    """The sample letter as it is read."""
    return read(LETTER_PDF.read_bytes())


def read(data: bytes) -> DocumentText:
    """A document from the bytes of a PDF."""
    pages = tuple(read_pages(data, 500))
    sizes = tuple(PageSize(page.number, page.width, page.height) for page in pages)
    return DocumentText("a" * 64, "application/pdf", READER, sizes, blocks(pages))


def dressed(clothes: Clothes) -> bytes:
    """The letter in these clothes, as a PDF. No clock goes into it."""
    buffer = BytesIO()
    template = BaseDocTemplate(buffer, pagesize=clothes.page, invariant=1, title="letter")
    paint = painter(clothes)
    template.addPageTemplates(
        [
            PageTemplate(name, frames(clothes, count), onPage=paint)
            for name, count in (("body", clothes.columns), ("annex", clothes.annex_columns))
        ]
    )
    template.build(list(story(clothes)))
    return buffer.getvalue()


def frames(clothes: Clothes, count: int) -> list[Frame]:
    """The columns of a page."""
    width, height = clothes.page
    gutter = 24.0
    wide = (width - 2 * clothes.margin - gutter * (count - 1)) / count
    return [
        Frame(clothes.margin + at * (wide + gutter), clothes.margin + 20, wide,
              height - 2 * clothes.margin - 20, 0, 0, 0, 0)
        for at in range(count)
    ]  # fmt: skip


def painter(clothes: Clothes) -> Callable[[Canvas, BaseDocTemplate], None]:
    """What is printed on each page: page number, running lines, footnotes."""

    def paint(canvas: Canvas, template: BaseDocTemplate) -> None:
        width, height = clothes.page
        canvas.setFont(clothes.font, 8.5)
        canvas.drawCentredString(width / 2, 24, str(template.page))
        if clothes.running:
            canvas.drawString(clothes.margin, height - 34, clothes.running)
            canvas.drawRightString(width - clothes.margin, 36, f"Page {template.page}")
        if 2 <= template.page < 2 + len(clothes.notes):
            text = clothes.notes[template.page - 2]
            canvas.setFont(clothes.font, 7.5)
            canvas.drawString(clothes.margin, clothes.margin, f"{template.page - 1} {text}")

    return paint


def story(clothes: Clothes) -> Iterator[Flowable]:
    """The letter's blocks, furniture left out."""
    found = [block for block in letter().blocks if block.kind is not BlockKind.FURNITURE]
    number = 0
    for block in found:
        if block.text.startswith("Annexe"):
            yield from (NextPageTemplate("annex"), PageBreak())
        if block.kind is BlockKind.TABLE:
            yield table(block, clothes)
            yield Spacer(1, 2 * clothes.gap)
        elif block.kind is BlockKind.HEADING:
            number += 1
            yield heading(block, clothes, number)
        elif block.kind in (BlockKind.BULLET, BlockKind.NUMBERED):
            yield item(block, clothes)
        elif len(block.lines) > 1 and is_set_in_lines(block):
            for line in lines(block):
                yield paragraph(line, clothes, 0)
            yield Spacer(1, clothes.gap)
        else:
            yield paragraph(block.text, clothes, clothes.gap)


def is_set_in_lines(block: Block) -> bool:
    """Whether a paragraph's lines are lines of a letter head or a signature."""
    return len(block.text) < 220 and not block.text.endswith(".")


def lines(block: Block) -> list[str]:
    """A block's text, line by line."""
    ends = [*block.lines[1:], len(block.text)]
    return [block.text[a:b].strip() for a, b in zip(block.lines, ends, strict=True)]


def paragraph(text: str, clothes: Clothes, after: float) -> Paragraph:
    form = ParagraphStyle(
        "body", fontName=clothes.font, fontSize=clothes.size, spaceAfter=after,
        leading=clothes.size * clothes.leading,
        alignment=TA_JUSTIFY if clothes.justified else TA_LEFT,
    )  # fmt: skip
    return Paragraph(hyphened(text, clothes), form)


def hyphened(text: str, clothes: Clothes) -> str:
    """The text with the places at which its long words may be cut, where they may."""
    shown = escape(text)
    if not clothes.hyphenated:
        return shown
    return re.sub(r"\b([a-z]{4,5})([a-z]{5,})\b", "\\1\u00ad\\2", shown)


def heading(block: Block, clothes: Clothes, number: int) -> Paragraph:
    size = clothes.size * {1: 1.7, 2: 1.36, 3: 1.2}.get(block.level, 1.0)
    font, text = clothes.bold, escape(block.text)
    if clothes.heads == "larger":
        font, size = clothes.font, max(size, clothes.size * 1.12)
    if clothes.heads == "numbered" and block.level in (2, 3) and not text.startswith("Annexe"):
        text = f"{number}. {text}"
    form = ParagraphStyle(
        "head", fontName=font, fontSize=size, leading=size * 1.25,
        spaceBefore=clothes.gap, spaceAfter=clothes.gap / 2, keepWithNext=1,
    )  # fmt: skip
    return Paragraph(text, form)


def item(block: Block, clothes: Clothes) -> Paragraph:
    """A list item with its hanging marker."""
    numbered = block.kind is BlockKind.NUMBERED
    indent = 26.0 if numbered else 16.0
    form = ParagraphStyle(
        "item", fontName=clothes.font, fontSize=clothes.size, spaceAfter=clothes.gap * 0.8,
        leading=clothes.size * clothes.leading, leftIndent=indent, bulletIndent=4,
        bulletFontName=clothes.font if numbered else clothes.bullet_font,
        bulletFontSize=clothes.size,
        alignment=TA_JUSTIFY if clothes.justified else TA_LEFT,
    )  # fmt: skip
    mark = f"{block.number}." if numbered else clothes.bullet
    return Paragraph(hyphened(block.text, clothes), form, bulletText=mark)


def table(block: Block, clothes: Clothes) -> Table:
    """A table; without rulings its cells stand apart by white alone."""
    rows = [[cell_of(block, cell, clothes) for cell in row] for row in block.rows]
    style: list[Sequence[object]] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    if clothes.rulings:
        style += [
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("BACKGROUND", (0, 0), (-1, 0), lightgrey),
        ]
    width = clothes.page[0] - 2 * clothes.margin
    if clothes.annex_columns > 1:
        width = (width - 24) / clothes.annex_columns
    shares = (0.1, 0.46, 0.32, 0.12)
    merged = [("SPAN", (0, at), (1, at)) for at, row in enumerate(block.rows) if at < 2]
    return Table(rows, colWidths=[width * share for share in shares], style=[*style, *merged])


def cell_of(block: Block, cell: object, clothes: Clothes) -> list[Paragraph]:
    """A cell's lines."""
    size = clothes.table_size
    form = ParagraphStyle("cell", fontName=clothes.font, fontSize=size, leading=size * 1.2)
    starts = [at for at in block.lines if cell.start <= at < cell.end] or [cell.start]  # type: ignore[attr-defined]
    ends = [*starts[1:], cell.end]  # type: ignore[attr-defined]
    texts = [block.text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    return [Paragraph(escape(text), form) for text in texts if text]


def with_vera() -> None:
    """Register the fonts that come with reportlab."""
    for name, file in (("Vera", "Vera.ttf"), ("VeraBd", "VeraBd.ttf"), ("Marks", "VeraIt.ttf")):
        font = TTFont(name, file)
        if name == "Marks":  # a font of symbols: glyphs at codes of its own
            for code in MARKS:
                font.face.charToGlyph[code] = font.face.charToGlyph[ord("•")]
        registerFont(font)


def wardrobe() -> tuple[Clothes, ...]:
    """The clothes in which the letter must say the same."""
    with_vera()
    notes = (
        "Probation Service figures, published quarterly.",
        "The terms are explained on our website.",
        "This was the position at the time of the fieldwork.",
    )
    return (
        Clothes("serif", "Times-Roman", "Times-Bold", 12.0, margin=80.0, bullet="–",
                bullet_font="Times-Roman"),
        Clothes("small on letter paper", size=9.0, page=LETTER, margin=90.0, bullet="-"),
        Clothes("running lines and notes", running="Yorkshire and the Humber: regional review",
                notes=notes, bullet="\u25cf", bullet_font="Marks", font="Vera", bold="VeraBd",
                size=10.0),
        Clothes("two columns", size=9.5, columns=2, annex_columns=2, margin=45.0, table_size=8.0),
        Clothes("annexes in columns", annex_columns=2, margin=50.0, table_size=8.0, size=10.0),
        Clothes("no rulings", rulings=False, bullet="\u2212", bullet_font="Vera", size=10.5),
        Clothes("justified and hyphenated", "Times-Roman", "Times-Bold", 11.0, justified=True,
                hyphenated=True, bullet="\u25fc", bullet_font="Marks", margin=100.0),
        Clothes("larger headings", heads="larger", size=10.0, leading=1.4),
        Clothes("numbered headings", heads="numbered", size=11.0, gap=10.0, page=LETTER),
        Clothes("private bullets", "Courier", "Courier-Bold", 9.0, bullet="\uf06e",
                bullet_font="Marks", margin=55.0),
    )  # fmt: skip
