"""Pages of delivery units and regions: what inspectors found there, and whom they asked."""

import sqlite3
from typing import Any

from probation_graph.api.explorer import columns
from probation_graph.api.explorer.body import asked_of, head, named, relations
from probation_graph.api.explorer.lookup import Known
from probation_graph.api.explorer.panel import Asking, Panel, Row

MOST_ADDRESSEES = 4  # whose recommendations elsewhere are shown


def pdu(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """Ratings by standard, recommendations by addressee, what these are asked elsewhere."""
    recommended = _recommended(asking, thing)
    before = [
        asking("ratings", "Ratings", columns.RATING, "ratings", unit=thing.id),
        asking("scores", "Scores", columns.SCORE, "scores", unit=thing.id),
        asking("history", "History", columns.HISTORY, "rating-history", unit=thing.id),
        recommended,
    ]
    after = [_findings(asking, thing), named(asking, thing), relations(asking, thing)]
    panels = [*before, *_elsewhere(asking, thing, recommended), *after]
    return {**head(asking, index, thing), "panels": [panel for panel in panels if _tells(panel)]}


def region(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """Its units, what was found of it, what it is asked, who works with it."""
    units = asking("units", "Its delivery units", columns.UNIT, "region-overview", region=thing.id)
    panels = [units, _findings(asking, thing), *asked_of(asking, thing), named(asking, thing)]
    panels = [*panels, relations(asking, thing)]
    return {**head(asking, index, thing), "panels": [panel for panel in panels if _tells(panel)]}


def _tells(panel: Panel) -> bool:
    return panel.count > 0


def _recommended(asking: Asking, thing: Known) -> Panel:
    return asking(
        "recommendations",
        "Recommendations, by who is asked",
        columns.RECOMMENDATION,
        "recommendations",
        by="addressee",
        unit=thing.id,
    )


def _elsewhere(asking: Asking, thing: Known, recommended: Panel) -> list[Panel]:
    """What those who are asked here are asked after other inspections."""
    addressees = list(dict.fromkeys(str(title) for title, _ in recommended.groups))

    def is_elsewhere(row: Row) -> bool:
        return bool(row["inspected_unit"] != thing.name)

    panels = [
        asking(
            f"elsewhere-{place}",
            f"What {addressee} is asked elsewhere",
            columns.ASKED_ELSEWHERE,
            "recommendations",
            only=is_elsewhere,
            note="Its question gives what is asked here, too.",
            addressee=addressee,
        )
        for place, addressee in enumerate(addressees[:MOST_ADDRESSEES], 1)
    ]
    return panels


def _findings(asking: Asking, thing: Known) -> Panel:
    return asking("findings", "Findings", columns.FINDING, "findings", by="section", unit=thing.id)
