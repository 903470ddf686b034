"""`/review`: who and what may be the same, and what people judge of them."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from probation_graph.api.deps import ETagged, RecordDep, ServicesDep, WriterOnly
from probation_graph.api.paging import LimitQuery, OffsetQuery, Part, PartDep
from probation_graph.graph.judgements import Judgement, Verdict
from probation_graph.ontology.names import Names
from probation_graph.review.candidates import Candidate
from probation_graph.review.decisions import Decision, decide, history, undo
from probation_graph.review.entities import Entity

router = APIRouter(tags=["review"])

ON_RECORD: dict[str, Any] = {
    "description": "It was on record already", "content": {"application/json": {}},
}  # fmt: skip
TOKEN: dict[str, Any] = {"security": [{"token": []}]}


class Judged(BaseModel):
    """What a person judges of two things, by their identifiers."""

    first: str
    second: str
    verdict: Verdict
    by: str = Field(description="who judges")
    why: str | None = None


@router.get("/review", summary="Likely pairs and provisional bodies", dependencies=[ETagged])
def review(
    request: Request,
    response: Response,
    services: ServicesDep,
    kind: Annotated[str | None, Query(description="person, body, or a kind or class")] = None,
    everything: Annotated[
        bool, Query(alias="all", description="unlikely and judged pairs too")
    ] = False,
    limit: LimitQuery = 50,
    offset: OffsetQuery = 0,
) -> dict[str, Any]:
    """Best first, each with its passages; `total` says how many there are."""
    found = services.likely.candidates(kind, everything)
    part = Part(request, response, limit, offset).of(found)
    return {"total": len(found), "candidates": [_candidate(each) for each in part]}


@router.get("/review/judgements", summary="All judgements", dependencies=[ETagged])
def judgements(
    record: RecordDep,
    part: PartDep,
    verdict: Annotated[Verdict | None, Query(description="only those that say so")] = None,
) -> list[dict[str, Any]]:
    """The earliest first, also those that were undone."""
    found = [each for each in history(record) if verdict in (None, each.verdict)]
    return [_judgement(each, record.names) for each in part.of(found)]


@router.post(
    "/review/judgements", status_code=201, summary="Judge two things",
    dependencies=[WriterOnly], responses={200: ON_RECORD}, openapi_extra=TOKEN,
)  # fmt: skip
def judge(
    record: RecordDep, services: ServicesDep, judged: Judged, response: Response
) -> dict[str, Any]:
    """Same, different or unsure. 200 where it was on record already. Needs the token."""
    names = record.names
    made = decide(record, names, judged.first, judged.second, judged.verdict, judged.by, judged.why)
    services.changed()
    response.status_code = 201 if made.changed else 200
    return _judgement(made.judgement, names) | _warnings(made, names)


@router.delete(
    "/review/judgements/{id:path}", summary="Take a judgement back",
    dependencies=[WriterOnly], openapi_extra=TOKEN,
)  # fmt: skip
def take_back(
    record: RecordDep,
    services: ServicesDep,
    id: str,
    by: Annotated[str, Query(min_length=1, description="who takes it back")],
    why: Annotated[str | None, Query(description="why")] = None,
) -> dict[str, Any]:
    """It stays on record, with who undid it and when. Needs the token."""
    names = record.names
    undone = undo(record, names, id, by, why)
    services.changed()
    return _judgement(undone, names)


def _candidate(found: Candidate) -> dict[str, Any]:
    return {
        "score": found.score,
        "kind": found.kind,
        "reasons": list(found.reasons),
        "more": found.more,
        "first": _entity(found.first),
        "second": None if found.second is None else _entity(found.second),
        "judged": None if found.judged is None else found.judged.verdict.value,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "aliases": sorted(entity.aliases),
        "provisional": entity.provisional,
        "known": entity.known,
        "uses": entity.uses,
        "passages": [
            {"id": each.id, "quote": each.quote, "page": each.page, "document": each.document}
            for each in entity.passages
        ],
    }


def _judgement(judgement: Judgement, names: Names) -> dict[str, Any]:
    return {
        "id": names.short(judgement.iri(names)),
        "first": names.short(judgement.first),
        "second": names.short(judgement.second),
        "verdict": judgement.verdict.value,
        "by": judgement.by,
        "at": judgement.at,
        "reason": judgement.reason,
        "undone_by": judgement.undone_by,
        "undone_at": judgement.undone_at,
        "undone_reason": judgement.undone_reason,
    }


def _warnings(made: Decision, names: Names) -> dict[str, Any]:
    return {
        "doubts": list(made.doubts),
        "contradictions": [
            [_judgement(each, names) for each in (found.one, *found.others)]
            for found in made.against
        ],
    }
