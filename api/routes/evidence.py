"""`/evidence`: the words behind a fact, and their place on the page."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from probation_graph.api.deps import AsyncAskerDep, ETagged, IdPath, RecordDep
from probation_graph.api.digits import IN_DIGITS
from probation_graph.api.pictures import DEFAULT_WIDTH, WidthQuery, page_picture
from probation_graph.api.problems import NotHere

router = APIRouter(dependencies=[ETagged], tags=["evidence"])


@router.get(
    "/evidence/{id:path}.png",
    summary="The page with the passage marked",
    response_class=Response,
    responses={200: {"content": {"image/png": {}}}},
)
async def evidence_picture(
    ask: AsyncAskerDep,
    record: RecordDep,
    id: IdPath,
    page: Annotated[
        int | None, Query(ge=1, description="another page of the passages"), IN_DIGITS
    ] = None,
    width: WidthQuery = DEFAULT_WIDTH,
) -> Response:
    """The first page of the evidence, unless another is asked for."""
    passages = await _passages(ask, id)
    first = next((known for known in passages if known["boxes"]), passages[0])
    document = first["document"]
    boxes = [box for known in passages if known["document"] == document for box in known["boxes"]]
    shown = first["page"] if page is None else page
    return await run_in_threadpool(page_picture, record, document, shown, width, boxes)


@router.get("/evidence/{id:path}", summary="The passages behind a fact")
async def evidence(ask: AsyncAskerDep, id: IdPath) -> dict[str, Any]:
    """Quote, the words before and after it, document, page and boxes (PDF points, origin top
    left); `picture` is the page with the passage marked."""
    passages = await _passages(ask, id)
    return {"id": id, "passages": [{**known, "picture": _picture(known)} for known in passages]}


def _picture(passage: dict[str, Any]) -> str | None:
    """Where the page with a passage is; None for a text file, which has no pages to draw."""
    return f"/evidence/{passage['id']}.png" if passage["boxes"] else None


async def _passages(ask: AsyncAskerDep, identifier: str) -> list[dict[str, Any]]:
    passages = await ask.objects("evidence", id=identifier)
    if not passages:
        raise NotHere(f"There is no evidence with the identifier {identifier}.")
    return passages
