"""Sections: a document cut into its head, opening, titled sections, signature and annexes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from probation_graph.ingest.block import Aside, Block, BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.language.dates import dates, full_date
from probation_graph.ingest.language.letterforms import (
    is_annex,
    is_closing,
    is_salutation,
    names_post,
)
from probation_graph.ingest.structure.people import people

HEAD_BLOCKS_MAX = 15  # blocks among which a report without salutation prints its date
# "P 1.1 Leadership  Requires improvement"
_RIBBON = re.compile(
    r"(?:P ?)?\d\.\d\.? (?P<name>[A-Z][\w, ]{2,40}?)[ :–-]*(?:rating:? )?"
    r"(?:outstanding|good|requires improvement|inadequate)",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"(?:table of )?contents:?", re.IGNORECASE)
_LISTED = re.compile(r"\S(?: ?\.){0,200}\s+\d{1,3}$")  # "Foreword ..... 3"
_DOTTED = re.compile(r"\S ?(?:\.{4,}|(?: \.){4,})\s*\d{1,3}$")
_INSPECTOR = re.compile(
    r"(?:lead inspectors?|h(?:is|er) majesty['’]s inspectors?)\b", re.IGNORECASE
)
_TITLE = re.compile(r"\b(?:inspection|review|report|visit) (?:of|in|on|into)\b", re.IGNORECASE)
HEAD_LENGTH_MAX = 80  # characters of a line that dates a report
SHORT_HEADING = 160  # characters; a longer paragraph is no heading, whatever it says


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks under it, up to the next heading of a section."""

    title: str
    heading: Block
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's parts in order. Furniture, footnotes and practice studies are in none of them.

    `head` are the blocks before the salutation, `opening` those between it and the first section,
    `signature` those after the valediction.
    """

    head: tuple[Block, ...]
    salutation: Block | None
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    valediction: Block | None
    signature: tuple[Block, ...]
    annexes: tuple[Section, ...]


def outline(document: DocumentText, kind: Kind) -> Outline:
    """The parts of a document of this kind."""
    blocks = _running(document.blocks, kind)
    begins, ends = _salutation(blocks), _valediction(blocks)
    head_end = _report_head(blocks) if begins is None else begins
    body = blocks[head_end if begins is None else head_end + 1 : ends]
    after = [] if ends is None else blocks[ends + 1 :]
    annex = next((place for place, block in enumerate(after) if _opens_annex(block)), len(after))
    opening, sections = _cut(body, kind)
    if begins is None and kind.polar_sections:
        sections = [*_front(blocks[:head_end], opening), *sections]
    inner = [section for section in sections if not is_annex(section.title)]
    outer = [section for section in sections if is_annex(section.title)]
    return Outline(
        head=tuple(blocks[:head_end]),
        salutation=None if begins is None else blocks[begins],
        opening=tuple(opening),
        sections=tuple(inner),
        valediction=None if ends is None else blocks[ends],
        signature=tuple(after[:annex]),
        annexes=(*outer, *_cut(after[annex:], kind)[1]),
    )


def _front(head: Sequence[Block], opening: Sequence[Block]) -> list[Section]:
    """What a report says below its title, before any heading, as a section of that title."""
    told = [block for block in opening if block.text.rstrip().endswith(".")]
    headings = [block for block in (*head, *opening) if block.kind is BlockKind.HEADING]
    titles = [block for block in headings if _TITLE.search(block.text)]
    title = next(iter((*titles, *headings)), None)
    if title is None or not told:
        return []
    return [Section(section_title(title.text), title, tuple(opening))]


def section_title(heading: str) -> str:
    """A heading's words, without numbering and closing punctuation: "1.2. Staff:" → "Staff"."""
    ribbon = _RIBBON.fullmatch(" ".join(heading.split()))
    if ribbon is not None:
        return ribbon["name"].strip()
    words = re.sub(r"^(?:P ?)?\d+(?:\.\d+)*\.?\s+", "", " ".join(heading.split()))
    return words.rstrip(" :–-") or heading


def is_short(block: Block) -> bool:
    """Whether a block can be a heading by its length and kind, marked as one or not."""
    headed = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
    return headed and len(block.text) <= SHORT_HEADING


def _running(blocks: Sequence[Block], kind: Kind) -> list[Block]:
    """The running text: no furniture, no footnotes, nothing that stands apart."""
    text = [b for b in blocks if b.kind is not BlockKind.FURNITURE and b.aside is not Aside.NOTE]
    text = _without_contents(text) if kind.contents else text
    kept: list[Block] = []
    apart = False  # within a practice study, or a frame of its own
    for place, block in enumerate(text):
        before = text[place - 1] if place else None
        headed = block.kind is BlockKind.HEADING
        if headed and kind.is_study(block.text):
            apart = True
        elif block.aside is not (None if before is None else before.aside):
            apart = _stands_apart(text[place:], kept, kind)
        elif headed and (block.aside is None or kind.polarity(block.text) is not None):
            apart = False
        elif apart and block.aside is None and counts_on(kept, block):
            apart = False  # a study without a frame, in the middle of a list
        if not apart:
            kept.append(block)
    return kept


def counts_on(kept: Sequence[Block], block: Block) -> bool:
    """Whether an item is the next of the list that is broken off."""
    last = next((one.number for one in reversed(kept) if one.number is not None), None)
    return last is not None and block.number == last + 1


def _without_contents(text: Sequence[Block]) -> list[Block]:
    """A text without its list of contents: the lines below that heading that end in the number of
    a page."""
    begin = next((at for at, block in enumerate(text) if _CONTENTS.fullmatch(block.text)), None)
    if begin is None:
        return list(text)
    listed = takewhile(lambda block: _LISTED.search(block.text) is not None, text[begin + 1 :])
    return [*text[:begin], *text[begin + 1 + len(list(listed)) :]]


def is_contents(block: Block) -> bool:
    """Whether a block is a table of contents' title, or a line of it with dots to its page."""
    return _CONTENTS.fullmatch(block.text) is not None or _DOTTED.search(block.text) is not None


def _stands_apart(text: Sequence[Block], before: Sequence[Block], kind: Kind) -> bool:
    """Whether what begins here is in a frame and no part of the text: not where it has a heading
    of polarity or of an addressee, or stands under one."""
    if text[0].aside is not Aside.BOX or not kind.boxes_apart or not before:
        return False
    frame = list(takewhile(lambda block: block.aside is Aside.BOX, text))
    if kind.ribbons and is_ribbon(text[0]):
        return False
    told = [before[-1], *(block for block in frame if is_short(block))]
    return all(kind.polarity(b.text) is None and kind.addressee(b.text) is None for b in told)


def _cut(blocks: Sequence[Block], kind: Kind) -> tuple[list[Block], list[Section]]:
    starts = list(_starts(blocks, kind))
    opening = list(blocks[: starts[0]] if starts else blocks)
    ends = [*starts[1:], len(blocks)] if starts else []
    return opening, [
        Section(section_title(blocks[start].text), blocks[start], tuple(blocks[start + 1 : end]))
        for start, end in zip(starts, ends, strict=True)
    ]


def _starts(blocks: Sequence[Block], kind: Kind) -> Iterator[int]:
    """Where sections begin. Below a heading of polarity that is a section itself, a smaller
    heading of list items begins none."""
    polar: Block | None = None
    for place, block in enumerate(blocks):
        if kind.ribbons and is_ribbon(block):
            polar = None
            if not _heads(blocks[:place], block):
                yield place
            continue
        if block.kind is not BlockKind.HEADING or kind.addressee(block.text) is not None:
            continue
        if _is_signed(blocks[place : place + 2]) or _INSPECTOR.match(block.text):
            continue
        told = kind.polarity(block.text) is not None
        if told and not kind.polar_sections:
            continue
        if polar is not None and not told and _is_below(polar, blocks[place : place + 2]):
            continue
        polar = block if told else None
        yield place


def _is_signed(blocks: Sequence[Block]) -> bool:
    """Whether a heading is a name set in bold over a post, as it stands under a foreword."""
    post = blocks[1].text if len(blocks) > 1 else ""
    named = len(people(blocks[0].text)) == 1
    return named and names_post(post) and len(post) <= HEAD_LENGTH_MAX


def _heads(before: Sequence[Block], ribbon: Block) -> bool:
    """Whether the heading right above a ribbon names the same standard."""
    match = _RIBBON.fullmatch(" ".join(ribbon.text.split()))
    above = before[-1] if before and before[-1].kind is BlockKind.HEADING else None
    return above is not None and match is not None and match["name"].strip() in above.text


def is_ribbon(block: Block) -> bool:
    """Whether a block is a standard with its rating, as it is printed above a chapter."""
    one = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) or len(block.rows) == 1
    return one and _RIBBON.fullmatch(" ".join(block.text.split())) is not None


def _is_below(polar: Block, blocks: Sequence[Block]) -> bool:
    """Whether a heading is smaller than one of polarity and has an item under it."""
    return blocks[0].level > polar.level and any(
        block.kind in (BlockKind.BULLET, BlockKind.NUMBERED) for block in blocks[1:]
    )


def _opens_annex(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and is_annex(block.text)


def _salutation(blocks: Sequence[Block]) -> int | None:
    found = (place for place, block in enumerate(blocks) if is_salutation(block.text))
    return next(found, None)


def _valediction(blocks: Sequence[Block]) -> int | None:
    found = (place for place, block in enumerate(blocks) if is_closing(block.text))
    return next(found, None)


def _report_head(blocks: Sequence[Block]) -> int:
    """The end of a report's head: after the line that is its date, where it has one."""
    first = blocks[:HEAD_BLOCKS_MAX]
    dated = [place for place, block in enumerate(first) if full_date(block.text) is not None]
    dated += [place for place, block in enumerate(first) if _ends_in_date(block)]
    return dated[0] + 1 if dated else 0


def _ends_in_date(block: Block) -> bool:
    text = block.text.rstrip(" .")
    return len(text) <= HEAD_LENGTH_MAX and any(span.end == len(text) for span in dates(text))
