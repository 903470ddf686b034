"""The tags of real documents as a second witness of their lists: whatever a word processor calls an
item is one here too, found by its place and its marker alone."""

from collections.abc import Iterator

import pytest

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.pdfium import library as pdfium
from probation_graph.ingest.pdfium.fastreader import opened_page, opened_text
from probation_graph.ingest.pdfium.tags import content_of, structure
from tests.ingest import real
from tests.ingest.clothes import read

FILES = sorted(str(path.relative_to(real.folder())) for path in real.folder().glob("*/*.pdf"))
LEAST = 8  # letters of an item that tell it from others
MARKER = 6  # characters that a marker takes at most
ITEMS = (BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.TABLE)  # cells may hold lists


@pytest.mark.parametrize("file", FILES or ["none"])
def test_every_tagged_item_is_one(file):
    if not FILES:
        pytest.skip(f"no documents in {real.folder()}: set {real.VARIABLE}")
    data = (real.folder() / file).read_bytes()
    found = "\n".join(letters(block.text) for block in read(data).blocks if block.kind in ITEMS)
    tagged = [text for text in tagged_items(data) if len(text) >= LEAST]
    assert [text for text in tagged if text not in found] == []


def tagged_items(data: bytes) -> Iterator[str]:
    """The letters of each item of the tags, without its marker."""
    with pdfium.opened(data) as document:
        for index in range(pdfium.page_count(document)):
            with opened_page(document, index, index) as page:
                texts = texts_of(page)
                for item in structure(page).all("LI"):
                    text = "".join(texts.get(content, "") for content in item.everything())
                    yield letters(without_marker(text.strip()))


def texts_of(page: int) -> dict[int, str]:
    """The text of each of a page's contents."""
    texts: dict[int, str] = {}
    with opened_text(page) as text:
        for at in range(pdfium.char_count(text)):
            item = pdfium.object_at(text, at)
            if item:
                content = content_of(item)
                texts[content] = texts.get(content, "") + chr(pdfium.unicode_at(text, at))
    return texts


def without_marker(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and len(first) <= MARKER and not first.isalpha() else text


def letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()
