"""Hostile files, made by a generator: each is the same whenever it is made."""

import random
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pypdfium2 import PdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.ingest import pdfs
from tests.ingest.real import folder

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "samples" / "letter.pdf"
FLIPPED = 500
MEGABYTE = 1024 * 1024
CHANCE = re.compile(
    rb"(?<=[\[>]<)[0-9A-F]{32}(?=>)|(?<=D:)\d{14}"
)  # PDFium's name and time of a copy
CATALOG, PAGES = "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def page(file: Path, *numbers: int) -> bytes:
    """Some pages of a PDF (counted from 1) as a PDF of their own."""
    with PdfDocument(file) as whole, PdfDocument.new() as part:
        part.import_pages(whole, [number - 1 for number in numbers])
        buffer = BytesIO()
        part.save(buffer)
    return CHANCE.sub(lambda found: b"0" * len(found[0]), buffer.getvalue())


def bases() -> list[bytes]:
    """Small real documents: pages of the letter, and of others where they are at hand."""
    found = [page(LETTER, number) for number in (2, 12, 13, 14)]
    others = sorted(folder().glob("*/*.pdf"))[:4]
    return [*found, *(page(file, 2) for file in others)]


def flipped() -> Iterator[tuple[str, bytes]]:
    """Real documents with bytes flipped, cut out, repeated or zeroed, or with their end cut off;
    every fiftieth is the letter itself."""
    dice = random.Random(20230330)
    small, whole = bases(), LETTER.read_bytes()
    for number in range(FLIPPED):
        data = bytearray(whole if number % 50 == 0 else small[number % len(small)])
        ways = (flip, flip, flip, truncate, drop, repeat, zero)
        way = dice.choice(ways)
        way(data, dice)
        yield f"{number:03}-{way.__name__}.pdf", bytes(data)


def flip(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.choice((1, 1, 2, 5, 20, 100))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def truncate(data: bytearray, dice: random.Random) -> None:
    del data[dice.randrange(len(data)) :]


def drop(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    del data[start : start + dice.choice((1, 10, 300, 2000))]


def repeat(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    data[start:start] = data[start : start + dice.choice((1, 50, 2000))]


def zero(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    end = min(start + dice.choice((4, 64, 1024)), len(data))
    data[start:end] = bytes(end - start)


def one_page(content: str, box: str = "[0 0 300 300]", *more: str, extra: str = "") -> bytes:
    """A PDF of one page with this content stream."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    return pdfs.objects(
        CATALOG, PAGES,
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents 4 0 R"
        f" /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> {extra} >>",
        content, font, *more,
    )  # fmt: skip


def text(words: str = "A letter of an inspection.") -> str:
    return pdfs.stream(f"BT /F 12 Tf 20 200 Td ({words}) Tj ET")


def packed(data: bytes, times: int = 1) -> str:
    """Data deflated several times."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = " ".join(["/FlateDecode"] * times)
    return pdfs.stream(data.decode("latin-1"), f"/Filter [{filters}]")


def image(width: int, height: int, data: bytes) -> str:
    body = zlib.compress(data, 9).decode("latin-1")
    return pdfs.stream(
        body,
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray"
        " /BitsPerComponent 8 /Filter /FlateDecode",
    )


def many_pages(count: int) -> bytes:
    """A PDF whose page tree names one page again and again."""
    kids = "3 0 R " * count
    return pdfs.objects(
        CATALOG, f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        text(), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )  # fmt: skip


def tree_loop() -> bytes:
    return pdfs.objects(
        CATALOG, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
    )  # fmt: skip


def xref_loop() -> bytes:
    """A PDF whose table of objects names itself as the one before."""
    whole = one_page(text())
    start = int(whole.rsplit(b"startxref\n", 1)[1].split()[0])
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def stream_loop() -> bytes:
    """A PDF whose stream is as long as an object says that is as long as itself; a kind of file
    that hangs readers."""
    return pdfs.objects(
        CATALOG, PAGES,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents [4 0 R 4 0 R 3 0 R] >>",
        "<< /Length 4 0 R >>\nstream\nBT ET\nendstream",
    )  # fmt: skip


def itself() -> bytes:
    """A PDF of some 500 bytes, of which one object is a reference to itself: pdfplumber follows it
    for ever, wherever a page names it."""
    return pdfs.objects(
        CATALOG, PAGES,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources 4 0 R /Contents 5 0 R >>",
        "4 0 R", text(),
    )  # fmt: skip


def itself_as_size() -> bytes:
    """The same for the size of a page, which holds nothing."""
    return pdfs.objects(CATALOG, PAGES, "<< /Type /Page /Parent 2 0 R /MediaBox 4 0 R >>", "4 0 R")


def deep_arrays(depth: int = 100_000) -> bytes:
    return one_page(pdfs.stream("[" * depth + "]" * depth + " TJ"))


def shifted() -> bytes:
    """A PDF whose font tells other letters than it draws: text that reads as rubbish."""
    lines = (LETTER.parent / "letter.txt").read_text(encoding="utf-8").splitlines()[60:110]
    moved = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
    return pdfs.prose(*(line[:90].translate(moved) for line in lines if line.strip()))


def locked(owner_only: bool) -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    buffer = BytesIO()
    lock = StandardEncryption("" if owner_only else "secret", "owner", canCopy=0)
    canvas = Canvas(buffer, pagesize=A4, encrypt=lock, invariant=1)
    canvas.drawString(72, 700, "A letter of an inspection of probation services.")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def docx() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document>An inspection</w:document>")
    return buffer.getvalue()


LETTER_WORDS = "An inspection of probation services.\n"
CROWD = frozenset({"too-big", "too-slow", "unreadable", "no-text"})
READ = "read"


def crafted() -> dict[str, tuple[bytes, frozenset[str]]]:
    """Files made by hand, each with what may become of it: a kind of error, or that it is read."""
    grey = bytes(1000 * 1000)
    nothing, any_end = frozenset({"no-text"}), CROWD | {READ}
    not_pdf, read = frozenset({"not-a-pdf"}), frozenset({READ})
    return {
        "zeros.pdf": (pdfs.inflating(600), CROWD),
        "nested-filters.pdf": (one_page(packed(bytes(200 * MEGABYTE), 3)), CROWD),
        "image-bomb.pdf": (one_page(pdfs.stream("300 0 0 300 0 0 cm /I Do"), "[0 0 300 300]",
                                    image(60_000, 60_000, grey)), frozenset({"too-big"})),
        "wide-image.pdf": (one_page(pdfs.stream("300 0 0 300 0 0 cm /I Do"),
                                             "[0 0 300 300]", image(2**31 - 1, 4, grey)), frozenset({"too-big"})),
        "forms.pdf": (pdfs.bomb(), CROWD),
        "forms-without-end.pdf": (pdfs.forms_without_end(), CROWD),
        "page-tree-loop.pdf": (tree_loop(), CROWD),
        "xref-loop.pdf": (xref_loop(), any_end),
        "stream-loop.pdf": (stream_loop(), CROWD),
        "itself.pdf": (itself(), any_end),
        "itself-as-size.pdf": (itself_as_size(), CROWD),
        "deep.pdf": (deep_arrays(), any_end),
        "ten-thousand-pages.pdf": (many_pages(10_000), frozenset({"too-big"})),
        "huge-page.pdf": (one_page(text(), "[0 0 9e9 9e9]"), any_end),
        "no-size.pdf": (one_page(text(), "[0 0 0 0]"), any_end),
        "negative-size.pdf": (one_page(text(), "[300 300 0 0]"), any_end),
        "size-not-a-number.pdf": (one_page(text(), "[0 0 NaN nan]"), any_end),
        "huge-letters.pdf": (one_page(pdfs.stream(
            "BT /F 1e30 Tf 1e20 0 0 1e20 1e30 -1e30 Tm (An inspection) Tj ET")), any_end),
        "unmapped.pdf": (pdfs.unmapped(), nothing),
        "shifted.pdf": (shifted(), frozenset({"no-text", "too-slow"})),
        "owner-password.pdf": (locked(owner_only=True), read),
        "user-password.pdf": (locked(owner_only=False), frozenset({"encrypted"})),
        "mark-only.pdf": (b"%PDF-1.7", frozenset({"unreadable"})),
        "page.pdf": (b"<!doctype html><html><body>An inspection</body></html>", not_pdf),
        "word.pdf": (docx(), not_pdf),
        "word.txt": (docx(), not_pdf),
        "utf-16.txt": (LETTER_WORDS.encode("utf-16"), not_pdf | {READ}),
        "latin-1.txt": ("Réginspection of probation services\xa3\n".encode("latin-1"), not_pdf | {READ}),
        "nul.txt": (LETTER_WORDS.encode() + b"\0\0more", not_pdf | {READ}),
        "empty.pdf": (b"", frozenset({"empty"})),
        "blank.txt": (b" \n\t\n", frozenset({"empty"})),
    }  # fmt: skip
