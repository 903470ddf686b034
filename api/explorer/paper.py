"""The page of a document: what it is, what was read in it and what was not."""

import sqlite3
from typing import Any

from probation_graph.api.explorer import columns
from probation_graph.api.explorer.lookup import Known
from probation_graph.api.explorer.panel import Asking, Column


def view(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """Its head, its ledger, what it says by unit and section, and what was not understood."""
    key = thing.id.rpartition("/")[2]
    head = asking.ask.begin("documents", document=key)
    coverage = asking.ask.begin("coverage", document=key)
    panels = [
        asking("checks", "Checks", columns.CHECK, "document-checks", document=key,
               empty="Nothing could be checked against what the document says of itself."),
        asking("ratings", "Ratings", columns.RATING, "ratings", by="unit", document=key),
        asking("recommendations", "Recommendations", (*columns.RECOMMENDATION[:2],
               Column("Who is asked", "addressee"), columns.BOTH),
               "recommendations", by="inspected_unit", document=key),
        asking("actions", "Action plan", columns.ACTION, "action-plan", document=key),
        asking("findings", "Findings", columns.FINDING, "findings", by="section", document=key),
        asking("people", "People", columns.PERSON, "people", document=key),
        asking("unclaimed", "What was not understood", columns.UNCLAIMED, "unclaimed", document=key,
               note="Text on which no fact rests and that is no boilerplate."),
    ]  # fmt: skip
    return {
        "document": head.result()[0],
        "coverage": coverage.result()[0],
        "key": key,
        "panels": [panel for panel in panels if panel.count or panel.name == "checks"],
    }
