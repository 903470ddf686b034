"""The lists of a section: its items, each with the polarity of the list it is in.

Polarity is told by the heading above a list. Where a section of a kind that has its lists in
pairs has only one of the two headings, and the reader saw an unexplained break in the list, the
second heading was lost: what follows the break is of the other polarity, and is marked inferred.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import mean

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.facts import Polarity
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.language.letterforms import names_post
from probation_graph.ingest.language.sentiment import sentiment
from probation_graph.ingest.structure.sections import Section, is_ribbon, is_short

HEADING, LIST_POSITION = "heading", "list_position"
LIST_BREAK, PAGE_END = "list_break", "page_end"  # marks of the reader on the item after a break
ITEM_KINDS = frozenset([BlockKind.BULLET, BlockKind.NUMBERED])
_NOTHING = re.compile(r"(?:there (?:are|were|is) no|none|not applicable)\b", re.IGNORECASE)
# An item that says no more than that its list is empty: "There are no areas for priority action".
_EMPTY = re.compile(
    r"(?:(?:there (?:are|were|is|was) (?:currently )?|(?:we|inspectors) (?:have )?"
    r"(?:found|identified|made) )?no "
    r"(?:(?:key|new|further|specific|significant) )*(?:areas? (?:for|of|requiring) "
    r"(?:improvement|development|(?:immediate )?(?:priority )?action)"
    r"|(?:priority|immediate) actions?|strengths|recommendations?|concerns)"
    r"|none|nil|not applicable|n/a)"
    r"(?: (?:were |have been |was )?(?:identified|found|noted|made))?"
    r"(?: (?:at|during|in|from|on) (?:this|the) [\w ]{3,30})?[.]?",
    re.IGNORECASE,
)
_OPPOSITE = {
    Polarity.STRENGTH: Polarity.AREA_FOR_IMPROVEMENT,
    Polarity.AREA_FOR_IMPROVEMENT: Polarity.STRENGTH,
}


@dataclass(frozen=True, slots=True)
class Item:
    """A list item or a paragraph of a section; `under` are the sub-items below a list item."""

    block: Block
    polarity: Polarity
    basis: str = HEADING
    inferred: frozenset[str] = frozenset()
    under: tuple[Block, ...] = ()


@dataclass(slots=True)
class Part:
    """What stands under one heading of a section, with the polarity that it gives."""

    heading: Block
    polarity: Polarity
    blocks: list[Block] = field(default_factory=list)

    @property
    def has_list(self) -> bool:
        return any(block.kind in ITEM_KINDS for block in self.blocks)


def items(section: Section, kind: Kind, taken: Collection[int]) -> tuple[Item, ...]:
    """The items of a section in order; `taken` are indices of blocks that are something else."""
    found = _with_sub_items(_read(section, kind, taken))
    polarities = {item.polarity for item in found} - {Polarity.CONTEXT}
    if not kind.paired_lists or len(polarities) != 1:
        return tuple(found)
    listed = [item for item in found if item.polarity is not Polarity.CONTEXT]
    split = _lost_heading(listed)
    after = {item.block.index for item in listed[split:]} if split is not None else set()
    return tuple(_turned(item) if item.block.index in after else item for item in found)


def parts_of(section: Section, kind: Kind) -> Iterator[Part]:
    """A section's blocks by the heading of polarity that they stand under, its own heading
    first."""
    part = Part(section.heading, kind.polarity(section.title) or Polarity.CONTEXT)
    for block in section.blocks:
        polarity = kind.polarity(block.text) if is_short(block) else None
        if polarity is None:
            part.blocks.append(block)
        else:
            yield part
            part = Part(block, polarity)
    yield part


def _read(section: Section, kind: Kind, taken: Collection[int]) -> Iterator[Item]:
    for part in parts_of(section, kind):
        # Under a heading of polarity without a list, the paragraphs are what it is about.
        told = Polarity.CONTEXT if part.has_list else part.polarity
        for block in part.blocks:
            if block.index in taken or (kind.ribbons and is_ribbon(block)):
                continue
            if block.kind in ITEM_KINDS:
                empty = _EMPTY.fullmatch(block.text.strip()) is not None
                yield Item(block, Polarity.CONTEXT if empty else part.polarity)
            elif block.kind is BlockKind.PARAGRAPH and _is_narrative(block, kind):
                yield Item(block, Polarity.CONTEXT if says_none(block) else told)


def says_none(block: Block) -> bool:
    """Whether a text says that there is nothing of what it is headed."""
    return _NOTHING.match(block.text) is not None


def _is_narrative(block: Block, kind: Kind) -> bool:
    text = block.text.rstrip()
    if text.endswith(":") or kind.is_closing(text):
        return False
    return not (kind.contents and names_post(text) and not text.endswith("."))


def _with_sub_items(found: Iterator[Item]) -> list[Item]:
    kept: list[Item] = []
    for item in found:
        deeper = item.block.kind in ITEM_KINDS and item.block.level > 1
        if deeper and kept and kept[-1].block.kind in ITEM_KINDS:
            kept[-1] = replace(kept[-1], under=(*kept[-1].under, item.block))
        else:
            kept.append(item)
    return kept


def _lost_heading(listed: Sequence[Item]) -> int | None:
    """Where the second list begins: at the break that sets praise and fault furthest apart.

    Breaks that a page end may explain count only where there is no other.
    """
    breaks = [place for place in range(1, len(listed)) if _marked(listed[place], LIST_BREAK)]
    plain = [place for place in breaks if not _marked(listed[place], PAGE_END)]
    candidates = plain or breaks
    if not candidates:
        return None
    sign = 1 if listed[0].polarity is Polarity.STRENGTH else -1
    scores = [sign * sentiment(item.block.text) for item in listed]
    contrast = {place: mean(scores[:place]) - mean(scores[place:]) for place in candidates}
    best = max(candidates, key=lambda place: contrast[place])
    return best if contrast[best] > 0 else None


def _marked(item: Item, mark: str) -> bool:
    return mark in item.block.inferred


def _turned(item: Item) -> Item:
    return replace(
        item,
        polarity=_OPPOSITE[item.polarity],
        basis=LIST_POSITION,
        inferred=frozenset(["polarity"]),
    )
