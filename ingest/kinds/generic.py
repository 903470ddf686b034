"""The generic inspection document: read as far as its headings tell what is what.

It is what a document is where no other kind recognises it.
"""

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.wording import ADDRESSEE_HEADING, CLOSING, POLARITIES, STUDY


def recognise(document: DocumentText) -> str | None:
    """Any document."""
    headings = [b.text for b in document.blocks if b.text.rstrip(":?").casefold() in POLARITIES]
    if headings:
        return f"no other kind recognised it; it has the heading “{headings[0]}”"
    return "no other kind recognised it, and it has no heading of strengths or improvements"


KIND = Kind(
    code="generic",
    recognise=recognise,
    polarities=POLARITIES,
    addressee_heading=ADDRESSEE_HEADING,
    closing=CLOSING,
    study=STUDY,
    expects_probation=True,
)
