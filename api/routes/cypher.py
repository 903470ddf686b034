"""`/cypher`: a query of the caller's own, read-only and within the limits."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from probation_graph.api.deps import ServicesDep
from probation_graph.api.negotiation import FormatQuery, respond, wanted_format
from probation_graph.graph.asked import LONGEST_QUERY, Asked
from probation_graph.queries.formats import Format

router = APIRouter(tags=["cypher"])


class CypherQuery(BaseModel):
    """A query with its parameters; `limit` can only lower the limit of rows in the settings."""

    model_config = ConfigDict(extra="forbid")

    query: str = Field(min_length=1, max_length=LONGEST_QUERY)
    parameters: dict[str, Any] = Field(default_factory=dict)
    limit: int | None = Field(None, ge=1)


ROWS = {
    "type": "object",
    "required": ["columns", "rows", "truncated"],
    "properties": {
        "columns": {"type": "array", "items": {"type": "string"}},
        "rows": {"type": "array", "items": {"type": "object"}},
        "truncated": {"type": "boolean"},
    },
}
EXAMPLE = {
    "query": "MATCH (r:Recommendation)-[:ADDRESSED_TO]->(body)\n"
    "WHERE body.name = $name\nRETURN r.number AS number, r.text AS text",
    "parameters": {"name": "HM Prison and Probation Service"},
    "limit": 10,
}


@router.post(
    "/cypher",
    summary="Ask in Cypher",
    response_class=Response,
    responses={200: {"content": {"application/json": {"schema": ROWS}, "text/csv": {}}}},
)
async def cypher(
    request: Request,
    asked: Annotated[CypherQuery, Body(openapi_examples={"addressed": {"value": EXAMPLE}})],
    services: ServicesDep,
    form: FormatQuery = None,
) -> Response:
    """`columns`, `rows` as objects, and whether they were `truncated`. Only reading is allowed:
    403 for anything else, 504 for a query that takes too long."""
    wanted = wanted_format(request, None if form is None else Format(form))
    limits = services.settings
    limit = limits.row_limit if asked.limit is None else min(asked.limit, limits.row_limit)
    what = Asked(asked.query, asked.parameters, limit, limits.query_timeout)
    found = await services.reading.ask(await services.engine_now(), what)
    return respond(request, found, wanted, rows_only=False)
