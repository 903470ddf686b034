"""Generated action plans, from the description of their form: a landscape table whose cells are
merged and cut by page ends, and a table that says what the responses mean. All of it is invented.
"""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

Row = tuple[str, ...]
STYLES = getSampleStyleSheet()
RULED = [("GRID", (0, 0), (-1, -1), 0.6, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
HEADER = (
    "Rec No",
    "Recommendation",
    "Response",
    "Action taken/planned",
    "Responsible owner",
    "Target date",
)
WIDTHS = (40, 190, 110, 230, 110, 80)
MEANINGS = [
    ("Term", "Definition", "What follows"),
    ("Agreed", "All of the recommendation can be achieved.", "The plan says how."),
    ("Partly Agreed", "Only part of it can be achieved.", "The plan says which part."),
    ("Not Agreed", "It cannot be achieved.", "The plan says why."),
]  # fmt: skip
ROWS: list[Row] = [
    ("1", "improve the quality of risk assessments", "Agreed", "All staff will attend briefings.", "Head of Leeds PDU", "31 March 2025"),
    ("", "", "", "Managers will sample ten cases a month.", "Head of Operations", "Ongoing"),
    ("2", "reduce workloads to a manageable level", "Partly Agreed: the number of posts is set nationally.", "Vacancies will be advertised.", "Regional Probation Director", "September 2025"),
    ("3", "share all intelligence with the police", "Not Agreed", "The law does not allow it.", "", ""),
    ("4", "increase home visits", "Agreed", "", "", ""),
]  # fmt: skip


def plan(
    rows: Sequence[Row] = tuple(ROWS),
    header: Row = HEADER,
    widths: Sequence[float] = WIDTHS,
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
    cut: Sequence[Row] = (),
    title: str = "Action Plan: An inspection of probation services in Leeds PDU",
) -> bytes:
    """A plan with the rows; `merged` are first and last (column, row) of cells that are one; the
    rows of `cut` stand on a second page, in a table without header."""
    spans = [("SPAN", *pair) for pair in merged]
    story: list[Flowable] = [
        Paragraph(title, STYLES["Title"]),
        Paragraph("HM Prison and Probation Service", STYLES["Heading2"]),
        Paragraph("Action plan submitted: 3 May 2024", STYLES["Normal"]),
        Paragraph("Action plan published: 17 June 2024", STYLES["Normal"]),
        Spacer(1, 20),
        Table([_cells(row) for row in MEANINGS], (100, 250, 250), style=RULED),
        PageBreak(),
        Table([_cells(row) for row in (header, *rows)], widths, style=[*RULED, *spans]),
    ]
    if cut:
        story += [PageBreak(), Table([_cells(row) for row in cut], widths, style=RULED)]
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=landscape(A4), invariant=1).build(story)
    return buffer.getvalue()


def _cells(row: Row) -> list[Paragraph | str]:
    return [Paragraph(text, STYLES["BodyText"]) if text else "" for text in row]
