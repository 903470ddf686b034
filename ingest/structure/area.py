"""The area of an inspection that names no region and no delivery unit: the partnership there."""

import re
from collections.abc import Iterable

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Evidence
from probation_graph.ingest.structure.known import provisional
from probation_graph.ingest.structure.sections import is_short
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import Names

PARTNERSHIP = "Partnership"
TITLE_BLOCKS_MAX = 40  # blocks among which a document prints its title
_INSPECTION = re.compile(r"\b(?:inspection|focused visit|review)\b", re.IGNORECASE)
_NAME = r"[A-Z][\w'’-]+(?:(?: (?:and|upon|on|of|the|with|under)|,)* [A-Z][\w'’-]+)*"
_PLACE = re.compile(rf"\b(?:in|of|to|for|at):? (?:the )?(?P<name>{_NAME})")
# Capitals after "of" that are no place: the inspection of a service, by a body.
_NO_PLACE = re.compile(
    r"\b(?:Probation|Service|Services|Inspectorate|Children|Education|Ofsted|Act|Majesty)\b"
)
# The nouns of a council around the name of its area: "Bristol City Council" governs Bristol.
_AREAS = frozenset(["Council", "Place", "ProbationDeliveryUnit"])
_COUNCIL = re.compile(
    r"(?P<name>.+?)(?: (?:City|County|Metropolitan|District|Borough|Unitary))* Council"
    r"|(?P<borough>.+?) (?:Metropolitan|London) Borough"
)


def area(
    document: DocumentText, blocks: Iterable[Block], names: Names
) -> tuple[Body, Evidence] | None:
    """The partnership of the place that a title names, as a body of this document, and where."""
    blocks = tuple(blocks)
    for block in blocks[:TITLE_BLOCKS_MAX]:
        if not is_short(block) or _INSPECTION.search(block.text) is None:
            continue
        places = [m for m in _PLACE.finditer(block.text) if not _NO_PLACE.search(m["name"])]
        if places:
            place = places[-1]
            start, end = _bare(place["name"])
            body = provisional(names, document.key, PARTNERSHIP, place["name"][start:end])
            begin = place.start("name")
            return body, (document.passage(block, begin + start, begin + end),)
    return _on_cover(document, blocks, names)


def _on_cover(
    document: DocumentText, blocks: Iterable[Block], names: Names
) -> tuple[Body, Evidence] | None:
    """The partnership of a known place, or of the area of a known council, whose name is a
    heading on the first page."""
    for block in tuple(blocks)[:TITLE_BLOCKS_MAX]:
        if block.kind is not BlockKind.HEADING or block.page != 1:
            continue
        start, end = _bare(block.text)
        known = {entry.cls for entry in gazetteer(names.base).named(block.text)}
        if known & _AREAS:
            body = provisional(names, document.key, PARTNERSHIP, block.text[start:end])
            return body, (document.passage(block, start, end),)
    return None


def _bare(name: str) -> tuple[int, int]:
    """Where the name of the area stands in that of its council; all of a name without one."""
    match = _COUNCIL.fullmatch(name)
    if match is None:
        return 0, len(name)
    return match.span("name" if match["name"] is not None else "borough")
