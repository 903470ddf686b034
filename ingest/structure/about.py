"""What a document is about: the region and the units inspected, as it announces them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Evidence
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.language.dates import DateSpan, dates
from probation_graph.ingest.language.namelists import Name, names_in
from probation_graph.ingest.language.sentences import sentences
from probation_graph.ingest.structure.area import area
from probation_graph.ingest.structure.known import (
    REGION,
    UNIT,
    body_of,
    entry_named,
    is_region,
    is_unit,
    provisional,
    region_name,
    unit_name,
)
from probation_graph.ingest.structure.rating_tables import is_rated
from probation_graph.ingest.structure.sections import is_short
from probation_graph.ontology.gazetteer import gazetteer, name_key
from probation_graph.ontology.names import Names

_UNITS = r"(?:probation delivery units?(?: \(PDUs?\))?|PDUs?)"
# "the inspection of the A, B and C PDUs", "probation services in: A PDU", "we inspected A PDU".
_ANNOUNCEMENTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:inspect(?:ed|ions?)|reviews?|visited)(?: of)?(?: probation services)?(?: in)?:? "
        rf"(?:of )?(?:the )?(?P<names>[^.;:]{{3,300}}? {_UNITS}\b"
        rf"(?:,? (?:and )?(?:the )?[A-Z][^.;:]{{0,150}}? {_UNITS}\b)*)(?! (?:we|which|were))",
        r"\b(?:following|these|units|PDUs)\b[^.:]{0,40}: (?P<names>[^.:]{3,300}?)[.]?$",
    )
)
# A title whose unit stands on the next line, in a style of its own.
_TITLE_END = re.compile(r"\b(?:inspection|review)\b.*\b(?:in|of):?\s*$", re.IGNORECASE)
_UNIT_NOUN = re.compile(rf"\s*\b{_UNITS}$", re.IGNORECASE)
_UNIT_NOUNS = re.compile(rf"\b{_UNITS}", re.IGNORECASE)
_ONE_UNIT = re.compile(r"\b(?:probation delivery unit(?: \(PDU\))?|PDU)$", re.IGNORECASE)
_INSPECTING = re.compile(
    r"\b(?:fieldwork|took place|carried out|conducted|inspected|inspection)\b", re.IGNORECASE
)
_REVIEWS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:review|inspection) of (?:the )?Probation Service\s*[–—-]\s*"
        r"(?P<name>[A-Z][^.,;:()]*?)(?=[.,;:()]|$)",
        r"\b(?:review|inspection) of (?:the )?(?P<name>[A-Z][\w ,&–-]{2,60}?) "
        r"(?:probation )?region\b",
        r"\b(?:[Rr]eview|[Ii]nspection) of (?:the )?Probation Service (?:in|for) (?:the )?"
        r"(?P<name>[A-Z][^.,;:()]*?)(?: region)?(?=[.,;:()]|$)",
        r"\b(?:[Rr]eview|[Ii]nspection) of probation services (?:in|across) (?:the )?"
        r"(?P<name>[A-Z][^.,;:()]*?) region\b",
    )
)


@dataclass(frozen=True)
class About:
    """The region and the inspected units, in the order in which they are announced.

    `announced` are the units the opening names, `headed` those that have a list of
    recommendations; `phrase` are the words that say what was reviewed, `fieldwork` when that
    was, where the opening says so, and `dated` the passage that does. Evidence is by the IRI of
    a body.
    """

    region: Body | None
    announced: tuple[Body, ...]
    headed: tuple[Body, ...]
    evidence: dict[str, Evidence]
    phrase: str | None = None
    fieldwork: DateSpan | None = None
    dated: Evidence = ()

    @cached_property
    def units(self) -> tuple[Body, ...]:
        """All units inspected, each once."""
        return tuple({body.iri: body for body in (*self.announced, *self.headed)}.values())

    @cached_property
    def _by_name(self) -> dict[str, Body]:
        return {
            name_key(unit_name(name)): body
            for body in self.units
            for name in (body.name, *body.aliases)
        }

    def unit(self, text: str) -> Body | None:
        """The inspected unit that a text names."""
        return self._by_name.get(name_key(unit_name(text)))

    def units_in(self, text: str) -> tuple[Body, ...]:
        """The inspected units that a list of names names; none where any name is another."""
        found = [self.unit(name.text) for name in names_in(text, self._knows)]
        return tuple(body for body in found if body is not None) if all(found) else ()

    def _knows(self, text: str) -> bool:
        return self.unit(text) is not None


def about(document: DocumentText, kind: Kind, opening: Iterable[Block], names: Names) -> About:
    """What a document of this kind is about; `opening` are the blocks that announce it."""
    titles = tuple(dict.fromkeys(_titles(document, kind)))
    headed = tuple(_unit(document, names, title) for title in titles)
    evidence: dict[str, Evidence] = {}
    announced: dict[str, Body] = {}
    blocks = tuple(opening)
    for block, name in _announced(blocks, names, {name_key(unit_name(t)) for t in titles}):
        body = _unit(document, names, name.text)
        announced.setdefault(body.iri, body)
        evidence.setdefault(body.iri, (document.passage(block, name.start, name.end),))
    units = (*announced.values(), *headed)
    region, passage, phrase = _region(document, blocks, names, units)
    if region is not None and passage:
        evidence[region.iri] = passage
    place = None if region is not None or units else area(document, document.blocks, names)
    if place is not None:
        announced[place[0].iri] = place[0]
        evidence[place[0].iri] = place[1]
    worked = fieldwork(blocks)
    span, dated = worked if worked is not None else (None, None)
    passages = () if dated is None else (document.passage(*dated),)
    return About(region, tuple(announced.values()), headed, evidence, phrase, span, passages)


def fieldwork(opening: Iterable[Block]) -> tuple[DateSpan, tuple[Block, int, int]] | None:
    """When the inspection took place: a stretch of time in a sentence about it, or any date in
    one about its fieldwork; and the place of these words."""
    for block in opening:
        for sentence in sentences(block.text):
            if _INSPECTING.search(sentence.text) is None:
                continue
            single = "fieldwork" in sentence.text.casefold()
            for span in dates(sentence.text):
                if span.first is not None and (single or span.first != span.last):
                    place = (block, sentence.start + span.start, sentence.start + span.end)
                    return span, place
    return None


def _titles(document: DocumentText, kind: Kind) -> Iterator[str]:
    """The units that head a list of recommendations or a table of ratings."""
    for block in document.blocks:
        addressee = kind.addressee(block.text) if is_short(block) else None
        if addressee is not None and is_unit(addressee):
            yield unit_name(addressee)
        if block.kind is BlockKind.TABLE and is_rated(block.text) and block.rows[0]:
            title = re.split(r"\s*(?:\bFieldwork|\bScore\b|\n)", block.cell(block.rows[0][0]))[0]
            if is_unit(title):
                yield unit_name(title)


def _unit(document: DocumentText, names: Names, text: str) -> Body:
    entry = entry_named(names, text, UNIT)
    if entry is not None:
        return body_of(entry)
    name = unit_name(text)
    return provisional(names, document.key, UNIT, f"{name} PDU", name)


def _announced(
    opening: Iterable[Block], names: Names, headed: set[str]
) -> Iterator[tuple[Block, Name]]:
    def known(text: str) -> bool:
        return name_key(unit_name(text)) in headed or entry_named(names, text, UNIT) is not None

    blocks = tuple(opening)
    for title, block in pairwise(blocks):
        if _TITLE_END.search(title.text) and is_short(block) and known(block.text):
            bare = _UNIT_NOUN.sub("", block.text)
            yield block, Name(bare, 0, len(bare), True)
    for block in blocks:
        for match in filter(None, (pattern.search(block.text) for pattern in _ANNOUNCEMENTS)):
            shift = match.start("names")
            listed = names_in(match["names"], known)
            if is_one(match["names"], listed):
                listed = (Name(match["names"], 0, len(match["names"]), False),)
            for name in listed:
                if name.known or unit_name(name.text)[:1].isupper():
                    bare = _UNIT_NOUN.sub("", name.text)
                    start = name.start + shift
                    yield block, Name(bare, start, start + len(bare), name.known)


def is_one(text: str, listed: Sequence[Name]) -> bool:
    """Whether a list of names is one name, of a unit that is not known: "Alton and Bramley PDU"."""
    one = _ONE_UNIT.search(text) is not None and len(_UNIT_NOUNS.findall(text)) == 1
    return one and not all(name.known for name in listed) and all(
        name.text[:1].isupper() for name in listed
    )  # fmt: skip


def _region(
    document: DocumentText, opening: Iterable[Block], names: Names, units: Iterable[Body]
) -> tuple[Body | None, Evidence, str | None]:
    """The region under review: as announced, else the one all units are part of."""
    for block in opening:
        match = next((m for p in _REVIEWS if (m := p.search(block.text))), None)
        if match is None:
            continue
        entry = entry_named(names, match["name"], REGION)
        if entry is not None or is_region(match["name"]):
            name = region_name(match["name"])
            body = provisional(names, document.key, REGION, name)
            passage = (document.passage(block, match.start(), match.end()),)
            return (body if entry is None else body_of(entry)), passage, match.group()
    regions = {unit.part_of for unit in units if unit.part_of is not None}
    return _of_units(names, regions), (), None


def _of_units(names: Names, regions: set[str]) -> Body | None:
    entry = gazetteer(names.base).entries.get(regions.pop()) if len(regions) == 1 else None
    return None if entry is None else body_of(entry)
