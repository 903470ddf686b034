"""The step of one document, from its bytes to what is put in the record.

It depends on the bytes and the settings alone, and touches no file and no database: it can run in
any process on any machine.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from probation_graph.graph.digest import canonical_text
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.extract import extract
from probation_graph.ingest.facts import Check, DocumentFacts
from probation_graph.ingest.ocr.extra import ADD_OCR, is_installed
from probation_graph.ingest.ocr.kept import kept_text
from probation_graph.ingest.reading.apart import read_apart
from probation_graph.ingest.reading.errors import OtherKind, UnreadableDocument
from probation_graph.ingest.reading.limits import Limits
from probation_graph.ingest.reading.source import Reader, document_of
from probation_graph.ingest.rules import rules_version
from probation_graph.ingest.statements.statements import statements
from probation_graph.ingest.structure.checks import (
    NOT_FOUND,
    NOT_HERE,
    NOT_READ,
    UNREAD,
    UNREADABLE,
)
from probation_graph.ingest.work.result import Result
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from probation_graph.ontology.turtle import Index

_INSPECTION = re.compile(
    r"\b(?:inspect(?:ed|ions?|ors?|orates?)|probation|ofsted)\b", re.IGNORECASE
)


class Unsound(UnreadableDocument):
    """What the rules made of a document breaks the ontology's own constraints."""

    kind = "unsound"
    remedy_text = "The rules misread this document; please report it with the document."


def take(
    path: Path, data: bytes, limits: Limits, names: Names, read: Reader = read_apart
) -> Result:
    """Read a document's bytes and state what they say. `path` is for messages only; `read` reads
    a PDF.

    Raises a subclass of UnreadableDocument.
    """
    document = document_of(path, data, limits, read)
    facts = complete(extract(document, names), document)
    if not is_of_inspection(facts, document):
        raise OtherKind(path, "nothing in it is about an inspection")
    said = statements(facts, names)
    check(path, said, names)
    return Result(
        key=document.key,
        media_type=document.media_type,
        title=facts.title,
        kind=facts.kind,
        kind_reason=facts.kind_reason,
        content=canonical_text(said, names.document(document.key)),
        found=counts(facts),
        lacking=tuple(_lacking(facts)),
        notes=(f"read by OCR: {facts.scanned} of {facts.page_count} pages",)
        if facts.scanned
        else (),
        scans=kept_text(document.scans),
    )


def is_of_inspection(facts: DocumentFacts, document: DocumentText) -> bool:
    """Whether a document is about an inspection: one that states nothing of the kind is kept
    only where it names inspections or those inspected, as an action plan does."""
    stated = (facts.inspections, facts.findings, facts.recommendations, facts.ratings)
    return any(stated) or any(_INSPECTION.search(block.text) for block in document.blocks)


def complete(facts: DocumentFacts, document: DocumentText) -> DocumentFacts:
    """The facts, with the version of the rules and the passages of what no fact claims."""
    blocks = (document.blocks[index] for index in facts.coverage.unclaimed)
    passages = tuple(document.passage(block) for block in blocks if block.runs)
    return replace(
        facts,
        reader=f"{document.reader}, rules {rules_version()}",
        coverage=replace(facts.coverage, passages=passages),
    )


def check(path: Path, said: Index, names: Names) -> None:
    """Hold the statements to the shapes."""
    found = violations(said, names.base)
    if found:
        first = found[0]
        told = f"{first.message.rstrip('.')}, not so of {names.short(first.focus)}"
        shown = "" if first.value is None else f": {names.short(first.value)}"
        raise Unsound(path, f"{told}{shown} (1 of {len(found)} such faults)")


def counts(facts: DocumentFacts) -> dict[str, int]:
    """How many facts of each kind a document gave, in the order in which they are told."""
    polarities = Counter(str(finding.polarity) for finding in facts.findings)
    return {
        "recommendations": len(facts.recommendations),
        "strengths": polarities["strength"],
        "areas for improvement": polarities["area_for_improvement"],
        "context": polarities["context"],
        "ratings": len(facts.ratings),
        "scores": len(facts.scores),
        "figures": len(facts.figures),
        "people": sum(item.person is not None for item in facts.participations),
        "bodies": len(facts.bodies),
        "relations": len(facts.relations),
        **({"actions": len(facts.actions)} if facts.actions else {}),
    }


def _lacking(facts: DocumentFacts) -> Iterator[str]:
    """What the document says it has, or should have, and what was not understood."""
    yield from (told(item) for item in facts.checks if not item.passed)
    unread = len(facts.coverage.unclaimed)
    if unread:
        text = facts.coverage.blocks - facts.coverage.boilerplate
        yield f"{unread} of {text} blocks of text not understood (ask unclaimed lists them)"
    if facts.unread:
        how = "--ocr auto" if is_installed() else ADD_OCR
        pages = len(facts.unread)
        what = (
            "page that is a picture; to read it"
            if pages == 1
            else ("pages that are pictures; to read them")
        )
        yield f"{pages} {what}: {how}"


def told(item: Check) -> str:
    """A failed check in words: "rating tables: 4 announced, 2 found"."""
    if item.found in (NOT_HERE, NOT_FOUND, UNREADABLE, UNREAD):
        return f"{item.name} {item.found}"
    if item.found.isdigit() and item.expected.isdigit():
        return f"{item.name}: {item.expected} announced, {item.found} found"
    if item.found.endswith(NOT_READ):
        return f"{item.name}: {item.found}"
    return f"{item.name}: {item.expected} expected, {item.found} found"
