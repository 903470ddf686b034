"""What pages about terms say of the data: counts and examples, made once for each record."""

from functools import lru_cache
from pathlib import Path

from probation_graph.api.services import Services
from probation_graph.exports.source import Source
from probation_graph.exports.statistics import Statistics, statistics
from probation_graph.graph.record import Record


def counted(services: Services) -> Statistics:
    """Statistics of what the views show now."""
    return _counted(services.record.data, services.fingerprint())


@lru_cache(maxsize=2)
def _counted(data: Path, fingerprint: str) -> Statistics:
    """`fingerprint` tells records apart that stand in the same folder."""
    record = Record(data)
    return statistics(Source(record, record.names).quads())
