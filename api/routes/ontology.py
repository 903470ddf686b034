"""`/ontology`: the ontology and each of its terms, as RDF or for reading."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, Response

from probation_graph.api import rdf
from probation_graph.api.deps import ServicesDep
from probation_graph.api.problems import NotHere
from probation_graph.api.published import counted
from probation_graph.api.rendering import page
from probation_graph.api.termpage import other_page, term_page
from probation_graph.ontology.diagram import DIAGRAM_FILE
from probation_graph.ontology.model import ONTOLOGY_FILE, model
from probation_graph.ontology.names import TERMS
from probation_graph.ontology.published import described, statements, version_iri

router = APIRouter(tags=["ontology"])
VERSION = version_iri().removeprefix(TERMS)
RDF_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {"content": {kind: {} for kind in (*rdf.MEDIA_TYPES.values(), *rdf.ALSO)}}
}


@router.get("/ontology", summary="The ontology", response_class=Response, responses=RDF_RESPONSES)
@router.get(f"/ontology/{VERSION}", include_in_schema=False)
@router.get("/ontology/", include_in_schema=False)
def ontology(request: Request, services: ServicesDep) -> Response:
    """As RDF, or as a page with every term, by `Accept` or `?format=`."""
    form = rdf.wanted(request)
    if form == rdf.HTML:
        return page(
            "ontology.html",
            headers=rdf.links(request),
            model=model(),
            counts=counted(services),
            version=VERSION,
            iri=TERMS,
        )
    if form == "turtle":
        return FileResponse(
            ONTOLOGY_FILE, media_type=rdf.MEDIA_TYPES[form], headers=rdf.links(request)
        )
    return rdf.respond(request, statements(), form)


@router.get("/ontology/diagram.svg", include_in_schema=False)
def diagram() -> FileResponse:
    """The main classes and how they are tied together."""
    return FileResponse(DIAGRAM_FILE, media_type="image/svg+xml")


@router.get(
    "/ontology/{name}",
    summary="A term of the ontology",
    response_class=Response,
    responses=RDF_RESPONSES,
)
def term(request: Request, services: ServicesDep, name: str) -> Response:
    """What is said of a class or property, as RDF, or as a page with its use in the data."""
    found = described(name)
    if not found:
        raise NotHere(f"The ontology has no term {name}.")
    form = rdf.wanted(request)
    if form != rdf.HTML:
        return rdf.respond(request, found, form)
    known = model()
    if name in known.classes or name in known.properties:
        shown = term_page(name, services.record.names, counted(services))
    else:
        shown = other_page(name, found)
    return page("term.html", headers=rdf.links(request), **shown)
