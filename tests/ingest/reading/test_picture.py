import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from probation_graph.ingest.reading import picture as module
from probation_graph.ingest.reading.picture import (
    MOST_PIXELS,
    NoPicture,
    NoSuchPage,
    PictureRequest,
    draw,
    picture,
    scale_of,
)

LETTER = Path(__file__).parents[3] / "samples" / "letter.pdf"
BOX = (10.0, 10.0, 40.0, 20.0)  # in the margin, which is white


def test_a_page_is_drawn_with_its_boxes_marked():
    plain = Image.open(io.BytesIO(picture(LETTER, 1, 595)))
    marked = Image.open(io.BytesIO(picture(LETTER, 1, 595, [BOX])))
    assert plain.width == 595
    corner = (12, 12)
    assert plain.getpixel(corner) == (255, 255, 255)
    assert marked.getpixel(corner) == module.MARKER
    assert marked.getpixel((400, 500)) == plain.getpixel((400, 500))


def test_the_same_request_gives_the_same_picture():
    request = PictureRequest(str(LETTER), 2, 100)
    assert draw(request) == draw(request)


@pytest.mark.parametrize("page", [0, 15])
def test_a_page_that_is_not_there(page):
    assert draw(PictureRequest(str(LETTER), page, 100)) is None
    with pytest.raises(NoSuchPage, match=f"no page {page}"):
        picture(LETTER, page, 100)


def test_what_is_no_pdf_cannot_be_drawn(tmp_path):
    (tmp_path / "text.pdf").write_bytes(b"no PDF")
    with pytest.raises(NoPicture, match="Page 1 cannot be drawn"):
        picture(tmp_path / "text.pdf", 1, 100)


def test_a_page_that_takes_too_long_is_given_up(monkeypatch):
    def slow(*_, timeout, **__):
        raise subprocess.TimeoutExpired("draw", timeout)

    monkeypatch.setattr(subprocess, "run", slow)
    with pytest.raises(NoPicture, match="longer than 2 s"):
        picture(LETTER, 1, 100, seconds=2)


def test_a_page_of_extraordinary_height_is_drawn_smaller():
    assert scale_of(100, 200, 50) == 0.5
    scale = scale_of(10, 1_000_000, 2400)
    assert 10 * scale * 1_000_000 * scale <= MOST_PIXELS * 1.001
