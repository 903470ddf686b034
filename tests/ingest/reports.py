"""Generated reports on one delivery unit, from the description of their form. All of it is
invented; no person in them is real or meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import lightgrey
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
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
)  # fmt: skip

SHEET = getSampleStyleSheet()
BODY, TITLE = SHEET["BodyText"], SHEET["Title"]
CHAPTER, HEAD = SHEET["Heading1"], SHEET["Heading3"]
NOTE = ParagraphStyle("note", BODY, fontSize=7, leading=9)
RULED = [("GRID", (0, 0), (-1, -1), 0.6, "black")]
FRAMED = [("BOX", (0, 0), (-1, -1), 0.8, "black"), ("BACKGROUND", (0, 0), (-1, -1), lightgrey)]

OLD = {
    "1.1": ("Leadership", "Good"), "1.2": ("Staff", "Requires improvement"),
    "1.3": ("Services", "Good"), "1.4": ("Information and facilities", "Requires improvement"),
    "2.1": ("Court work", "Inadequate"), "2.2": ("Assessment", "Inadequate"),
    "2.3": ("Planning", "Requires improvement"),
    "2.4": ("Implementation and delivery", "Inadequate"), "2.5": ("Reviewing", "Inadequate"),
}  # fmt: skip
NEW = {
    "P 1.1": ("Leadership", "Requires improvement"), "P 1.2": ("Staffing", "Requires improvement"),
    "P 1.3": ("Services", "Good"), "P 2.1": ("Assessment", "Inadequate"),
    "P 2.2": ("Planning", "Inadequate"), "P 2.3": ("Implementation and delivery", "Inadequate"),
    "P 2.4": ("Reviewing", "Inadequate"),
}  # fmt: skip
POINTS = {"Outstanding": 3, "Good": 2, "Requires improvement": 1, "Inadequate": 0}


@dataclass(frozen=True)
class Report:
    """How a report is set. `restart` begins each addressee's list at 1."""

    unit: str = "Leeds PDU"
    standards: dict[str, tuple[str, str]] = None  # type: ignore[assignment]
    ribbons: bool = True
    chapters: bool = True  # headings of chapters; without them the ribbon is the only one
    one_line: bool = False
    restart: bool = False

    @property
    def rated(self) -> dict[str, tuple[str, str]]:
        return OLD if self.standards is None else self.standards


def report(style: Report = Report()) -> bytes:
    """The report as a PDF."""
    buffer = BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=A4, invariant=1)
    template.build(_story(style), onFirstPage=_plain, onLaterPages=_running)
    return buffer.getvalue()


def _plain(canvas: Canvas, _: object) -> None:
    canvas.setTitle("An invented report")


def _running(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, 810, "Inspection of probation services")
    canvas.drawCentredString(297, 30, str(template.page))


def _story(style: Report) -> list[Flowable]:
    title = "An inspection of probation services in:"
    cover = [Paragraph(f"{title} {style.unit}", TITLE)] if style.one_line else [
        Paragraph(title, TITLE), Paragraph(style.unit, TITLE)]  # fmt: skip
    return [
        *cover,
        Paragraph("HM Inspectorate of Probation, June 2024", BODY),
        Paragraph("Acknowledgements", CHAPTER),
        Paragraph("This inspection was led by HM Inspector Ann Example, supported by a team of "
                  "inspectors. We thank all who took part.", BODY),
        PageBreak(),
        Paragraph("Foreword", CHAPTER),
        Paragraph("This unit was rated ‘Good’ at its previous inspection. Nearby Kirklees was "
                  "rated ‘Inadequate’ overall. There is much to do, and we know it.", BODY),
        Paragraph("Bo Sample CBE", HEAD),
        Paragraph("HM Chief Inspector of Probation", BODY),
        Paragraph("Ratings", CHAPTER), _ratings(style),
        PageBreak(),
        *_recommendations(style),
        Paragraph("Background", CHAPTER),
        Paragraph("The unit has three offices and 210 staff.", BODY),
        *_chapters(style),
        Paragraph("Annexe one: Web links", CHAPTER),
        Paragraph("Full data are on our website.", BODY),
    ]  # fmt: skip


def _ratings(style: Report) -> Table:
    score = sum(POINTS[level] for _, level in style.rated.values())
    rows = [
        [style.unit, "", ""], ["Fieldwork started", "March 2024", f"Score {score}/{3 * len(style.rated)}"],
        ["Overall rating", "", "Requires improvement"],
        *([key, name, level] for key, (name, level) in style.rated.items()),
    ]  # fmt: skip
    return Table(rows, (110, 200, 140), style=RULED)


def _recommendations(style: Report) -> list[Flowable]:
    second = 1 if style.restart else 3
    return [
        Paragraph("Recommendations", CHAPTER),
        Paragraph("As a result of our findings we have made four recommendations that we believe "
                  "will have a positive impact.", BODY),
        Paragraph(f"{style.unit} should:", HEAD),
        _list(["improve the quality of assessments", "fill vacancies"], 1),
        Paragraph("HM Prison and Probation Service should:", HEAD),
        _list(["review vetting times", "improve the estate"], second),
        Paragraph("Progress on previous recommendations", CHAPTER),
        Paragraph("In our last report we recommended these.", BODY),
        Paragraph(f"{style.unit} should:", HEAD),
        _list(["do what was asked in 2021"], 1),
    ]  # fmt: skip


def _list(items: Sequence[str], start: int | str) -> ListFlowable:
    numbered = isinstance(start, int)
    return ListFlowable(
        [ListItem(Paragraph(item, BODY), leftIndent=24) for item in items],
        bulletType="1" if numbered else "bullet",
        start=start,
        bulletFormat="%s." if numbered else None,
        leftIndent=24,
    )


def _chapters(style: Report) -> list[Flowable]:
    story: list[Flowable] = []
    for key, (name, level) in style.rated.items():
        if style.chapters:
            story.append(Paragraph(f"{key}. {name}", CHAPTER))
        if style.ribbons:
            story += [Table([[f"{key} {name}", level]], (300, 150), style=RULED), Spacer(1, 10)]
        story += [
            Paragraph(f"What we saw of this standard we say here in some words: {name}.", BODY),
            Paragraph("Strengths:", HEAD),
            _list([f"Staff knew of {name.lower()} and valued it.", "Managers were seen."], "•"),
            Paragraph("Areas for improvement:", HEAD),
            _list([f"Too little was done about {name.lower()}."], "•"),
        ]
        if key.endswith("2.2"):
            story += [Spacer(1, 8), _example(), Spacer(1, 8), _shares()]
            story.append(Paragraph("1 Our own data, 2024.", NOTE))
    return story


def _example() -> Table:
    words = [[Paragraph("Good practice example", HEAD)], [Paragraph("Jo was seen at home.", BODY)]]
    inner = [Paragraph("Good practice example", HEAD), Paragraph("Jo, 24, was seen at home.", BODY)]
    del words
    return Table([[inner]], (450,), style=FRAMED)


def _shares() -> Table:
    rows = [
        ["Does assessment focus sufficiently on:", "Share"],
        ["engaging the person on probation?", "61%"],
        ["keeping other people safe?", "22%"],
    ]
    return Table(rows, (350, 80), style=RULED)
