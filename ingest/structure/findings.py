"""Findings: strengths, areas for improvement, and the narrative around them as context."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Evidence, Finding
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.structure.lists import Item, items
from probation_graph.ingest.structure.sections import Section
from probation_graph.ontology.standards import Standard, standards

# A rating after a chapter's title: "Leadership: good", "Staff  Rating Inadequate".
_RATED = re.compile(
    r"\s*[:–-]?\s*(?:rating|rated)?[: ]*\b(?:outstanding|good|requires improvement|inadequate)$"
)


def findings(
    document: DocumentText,
    sections: Sequence[Section],
    kind: Kind,
    inspection: str,
    taken: Collection[int],
    version: str | None,
    base: str,
) -> tuple[Finding, ...]:
    """The findings of all sections, about the unit of one inspection (its IRI).

    `taken` are indices of blocks that are something else (recommendations); `version` is that of
    the standards. Positions count from 1 within the name of a section and a polarity.
    """
    known = () if version is None else standards(base).standards_of(version)
    counts: Counter[tuple[str, str]] = Counter()
    found: list[Finding] = []
    for section in sections:
        if kind.is_outside(section.title):
            continue
        standard = standard_of(section.title, known)
        for item in items(section, kind, taken):
            counts[section.title, item.polarity] += 1
            position = counts[section.title, item.polarity]
            found.append(_finding(document, section, item, position, inspection, standard))
    return tuple(found)


def standard_of(title: str, known: Sequence[Standard]) -> str | None:
    """The standard that a section is about: one of the same name, or whose name begins the
    title or is begun by it ("Services and interventions", "Staff" for "Staffing")."""
    plain = _RATED.sub("", title.casefold()).rstrip(" :–-")
    for standard in known:
        if standard.name.casefold() == plain:
            return standard.iri
    for standard in known:
        name = standard.name.casefold()
        if plain.startswith((f"{name} and ", f"{name}: ")) or name.startswith(plain):
            return standard.iri
    return None


def _finding(
    document: DocumentText,
    section: Section,
    item: Item,
    position: int,
    inspection: str,
    standard: str | None,
) -> Finding:
    blocks = (item.block, *item.under)
    evidence: Evidence = tuple(document.passage(block) for block in blocks)
    return Finding(
        section=section.title,
        position=position,
        polarity=item.polarity,
        polarity_basis=item.basis,
        text="\n".join(block.text for block in blocks),
        inspection=inspection,
        block=item.block.index,
        standard=standard,
        inferred=item.inferred | frozenset(_repaired(item)),
        evidence=evidence,
    )


def _repaired(item: Item) -> set[str]:
    """What the reader put together in an item, in words of the finding's own properties."""
    return {"text"} if "joined" in item.block.inferred else set()
