"""`/id` and `/graph`: everything that the data name, where its IRI leads; `/.well-known/void`."""

from collections.abc import Iterator

from fastapi import APIRouter, Request
from fastapi.responses import Response

from probation_graph.api import rdf
from probation_graph.api.deps import AskerDep, ETagged, ServicesDep, SourceDep
from probation_graph.api.explorer.things import thing_page as explained
from probation_graph.api.problems import NotHere
from probation_graph.api.published import counted
from probation_graph.api.rendering import page
from probation_graph.api.routes.ontology import RDF_RESPONSES
from probation_graph.api.thingpage import graph_page, thing_page
from probation_graph.exports.catalogue import catalogue
from probation_graph.exports.derived import MADE, described_documents
from probation_graph.exports.lines import quads_in
from probation_graph.exports.lookup import graph_contents, name_neighbours, thing
from probation_graph.exports.source import Source
from probation_graph.exports.statistics import void

router = APIRouter(dependencies=[ETagged], tags=["linked data"])


@router.get("/id/{id:path}", summary="One thing, where its IRI leads", response_class=Response,
            responses=RDF_RESPONSES)  # fmt: skip
def one(
    request: Request, services: ServicesDep, source: SourceDep, ask: AskerDep, id: str
) -> Response:
    """What is said of it, as RDF by `Accept` or `?format=`, or as a page; a document as RDF is all
    that it says."""
    form, iri = rdf.wanted(request), source.names.iri(id)
    if form != rdf.HTML and id.startswith("document/"):
        return _graph(request, source, iri, form)
    if form == rdf.HTML and "plain" not in request.query_params:
        made = explained(request, services, ask, id)
        if made is not None:
            return made
    found = thing(_contents(source, id), iri)
    if not found.known:
        raise NotHere(f"Nothing has the identifier {id}.")
    if form != rdf.HTML:
        return rdf.respond(request, found.quads or found.back, form)
    name_neighbours(found, source.facts())
    return page("thing.html", headers=rdf.links(request), **thing_page(iri, found, source.names))


@router.get("/graph/{name}", summary="One graph of those that are not a document's",
            response_class=Response, responses=RDF_RESPONSES)  # fmt: skip
def graph(request: Request, source: SourceDep, name: str) -> Response:
    """All of its statements, as RDF by `Accept` or `?format=`, or a page about it."""
    return _graph(request, source, f"{source.names.base}graph/{name}", rdf.wanted(request))


@router.get("/.well-known/void", summary="What data there are (DCAT and VoID)",
            response_class=Response, responses=RDF_RESPONSES)  # fmt: skip
def well_known(request: Request, services: ServicesDep, source: SourceDep) -> Response:
    """Licence, provenance, statistics, forms of export and the address of SPARQL."""
    place, form = str(request.base_url), rdf.wanted(request)
    told = catalogue(described_documents(source), source.names, place)
    quads = told.quads + void(counted(services), source.names, f"{place}sparql").quads
    return rdf.respond(request, quads, "turtle" if form == rdf.HTML else form)


def _graph(request: Request, source: Source, iri: str, form: str) -> Response:
    parts = graph_contents(source.graphs(), iri)
    if not parts:
        raise NotHere(f"There is no graph {iri}.")
    if form == rdf.HTML:
        shown = graph_page(iri, parts, source.names)
        return page("graph.html", headers=rdf.links(request), **shown)
    return rdf.respond(request, (quad for part in parts for quad in quads_in(part)), form)


def _contents(source: Source, id: str) -> Iterator[bytes]:
    """Where a thing is told of: what is made from facts is not looked for where facts are."""
    return source.graphs() if id.split("/")[0] in MADE else source.facts()
