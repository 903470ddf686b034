"""Whether something was found under each heading of strengths and areas for improvement."""

from collections.abc import Collection, Iterator, Sequence

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Check, Finding, Polarity
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.structure.lists import Part, parts_of, says_none
from probation_graph.ingest.structure.sections import Section

NAME = "headings of strengths and areas for improvement"


def list_check(
    document: DocumentText, sections: Sequence[Section], kind: Kind, found: Sequence[Finding]
) -> Iterator[Check]:
    """A heading under which nothing is found is one whose list was not understood, unless the text
    says that there is nothing, or another heading follows at once."""
    parts = [
        part
        for section in sections
        if not kind.is_outside(section.title)
        for part in parts_of(section, kind)
        if part.polarity is not Polarity.CONTEXT and _promises(part)
    ]
    polar = {one.block for one in found if one.polarity is not Polarity.CONTEXT}
    empty = [part for part in parts if not _holds(part, polar)]
    if parts:
        told = str(len(parts) - len(empty))
        words = f"{told} with findings" if empty else told
        evidence = tuple(document.passage(part.heading) for part in empty[:1])
        yield Check(NAME, str(len(parts)), words, not empty, evidence)


def _promises(part: Part) -> bool:
    """Whether findings are to be expected under a heading."""
    first = next(iter(part.blocks), None)
    return first is not None and first.kind is not BlockKind.HEADING and not says_none(first)


def _holds(part: Part, found: Collection[int]) -> bool:
    return any(block.index in found for block in part.blocks)
