"""`/uploads`: documents that are read after they were taken in, and how far each has come."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool

from probation_graph.api.deps import ServicesDep, WriterOnly
from probation_graph.api.paging import LimitQuery, OffsetQuery, Part
from probation_graph.api.problems import NotHere
from probation_graph.api.receiving import store, type_of
from probation_graph.api.routes.documents import UPLOAD
from probation_graph.api.sent import sent
from probation_graph.api.services import Services
from probation_graph.api.shelf import new_id
from probation_graph.api.upload import Upload, as_json
from probation_graph.ingest.reading.limits import MEGABYTE

router = APIRouter(tags=["documents"])

LONGEST_NAME = 255  # characters
IdPath = Annotated[str, Path(description="the upload's identifier")]
NameQuery = Annotated[
    str | None,
    Query(max_length=LONGEST_NAME, description="what you call the file: shown, and nothing else"),
]
STREAM: dict[str, Any] = {"content": {"text/event-stream": {}}}


@router.post(
    "/uploads", status_code=202, summary="Bring in a document that is read later",
    dependencies=[WriterOnly], openapi_extra=UPLOAD,
)  # fmt: skip
async def upload(request: Request, services: ServicesDep, name: NameQuery = None) -> JSONResponse:
    """The body is the file itself, or a form with it; PDF or plain text by its bytes. `Location` is
    where its state is. It is read after those that came before it, also when the server is started
    anew in between. Needs the token."""
    taken = await _taken(request, services, name)
    place = {"Location": f"/uploads/{taken.id}"}
    return JSONResponse(as_json(taken), 202, headers=place)


@router.get(
    "/uploads", summary="The uploads",
    dependencies=[WriterOnly], openapi_extra={"security": [{"token": []}]},
)  # fmt: skip
def uploads(
    request: Request,
    response: Response,
    services: ServicesDep,
    limit: LimitQuery = 50,
    offset: OffsetQuery = 0,
) -> list[dict[str, Any]]:
    """The latest first. Needs the token, since the list has the names that people gave files."""
    shelf = services.queue.shelf
    part = Part(request, response, limit, offset)
    found = (shelf.get(id) for id in part.of(shelf.ids()))
    return [as_json(each) for each in found if each is not None]


@router.get("/uploads/{id}", summary="One upload")
def one_upload(services: ServicesDep, id: IdPath) -> dict[str, Any]:
    """Its state (queued, reading, done, failed) and what was found, or why it cannot be read."""
    return as_json(_known(services, id))


@router.get(
    "/uploads/{id}/events", summary="The states of an upload, as they come",
    response_class=StreamingResponse, responses={200: STREAM},
)  # fmt: skip
async def upload_events(services: ServicesDep, id: IdPath) -> StreamingResponse:
    """Server-sent events named `state`, each with the upload as JSON; the stream ends with it."""
    known = await run_in_threadpool(_known, services, id)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(
        _events(services, known), headers=headers, media_type="text/event-stream"
    )


async def _events(services: Services, known: Upload) -> AsyncIterator[str]:
    async for state in services.queue.news(known):
        if state is None:
            yield ": still here\n\n"
        else:
            yield f"event: state\ndata: {json.dumps(as_json(state))}\n\n"


async def _taken(request: Request, services: Services, name: str | None) -> Upload:
    queue, limit = services.queue, services.settings.document_size * MEGABYTE
    await run_in_threadpool(queue.check_room)
    incoming = await run_in_threadpool(queue.shelf.incoming)
    try:
        async with sent(request) as found:
            size = await store(found.chunks, incoming, limit)
        kind = await run_in_threadpool(type_of, incoming, found.declared)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        taken = Upload(new_id(), now, kind, size, name or (found.name or "")[:LONGEST_NAME] or None)
        await run_in_threadpool(queue.add, taken, incoming)
    finally:
        await run_in_threadpool(incoming.unlink, missing_ok=True)
    return taken


def _known(services: Services, id: str) -> Upload:
    found = services.queue.shelf.get(id)
    if found is None:
        raise NotHere(f"There is no upload {id}.")
    return found
