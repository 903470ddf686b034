"""Statements: what a document's facts state, in the document's own graph.

Nothing here reads text: the same facts give the same statements, in the same order. Things that the
gazetteer or the standards know are only pointed to; what is known of them is said there.
"""

from probation_graph.graph.reference import reference
from probation_graph.ingest.facts import Check, DocumentFacts
from probation_graph.ingest.statements.captions import Captions
from probation_graph.ingest.statements.judgements import state_judgements
from probation_graph.ingest.statements.stakeholders import state_stakeholders
from probation_graph.ingest.statements.writer import Values, Writer, shortened
from probation_graph.ontology.names import Names, slug
from probation_graph.ontology.turtle import Index


def statements(facts: DocumentFacts, names: Names) -> Index:
    """All that the document says, each once, by subject and property."""
    writer = Writer(names, facts.key)
    captions = Captions(facts, reference(names.base))
    _document(writer, facts)
    blocks = state_judgements(writer, facts, captions)
    state_stakeholders(writer, facts, captions, blocks)
    for check in facts.checks:
        _check(writer, check)
    for passage, kind in zip(facts.coverage.passages, facts.coverage.kinds, strict=True):
        writer.passage(passage, unclaimed=kind)
    return writer.said


def _document(writer: Writer, facts: DocumentFacts) -> None:
    values: dict[str, Values] = {
        "title": facts.title,
        "date": facts.date,
        "documentKind": facts.kind,
        "kindReason": facts.kind_reason,
        "sha256": facts.sha256,
        "mediaType": facts.media_type,
        "reader": facts.reader,
        "pageCount": facts.page_count,
        "ocrPages": facts.scanned or None,
        "unreadPages": len(facts.unread) or None,
        "responseDeadline": facts.response_deadline,
        "theme": facts.theme,
        "issuedBy": facts.issuers,
        "about": [item.iri for item in facts.inspections],
        "blockCount": facts.coverage.blocks,
        "claimedCount": facts.coverage.claimed,
        "boilerplateCount": facts.coverage.boilerplate,
        "unclaimedCount": len(facts.coverage.unclaimed),
    }
    writer.node(writer.document, "Document", shortened(facts.title), values)


def _check(writer: Writer, check: Check) -> None:
    values: dict[str, Values] = {
        "checkName": check.name,
        "expected": check.expected,
        "found": check.found,
        "passed": check.passed,
        "inDocument": writer.document,
    }
    iri = writer.unused(f"check/{writer.key}/{slug(check.name)}")
    outcome = "passed" if check.passed else "failed"
    writer.node(iri, "DocumentCheck", f"{check.name} ({outcome})", values, check.evidence)
