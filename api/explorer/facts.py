"""Pages of findings and recommendations: the words, who they are about, and what is like them."""

import sqlite3
from typing import Any

from probation_graph.api.explorer import lookup
from probation_graph.api.explorer.lookup import Known
from probation_graph.api.explorer.panel import Asking, Column
from probation_graph.api.explorer.place import cut_out
from probation_graph.graph.search.likeness import alike

LIKE = 6  # of those that are alike
EVIDENCE = (Column("Words", "quote", "quote"), Column("Where", "page", "place"))


def finding(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """Its text, what it names, its passages, and findings elsewhere that speak of the same."""
    return _fact(asking, index, thing)


def recommendation(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    """The same of a recommendation, with who is asked and whom it concerns."""
    return _fact(asking, index, thing)


def _fact(asking: Asking, index: sqlite3.Connection, thing: Known) -> dict[str, Any]:
    evidence = asking("evidence", "The words it rests on", EVIDENCE, "evidence", id=thing.id)
    around = asking.ask.begin("neighbours", id=thing.id)
    rows = asking.ask.objects("entity", id=thing.id)
    said = {str(row["property"]): row["value"] for row in rows}
    passages = lookup.behind(index, thing.id)
    ties: dict[str, list[dict[str, Any]]] = {}
    for row in around.result():
        if row["direction"] == "out" and row["relation"] in SHOWN:
            ties.setdefault(str(row["relation"]), []).append(row)
    for inspection in ties.get("arises_from", ()):
        rows = asking.ask.objects("neighbours", id=inspection["id"], relation="of_unit")
        ties.setdefault("of_unit", []).extend(row for row in rows if row["direction"] == "out")
    return {
        "said": said,
        "ties": [(title, ties[code]) for code, title in SHOWN.items() if code in ties],
        "picture": cut_out(passages),
        "panels": [evidence],
        "alike": alike(index, thing.id, str(said.get("text", "")), LIKE),
    }


SHOWN = {
    "of_unit": "Unit",
    "addressed_to": "Who is asked",
    "concerns": "Concerns",
    "on_standard": "Standard",
    "mentions": "Names",
    "arises_from": "Inspection",
}
