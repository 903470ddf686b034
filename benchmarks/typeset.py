"""Sets a synthetic letter as a PDF, in one of several plain styles."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from reportlab.lib.colors import black, grey
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    ListFlowable,
    ListItem,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from benchmarks.letters import LEVELS, STANDARDS, Letter, Section, Unit

MARGIN = 62.0  # points
GAP = 8.0  # points between blocks
NOTICE = "SYNTHETIC LETTER: made by a generator for tests, not a real inspection"


@dataclass(frozen=True)
class Style:
    """A plain style: font family, size in points, and the glyph of bullets."""

    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 10.5
    bullet: str = "•"


STYLES = (
    Style(),
    Style("Times-Roman", "Times-Bold", 11.0, "–"),
    Style("Helvetica", "Helvetica-Bold", 10.0, "-"),
)


def typeset(letter: Letter, path: Path, style: Style | None = None) -> None:
    """Writes the letter to `path`; by default its seed chooses the style. No clock goes into it."""
    chosen = STYLES[letter.seed % len(STYLES)] if style is None else style
    template = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=f"Synthetic letter {letter.seed}",
        invariant=1,
    )
    template.build(_story(letter, chosen), onFirstPage=_notice, onLaterPages=_notice)


def _notice(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.setFillColor(grey)
    canvas.drawString(MARGIN, A4[1] - 30, NOTICE)
    canvas.drawCentredString(A4[0] / 2, 30, str(template.page))


def _paragraph(text: str, style: Style, scale: float = 1.0, bold: bool = False) -> Paragraph:
    size = style.size * scale
    form = ParagraphStyle(
        "set",
        fontName=style.bold if bold else style.font,
        fontSize=size,
        leading=size * 1.25,
        spaceAfter=GAP / 2 if bold else GAP,
        keepWithNext=1 if bold else 0,
    )
    return Paragraph(escape(text), form)


def _bullets(texts: tuple[str, ...], style: Style) -> ListFlowable:
    items = [ListItem(_paragraph(text, style)) for text in texts]
    return ListFlowable(
        items, bulletType="bullet", start=style.bullet, bulletFontName=style.font, leftIndent=16
    )


def _story(letter: Letter, style: Style) -> list[Flowable]:
    story = _head(letter, style)
    for section in letter.sections:
        story += _section(section, style)
    story += _summary(letter, style)
    story += [PageBreak(), _paragraph("Annexe one – Recommendations", style, 1.4, bold=True)]
    for unit in letter.units:
        story += _recommendations(unit, style)
    story += [PageBreak(), _paragraph("Annexe two – PDU ratings", style, 1.4, bold=True)]
    for unit in letter.units:
        story += [_ratings(unit, letter.fieldwork, style), Spacer(1, 2 * GAP)]
    return story


def _head(letter: Letter, style: Style) -> list[Flowable]:
    names = [unit.name.removesuffix(" PDU") for unit in letter.units]
    listed = ", ".join(names[:-1]) + " and " + names[-1]
    lines = ["HM Inspectorate of Probation", letter.date, "To:"]
    lines.append(f"{letter.addressee}, Regional Probation Director")
    lines.append("CC:")
    lines += [f"{name}, Head of Operations, HMPPS" for name in letter.copied]
    lines.append(f"Dear {letter.addressee.split()[0]},")
    lines.append(
        f"We have completed the inspection of the {listed} probation delivery units (PDUs) in your "
        f"region, and share with you our findings on the {letter.region} region."
    )
    story: list[Flowable] = [_paragraph(lines[0], style, 1.6, bold=True)]
    story += [_paragraph(line, style, bold=line in ("To:", "CC:")) for line in lines[1:]]
    return [*story, _paragraph("Regional observations:", style, 1.4, bold=True)]


def _section(section: Section, style: Style) -> list[Flowable]:
    return [
        _paragraph(section.title, style, 1.2, bold=True),
        _paragraph(section.narrative, style),
        _paragraph("Key strengths:", style, bold=True),
        _bullets(section.strengths, style),
        _paragraph("Areas for improvement:", style, bold=True),
        _bullets(section.improvements, style),
    ]


def _summary(letter: Letter, style: Style) -> list[Flowable]:
    rated = ", ".join(f"{u.name.removesuffix(' PDU')} as '{u.overall}'" for u in letter.units)
    return [
        _paragraph("Summary", style, 1.2, bold=True),
        _paragraph(f"In our PDU inspections, we rated {rated}.", style),
        _paragraph("Our recommendations are set out in Annexe one.", style),
        _paragraph("Yours sincerely,", style),
        Spacer(1, 4 * GAP),
        _paragraph(letter.signatory, style, bold=True),
        _paragraph("Chief Inspector of Probation", style),
    ]


def _recommendations(unit: Unit, style: Style) -> list[Flowable]:
    story: list[Flowable] = []
    number = 1
    for addressee, texts in unit.recommendations:
        story.append(_paragraph(f"{addressee} should:", style, bold=True))
        items = [
            ListItem(_paragraph(text, style), value=number + i) for i, text in enumerate(texts)
        ]
        story.append(
            ListFlowable(items, bulletType="1", bulletFormat="%s.", start=number, leftIndent=24)
        )
        number += len(texts)
    return story


def _unit_cell(unit: Unit, fieldwork: str, style: Style) -> list[Flowable]:
    """A unit's name, on as many lines as it needs, and when its fieldwork started."""
    form = ParagraphStyle("cell", fontName=style.bold, fontSize=style.size - 1)
    return [Paragraph(escape(text), form) for text in (unit.name, f"Fieldwork started {fieldwork}")]


def _ratings(unit: Unit, fieldwork: str, style: Style) -> Table:
    graded = [
        [notation, name, LEVELS[points], ""]
        for (notation, name), points in zip(STANDARDS, unit.points, strict=True)
    ]
    rows = [
        [_unit_cell(unit, fieldwork, style), "", "Score", f"{unit.score}/27"],
        ["Overall rating", "", unit.overall, ""],
        ["1.", "Organisational delivery", "", ""],
        *(row for row in graded if row[0].startswith("1.")),
        ["2.", "Court work and case supervision", "", ""],
        *(row for row in graded if row[0].startswith("2.")),
    ]
    grid = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("SPAN", (0, 0), (1, 0)),
            ("SPAN", (0, 1), (1, 1)),
            ("FONT", (0, 0), (-1, -1), style.font, style.size - 1),
            ("FONT", (0, 0), (-1, 1), style.bold, style.size - 1),
        ]
    )
    return Table(rows, colWidths=[40, 200, 150, 60], style=grid)
