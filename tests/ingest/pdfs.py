"""PDFs made for the tests: text set at places, rulings, pictures, and broken files."""

import zlib
from collections.abc import Callable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
REGULAR, BOLD = "Helvetica", "Helvetica-Bold"
LEFT, RIGHT, TOP, LEADING = 72.0, 523.0, 72.0, 13.75

Painter = Callable[["Sheet"], None]


class Sheet:
    """A page on which text is set by its distance from the top."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def text(self, x: float, top: float, text: str, size: float = 11, font: str = REGULAR) -> None:
        """Text whose words' tops lie about `top` points below the page's edge."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - top - 0.8 * size, text)

    def lines(
        self,
        x: float,
        top: float,
        *texts: str,
        size: float = 11,
        font: str = REGULAR,
        leading: float = LEADING,
    ) -> float:
        """Lines below each other; gives the top of the next."""
        for text in texts:
            self.text(x, top, text, size, font)
            top += leading
        return top

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> None:
        self.canvas.line(x0, HEIGHT - top, x1, HEIGHT - bottom)

    def rect(
        self, x0: float, top: float, x1: float, bottom: float, *, stroke: int = 1, fill: int = 0
    ) -> None:
        self.canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top, stroke=stroke, fill=fill)

    def grid(self, xs: list[float], ys: list[float]) -> None:
        """Rulings of a table."""
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])


def pdf(*pages: Painter, prepare: Callable[[Canvas], None] | None = None) -> bytes:
    """A PDF with one page for each painter."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    if prepare is not None:
        prepare(canvas)
    for paint in pages:
        paint(Sheet(canvas))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def prose(*lines: str) -> bytes:
    """A PDF of one page of lines."""
    return pdf(lambda sheet: sheet.lines(LEFT, TOP, *lines) and None)


def encrypted() -> bytes:
    """A PDF that opens with a password only."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt="secret")
    canvas.drawString(72, 700, "Nobody can read this.")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def picture_only() -> bytes:
    """A PDF whose page is a picture."""
    grey = BytesIO(b"P5 8 8 255\n" + bytes(range(64)))
    return pdf(lambda sheet: sheet.canvas.drawImage(ImageReader(grey), 72, 500, 200, 200) and None)


def objects(*bodies: str, root: int = 1) -> bytes:
    """A PDF of hand-written objects, numbered from 1."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(places) + 1} /Root {root} 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return out


def stream(content: str, more: str = "") -> str:
    """A stream object's body."""
    return f"<< /Length {len(content)} {more} >>\nstream\n{content}\nendstream"


def unmapped() -> bytes:
    """A PDF whose font does not tell which letters it draws."""
    return objects(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        stream("BT /F 12 Tf 50 200 Td <000300040005> Tj ET"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /DW 600 /FontDescriptor 7 0 R"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /Odd /Flags 4 /FontBBox [0 -200 1000 800]"
        " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    )


def forms_without_end() -> bytes:
    """A PDF whose form draws itself twice, again and again."""
    twice = "/F Do /F Do"
    return objects(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R"
        " /Resources << /XObject << /F 5 0 R >> >> >>",
        stream(twice),
        stream(
            twice,
            "/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << /XObject << /F 5 0 R >> >>",
        ),
    )


def bomb(levels: int = 12, fold: int = 10) -> bytes:
    """A PDF of forms that each draw the next ten times: a small file, ten to the twelfth marks."""
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R"
        " /Resources << /XObject << /F 5 0 R >> >> >>",
        stream("/F Do"),
    ]
    for level in range(levels):
        following = (
            f"/Resources << /XObject << /F {6 + level} 0 R >> >>" if level + 1 < levels else ""
        )
        mark = "/F Do\n" * fold if level + 1 < levels else "1 1 9 9 re f"
        bodies.append(
            stream(mark, f"/Type /XObject /Subtype /Form /BBox [0 0 300 300] {following}")
        )
    return objects(*bodies)


def inflating(megabytes: int) -> bytes:
    """A small PDF whose page unpacks to many megabytes of blanks."""
    packed = zlib.compress(b" " * (megabytes * 1024 * 1024), 9).decode("latin-1")
    return objects(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>",
        stream(packed, "/Filter /FlateDecode"),
    )
