"""`/entities`: bodies, people and the other things that have a name; and anything by identifier."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from probation_graph.api.deps import AsyncAskerDep, ETagged, IdPath
from probation_graph.api.paging import LimitQuery, OffsetQuery, Part, ordered, sort_query
from probation_graph.api.problems import NotHere
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.parameter import MARK

router = APIRouter(dependencies=[ETagged], tags=["explore"])

BY_NAME = sort_query(catalogue().question("entities").names)
OF_NEIGHBOURS = sort_query(catalogue().question("neighbours").names)


@router.get("/entities", summary="Things by name")
async def entities(
    request: Request,
    response: Response,
    ask: AsyncAskerDep,
    q: Annotated[
        str,
        Query(
            min_length=1,
            description="words of a name, alias or code",
            json_schema_extra={"pattern": MARK},  # the question itself says it in plainer words
        ),
    ],
    kind: Annotated[str | None, Query(description="only this kind or class")] = None,
    sort: Annotated[str | None, BY_NAME] = None,
    limit: LimitQuery = 50,
    offset: OffsetQuery = 0,
) -> Any:
    """Whole names first, then names that begin with the words."""
    found = ordered(await ask.objects("entities", q=q, kind=kind), sort)
    return Part(request, response, limit, offset).of(found)


@router.get("/entities/{id:path}/neighbours", summary="What one thing is tied to")
async def neighbours(
    request: Request,
    response: Response,
    ask: AsyncAskerDep,
    id: IdPath,
    relation: Annotated[str | None, Query(description="only this relationship")] = None,
    direction: Annotated[
        Literal["in", "out"] | None, Query(description="only those into it, or out of it")
    ] = None,
    kind: Annotated[str | None, Query(description="only things of this kind")] = None,
    sort: Annotated[str | None, OF_NEIGHBOURS] = None,
    offset: OffsetQuery = 0,
    limit: LimitQuery = 100,
) -> dict[str, Any]:
    """Relationships out of it and into it; `total` says how many there are."""
    properties = await _properties(ask, id)
    wanted = {"direction": direction, "kind": kind}
    found = [
        row
        for row in await ask.objects("neighbours", id=id, relation=relation)
        if all(value is None or row[name] == value for name, value in wanted.items())
    ]
    part = Part(request, response, limit, offset).of(ordered(found, sort))
    return {"id": properties["id"], "total": len(found), "neighbours": part}


@router.get("/entities/{id:path}/connections", summary="How much one thing is tied to")
async def connections(ask: AsyncAskerDep, id: IdPath) -> dict[str, Any]:
    """Numbers of things by relationship, direction and kind, with the thing's name and kind."""
    properties = await _properties(ask, id)
    known = {key: properties.get(key) for key in ("id", "name", "kind")}
    return {**known, "connections": await ask.objects("connections", id=id)}


@router.get("/entities/{id:path}", summary="All that is known of one thing")
async def entity(ask: AsyncAskerDep, id: IdPath) -> dict[str, Any]:
    """Its properties, and where its neighbours and its evidence are."""
    properties = await _properties(ask, id)
    short = properties["id"]
    return {
        **properties,
        "links": {"neighbours": f"/entities/{short}/neighbours", "evidence": f"/evidence/{short}"},
    }


async def _properties(ask: AsyncAskerDep, identifier: str) -> dict[str, Any]:
    found = await ask.objects("entity", id=identifier)
    if not found:
        raise NotHere(f"Nothing has the identifier {identifier}.")
    return {str(row["property"]): row["value"] for row in found}
