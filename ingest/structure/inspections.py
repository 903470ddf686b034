"""Inspections: one of each inspected unit, and the review of the region itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Evidence, Inspection
from probation_graph.ingest.language.dates import DateSpan, dates, year
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.known import code_of
from probation_graph.ingest.structure.ratings import UnitTable
from probation_graph.ontology.names import Names


@dataclass(frozen=True)
class Inspected:
    """The inspections of one document, by the year in which it was published. `of_region` says
    that documents of its kind review a region as a whole."""

    names: Names
    year: int
    of_region: bool = True

    def iri(self, body: Body) -> str:
        """The inspection of a body that this document reports."""
        return self.names.iri(f"inspection/{code_of(self.names, body)}/{self.year}")

    def inspections(
        self, document: DocumentText, about: About, tables: Sequence[UnitTable]
    ) -> tuple[Inspection, ...]:
        """The region's review, then the units', with the fieldwork dates that are printed. A
        report on units is none on the region that they are part of."""
        reviewed = self.of_region or not about.units
        regions = (about.region,) if about.region is not None and reviewed else ()
        bodies = (*regions, *about.units)
        return tuple(self._inspection(document, about, tables, body) for body in bodies)

    def _inspection(
        self, document: DocumentText, about: About, tables: Sequence[UnitTable], body: Body
    ) -> Inspection:
        table = next((t.table for t in tables if t.unit.iri == body.iri), None)
        titled: Evidence = ()
        if table is not None:
            row = table.title_row
            titled = (document.passage(row.block, row.start, row.end),)
        tabled = table is not None and table.fieldwork is not None
        span = table.fieldwork if table is not None and tabled else about.fieldwork
        dated = () if tabled else about.dated
        return Inspection(
            iri=self.iri(body),
            unit=body.iri,
            year=self.year,
            fieldwork_start=None if span is None else span.first,
            fieldwork_end=_end(span),
            evidence=(*about.evidence.get(body.iri, ()), *titled, *dated),
        )


def publication_year(date: str | None, document: DocumentText) -> int | None:
    """The year a document was published: of its date or, where it has none, the latest year
    that a date in it names."""
    if date is not None:
        return year(date)
    named = [
        year(span.last)
        for block in document.blocks
        for span in dates(block.text)
        if span.last is not None
    ]
    return max(named, default=None)


def _end(span: DateSpan | None) -> str | None:
    """The last day of fieldwork: only where a stretch of time is printed."""
    return None if span is None or span.first == span.last else span.last
