"""The SPARQL dataset for one command: a pool of one process."""

from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sparql.pool import Pool
from probation_graph.graph.sparql.process import Source
from probation_graph.queries.examples import added_graphs


def dataset_pool(settings: Settings) -> Pool:
    """A pool over the record as it is now. To be closed."""
    record = Record(settings.data)
    names = record.names
    source = Source(settings.data, names.base, record.fingerprint(), added_graphs(names))
    return Pool(lambda: source, 1, settings.query_timeout, settings.sparql_memory)
