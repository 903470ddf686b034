"""How far a view lags behind the record."""

from probation_graph.graph.engine import Engine
from probation_graph.graph.record import Record
from probation_graph.graph.sync import is_current

SHOWN = "MATCH (d:Document) WHERE d.uri STARTS WITH $prefix RETURN d.uri AS uri"


def lagging(record: Record, engine: Engine) -> int | None:
    """The documents that only the record or only the view has; None where the view shows the
    record. 0 where both have the same, and what is said of them differs. Raises Unavailable."""
    if is_current(record, engine):
        return None
    prefix = record.names.iri("document/")
    shown = {row["uri"].removeprefix(prefix) for row in engine.read(SHOWN, prefix=prefix)}
    return len(shown ^ set(record.keys()))
