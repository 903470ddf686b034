"""`/documents`: what the record holds, its pages as pictures, and bringing in or taking out one."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool

from probation_graph.api.deps import AsyncAskerDep, ETagged, RecordDep, ServicesDep, WriterOnly
from probation_graph.api.digits import IN_DIGITS
from probation_graph.api.explorer.home import documents_page
from probation_graph.api.negotiation import prefers_page
from probation_graph.api.paging import PartDep, ordered, sort_query
from probation_graph.api.pictures import DEFAULT_WIDTH, WidthQuery, page_picture
from probation_graph.api.problems import NotHere
from probation_graph.api.receiving import received
from probation_graph.api.sent import FORM
from probation_graph.api.upload import SUFFIXES, report
from probation_graph.graph.errors import IngestError
from probation_graph.graph.record import Record
from probation_graph.ingest.outcome import Status
from probation_graph.queries.catalogue import catalogue

router = APIRouter(tags=["documents"])

SORT = sort_query(catalogue().question("documents").names)
KeyPath = Annotated[str, Path(alias="id", description="the document's key")]
BYTES = {"type": "string", "format": "binary"}
UPLOAD: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            **{kind: {"schema": BYTES} for kind in SUFFIXES},
            FORM: {
                "schema": {"type": "object", "properties": {"file": BYTES}, "required": ["file"]}
            },
        },
    },
    "security": [{"token": []}],
}


@router.get(
    "/documents",
    summary="The documents of the record",
    dependencies=[ETagged],
    response_model=list[dict[str, Any]],
    responses={200: {"content": {"text/html": {}}}},
)
async def documents(
    request: Request,
    services: ServicesDep,
    ask: AsyncAskerDep,
    part: PartDep,
    kind: Annotated[str | None, Query(description="only documents of this kind")] = None,
    unit: Annotated[str | None, Query(description="only those about this unit, by name")] = None,
    sort: Annotated[str | None, SORT] = None,
) -> Any:
    """By date, each with what was found in it; or a page for people, by `Accept`."""
    if prefers_page(request):
        return await run_in_threadpool(documents_page, services)
    found = [
        known
        for known in await ask.objects("documents")
        if kind in (None, known["kind"]) and (unit is None or unit in known["units"])
    ]
    return part.of(ordered(found, sort))


@router.get("/documents/{id}", summary="One document", dependencies=[ETagged])
async def document(ask: AsyncAskerDep, key: KeyPath) -> dict[str, Any]:
    """With its coverage, its checks, and where the pictures of its pages are."""
    found = await ask.objects("documents", document=key)
    if not found:
        raise _unknown(key)
    pages = range(1, 1 + int(str(found[0]["pages"])))
    drawn = found[0]["media_type"] == "application/pdf"
    return {
        **found[0],
        "coverage": (await ask.objects("coverage", document=key))[0],
        "checks": await ask.objects("document-checks", document=key),
        "pictures": [f"/documents/{key}/pages/{page}.png" for page in pages] if drawn else [],
    }


@router.get(
    "/documents/{id}/pages/{n}.png",
    summary="A page as a picture",
    dependencies=[ETagged],
    response_class=Response,
    responses={200: {"content": {"image/png": {}}}},
)
def page(
    record: RecordDep,
    key: KeyPath,
    n: Annotated[int, Path(ge=1, description="the page's number, from 1"), IN_DIGITS],
    width: WidthQuery = DEFAULT_WIDTH,
) -> Response:
    """Drawn anew each time, within limits of time and memory."""
    _known(record, key)
    return page_picture(record, key, n, width)


@router.post(
    "/documents",
    summary="Bring in a document",
    dependencies=[WriterOnly],
    responses={201: {"description": "It is new", "content": {"application/json": {}}}},
    openapi_extra=UPLOAD,
)
async def bring_in(request: Request, services: ServicesDep) -> JSONResponse:
    """The body is the file itself, or a form with it. 201 where it is new, 200 where it was there;
    the answer says what was found. Needs the token."""
    outcome = await received(request, services)
    if outcome.error is not None:
        raise IngestError(outcome.error)
    status = 201 if outcome.status is Status.NEW else 200
    return JSONResponse(report(outcome), status, headers={"Location": f"/documents/{outcome.key}"})


@router.delete(
    "/documents/{id}",
    summary="Take out a document",
    status_code=204,
    dependencies=[WriterOnly],
    openapi_extra={"security": [{"token": []}]},
)
def take_out(record: RecordDep, services: ServicesDep, key: KeyPath) -> Response:
    """With everything that only it supports. Needs the token."""
    _known(record, key)
    record.remove(key)
    services.changed()
    return Response(status_code=204)


def _known(record: Record, key: str) -> None:
    if key not in record:
        raise _unknown(key)


def _unknown(key: str) -> NotHere:
    return NotHere(f"The record holds no document {key}.")
