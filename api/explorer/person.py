"""The page of a person: the posts they held, and their part in documents."""

import sqlite3
from typing import Any

from probation_graph.api.explorer import columns
from probation_graph.api.explorer.body import head, named
from probation_graph.api.explorer.lookup import Known
from probation_graph.api.explorer.panel import Asking


def view(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """Posts and documents, with the words that say so."""
    parts = asking("parts", "Posts, and part in documents", columns.PART, "people", person=thing.id)
    where = named(asking, thing)
    return {**head(asking, index, thing), "panels": [parts, where] if where.count else [parts]}
