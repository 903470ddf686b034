"""The joint inspection letter: several inspectorates to the services of one area (since 2016).

Strengths and areas for improvement under headings of their own; numbered paragraphs are findings
and never recommendations; practice studies in boxes are about single children.
"""

import re

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.wording import CLOSING, POLARITIES, STUDY
from probation_graph.ingest.language.letterforms import is_salutation

OPENING_BLOCKS_MAX = 20  # blocks in which a letter says what it is
_JOINT = re.compile(
    r"\bjoint (?:targeted )?(?:area |thematic |local )?(?:inspection|review)s?\b|\bJTAI\b",
    re.IGNORECASE,
)
# Inspectorates, by a word of each: two of them make an inspection a joint one.
_INSPECTORATES = {
    "Ofsted": r"\bOfsted\b|\bInspector of Education, Children['’]s Services and Skills\b",
    "Care Quality Commission": r"\bCare Quality Commission\b|\bCQC\b",
    "HMI Constabulary": r"\b(?:HMI|Inspectorate of|Inspector of)\s+Constabulary\b|\bHMIC(?:FRS)?\b",
    "HMI Probation": r"\b(?:HMI|Inspectorate of|Inspector of)\s+Prob(?:ation)?\b|\bHMI ?Prob\b",
    "HMI Prisons": r"\b(?:HMI|Inspectorate of|Inspector of)\s+Prisons\b",
    "HMCPSI": r"\bHMCPSI\b|\bProsecution Service Inspectorate\b",
    "an inspectorate for Wales": r"\bEstyn\b|\b(?:Care|Healthcare) Inspectorate Wales\b",
}
INSPECTORATES_MIN = 2


def recognise(document: DocumentText) -> str | None:
    """A letter that calls itself a joint inspection and names two inspectorates or more."""
    opening = [block.text for block in document.blocks[:OPENING_BLOCKS_MAX]]
    salutation = next((text for text in opening if is_salutation(text)), None)
    text = "\n".join(opening)
    joint = _JOINT.search(text)
    if salutation is None or joint is None:
        return None
    found = [name for name, words in _INSPECTORATES.items() if re.search(words, text)]
    if len(found) < INSPECTORATES_MIN:
        return None
    return (
        f"a letter (“{salutation.rstrip(',')}”) on a “{' '.join(joint.group().split())}” of "
        f"{len(found)} inspectorates ({', '.join(found)})"
    )


KIND = Kind(
    code="joint_letter",
    recognise=recognise,
    polarities=POLARITIES,
    closing=CLOSING,
    polar_sections=True,
    study=STUDY,
    boxes_apart=True,
    jointly_issued=True,
    expects_probation=True,
)
