"""Recommendations: numbered lists under headings that name who should act.

A list that begins again at 1 begins another inspected unit's recommendations. Numbered findings
under other headings are none.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from probation_graph.ingest.block import Aside, Block, BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Recommendation
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.structure.known import is_unit
from probation_graph.ingest.structure.lists import ITEM_KINDS
from probation_graph.ingest.structure.sections import is_short


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation as it stands: its block, the heading over it, and its number.

    `printed` is False where the number was lost and worked out.
    """

    block: Block
    heading: Block
    addressee: str
    number: int
    printed: bool
    under: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """The recommendations of one inspected unit: numbers that count up from 1."""

    asked: tuple[Asked, ...]


def runs(document: DocumentText, kind: Kind) -> tuple[Run, ...]:
    """The lists of recommendations of a document, one for each inspected unit, in order."""
    found: list[list[Asked]] = []
    for asked in _numbered(list(_asked(document, kind))):
        if not found or asked.number <= found[-1][-1].number:
            found.append([])
        found[-1].append(asked)
    return tuple(Run(tuple(each)) for each in found)


def recommendations(
    document: DocumentText,
    found: Sequence[Run],
    unit_of: Callable[[Run], str],
    addressees: Callable[[str, int], tuple[Body, ...]],
) -> tuple[Recommendation, ...]:
    """The facts. `unit_of` gives the inspection (IRI) that a run arises from; `addressees` the
    bodies that a heading's words and its block's index name."""
    return tuple(
        Recommendation(
            inspection=unit_of(run),
            number=asked.number,
            text="\n".join(block.text for block in (asked.block, *asked.under)),
            addressees=tuple(body.iri for body in addressees(asked.addressee, asked.heading.index)),
            block=asked.block.index,
            number_inferred=not asked.printed,
            inferred=frozenset(_worked_out(asked)),
            evidence=tuple(document.passage(block) for block in (asked.block, *asked.under)),
        )
        for run in found
        for asked in run.asked
    )


def _worked_out(asked: Asked) -> Iterator[str]:
    if not asked.printed:
        yield "number"
    if "joined" in asked.block.inferred:
        yield "text"


def _asked(document: DocumentText, kind: Kind) -> Iterator[Asked]:
    """Each item under an addressee's heading; a number that is not printed is 0 for now."""
    heading: Block | None = None
    pending: Asked | None = None
    quoted = False  # under a heading over what another document asked
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE or block.aside is Aside.NOTE:
            continue
        if block.kind is BlockKind.HEADING and not _is_heading(block, kind):
            quoted = kind.is_earlier(block.text)
        if heading is not None and block.kind in ITEM_KINDS:
            if block.level > 1 and pending is not None:
                pending = replace(pending, under=(*pending.under, block))
                continue
            if pending is not None:
                yield pending
            pending = _item(block, heading, kind.addressee(heading.text) or "")
            continue
        if pending is not None:
            yield pending
        asks = _is_heading(block, kind) and not quoted
        heading, pending = (block if asks else None), None
    if pending is not None:
        yield pending


def _item(block: Block, heading: Block, addressee: str) -> Asked:
    printed = block.number is not None and "number" not in block.inferred
    return Asked(block, heading, addressee, block.number or 0, printed)


def _is_heading(block: Block, kind: Kind) -> bool:
    marked = block.kind is BlockKind.HEADING or block.text.rstrip().endswith(":")
    return is_short(block) and marked and kind.addressee(block.text) is not None


def _numbered(found: Sequence[Asked]) -> list[Asked]:
    """Lost numbers are counted back from the next printed one, else on from the one before; the
    list of another unit begins at 1."""
    kept: list[Asked] = []
    for place, asked in enumerate(found):
        if asked.number:
            kept.append(asked)
            continue
        counted_back = _counted_back(found, place)
        begins = not kept or (is_unit(asked.addressee) and kept[-1].heading != asked.heading)
        onward = 1 if begins else kept[-1].number + 1
        number = counted_back if counted_back > 0 else onward
        kept.append(replace(asked, number=number, printed=False))
    return kept


def _counted_back(found: Sequence[Asked], place: int) -> int:
    """The number before the next printed one, as many places before it; 0 or less where that
    one begins a list of its own, or there is none."""
    for ahead, asked in enumerate(found[place:]):
        if asked.number:
            return asked.number - ahead
    return 0
