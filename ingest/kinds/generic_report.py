"""A report of any inspectorate that no other kind knows: read as far as its headings tell.

Lists under headings of polarity are strengths and areas for improvement; numbered paragraphs are
findings; only a list under a heading that says who "should" act holds recommendations.
"""

import re

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.wording import (
    ADDRESSEE_HEADING,
    CLOSING,
    EARLIER,
    IMPRINT,
    OUTSIDE,
    POLAR_FORMS,
    POLARITIES,
    STUDY,
)
from probation_graph.ingest.language.letterforms import is_salutation

COVER_BLOCKS_MAX = 15  # blocks of a cover
_TITLE = re.compile(
    r"\b(?:inspections?|reviews?|thematic|focused visit|report) (?:of|on|into|in)\b"
    r"|\binspection (?:report|dates?)\b|\bthematic (?:inspection|review)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\bOfsted\b|\bInspectorate\b|\bCare Quality Commission\b|\bHM Inspectors?\b"
    r"|\bH(?:is|er) Majesty['’]s Inspectors?\b|\blead inspector\b",
    re.IGNORECASE,
)


def recognise(document: DocumentText) -> str | None:
    """A document, no letter, whose cover calls it an inspection or a review, of inspectors."""
    words = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    if any(is_salutation(block.text) for block in words):
        return None
    cover = "\n".join(block.text for block in words[:COVER_BLOCKS_MAX])
    title = _TITLE.search(cover)
    by = _BY.search("\n".join(block.text for block in words))
    if title is None or by is None:
        return None
    return (
        f"its cover says “{' '.join(title.group().split())}” and it names inspectors "
        f"(“{' '.join(by.group().split())}”); no more special kind recognised it"
    )


KIND = Kind(
    code="generic_report",
    recognise=recognise,
    polarities=POLARITIES,
    polar_forms=POLAR_FORMS,
    addressee_heading=ADDRESSEE_HEADING,
    closing=re.compile(f"{CLOSING.pattern}|{IMPRINT.pattern}", re.IGNORECASE),
    polar_sections=True,
    study=STUDY,
    earlier=EARLIER,
    outside=OUTSIDE,
    prose_ratings=False,
    contents=True,
    expects_probation=True,
)
