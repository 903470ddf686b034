"""Extraction: a document as read becomes the facts it states. Pure: same blocks, same facts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from probation_graph.ingest.about import About, about
from probation_graph.ingest.addressees import addressees
from probation_graph.ingest.block import Block
from probation_graph.ingest.checks import Ledger
from probation_graph.ingest.concerns import with_concerns
from probation_graph.ingest.coverage import coverage
from probation_graph.ingest.dates import date_in
from probation_graph.ingest.document import DocumentText, Passage
from probation_graph.ingest.entities import Entities, entities
from probation_graph.ingest.facts import (
    Body,
    Check,
    DocumentFacts,
    Evidence,
    Figure,
    Finding,
    Inspection,
    Participation,
    Rating,
    Recommendation,
    Score,
)
from probation_graph.ingest.figures import TEXT_KINDS, figures
from probation_graph.ingest.findings import findings
from probation_graph.ingest.identity import Resolver, Subject
from probation_graph.ingest.inspections import Inspected, publication_year
from probation_graph.ingest.kinds import recognised
from probation_graph.ingest.kinds.kind import Kind, Reviewed
from probation_graph.ingest.known import body_of, entry_named
from probation_graph.ingest.letterhead import letter_date, named_in_head, named_in_signature
from probation_graph.ingest.participations import Participants
from probation_graph.ingest.rating_prose import told_ratings
from probation_graph.ingest.rating_tables import rating_tables
from probation_graph.ingest.ratings import UnitTable, level_names, ratings, scores
from probation_graph.ingest.recommendations import Run, recommendations, runs
from probation_graph.ingest.sections import Outline, outline
from probation_graph.ingest.titles import title
from probation_graph.ingest.versions import version_of
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import Names
from probation_graph.ontology.standards import Standards, standards

ISSUERS = ("Inspectorate", "GovernmentBody")


def extract(document: DocumentText, names: Names) -> DocumentFacts:
    """All that a document says, each fact with the passages that support it."""
    return Extraction(document, names).facts()


@dataclass
class Extraction:
    """The steps of extraction, each worked out once, when another asks for it."""

    document: DocumentText
    names: Names

    def facts(self) -> DocumentFacts:
        """Everything together."""
        kind, reason = self.kind
        return DocumentFacts(
            key=self.document.key,
            sha256=self.document.sha256,
            media_type=self.document.media_type,
            reader=self.document.reader,
            page_count=len(self.document.pages),
            title=title(self.document, self.outline, self.about),
            kind=kind.code,
            kind_reason=reason,
            date=self.date,
            issuer=None if self.issuer is None else self.issuer.iri,
            evidence=self.dated,
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
            checks=self.checks,
            coverage=coverage(self.document, self.outline, kind, self._evidence()),
        )

    @cached_property
    def kind(self) -> tuple[Kind, str]:
        return recognised(self.document)

    @cached_property
    def outline(self) -> Outline:
        return outline(self.document, self.kind[0])

    @cached_property
    def about(self) -> About:
        parts = self.outline
        opening = parts.opening if parts.salutation is not None else (*parts.head, *parts.opening)
        first = tuple(block for section in parts.sections[:1] for block in section.blocks)
        return about(self.document, self.kind[0], (*opening, *first), self.names)

    @cached_property
    def dated(self) -> Evidence:
        """The passage of the document's date."""
        found = letter_date(self.outline.head)
        if found is None:
            return ()
        line = found[1]
        return (self.document.passage(line.block, line.start, line.end),)

    @cached_property
    def date(self) -> str | None:
        """The letter's own date; else the first date of its head."""
        found = letter_date(self.outline.head)
        if found is not None:
            return found[0]
        first = (date_in(block.text) for block in self.outline.head)
        return next((date for date in first if date is not None), None)

    @cached_property
    def issuer(self) -> Body | None:
        """The body on the letterhead; else the one its signatory writes for."""
        for block in self.outline.head:
            entry = entry_named(self.names, block.text, *ISSUERS)
            if entry is not None:
                return body_of(entry)
        for signed in named_in_signature(self.outline.signature):
            post = entry_named(self.names, signed.rest, "Post")
            if post is not None and post.post_in is not None:
                return body_of(gazetteer(self.names.base).entries[post.post_in])
        return None

    @cached_property
    def resolver(self) -> Resolver:
        what = self.about
        subject = Subject(
            kind=self.kind[0].code,
            issuer=None if self.issuer is None else self.issuer.iri,
            region=None if what.region is None else what.region.iri,
            units=tuple(unit.iri for unit in what.units),
            date=self.date,
        )
        return Resolver(self.document, self.names, subject)

    @cached_property
    def _participants(self) -> Participants:
        return Participants(self.document, self.names, self.resolver, self.about.region)

    @cached_property
    def participations(self) -> tuple[Participation, ...]:
        parts = self.outline
        head = named_in_head(parts.head, self._is_body) if parts.salutation is not None else ()
        signed = named_in_signature(parts.signature)
        return self._participants.participations((*head, *signed))

    def _is_body(self, text: str) -> bool:
        return self.resolver.resolve(text, kinds=frozenset(["Organisation"])) is not None

    @cached_property
    def standards(self) -> Standards:
        return standards(self.names.base)

    @cached_property
    def tables(self) -> tuple[UnitTable, ...]:
        """The rating tables of the units inspected; one without a title is of the only unit."""
        found = rating_tables(self.document.blocks, level_names(self.standards))
        only = self.about.units[0] if len(self.about.units) == 1 else None
        return tuple(
            UnitTable(unit, table)
            for table in found
            for unit in [self.about.unit(table.title) or only]
            if unit is not None
        )

    @cached_property
    def version(self) -> str | None:
        return version_of(self.standards, [each.table for each in self.tables], self.date)

    @cached_property
    def inspected(self) -> Inspected | None:
        """Identifiers of inspections; None where no year of publication can be told."""
        year = publication_year(self.date, self.document)
        return None if year is None else Inspected(self.names, year)

    @cached_property
    def reviewed(self) -> Body | None:
        """The body that the findings are about."""
        units = self.about.units
        unit = units[0] if units else None
        if self.kind[0].reviewed is Reviewed.REGION:
            return self.about.region or unit
        return unit or self.about.region

    @cached_property
    def inspections(self) -> tuple[Inspection, ...]:
        if self.inspected is None:
            return ()
        return self.inspected.inspections(self.document, self.about, self.tables)

    @cached_property
    def _runs(self) -> tuple[Run, ...]:
        return runs(self.document, self.kind[0])

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        if self.inspected is None or self.reviewed is None:
            return ()
        taken = {asked.block.index for run in self._runs for asked in run.asked}
        return findings(
            self.document,
            self.outline.sections,
            self.kind[0],
            self.inspected.iri(self.reviewed),
            taken,
            self.version,
            self.names.base,
        )

    @cached_property
    def _asked(self) -> tuple[Recommendation, ...]:
        """The recommendations, as yet without those they concern."""
        inspected = self.inspected
        if inspected is None or self.reviewed is None:
            return ()
        return recommendations(
            self.document,
            self._runs,
            lambda run: inspected.iri(self._unit_of(run)),
            lambda text, block: addressees(text, block, self.resolver, self.about),
        )

    def _unit_of(self, run: Run) -> Body:
        """The unit whose list a run is: the first inspected unit among its addressees."""
        units = (self.about.unit(asked.addressee) for asked in run.asked)
        found = next((unit for unit in units if unit is not None), None)
        unit = found or self.reviewed
        assert unit is not None  # without one there are no recommendations
        return unit

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        mentions, bodies = self.entities.mentions, {b.iri: b for b in self.entities.bodies}
        return with_concerns(self._asked, mentions, self.inspections, bodies)

    @cached_property
    def ratings(self) -> tuple[Rating, ...]:
        if self.inspected is None or self.version is None:
            return ()
        levels = level_names(self.standards)
        told = told_ratings(self._narrative, self.about, levels)
        found = (self.document, self.tables, told, self.inspected.iri, self.standards)
        return ratings(*found, self.version)

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        if self.inspected is None:
            return ()
        return scores(self.document, self.tables, self.inspected.iri)

    @cached_property
    def _narrative(self) -> tuple[Block, ...]:
        """The blocks of running text and lists: all but head, signature and furniture."""
        parts = self.outline
        outside = {block.index for block in (*parts.head, *parts.signature)}
        return tuple(
            block
            for block in self.document.blocks
            if block.kind in TEXT_KINDS and block.index not in outside
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return figures(self.document, self._narrative)

    @cached_property
    def entities(self) -> Entities:
        indices = [block.index for block in self._narrative]
        return entities(self.document, self.names, self.resolver, indices)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """Every body that a fact points to, by IRI."""
        known = (self.issuer, self.about.region, *self.about.units, *self.entities.bodies)
        found = {body.iri: body for body in known if body is not None}
        for body in (*self._participants.bodies.values(), *self._addressed()):
            found.setdefault(body.iri, body)
        return tuple(found[iri] for iri in sorted(found))

    def _addressed(self) -> Iterator[Body]:
        for item in self._asked:
            for iri in item.addressees:
                yield self.resolver.use(iri)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        if self.inspected is None:
            return ()
        return Ledger(
            self.about,
            self.inspected,
            self.tables,
            self.ratings,
            self.scores,
            self.recommendations,
            self.standards,
        ).checks()

    def _evidence(self) -> Iterable[Passage]:
        """Every passage that supports a fact; checks claim nothing of their own."""
        facts = (
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
        )
        return (*self.dated, *(passage for fact in facts for passage in fact.evidence))
