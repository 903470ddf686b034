"""Titles: what a document calls itself, or says of itself where it has no title."""

import re

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.sections import Outline

TITLE_MAX = 200  # characters
_TITLE = re.compile(r"\b(?:inspection|review|report|letter|action plan|thematic)\b", re.IGNORECASE)


def title(document: DocumentText, outline: Outline, about: About) -> str:
    """The heading that says what the document is; for a letter without one, the words in which
    it says what was reviewed; else its first heading or words, or its key."""
    headings = [block.text for block in document.blocks if block.kind is BlockKind.HEADING]
    named = next((text for text in headings if _is_title(text)), None)
    phrase = None if about.phrase is None else about.phrase[0].upper() + about.phrase[1:]
    words = [block.text for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    candidates = [named, phrase] if outline.salutation is None else [phrase, named]
    found = next((each for each in (*candidates, *headings, *words) if each), document.key)
    return " ".join(found.split())[:TITLE_MAX].rstrip(" :")


def _is_title(text: str) -> bool:
    return len(text) <= TITLE_MAX and len(text.split()) > 2 and _TITLE.search(text) is not None
