"""Generated documents made to break the reading: three reports and three plans whose words, order
and layout no rule was written on. All of it is invented; no person in them is real or meant."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.colors import lightgrey
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.ingest.reports import OLD, POINTS

SHEET = getSampleStyleSheet()
BODY, TITLE = SHEET["BodyText"], SHEET["Title"]
CHAPTER, HEAD = SHEET["Heading1"], SHEET["Heading3"]
SERIF = ParagraphStyle("serif", BODY, fontName="Times-Roman", fontSize=11, leading=14)
ITEM = ParagraphStyle("item", BODY, leftIndent=20, bulletIndent=6)
NOTE = ParagraphStyle("note", BODY, fontSize=7, leading=9)
RULED = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
FRAMED = [("BOX", (0, 0), (-1, -1), 1, "black"), ("BACKGROUND", (0, 0), (-1, -1), lightgrey)]
NEW = {
    "P 1.1": ("Leadership", "Good"), "P 1.2": ("Staffing", "Inadequate"),
    "P 1.3": ("Services", "Requires improvement"), "P 2.1": ("Assessment", "Inadequate"),
    "P 2.2": ("Planning", "Inadequate"), "P 2.3": ("Implementation and delivery", "Inadequate"),
    "P 2.4": ("Reviewing", "Inadequate"),
}  # fmt: skip
COLUMNS = (
    "No", "Recommendation", "Agreed/Partly Agreed/Not Agreed", "Response: Action Taken/Planned",
    "Responsible Owner (including role and contact)", "Target Date",
)  # fmt: skip
WIDTHS = (35, 170, 80, 260, 120, 90)
Row = Sequence[str]


def _built(story: list[Flowable], foot: str, wide: bool = False) -> bytes:
    page = landscape(A4) if wide else A4

    def running(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawCentredString(page[0] / 2, 25, foot.format(template.page))

    buffer = BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=page, invariant=1)
    template.build(story, onFirstPage=running, onLaterPages=running)
    return buffer.getvalue()


def _items(texts: Sequence[str], marker: str, start: int = 0) -> list[Flowable]:
    """Items of a list; `marker` holds {} where their number stands."""
    return [
        Paragraph(text, ITEM, bulletText=marker.format(at)) for at, text in enumerate(texts, start)
    ]


def _cells(row: Row) -> list[Paragraph | str]:
    return [Paragraph(text, BODY) if text else "" for text in row]


def serif_report() -> bytes:
    """Out of 27: imprint, dotted contents, key facts in three columns, ribbons right under
    footnotes, raised marks, tables of key questions."""
    unit = "Swindon and Wiltshire PDU"
    score = sum(POINTS[level] for _, level in OLD.values())
    rows = [[unit, "", ""], ["Fieldwork started October 2022", "", f"Score {score}/27"],
            ["Overall rating", "", "Requires improvement"],
            *([key, name, level] for key, (name, level) in OLD.items())]  # fmt: skip
    story: list[Flowable] = [
        Paragraph("An inspection of probation services in:", TITLE), Paragraph(unit, TITLE),
        Paragraph("HM Inspectorate of Probation, March 2023", SERIF), PageBreak(),
        Paragraph("The role of HM Inspectorate of Probation", CHAPTER),
        Paragraph("HM Inspectorate of Probation is the independent inspector of probation.", SERIF),
        Paragraph("© Crown copyright 2023", NOTE), Paragraph("ISBN: 978-1-916621-01-2", NOTE),
        Paragraph("Contents", CHAPTER),
        *(Paragraph(f"{title} {'.' * 60} {page}", SERIF) for page, title in enumerate(
            ("Foreword", "Ratings", "Recommendations"), 3)), PageBreak(),
        Paragraph("Foreword", CHAPTER),
        Paragraph("In 2018 Wiltshire CRC was rated as ‘Good’ with a score of 20/30.", SERIF),
        Paragraph("Cy Invented", BODY), Paragraph("HM Chief Inspector of Probation", BODY),
        Paragraph("Ratings", CHAPTER), Table(rows, (180, 170, 110), style=RULED), PageBreak(),
        Paragraph("Recommendations", CHAPTER),
        Paragraph("We have made three recommendations that will help.", SERIF),
        Paragraph(f"{unit} should:", HEAD),
        *_items(["improve the quality of work on risk of harm"], "{}.", 1),
        Paragraph("HMPPS and the Ministry of Justice should:", HEAD),
        *_items(["simplify commissioning", "review all vetting"], "{}.", 2),
        Paragraph("Background", CHAPTER), _key_facts(), PageBreak(),
    ]  # fmt: skip
    return _built([*story, *_serif_chapters()], "Inspection of probation services {}")


def _key_facts() -> Table:
    rows = [["Key facts", "Unit", "Region", "England and Wales"],
            ["Supervised people", "1,942", "31,204", "240,431"],
            ["Reoffending rate", "31.2%", "33.0%", "29.4%"]]  # fmt: skip
    return Table(rows, (210, 80, 80, 80), style=RULED)


def _serif_chapters() -> list[Flowable]:
    story: list[Flowable] = []
    for key, (name, level) in OLD.items():
        ribbon = [[Paragraph(f"<b>{key} {name}</b>", BODY), Paragraph(f"<b>{level}</b>", BODY)]]
        story += [
            Table(ribbon, (330, 130), style=RULED), Spacer(1, 8),
            Paragraph(f"We considered {name.lower()}.", SERIF), Paragraph("Strengths:", HEAD),
            *_items([f"Staff valued {name.lower()}."], "•"),
            Paragraph("Areas for improvement:", HEAD),
            *_items([f"Too few benefited from {name.lower()}."], "•"),
        ]  # fmt: skip
        if key == "2.2":
            questions = [
                ["Key question", "Percentage ‘Yes’"],
                ["Keeping other people safe?", "24%"],
            ]
            story += [
                Paragraph("Our rating<super>2</super> rests on these shares of cases.", SERIF),
                Table(questions, (350, 100), style=RULED), Spacer(1, 6),
                Table([[[Paragraph("Poor practice example", HEAD),
                         Paragraph("Darren is a 34-year-old man. Naomi, his partner, was not asked.", SERIF)]]],
                      (450,), style=FRAMED),
                Paragraph("<super>2</super> It is driven by the lowest share.", NOTE),
            ]  # fmt: skip
    return story


def plain_report() -> bytes:
    """Out of 21: a table without rulings, numbers without a stop, other headings of polarity."""
    unit = "Gloucestershire PDU"
    rows = [[unit, "", ""], ["Fieldwork started", "August 2024", "Score 3/21"],
            ["Overall rating", "", "Requires improvement"],
            *([key, name, level] for key, (name, level) in NEW.items())]  # fmt: skip
    story: list[Flowable] = [
        Paragraph(f"An inspection of probation services in: {unit}", TITLE),
        Paragraph("HM Inspectorate of Probation", HEAD), Paragraph("November 2024", BODY),
        PageBreak(), Paragraph("Overall findings and ratings", CHAPTER),
        Table(rows, (200, 160, 120)), PageBreak(), Paragraph("Recommendations", CHAPTER),
        Paragraph("We have made five recommendations, by the body that should act.", BODY),
        Paragraph(f"Recommendations for {unit}", HEAD),
        *_items(["ensure work keeps people safe", "act on what the police say"], "{}", 1),
        Paragraph("Recommendations for the South West region", HEAD),
        *_items(["support the unit with its vacancies", "agree how releases are planned"], "{}", 3),
        Paragraph("Recommendations for HM Prison and Probation Service", HEAD),
        *_items(["ensure that buildings are fit to work in"], "{}", 5),
        Paragraph("Previous recommendations", CHAPTER),
        Paragraph("In 2022 we made six recommendations. Two have been achieved.", BODY),
        *_items(["Improve the quality of court reports – partly achieved"], "•"), PageBreak(),
    ]  # fmt: skip
    for key, (name, level) in NEW.items():
        story += [
            Table([[f"{key}. {name}", level]], (330, 130)),
            Paragraph(f"Our judgement on {name.lower()} rests on interviews.", BODY),
            Paragraph("What works well", HEAD), *_items([f"{name} was valued."], "▪"),
            Paragraph("Areas for development", HEAD), *_items([f"{name} was not even."], "▪"),
            Spacer(1, 12),
        ]  # fmt: skip
    return _built(story, "Page {} of 9")


def dynamic_report() -> bytes:
    """Without ratings: findings in one chapter, numbers in brackets, a signature in plain type."""
    return _built([
        Paragraph("Dynamic inspection of probation services in", TITLE),
        Paragraph("Gwent PDU", TITLE), Paragraph("HM Inspectorate of Probation", BODY),
        Paragraph("December 2025", BODY), PageBreak(), Paragraph("Foreword", CHAPTER),
        Paragraph("Our last full inspection rated Gwent ‘Requires improvement’.", BODY),
        Paragraph("Bo Nobody", BODY), Paragraph("Interim HM Chief Inspector of Probation", BODY),
        Paragraph("Key findings", CHAPTER), Paragraph("Strengths", HEAD),
        *_items(["Staff knew people.", "The head was seen."], "–"),
        Paragraph("Areas for improvement", HEAD), *_items(["Few plans dealt with risk."], "–"),
        Paragraph("Recommendations", CHAPTER),
        Paragraph("This report makes three recommendations.", BODY),
        Paragraph("We recommend that Gwent PDU:", HEAD),
        *_items(["checks every plan for risk", "reviews cases after a change"], "({})", 1),
        Paragraph("We recommend that the Wales region:", HEAD),
        *_items(["completes its recruitment by June 2026"], "({})", 3),
    ], "{}")  # fmt: skip


def merged_plan() -> bytes:
    """The service's own columns; cells of a recommendation merged over its three actions."""
    rows: list[Row] = [
        ("1", "The PDU should improve work on risk.", "Agreed", "Workshops.", "Head", "Completed"),
        ("", "", "", "Two audits per quarter.", "Head", "30/06/2023"),
        ("", "", "", "A learning log.", "Quality Officer", "Q3 2023-24"),
        ("2", "Fill vacancies.", "Partly Agreed. Pay is set nationally.", "A campaign.", "People", "March 2024"),
        ("3", "Review resources.", "Not Agreed", "It was done in 2022.", "N/A", "N/A"),
    ]  # fmt: skip
    meanings: list[Row] = [
        ("Term", "Definition", "Additional comment"), ("Agreed", "All can be achieved.", "How?"),
        ("Partly Agreed", "Part can be achieved.", "Which?"), ("Not Agreed", "No.", "Why?"),
    ]  # fmt: skip
    spans = [("SPAN", (column, 1), (column, 3)) for column in range(3)]
    table = Table([_cells(row) for row in (COLUMNS, *rows)], WIDTHS, style=[*RULED, *spans])
    return _built([
        Paragraph("Action Plan Submitted: 2 March 2023", BODY),
        Paragraph("A Response to: An inspection of Swindon and Wiltshire PDU", TITLE),
        Paragraph("Report Published: 15 March 2023", BODY),
        Table([_cells(row) for row in meanings], (100, 300, 300), style=RULED), PageBreak(), table,
    ], "{}", wide=True)  # fmt: skip


def open_plan() -> bytes:
    """Other columns, a header on every page, a row that a page end leaves open at its foot."""
    header = ("Ref", "Recommendation", "HMPPS response", "Owner", "Action", "By when")
    long = "; ".join(f"hold briefing {at} with every team and note who came" for at in range(28))
    rows: list[Row] = [
        ("1", "improve work on risk", "Agreed", "Head of PDU", f"{long}.", "31st January 2025"),
        ("2", "act on information", "Agreed", "Deputy Head", f"{long}.", "Spring 2025"),
        ("3", "reduce vacancies", "Not Agreed – they are low.", "", "", ""),
    ]  # fmt: skip
    widths = (35, 150, 100, 110, 270, 90)
    cells = [_cells(row) for row in (header, *rows)]
    table = Table(cells, widths, style=RULED, repeatRows=1, splitInRow=1)
    return _built([
        Paragraph("HM Prison and Probation Service", HEAD), Paragraph("Action Plan", TITLE),
        Paragraph("Inspection of probation services in Gwent PDU", HEAD),
        Paragraph("Submitted 12 December 2024. Published 9 January 2025.", BODY), PageBreak(), table,
    ], "Action plan – page {}", wide=True)  # fmt: skip


def stacked_plan() -> bytes:
    """A table for each addressee, numbers with a stop and repeated, a report's date before its."""
    header = ("Rec. No.", "Recommendation", "Response", "Action taken / planned", "Owner", "Target")
    tables: dict[str, list[Row]] = {
        "Gwent PDU should:": [
            ("1.", "check every plan", "Agreed", "A list was issued.", "Head", "Done"),
            ("1.", "", "", "Audits begin.", "Lead", "31 January 2026"),
        ],
        "The Wales region should:": [
            ("2.", "recruit", "Partially agreed", "Officers start.", "Director", "October 2026"),
            ("3.", "ask for premises", "Not accepted", "There is no money.", "", ""),
        ],
    }
    story: list[Flowable] = [
        Paragraph("Joint Action Plan", TITLE),
        Paragraph("In response to the report on Gwent PDU published on 4 December 2025", BODY),
        Paragraph("Date submitted: 20 November 2025", BODY), Spacer(1, 12),
    ]  # fmt: skip
    for heading, rows in tables.items():
        cells = [_cells(row) for row in (header, *rows)]
        story += [Paragraph(heading, HEAD), Table(cells, WIDTHS, style=RULED), Spacer(1, 14)]
    return _built(story, "{}", wide=True)
