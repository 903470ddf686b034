"""Coverage: which of a document's blocks a fact claims, which are boilerplate, which neither."""

import sys
from bisect import bisect_right
from collections.abc import Collection, Iterable
from itertools import pairwise

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import DocumentText, Passage
from probation_graph.ingest.facts import Coverage
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.wording import ANNOUNCING, is_imprint
from probation_graph.ingest.language.letterforms import (
    is_annex,
    is_closing,
    is_contact,
    is_salutation,
)
from probation_graph.ingest.structure.letterhead import is_address
from probation_graph.ingest.structure.sections import Outline, is_contents, is_ribbon

LAST = sys.maxsize  # sorts after every block that begins at the same place


def coverage(
    document: DocumentText, outline: Outline, kind: Kind, evidence: Iterable[Passage]
) -> Coverage:
    """How much of a document is claimed by the passages of its facts.

    A block counts as claimed where any of its words are in a passage; headings that tell what is
    under them are claimed with it.
    """
    claimed = _claimed(document, evidence)
    claimed |= _headings(document, outline, kind, claimed)
    plain = [block for block in document.blocks if block.index not in claimed]
    boilerplate = [block for block in plain if _is_boilerplate(block, outline, kind)]
    boiler = {block.index for block in boilerplate}
    unclaimed = tuple(block.index for block in plain if block.index not in boiler)
    worded = [document.blocks[index] for index in unclaimed if document.blocks[index].runs]
    return Coverage(
        blocks=len(document.blocks),
        claimed=len(claimed),
        boilerplate=len(boiler),
        unclaimed=unclaimed,
        passages=tuple(document.passage(block) for block in worded),
        kinds=tuple((block.aside or block.kind).value for block in worded),
    )


def _claimed(document: DocumentText, evidence: Iterable[Passage]) -> set[int]:
    """The blocks in which passages begin; a passage may begin within a word."""
    starts: dict[int, list[tuple[int, int]]] = {}
    for block in document.blocks:
        for run in block.runs:
            starts.setdefault(run.page, []).append((run.page_start, block.index))
    for page in starts.values():
        page.sort()
    return {
        starts[passage.page][bisect_right(starts[passage.page], (passage.page_start, LAST)) - 1][1]
        for passage in set(evidence)
    }


def _headings(
    document: DocumentText, outline: Outline, kind: Kind, claimed: Collection[int]
) -> set[int]:
    """Headings of sections, lists and addressees under which something is claimed; a heading
    over other headings only is claimed with them."""
    found: set[int] = set()
    for section in (*outline.sections, *outline.annexes):
        inner = [section.heading, *section.blocks]
        claims = (block.index in claimed or _announces(block) for block in inner)
        if not section.blocks or any(claims):
            found.add(section.heading.index)
        found |= {
            block.index
            for block, following in pairwise(inner)
            if _tells(block, kind) and following.index in claimed
        }
    return found


def _tells(block: Block, kind: Kind) -> bool:
    return kind.polarity(block.text) is not None or kind.addressee(block.text) is not None


def _is_boilerplate(block: Block, outline: Outline, kind: Kind) -> bool:
    """Running heads and feet, contents, ribbons, imprints, addresses, labels, greetings,
    courtesies, headings of annexes, and paragraphs that only announce what follows."""
    head = {each.index for each in outline.head}
    return (
        block.kind is BlockKind.FURNITURE
        or (block.kind is BlockKind.HEADING and (is_annex(block.text) or block.index in head))
        or (block.index in head and (is_address(block.text) or is_contact(block.text)))
        or is_contents(block)
        or (kind.ribbons and is_ribbon(block))
        or is_imprint(block.text)
        or is_salutation(block.text)
        or is_closing(block.text)
        or kind.is_closing(block.text)
        or _announces(block)
        or not block.runs
    )


def _announces(block: Block) -> bool:
    """Whether a paragraph only says that something follows."""
    text = block.text.rstrip()
    return block.kind is BlockKind.PARAGRAPH and (
        text.endswith(":") or ANNOUNCING.match(text) is not None
    )
