"""The regional letter: to a regional probation director, after the inspection of some of the
region's PDUs (2022 to 2024).

Strengths and areas for improvement at regional level in sections named after the standards,
recommendations and ratings of the PDUs in annexes.
"""

import re

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.kind import Kind, Reviewed
from probation_graph.ingest.kinds.wording import (
    ADDRESSEE_HEADING,
    CLOSING,
    DELIVERY_UNITS,
    POLARITIES,
    PROBATION_INSPECTORATE,
)
from probation_graph.ingest.language.letterforms import is_salutation

REGION_MENTIONS_MIN = 3  # a letter about a region says so more often than in passing
_REGION = re.compile(r"\bregion(?:al|ally|['’]s|s)?\b", re.IGNORECASE)
_REVIEW = re.compile(
    r"\b(?:review|inspection)s? of (?:the )?(?:[\w ,&–-]+? region\b|Probation Service\b)"
    r"|\bprobation delivery units \(PDUs\) in (?:your|the|this) region\b"
    r"|\b(?:PDUs|probation delivery units) in (?:your|the|this) region\b"
    r"|\bat (?:a|the) regional level\b",
    re.IGNORECASE,
)


def recognise(document: DocumentText) -> str | None:
    """A letter of the probation inspectorate that speaks of a region and its PDUs."""
    salutation = next((b.text for b in document.blocks if is_salutation(b.text)), None)
    text = "\n".join(block.text for block in document.blocks)
    review = _REVIEW.search(text)
    if salutation is None or review is None or PROBATION_INSPECTORATE.search(text) is None:
        return None
    if len(_REGION.findall(text)) < REGION_MENTIONS_MIN or DELIVERY_UNITS.search(text) is None:
        return None
    return (
        f"a letter (“{salutation.rstrip(',')}”) in which HM Inspectorate of Probation writes of a "
        f"region and its PDUs (“{' '.join(review.group().split())}”)"
    )


KIND = Kind(
    code="regional_letter",
    recognise=recognise,
    polarities=POLARITIES,
    reviewed=Reviewed.REGION,
    addressee_heading=ADDRESSEE_HEADING,
    closing=CLOSING,
    paired_lists=True,
)
