"""Kept words: what the recogniser read of each page, so that checking need not read it again.

They are known by the picture of the page: one that is not drawn as it was read is read again.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from probation_graph.ingest.ocr.scan import Scan
from probation_graph.ingest.reading.page import Box

if TYPE_CHECKING:
    from probation_graph.ingest.ocr.engine import Picture


class SeenWord(NamedTuple):
    """A word and its place on the page as displayed, in points from the top left."""

    text: str
    box: Box


Kept = Mapping[str, Sequence[SeenWord]]  # by the fingerprint of the page's picture


def fingerprint(picture: "Picture") -> str:
    """The hash of a picture: equal pixels, equal hash."""
    return sha256(f"{picture.shape}".encode() + picture.tobytes()).hexdigest()


def kept_text(scans: Sequence[Scan]) -> str:
    """The words of scanned pages as JSON; nothing where there are none."""
    if not scans:
        return ""
    pages = {scan.picture: [[word.text, *word.box] for word in scan.words] for scan in scans}
    return json.dumps(pages, ensure_ascii=False, separators=(",", ":"))


def kept_words(text: str) -> Kept:
    """What such a text holds; nothing of one that is damaged."""
    try:
        pages = json.loads(text or "{}")
        return {
            picture: [SeenWord(str(word), Box(*map(float, box))) for word, *box in words]
            for picture, words in pages.items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}
