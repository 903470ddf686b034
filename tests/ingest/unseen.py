"""Generated documents in forms that no rule was written on: reports in other words and layouts,
a dynamic inspection without ratings, plans without rulings. All of it is invented."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.colors import lightgrey
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)  # fmt: skip

SHEET = getSampleStyleSheet()
SMALL = ParagraphStyle("small", SHEET["BodyText"], fontSize=7, leading=9)
BULLET = ParagraphStyle("item", SHEET["BodyText"], leftIndent=18, bulletIndent=4)
RULED = [("GRID", (0, 0), (-1, -1), 0.5, "black")]
FRAMED = [("BOX", (0, 0), (-1, -1), 1, "black"), ("BACKGROUND", (0, 0), (-1, -1), lightgrey)]
NEW = (
    ("1.1", "Leadership", "Good"), ("1.2", "Staffing", "Inadequate"),
    ("1.3", "Services", "Requires improvement"), ("2.1", "Assessment", "Inadequate"),
    ("2.2", "Planning", "Requires improvement"), ("2.3", "Implementation and delivery", "Inadequate"),
    ("2.4", "Reviewing", "Inadequate"),
)  # fmt: skip
ASKED = (
    ("Kirklees PDU should:", ("improve the quality of work to keep people safe", "fill its gaps")),
    ("Yorkshire and the Humber region should:", ("give senior probation officers time to coach",)),
    ("HM Prison and Probation Service should:", ("speed up vetting", "repair the offices")),
)


def report(rated: bool = True, gap: str = " ") -> bytes:
    """A report on one unit. `rated` is False for a dynamic inspection; `gap` stands between P and
    the number of a standard."""
    head, body = SHEET["Heading2"], SHEET["BodyText"]
    kind = "inspection" if rated else "dynamic inspection"
    story: list[Flowable] = [
        Paragraph("An inspection of probation services in:", SHEET["Title"]),
        Paragraph("Kirklees PDU", SHEET["Title"]),
        Paragraph("HM Inspectorate of Probation, August 2024", body),
        PageBreak(),
        Paragraph("Contents", head),
        *(Paragraph(f"{title} {'.' * 60} {page}", body) for page, title in enumerate(
            ("Foreword", "Ratings", "Recommendations", "Background", "Annexe one: Web links"), 3)),
        PageBreak(),
        Paragraph("Foreword", SHEET["Heading1"]),
        Paragraph(f"This {kind} follows that of 2021, when the unit was rated as ‘Good’ overall and "
                  "scored 18 out of 27. Leeds PDU was ‘Outstanding’ last year.", body),
        Paragraph("Cy Invented", SHEET["Heading3"]),
        Paragraph("HM Chief Inspector of Probation", body),
        *([Paragraph("Ratings", SHEET["Heading1"]), _ratings(gap)] if rated else [
            Paragraph("This inspection carries no ratings.", body)]),
        PageBreak(),
        Paragraph("Recommendations", SHEET["Heading1"]),
        Paragraph("As a result of our inspection findings, we have made five recommendations that "
                  "we believe, if implemented, will have a positive impact.", body),
        *_asked(),
        Paragraph("Background", SHEET["Heading1"]),
        Paragraph("Kirklees had 1,204 cases when fieldwork started, against 9,310 in the region.", body),
        _facts(),
        *(part for row in NEW for part in _chapter(*row, rated, gap)),
        Paragraph("Annexe one: Web links", SHEET["Heading1"]),
        Paragraph("1. Our standards are on our website.", body),
        Paragraph("2. So are our other reports.", body),
    ]  # fmt: skip
    return _built(story, A4)


def _asked() -> list[Flowable]:
    story, number = list[Flowable](), 0
    for heading, texts in ASKED:
        story.append(Paragraph(heading, SHEET["Heading3"]))
        for text in texts:
            number += 1
            story.append(Paragraph(text, BULLET, bulletText=f"{number}."))
    return story


def _ratings(gap: str) -> Table:
    rows = [
        ["Kirklees PDU", ""], ["Fieldwork started April 2024", "Score 4/21"],
        ["Overall rating", "Requires improvement"],
        [f"P{gap}1. Organisational arrangements and activity", ""],
        *([f"P{gap}{key} {name}", level] for key, name, level in NEW[:3]),
        [f"P{gap}2. Service delivery", ""],
        *([f"P{gap}{key} {name}", level] for key, name, level in NEW[3:]),
    ]  # fmt: skip
    return Table(rows, (300, 140), style=RULED)


def _facts() -> Table:
    rows = [
        ["", "Kirklees", "Region", "England and Wales"],
        ["Average caseload", "38", "36", "33"],
        ["Staff from minority ethnic backgrounds", "14%", "11%", "16%"],
    ]
    return Table(rows, (190, 80, 80, 110), style=RULED)


def _chapter(key: str, name: str, level: str, rated: bool, gap: str) -> list[Flowable]:
    title = f"P{gap}{key}. {name}"
    ribbon = [Table([[f"P{gap}{key} {name}", level]], (300, 140), style=RULED), Spacer(1, 8)]
    story = [
        Paragraph(title, SHEET["Heading1"]),
        *(ribbon if rated else []),
        Paragraph(f"We looked at {name.lower()} in 30 cases.", SHEET["BodyText"]),
        Paragraph("Strengths:", SHEET["Heading3"]),
        *_bullets(f"{name} was valued by the people we spoke to.", "Managers knew of it."),
        Paragraph("Areas for improvement:", SHEET["Heading3"]),
        *_bullets(f"Not enough was done about {name.lower()} in most cases."),
    ]
    if key == "2.1":
        story += [Spacer(1, 8), _shares(), Spacer(1, 8), _example()]
    return story


def _bullets(*texts: str) -> list[Flowable]:
    return [Paragraph(text, BULLET, bulletText="•") for text in texts]


def _shares() -> Table:
    rows = [
        ["Our rating for assessment is based on these questions:", "% ‘Yes’"],
        ["Does assessment focus on engaging the person?", "58%"],
        ["Does assessment focus on keeping others safe?", "19%"],
    ]
    return Table(rows, (330, 80), style=RULED)


def _example() -> Table:
    inner = [
        Paragraph("Practice example", SHEET["Heading3"]),
        Paragraph("Tariq is 31. He was seen nine times and his risk was rated Good.", SMALL),
    ]
    return Table([[inner]], (440,), style=FRAMED)


PLAN = (
    ("1", "improve the quality of work to keep people safe", "Agreed", "Train all practitioners.", "Head of Kirklees PDU", "31 January 2025"),
    ("2", "fill its gaps", "Agreed", "Recruit twelve officers.", "Regional Probation Director", "Ongoing"),
    ("3", "give senior probation officers time to coach", "Partly Agreed", "Review their duties.", "Head of Operations", "June 2025"),
    ("4", "speed up vetting", "Not Agreed", "Vetting is contracted nationally.", "", ""),
)  # fmt: skip
HEADS = ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
PLAN_WIDTHS = (40, 190, 100, 210, 130, 90)


def plan(ruled: bool, per_page: int = 4) -> bytes:
    """A plan, with or without rulings; the header is printed once, whatever the pages."""
    cells = [[Paragraph(text, SHEET["BodyText"]) if text else "" for text in row] for row in PLAN]
    heads = [Paragraph(f"<b>{text}</b>", SHEET["BodyText"]) for text in HEADS]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), *(RULED if ruled else [])]
    story: list[Flowable] = [
        Paragraph("Joint action plan: an inspection of probation services in Kirklees PDU", SHEET["Title"]),
        Paragraph("Plan published: 9 October 2024", SHEET["BodyText"]),
        Spacer(1, 16),
        Table([heads, *cells[:per_page]], PLAN_WIDTHS, style=style),
    ]  # fmt: skip
    if per_page < len(PLAN):
        story += [PageBreak(), Table(cells[per_page:], PLAN_WIDTHS, style=style)]
    return _built(story, landscape(A4))


def _built(story: Sequence[Flowable], size: tuple[float, float]) -> bytes:
    buffer = BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=size, invariant=1)
    template.build(list(story), onLaterPages=_running)
    return buffer.getvalue()


def _running(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, 30, f"Inspection of probation services: Kirklees PDU   {template.page}")
