"""The report on one probation delivery unit.

A ratings table, recommendations in lists for their addressees, a chapter for each standard with
strengths and areas for improvement. What earlier inspections said is quoted and not its own.
"""

import re

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.wording import (
    ADDRESSEE_HEADING,
    CLOSING,
    COUNTED,
    DELIVERY_UNITS,
    EARLIER,
    OUTSIDE,
    POLARITIES,
    PROBATION_INSPECTORATE,
    STUDY,
)
from probation_graph.ingest.language.letterforms import is_salutation

COVER_BLOCKS_MAX = 15  # blocks of a cover
_TITLE = re.compile(
    r"\b(?:an )?inspection of (?:probation services|the probation service)\b(?: in\b)?:?",
    re.IGNORECASE,
)


def recognise(document: DocumentText) -> str | None:
    """A report, no letter, of the probation inspectorate whose cover names one unit."""
    words = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    cover = "\n".join(block.text for block in words[:COVER_BLOCKS_MAX])
    title = _TITLE.search(cover)
    if title is None or any(is_salutation(block.text) for block in words):
        return None
    text = "\n".join(block.text for block in words)
    if DELIVERY_UNITS.search(cover) is None or PROBATION_INSPECTORATE.search(text) is None:
        return None
    return (
        f"a report of HM Inspectorate of Probation whose cover says "
        f"“{' '.join(title.group().split())}” and names a PDU"
    )


KIND = Kind(
    code="pdu_report",
    recognise=recognise,
    polarities=POLARITIES,
    addressee_heading=ADDRESSEE_HEADING,
    closing=CLOSING,
    study=STUDY,
    boxes_apart=True,
    earlier=EARLIER,
    outside=OUTSIDE,
    prose_ratings=False,
    ribbons=True,
    counted=COUNTED,
    contents=True,
)
