"""Loading the whole record into the local Neo4j by its own bulk loader."""

import tempfile
from pathlib import Path

from probation_graph.exports.neo4j_csv import files
from probation_graph.exports.neo4j_import import arguments_in
from probation_graph.exports.source import Source
from probation_graph.graph.neo4j_admin import admin
from probation_graph.graph.neo4j_artifacts import Progress
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings

DATABASE = "neo4j"


def load_local(settings: Settings, progress: Progress | None = None) -> None:
    """Replace what the local Neo4j of the data folder holds by what the record says.

    Its constraints are made by the next `sync`. Raises Unavailable where it runs, or cannot be had.
    """
    record = Record(settings.data)
    with tempfile.TemporaryDirectory(prefix="probation-graph-") as place:
        folder = Path(place)
        for name, chunks in files(Source(record, record.names)):
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            with path.open("wb") as file:
                file.writelines(chunks)
        arguments = arguments_in((folder / "import.sh").read_text(encoding="utf-8"))
        command = ["database", "import", "full", DATABASE, *arguments]
        admin(settings.data, command, folder, progress)
