"""The frame of a document: its kind, parts, date, issuer, what it is about, its rating tables.

Everything that extraction needs to know before it can say what any single fact is about.
"""

from dataclasses import dataclass
from functools import cached_property

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Evidence
from probation_graph.ingest.kinds import recognised
from probation_graph.ingest.kinds.kind import Kind, Reviewed
from probation_graph.ingest.language.dates import date_in, dates
from probation_graph.ingest.structure.about import About, about
from probation_graph.ingest.structure.inspections import Inspected, publication_year
from probation_graph.ingest.structure.known import body_of, entry_named
from probation_graph.ingest.structure.letterhead import cover_date, letter_date, plan_date
from probation_graph.ingest.structure.printed import Line, lines_of
from probation_graph.ingest.structure.rating_tables import rating_tables
from probation_graph.ingest.structure.ratings import UnitTable, level_names
from probation_graph.ingest.structure.sections import Outline, is_ribbon, outline
from probation_graph.ingest.structure.signatories import named_in_signature
from probation_graph.ingest.structure.versions import version_of
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import Names
from probation_graph.ontology.standards import Standards, standards

ISSUERS = ("Inspectorate", "GovernmentBody")
COVER_BLOCKS_MAX = 15  # blocks of a report's cover: title, date, names


@dataclass
class Frame:
    """Each part worked out once, when it is asked for."""

    document: DocumentText
    names: Names

    @cached_property
    def recognised(self) -> tuple[Kind, str]:
        """The kind of the document, and why."""
        return recognised(self.document)

    @property
    def kind(self) -> Kind:
        return self.recognised[0]

    @cached_property
    def outline(self) -> Outline:
        return outline(self.document, self.kind)

    @cached_property
    def about(self) -> About:
        """As the opening announces it; where that names no unit, as the first section does."""
        opening = self._opening()
        found = about(self.document, self.kind, opening, self.names)
        if found.announced and found.region is not None:
            return found
        sections = self.outline.sections[:1]
        first = tuple(block for section in sections for block in section.blocks)
        blocks = dict.fromkeys((*opening, *first))
        return about(self.document, self.kind, blocks, self.names)

    def _opening(self) -> tuple[Block, ...]:
        """The blocks that announce a document: a letter's first paragraphs, a report's cover."""
        if self.outline.salutation is not None:
            return self.outline.opening
        words = [b for b in self.document.blocks if b.kind is not BlockKind.FURNITURE]
        return tuple(words[:COVER_BLOCKS_MAX])

    @cached_property
    def _dated(self) -> tuple[str, Line] | None:
        if self.kind.is_plan:
            return plan_date(self.document.blocks)
        found = letter_date(self.outline.head)
        if found is not None or self.outline.salutation is not None:
            return found
        return cover_date(self._opening(), self._is_issuer)

    @cached_property
    def dated(self) -> Evidence:
        """The passage of the document's date."""
        if self._dated is None:
            return ()
        line = self._dated[1]
        return (self.document.passage(line.block, line.start, line.end),)

    @cached_property
    def date(self) -> str | None:
        """The date a letter or a cover is dated with; else the first date of a letter's head."""
        if self._dated is not None:
            return self._dated[0]
        if self.outline.salutation is None:
            return None  # a report's first date may be of anything
        first = (date_in(block.text) for block in self.outline.head)
        return next((date for date in first if date is not None), None)

    def _is_issuer(self, text: str) -> bool:
        return entry_named(self.names, text, *ISSUERS) is not None

    @cached_property
    def issuer(self) -> Body | None:
        """The body on the letterhead; else the one its signatory writes for."""
        for block in self.outline.head:
            entry = entry_named(self.names, block.text, *ISSUERS)
            if entry is not None:
                return body_of(entry)
        for line in lines_of(self._opening()) if self.outline.salutation is None else ():
            spans = dates(line.text)
            words = line.text[: spans[-1].start] if spans else line.text
            entry = entry_named(self.names, words.strip(" ,–-"), *ISSUERS)
            if entry is not None:
                return body_of(entry)
        for signed in named_in_signature(self.outline.signature):
            post = entry_named(self.names, signed.rest, "Post")
            if post is not None and post.post_in is not None:
                return body_of(gazetteer(self.names.base).entries[post.post_in])
        return None

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
    def tabled(self) -> set[int]:
        """The blocks that hold rows of rating tables, and what is printed again of them."""
        rows = (rated.row.block for each in self.tables for rated in each.table.rated)
        again = (block for block in self.document.blocks if is_ribbon(block))
        return {block.index for blocks in (rows, again) for block in blocks}

    @cached_property
    def version(self) -> str | None:
        return version_of(self.standards, [each.table for each in self.tables], self.date)

    @cached_property
    def inspected(self) -> Inspected | None:
        """Identifiers of inspections; None where no year of publication can be told."""
        year = publication_year(self.date, self.document)
        of_region = self.kind.reviewed is Reviewed.REGION
        return None if year is None else Inspected(self.names, year, of_region)

    @cached_property
    def reviewed(self) -> Body | None:
        """The body that the findings are about."""
        units = self.about.units
        unit = units[0] if units else None
        if self.kind.reviewed is Reviewed.REGION:
            return self.about.region or unit
        return unit or self.about.region
