"""`/passages/{document}/{page}`: a page with a passage marked, and what stands around it."""

from dataclasses import dataclass, field
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import HTMLResponse

from probation_graph.api.deps import ETagged, ServicesDep
from probation_graph.api.explorer import lookup
from probation_graph.api.explorer.lookup import Fact, Passage
from probation_graph.api.explorer.place import whole
from probation_graph.api.problems import NotHere
from probation_graph.api.rendering import page as rendered

router = APIRouter(include_in_schema=False, dependencies=[ETagged])

ELSEWHERE = 20  # other pages of a fact's passages that are listed


@dataclass
class Block:
    """A passage that stands in no other, the facts that rest on it, and the names in it."""

    passage: Passage
    chosen: bool
    facts: list[Fact] = field(default_factory=list)
    names: list[Fact] = field(default_factory=list)


@router.get("/passages/{document}/{page}", response_class=HTMLResponse)
def passages(
    request: Request,
    services: ServicesDep,
    document: str,
    page: Annotated[int, Path(ge=1)],
    mark: Annotated[str | None, Query(description="a fact or a passage, by identifier")] = None,
) -> HTMLResponse:
    """The page's picture, its passages as text with what rests on them, and the pages beside it."""
    with services.index() as index:
        source = lookup.printed(index).get(document)
        if source is None or page > max(source.pages, 1):
            raise NotHere(f"There is no page {page} of a document {document}.")
        here = lookup.on_page(index, document, page)
        marked = lookup.behind(index, mark) if mark else []
        facts = lookup.resting(index, [each.id for each in here])
    chosen = frozenset(each.id for each in marked)
    around = blocks(here, facts, chosen)
    return rendered(
        "passage.html",
        source=source,
        number=page,
        mark=mark,
        blocks=around,
        first_chosen=next((block.passage for block in around if block.chosen), None),
        picture=whole(page, here, chosen) if source.drawn else None,
        quotes=[each for each in marked if each in here],
        elsewhere=[each for each in marked if each not in here][:ELSEWHERE],
        unknown=bool(mark) and not marked,
        link=str(request.url),
    )


def blocks(here: list[Passage], facts: list[Fact], chosen: frozenset[str]) -> list[Block]:
    """The page's passages in reading order, with those inside others joined to them."""
    made: list[Block] = []
    for passage in here:
        block = next((known for known in made if _holds(known.passage, passage)), None)
        if block is None:
            block = Block(passage, False)
            made.append(block)
        block.chosen = block.chosen or passage.id in chosen
        for fact in facts:
            if fact.passage == passage.id:
                _note(block, fact)
    return made


def _note(block: Block, fact: Fact) -> None:
    target = block.names if fact.kind == "mention" else block.facts
    if all(known.about != fact.about for known in target):
        target.append(fact)


def _holds(outer: Passage, inner: Passage) -> bool:
    """Whether a passage stands inside another; one that runs over a page's end holds what follows
    its beginning there."""
    if outer.page != inner.page or inner.first < outer.first:
        return False
    return outer.last is None or (inner.last is not None and inner.last <= outer.last)
