"""The page of a body, a service, a programme, a place or a post: where it stands in what was found
and asked."""

import sqlite3
from typing import Any

from probation_graph.api.explorer import columns, lookup
from probation_graph.api.explorer.lookup import Known
from probation_graph.api.explorer.panel import Asking, Panel


def view(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """Its aliases, its part in findings and recommendations, its relations and its documents."""
    panels = [*asked_of(asking, thing), named(asking, thing), relations(asking, thing)]
    return {
        **head(asking, index, thing),
        "panels": [panel for panel in panels if panel.count or panel.name != "named"],
    }


def head(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """What it is called, what else is known of it, and which documents name it."""
    around = asking.ask.begin("neighbours", id=thing.id)
    rows = asking.ask.objects("entity", id=thing.id)
    said = {str(row["property"]): row["value"] for row in rows}
    alias = said.get("alias") or []
    return {
        "aliases": [alias] if isinstance(alias, str) else alias,
        "provisional": bool(said.get("provisional")),
        "said": {name: value for name, value in said.items() if name == "code"},
        "ties": _ties(around.result()),
        "named_in": lookup.naming(index, thing.id),
    }


def _ties(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What it belongs to, of what is around it."""
    return [row for row in rows if row["direction"] == "out" and row["relation"] in BELONGS]


BELONGS = {"unit_of", "part_of", "owned_by", "post_in", "judged_same_as"}


def asked_of(asking: Asking, thing: Known) -> list[Panel]:
    """What it is asked to do; nothing where it is a kind that nobody asks."""
    if thing.family != "bodies":
        return []
    panel = asking(
        "asked",
        "What it is asked to do",
        columns.RECOMMENDATION,
        "recommendations",
        by="inspected_unit",
        empty="No recommendation is addressed to it.",
        addressee=thing.id,
    )
    return [panel]


def named(asking: Asking, thing: Known) -> Panel:
    """Where it is named, with how much of that is praise and how much is not."""
    return asking(
        "named",
        "Where it is named",
        columns.MENTION,
        "stakeholder-mentions",
        empty="No document names it.",
        name=thing.id,
    )


def relations(asking: Asking, thing: Known) -> Panel:
    """What documents state of it and other bodies."""
    return asking(
        "relations",
        "Relations that documents state",
        columns.RELATION,
        "relations",
        empty="No document states a relation of it.",
        name=thing.id,
    )
