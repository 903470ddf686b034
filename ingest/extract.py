"""Extraction: a document as read becomes the facts it states. Pure: same blocks, same facts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from probation_graph.ingest.block import Block
from probation_graph.ingest.bodies.entities import Entities, entities
from probation_graph.ingest.bodies.identity import Resolver, Subject
from probation_graph.ingest.document import DocumentText, Passage
from probation_graph.ingest.facts import (
    Body,
    Check,
    DocumentFacts,
    Figure,
    Finding,
    Inspection,
    Participation,
    PlannedAction,
    Rating,
    Recommendation,
    Score,
    Supported,
)
from probation_graph.ingest.figures.figures import TEXT_KINDS, figures
from probation_graph.ingest.kinds.wording import is_imprint
from probation_graph.ingest.structure.actions import planned_actions
from probation_graph.ingest.structure.addressees import addressees
from probation_graph.ingest.structure.announcement import Announcement
from probation_graph.ingest.structure.area import PARTNERSHIP
from probation_graph.ingest.structure.checks import Ledger, own_checks, promised, subject_check
from probation_graph.ingest.structure.concerns import with_concerns
from probation_graph.ingest.structure.coverage import coverage
from probation_graph.ingest.structure.findings import findings
from probation_graph.ingest.structure.frame import Frame
from probation_graph.ingest.structure.letterhead import named_in_head
from probation_graph.ingest.structure.list_checks import list_check
from probation_graph.ingest.structure.participations import Participants
from probation_graph.ingest.structure.plan_tables import plan_rows
from probation_graph.ingest.structure.rating_prose import told_ratings
from probation_graph.ingest.structure.ratings import level_names, ratings, scores
from probation_graph.ingest.structure.recommendations import Run, recommendations, runs
from probation_graph.ingest.structure.signatories import named_in_signature
from probation_graph.ingest.structure.titles import title
from probation_graph.ontology.names import Names


def extract(document: DocumentText, names: Names) -> DocumentFacts:
    """All that a document says, each fact with the passages that support it."""
    return Extraction(Frame(document, names)).facts()


@dataclass
class Extraction:
    """The steps of extraction, each worked out once, when another asks for it."""

    frame: Frame

    @property
    def document(self) -> DocumentText:
        return self.frame.document

    @property
    def names(self) -> Names:
        return self.frame.names

    def facts(self) -> DocumentFacts:
        """Everything together."""
        kind, reason = self.frame.recognised
        deadline, theme = self.announcement.deadline, self.announcement.theme
        return DocumentFacts(
            key=self.document.key,
            sha256=self.document.sha256,
            media_type=self.document.media_type,
            reader=self.document.reader,
            page_count=len(self.document.pages),
            title=title(self.document, self.frame.outline, self.frame.about),
            kind=kind.code,
            kind_reason=reason,
            date=self.frame.date,
            response_deadline=None if deadline is None else deadline.date,
            theme=None if theme is None else theme.text,
            issuers=tuple(body.iri for body in self.issuers),
            evidence=self.announcement.evidence,
            bodies=self.bodies,
            inspections=self.inspections,
            findings=self.findings,
            recommendations=self.recommendations,
            ratings=self.ratings,
            scores=self.scores,
            figures=self.figures,
            mentions=self.entities.mentions,
            relations=self.entities.relations,
            changes=self.entities.changes,
            participations=self.participations,
            actions=self.actions,
            checks=self.checks,
            scanned=len(self.document.scans),
            unread=self.document.unread,
            coverage=coverage(self.document, self.frame.outline, kind, self._evidence()),
        )

    @cached_property
    def resolver(self) -> Resolver:
        what = self.frame.about
        bodies = (*((what.region,) if what.region is not None else ()), *what.units)
        issuer = self.announcement.issuer
        subject = Subject(
            kind=self.frame.kind.code,
            issuer=None if issuer is None else issuer.iri,
            region=None if what.region is None else what.region.iri,
            units=tuple(unit.iri for unit in what.units),
            date=self.frame.date,
            own=tuple(b for b in bodies if b.provisional and b.cls != PARTNERSHIP),
            of_probation=not self.frame.kind.expects_probation,
        )
        return Resolver(self.document, self.names, subject)

    @cached_property
    def announcement(self) -> Announcement:
        return Announcement(self.frame)

    @cached_property
    def issuers(self) -> tuple[Body, ...]:
        return self.announcement.issuers(self.participations)

    @cached_property
    def _participants(self) -> Participants:
        return Participants(self.document, self.names, self.resolver, self.frame.about.region)

    @cached_property
    def participations(self) -> tuple[Participation, ...]:
        parts = self.frame.outline
        head = named_in_head(parts.head, self._is_body) if parts.salutation is not None else ()
        signed = named_in_signature(parts.signature, self._is_body)
        return self._participants.participations((*head, *signed, *self.announcement.authors))

    def _is_body(self, text: str) -> bool:
        return self.resolver.resolve(text, kinds=frozenset(["Organisation"])) is not None

    @cached_property
    def inspections(self) -> tuple[Inspection, ...]:
        if self.frame.inspected is None or self.frame.kind.is_plan:
            return ()
        return self.frame.inspected.inspections(self.document, self.frame.about, self.frame.tables)

    @cached_property
    def _runs(self) -> tuple[Run, ...]:
        return runs(self.document, self.frame.kind)

    @cached_property
    def actions(self) -> tuple[PlannedAction, ...]:
        if not self.frame.kind.is_plan:
            return ()
        unit = self.frame.reviewed
        rows = plan_rows(self.document.blocks)
        return planned_actions(self.document, rows, None if unit is None else unit.iri)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        if self.frame.inspected is None or self.frame.reviewed is None or self.frame.kind.is_plan:
            return ()
        taken = {asked.block.index for run in self._runs for asked in run.asked}
        taken |= self.announcement.signed | self.frame.tabled
        return findings(
            self.document,
            self.frame.outline.sections,
            self.frame.kind,
            self.frame.inspected.iri(self.frame.reviewed),
            taken,
            self.frame.version,
            self.names.base,
        )

    @cached_property
    def _asked(self) -> tuple[Recommendation, ...]:
        """The recommendations, as yet without those they concern."""
        inspected = self.frame.inspected
        if inspected is None or self.frame.reviewed is None or self.frame.kind.is_plan:
            return ()
        return recommendations(
            self.document,
            self._runs,
            lambda run: inspected.iri(self._unit_of(run)),
            lambda text, block: addressees(text, block, self.resolver, self.frame.about),
        )

    def _unit_of(self, run: Run) -> Body:
        """The unit whose list a run is: the first inspected unit among its addressees."""
        units = (self.frame.about.unit(asked.addressee) for asked in run.asked)
        found = next((unit for unit in units if unit is not None), None)
        unit = found or self.frame.reviewed
        assert unit is not None  # without one there are no recommendations
        return unit

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        mentions, bodies = self.entities.mentions, {b.iri: b for b in self.entities.bodies}
        return with_concerns(self._asked, mentions, self.inspections, bodies)

    @cached_property
    def ratings(self) -> tuple[Rating, ...]:
        if self.frame.inspected is None or self.frame.version is None:
            return ()
        levels = level_names(self.frame.standards)
        prose = self._narrative if self.frame.kind.prose_ratings else ()
        told = told_ratings(prose, self.frame.about, levels)
        inspected, standards = self.frame.inspected, self.frame.standards
        found = (self.document, self.frame.tables, told, inspected.iri, standards)
        return ratings(*found, self.frame.version)

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        if self.frame.inspected is None:
            return ()
        return scores(self.document, self.frame.tables, self.frame.inspected.iri)

    @cached_property
    def _narrative(self) -> tuple[Block, ...]:
        """The blocks of running text and lists: all but head, signature and furniture."""
        parts = self.frame.outline
        outside = {block.index for block in (*parts.head, *parts.signature)}
        return tuple(
            block
            for block in self.document.blocks
            if block.kind in TEXT_KINDS
            and block.index not in outside
            and not is_imprint(block.text)
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        text = [block for block in self._narrative if block.index not in self.frame.tabled]
        return figures(self.document, text)

    @cached_property
    def entities(self) -> Entities:
        indices = [block.index for block in self._narrative]
        return entities(self.document, self.names, self.resolver, indices)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """Every body that a fact points to, by IRI."""
        about = self.frame.about
        known = (*self.issuers, about.region, *about.units, *self.entities.bodies)
        found = {body.iri: body for body in known if body is not None}
        for body in (*self._of_people(), *self._addressed()):
            found.setdefault(body.iri, body)
        return tuple(found[iri] for iri in sorted(found))

    def _of_people(self) -> Iterable[Body]:
        """Bodies and posts of people, which are known once their participations are."""
        return self._participants.bodies.values() if self.participations else ()

    def _addressed(self) -> Iterator[Body]:
        for item in self._asked:
            for iri in item.addressees:
                yield self.resolver.use(iri)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        frame = self.frame
        own = (
            *subject_check(self.document, frame.kind, frame.inspected, frame.reviewed),
            *own_checks(self.document, frame.kind, len(self.recommendations)),
            *list_check(self.document, frame.outline.sections, frame.kind, self.findings),
        )
        if frame.inspected is None:
            return own
        ledger = Ledger(
            frame.about,
            frame.inspected,
            frame.tables,
            self.ratings,
            self.scores,
            self.recommendations,
            frame.standards,
            promised(block.text for block in self._narrative),
        )
        return (*own, *ledger.checks())

    def _evidence(self) -> Iterable[Passage]:
        """Every passage that supports a fact; checks claim nothing of their own."""
        facts: tuple[Supported, ...] = (
            *self.inspections,
            *self.findings,
            *self.recommendations,
            *self.ratings,
            *self.scores,
            *self.figures,
            *self.entities.mentions,
            *self.entities.relations,
            *self.entities.changes,
            *self.participations,
            *self.actions,
        )
        return (
            *self.announcement.evidence,
            *(passage for fact in facts for passage in fact.evidence),
        )
