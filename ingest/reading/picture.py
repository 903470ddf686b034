"""Pictures of pages, with passages marked, drawn in a child process.

Run as `python -m probation_graph.ingest.reading.picture`, with a request as JSON on standard
input; the PNG comes on standard output. A PDF can hang or abort whatever draws it, so that no
server should do it in its own process.
"""

import io
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from probation_graph.graph.errors import IngestError
from probation_graph.ingest.reading.child import restrain

PICTURE_SECONDS = 20.0
PICTURE_MEMORY = 1024  # megabytes
MOST_PIXELS = 16_000_000  # of one picture: a page of extraordinary height is drawn smaller
MARKER = (255, 236, 110)  # red, green, blue: the yellow of a highlighter, multiplied with the page
MARGIN = 1.5  # points around a box of words, so that the marking does not touch them
NO_SUCH_PAGE = 3  # exit status of the child


class NoPicture(IngestError):
    """A page that cannot be drawn."""


class NoSuchPage(NoPicture):
    """The document has no page of that number."""


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """What to draw: the page's number (from 1), the picture's width in pixels, and the boxes to
    mark as (x0, top, x1, bottom) in PDF points, origin top left."""

    path: str
    page: int
    width: int
    boxes: tuple[tuple[float, float, float, float], ...] = ()


def picture(
    path: Path,
    page: int,
    width: int,
    boxes: Sequence[tuple[float, float, float, float]] = (),
    seconds: float = PICTURE_SECONDS,
) -> bytes:
    """A page as PNG, with boxes marked. Raises NoSuchPage, and NoPicture where the page cannot be
    drawn within the limits of time and memory."""
    request = PictureRequest(str(path), page, width, tuple(boxes))
    try:
        child = subprocess.run(
            [sys.executable, "-m", "probation_graph.ingest.reading.picture"],
            input=json.dumps(asdict(request)).encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoPicture(f"Page {page} took longer than {seconds:g} s to draw.") from None
    if child.returncode == NO_SUCH_PAGE:
        raise NoSuchPage(f"The document has no page {page}.")
    if child.returncode != 0:
        raise NoPicture(f"Page {page} cannot be drawn.")
    return child.stdout


def draw(request: PictureRequest) -> bytes | None:
    """The page as PNG; None where there is no such page."""
    import pypdfium2
    from PIL import Image, ImageChops, ImageDraw

    document = pypdfium2.PdfDocument(request.path)
    if not 1 <= request.page <= len(document):
        return None
    page = document[request.page - 1]
    scale = scale_of(page.get_width(), page.get_height(), request.width)
    drawn = page.render(scale=scale).to_pil().convert("RGB")
    marks = Image.new("RGB", drawn.size, (255, 255, 255))
    for box in request.boxes:
        ImageDraw.Draw(marks).rectangle(corners(box, scale), fill=MARKER)
    output = io.BytesIO()
    ImageChops.multiply(drawn, marks).save(output, "PNG")
    return output.getvalue()


def scale_of(width: float, height: float, pixels: int) -> float:
    """Pixels for a point, so that the picture is `pixels` wide, and never too large."""
    scale = pixels / width
    most: float = (MOST_PIXELS / (width * height)) ** 0.5
    return min(scale, most)


def corners(box: tuple[float, float, float, float], scale: float) -> list[float]:
    """A box in pixels, a little larger than its words."""
    x0, top, x1, bottom = box
    points = (x0 - MARGIN, top - MARGIN, x1 + MARGIN, bottom + MARGIN)
    return [point * scale for point in points]


def main() -> int:
    """Draw what standard input asks for."""
    restrain(PICTURE_SECONDS, PICTURE_MEMORY)
    drawn = draw(PictureRequest(**json.load(sys.stdin)))
    if drawn is None:
        return NO_SUCH_PAGE
    sys.stdout.buffer.write(drawn)
    return 0


if __name__ == "__main__":
    sys.exit(main())
