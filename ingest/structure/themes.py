"""Themes: what an inspection of several inspectorates looked into."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from probation_graph.ingest.block import Block

THEME_MAX = 200  # characters; more is a sentence that runs on
# The first of these that a letter's opening has: a focus within the theme tells more than it does.
_THEMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bdeep[- ]dive['’]?\s+(?:focus|investigation|look)\s+(?:on|into|at)\s+"
        r"(?:the\s+(?:multi-agency\s+)?response\s+to\s+)?(?P<theme>[^.]+)",
        r"\b(?:multi-agency|joint|partnership)\s+response\s+to\s+(?P<theme>[^.]+)",
        r"\bfocus(?:ed|ing)?\s+on\s+(?:the\s+response\s+to\s+)?(?P<theme>[^.]+)",
    )
)
# " in Kent …" to the end, unless the sentence goes on about the theme: " in Kent who need help".
_AREA = re.compile(
    r",?\s+(?:in|across|within)(?!\s+(?:(?:the|of|and|upon)\s+|[A-Z][\w'’-]*\s+)+(?:who|that|which)\b)"
    r"\s+(?:the\s+)?[A-Z].*$",
    re.DOTALL,
)
_ARTICLE = re.compile(r"the\s+")
_POINTING = re.compile(r"(?:this|these|that|those)\b", re.IGNORECASE)  # "this group of children"


@dataclass(frozen=True, slots=True)
class Theme:
    """The words of a theme, at `start` to `end` of a block."""

    text: str
    block: Block
    start: int
    end: int


def theme(opening: Iterable[Block]) -> Theme | None:
    """The theme that a letter's opening states, without the area it was looked into in."""
    blocks = tuple(opening)
    found = (_theme(block, pattern) for pattern in _THEMES for block in blocks)
    return next((each for each in found if each is not None), None)


def _theme(block: Block, pattern: re.Pattern[str]) -> Theme | None:
    match = pattern.search(block.text)
    if match is None:
        return None
    words = _AREA.sub("", match["theme"]).rstrip(" ,;:")
    article = _ARTICLE.match(words)
    skipped = 0 if article is None else article.end()
    text = words[skipped:]
    if not text or len(text) > THEME_MAX or _POINTING.match(text):
        return None
    start = match.start("theme") + skipped
    return Theme(text, block, start, start + len(text))
