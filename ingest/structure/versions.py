"""Which version of the inspection standards a document uses."""

from collections.abc import Iterable, Sequence

from probation_graph.ingest.structure.rating_tables import RatingTable
from probation_graph.ontology.standards import Standards


def version_of(known: Standards, tables: Sequence[RatingTable], date: str | None) -> str | None:
    """The version told by a printed maximum score; else by the standards that tables name; else
    by the date. None where nothing tells."""
    maxima = {table.score.maximum for table in tables if table.score is not None}
    for maximum in sorted(maxima):
        version = known.version_for(maximum=maximum)
        if version is not None:
            return version
    named = {(r.notation, r.name) for table in tables for r in table.rated if r.notation}
    by_name = _by_names(known, named)
    return by_name if by_name is not None else known.version_for(date=date)


def _by_names(known: Standards, named: Iterable[tuple[str | None, str]]) -> str | None:
    """The one version that has the most of these numbered names; None on a tie."""
    plain = {(notation, name.casefold()) for notation, name in named}
    counts = {
        version.key: sum(
            (each.notation, each.name.casefold()) in plain
            for each in known.standards_of(version.key)
        )
        for version in known.versions
    }
    best = max(counts.values(), default=0)
    winners = [key for key, count in counts.items() if count == best]
    return winners[0] if best and len(winners) == 1 else None
