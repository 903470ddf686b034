"""Pages of things, by what they are. A kind without a page of its own has the plain one."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from probation_graph.api import rdf
from probation_graph.api.deps import Asker
from probation_graph.api.explorer import body, facts, lookup, paper, person, unit
from probation_graph.api.explorer.lookup import Known
from probation_graph.api.explorer.panel import Asking
from probation_graph.api.rendering import page
from probation_graph.api.services import Services
from probation_graph.graph.errors import Unavailable

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """The template of a kind's page, and what makes the view that it shows."""

    template: str
    view: Callable[[Asking, sqlite3.Connection, Known], View]


BODY = Kind("body.html", body.view)
BY_KIND = {
    "pdu": Kind("body.html", unit.pdu),
    "region": Kind("body.html", unit.region),
    "person": Kind("body.html", person.view),
}
BY_FAMILY = {
    "bodies": BODY,
    "services": BODY,
    "places": BODY,
    "people": BODY,
    "findings": Kind("fact.html", facts.finding),
    "recommendations": Kind("fact.html", facts.recommendation),
    "documents": Kind("paper.html", paper.view),
}


def thing_page(request: Request, services: Services, ask: Asker, id: str) -> HTMLResponse | None:
    """The page of a thing; None where it is of a kind that has none, or where the database cannot
    be reached, without which the plain page can be made."""
    with services.index() as index:
        found = lookup.known(index, id)
        kind = None if found is None else BY_KIND.get(found.kind) or BY_FAMILY.get(found.family)
        if found is None or kind is None:
            return None
        whole = frozenset(request.query_params.getlist("all"))
        papers = lookup.printed(index)
        try:
            return page(
                kind.template,
                headers=rdf.links(request),
                thing=found,
                documents=papers,
                whole=whole,
                **kind.view(Asking(ask, whole), index, found),
            )
        except Unavailable:
            return None
