"""Scans made for the tests: pages of a PDF as pictures, turned or slanting."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

LETTER = Path(__file__).parents[3] / "samples" / "letter.pdf"
DPI = 150


def picture(number: int, turned: float = 0.0, file: Path = LETTER) -> Image.Image:
    """A page as a grey picture, turned anticlockwise by degrees."""
    with PdfDocument(file) as document:
        drawn = document[number - 1].render(scale=DPI / 72).to_pil().convert("L")
    return drawn.rotate(turned, Image.Resampling.BICUBIC, expand=turned % 90 == 0, fillcolor=255)


def scan(*pages: Image.Image | str) -> bytes:
    """A PDF of pictures, each filling its page; a text is set as text."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for page in pages:
        if isinstance(page, str):
            canvas.setPageSize(A4)
            for at in range(0, len(page), 80):
                canvas.drawString(72, 760 - at / 5, page[at : at + 80])
        else:
            width, height = (side * 72 / DPI for side in page.size)
            canvas.setPageSize((width, height))
            canvas.drawImage(ImageReader(page), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
