"""`/export` for people: what the graph can be taken away as. Programs get the same in JSON."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from probation_graph.api.explorer.accepting import PageRoute
from probation_graph.api.rendering import page
from probation_graph.exports.forms import FORMS

router = APIRouter(include_in_schema=False, route_class=PageRoute)


@router.get("/export")
def exports() -> HTMLResponse:
    """The forms of export, RDF first."""
    forms = sorted(FORMS.items(), key=lambda form: not form[1].statements)
    return page("exports.html", 200, {"Vary": "Accept"}, forms=forms)
