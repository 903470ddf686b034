"""The engine in use, and bringing it up to the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from probation_graph.graph.engine import Engine
    from probation_graph.graph.settings import Settings


@contextmanager
def current_view(settings: "Settings") -> Iterator["Engine"]:
    """The engine, showing all that the record holds."""
    from probation_graph.graph.engine import connect
    from probation_graph.graph.record import Record
    from probation_graph.graph.sync import sync

    with connect(settings) as engine:
        sync(Record(settings.data), engine)
        yield engine


def show_changes(settings: "Settings") -> None:
    """Bring a Neo4j that the settings name, or an embedded engine that runs, up to the record.

    An embedded engine that does not run is left alone: whoever asks it next brings it up.
    """
    if settings.bolt_uri is None and not embedded_runs(settings):
        return
    with current_view(settings):
        return


def embedded_runs(settings: "Settings") -> bool:
    """Whether the embedded engine of the data folder runs."""
    from probation_graph.graph.embedded import embedded_folder
    from probation_graph.graph.endpoint import Endpoint

    endpoint = Endpoint.read(embedded_folder(settings.data))
    return endpoint is not None and endpoint.runs()
