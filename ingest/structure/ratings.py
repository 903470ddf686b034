"""Ratings and scores of the inspected units, from tables and from prose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Evidence, Rating, Score
from probation_graph.ingest.structure.rating_prose import Told
from probation_graph.ingest.structure.rating_tables import Rated, RatingTable
from probation_graph.ontology.standards import Standards

TABLE, PROSE = "table", "prose"


@dataclass(frozen=True, slots=True)
class UnitTable:
    """A rating table and the unit it is about."""

    unit: Body
    table: RatingTable


def level_names(known: Standards) -> tuple[str, ...]:
    """The names of the rating levels of all versions, each once."""
    return tuple(dict.fromkeys(level.name for level in known.levels.values()))


def scores(
    document: DocumentText, tables: Sequence[UnitTable], inspection: Callable[[Body], str]
) -> tuple[Score, ...]:
    """The scores printed in tables; `inspection` gives a unit's inspection (IRI)."""
    return tuple(
        Score(
            inspection(each.unit),
            each.unit.iri,
            found.score,
            found.maximum,
            (document.passage(found.row.block, found.row.start, found.row.end),),
        )
        for each in tables
        for found in [each.table.score]
        if found is not None
    )


def ratings(
    document: DocumentText,
    tables: Sequence[UnitTable],
    told: Sequence[Told],
    inspection: Callable[[Body], str],
    known: Standards,
    version: str,
) -> tuple[Rating, ...]:
    """Each rating once: where table and prose agree, with the passages of both and source
    "table"; where they differ, one of each."""
    found: dict[tuple[str, str | None, str], Rating] = {}
    for each in tables:
        for rated in each.table.rated:
            rating = _of_table(document, each, rated, inspection, known, version)
            if rating is not None:
                found.setdefault((rating.unit, rating.standard, rating.level), rating)
    for each_told in told:
        rating = _of_prose(document, each_told, inspection, known, version)
        if rating is not None:
            key = (rating.unit, None, rating.level)
            found[key] = _joined(found.get(key), rating)
    return tuple(found.values())


def standard_of(rated: Rated, known: Standards, version: str) -> str | None:
    """The standard of a rated row: by its number and, where that is not one of the version's,
    by its name."""
    if rated.notation is None:
        return None
    return known.standard(version, rated.notation) or known.by_name(version, rated.name)


def _of_table(
    document: DocumentText,
    each: UnitTable,
    rated: Rated,
    inspection: Callable[[Body], str],
    known: Standards,
    version: str,
) -> Rating | None:
    level = known.level(version, rated.level)
    standard = standard_of(rated, known, version)
    if level is None or (rated.notation is not None and standard is None):
        return None
    passage = document.passage(rated.row.block, rated.row.start, rated.row.end)
    return Rating(inspection(each.unit), each.unit.iri, standard, level.iri, TABLE, (passage,))


def _of_prose(
    document: DocumentText,
    told: Told,
    inspection: Callable[[Body], str],
    known: Standards,
    version: str,
) -> Rating | None:
    level = known.level(version, told.level)
    if level is None:
        return None
    passage = document.passage(told.block, told.start, told.end)
    return Rating(inspection(told.unit), told.unit.iri, None, level.iri, PROSE, (passage,))


def _joined(first: Rating | None, second: Rating) -> Rating:
    if first is None:
        return second
    evidence: Evidence = tuple(dict.fromkeys(first.evidence + second.evidence))
    return Rating(first.inspection, first.unit, first.standard, first.level, first.source, evidence)
