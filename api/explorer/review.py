"""`/review` for people: likely pairs and provisional bodies with their passages, to decide on."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import RecordDep, ServicesDep
from probation_graph.api.explorer.accepting import PageRoute
from probation_graph.api.explorer.cells import passage
from probation_graph.api.explorer.faults import Fault, fault
from probation_graph.api.rendering import page
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.graph.judgements import Judgement, contradictions
from probation_graph.graph.record import Record
from probation_graph.ontology.names import Names
from probation_graph.review.candidates import Candidate
from probation_graph.review.decisions import history
from probation_graph.review.entities import Entity

router = APIRouter(include_in_schema=False, route_class=PageRoute)

SHOWN = 25  # pairs on one page
LATEST = 20  # judgements shown
KINDS = (("", "Everything"), ("person", "People"), ("body", "Bodies and other things"))
VARY = {"Vary": "Accept"}


@router.get("/review")
def review(
    record: RecordDep,
    services: ServicesDep,
    kind: str = "",
    everything: Annotated[bool, Query(alias="all")] = False,
    only: str = "",
    number: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """The list, best first, with what was judged lately and what contradicts itself; `only` is
    the anchor of one pair."""
    found: Sequence[Candidate] = ()
    wrong: Fault | None = None
    try:
        found = services.likely.candidates(kind or None, everything)
    except ProbationGraphError as error:
        wrong = fault(error)
    if only:
        found = [each for each in found if anchor(each) == only]
    first = (number - 1) * SHOWN
    return page(
        "review.html",
        200 if wrong is None else wrong.status,
        VARY,
        pairs=[candidate_view(each) for each in found[first : first + SHOWN]],
        total=len(found),
        first=first,
        number=number,
        more=len(found) > first + SHOWN,
        error=wrong,
        kind=kind,
        kinds=KINDS,
        everything=everything,
        only=only,
        writable=services.settings.api_token is not None,
        **_judged(record),
    )


def candidate_view(found: Candidate) -> dict[str, Any]:
    """A pair, or a single body, as the page shows it; `anchor` names its place on the page."""
    second = None if found.second is None else _entity(found.second)
    return {
        "anchor": anchor(found),
        "kind": found.kind.replace("_", " "),
        "likeness": None if found.score is None else f"{found.score:.0%}",
        "reasons": found.reasons,
        "more": found.more,
        "first": _entity(found.first),
        "second": second,
        "judged": None if found.judged is None else found.judged.verdict.value,
    }


def anchor(found: Candidate) -> str:
    """What names a pair in addresses: both identifiers, without slashes."""
    ends = [found.first.id] + ([] if found.second is None else [found.second.id])
    return "--".join(each.replace("/", "-") for each in ends)


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "name": entity.name,
        "aliases": sorted(entity.aliases),
        "standing": _standing(entity),
        "passages": [
            {"quote": each.quote, "page": each.page, "document": each.document,
             "address": passage(each.document, each.page, each.id)}
            for each in entity.passages
        ],
    }  # fmt: skip


def _standing(entity: Entity) -> str:
    known = "a known body" if entity.known else "provisional" if entity.provisional else "named"
    times = "once" if entity.uses == 1 else f"{entity.uses} times"
    return f"{known}, used {times}" if entity.uses else f"{known}, in no document"


def _judged(record: Record) -> dict[str, Any]:
    known = history(record)
    names = record.names
    return {
        "latest": [_judgement(each, names) for each in reversed(known[-LATEST:])],
        "judgements": len(known),
        "contradictions": [
            _judgements([found.one, *found.others], names) for found in contradictions(known)
        ],
    }


def _judgements(found: Iterable[Judgement], names: Names) -> list[dict[str, Any]]:
    return [_judgement(each, names) for each in found]


def _judgement(judgement: Judgement, names: Names) -> dict[str, Any]:
    return {
        "id": names.short(judgement.iri(names)),
        "caption": judgement.caption,
        "by": judgement.by,
        "day": judgement.at[:10],
        "at": judgement.at,
        "reason": judgement.reason,
        "undone_by": judgement.undone_by,
        "ends": [names.short(judgement.first), names.short(judgement.second)],
    }
