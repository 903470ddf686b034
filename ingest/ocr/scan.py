"""Scans: pages that were read by OCR, with where each word stands and how sure it is read."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from probation_graph.ingest.reading.page import Box


class ScannedWord(NamedTuple):
    """A word of a scanned page. `box` is its place as the page is displayed, in points from the
    top left; `confidence` is from 0 to 1."""

    box: Box
    confidence: float
    text: str


@dataclass(frozen=True)
class Scan:
    """A page (counted from 1) that was read by OCR, its words, and the hash of its picture."""

    page: int
    words: tuple[ScannedWord, ...]
    picture: str

    @cached_property
    def sureness(self) -> dict[Box, float]:
        """How sure the word in each place is read."""
        return {word.box: word.confidence for word in self.words}
