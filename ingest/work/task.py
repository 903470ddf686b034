"""Task: a document to read."""

from dataclasses import dataclass
from pathlib import Path

from probation_graph.ingest.reading.limits import Limits
from probation_graph.ontology.names import Names


@dataclass(frozen=True, slots=True)
class Task:
    """A document's bytes, and what decides how they are read. `path` is for messages only."""

    path: Path
    data: bytes
    limits: Limits
    names: Names
