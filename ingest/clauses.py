"""Sentences written with their bodies as marks, so that patterns can be matched on them.

"The region had partnered with X" becomes "⟦0 Region …⟧ had partnered with ⟦1 Company …⟧": each
mark holds a number and the classes of its body, from its own upwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probation_graph.ingest.anaphora import unnamed_teams
from probation_graph.ingest.identity import Named, Resolver
from probation_graph.ingest.words import Words
from probation_graph.ontology.model import model

# Stretches that stand for a body without naming it, as a relation's subject or object.
REFERENCES = ("the region", "your region", "this region", "our region", "you")
BUDGETS = ("the budget", "the fund", "this fund", "this budget")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence at `start` to `end` of a block; `marked` is its text with marks for bodies, and
    `bodies` are their IRIs by number."""

    block: int
    start: int
    end: int
    marked: str
    bodies: tuple[str, ...]


def clauses(resolver: Resolver, block: int) -> Iterator[Clause]:
    """The sentences of a block, marked."""
    words = resolver.words[block]
    named = [*resolver.named(block), *_groups(resolver, words)]
    for first, last in words.bounds:
        start, end = words.tokens[first].start, words.tokens[last - 1].end
        inside = [item for item in named if start <= item.start and item.end <= end]
        inside += _references(resolver, words, first, last, inside)
        inside += unnamed_teams(resolver, words, first, last)
        yield _marked(resolver, words, (start, end), inside)


def _marked(
    resolver: Resolver, words: Words, span: tuple[int, int], inside: Sequence[Named]
) -> Clause:
    text, place = "", span[0]
    ordered = sorted(inside, key=lambda item: item.start)
    for number, item in enumerate(ordered):
        labels = " ".join(model().classes[resolver.registry.cls(item.body)].labels)
        text += words.block.text[place : item.start] + f"⟦{number} {labels}⟧"
        place = item.end
    text += words.block.text[place : span[1]]
    bodies = tuple(item.body for item in ordered)
    return Clause(words.block.index, span[0], span[1], text, bodies)


def _references(
    resolver: Resolver, words: Words, first: int, last: int, named: Sequence[Named]
) -> Iterator[Named]:
    """ "the region", "You", "the budget": what the document, or the block so far, tells of them."""
    for at in range(first, last):
        for size in (2, 1):
            if at + size > last:
                continue
            span = words.tokens[at].start, words.tokens[at + size - 1].end
            body = _referred(resolver, words, span)
            if body is not None and not any(_overlap(span, item) for item in named):
                yield Named(words.block.index, span[0], span[1], body)
                break


def _referred(resolver: Resolver, words: Words, span: tuple[int, int]) -> str | None:
    text = words.block.text[span[0] : span[1]].lower()
    if text in REFERENCES:
        return resolver.reference(text)
    if text not in BUDGETS:
        return None
    earlier = [item for item in resolver.named(words.block.index) if item.end <= span[0]]
    funds = [item.body for item in earlier if resolver.registry.is_a(item.body, ["Fund"])]
    return funds[-1] if funds else None


def _overlap(span: tuple[int, int], item: Named) -> bool:
    return span[0] < item.end and item.start < span[1]


def _groups(resolver: Resolver, words: Words) -> Iterator[Named]:
    """People named by their rank where a body that they sit on follows: "leaders on the RLT"."""
    for named in resolver.named(words.block.index):
        if not resolver.registry.is_a(named.body, ["Team", "Board"]):
            continue
        before = words.block.text[: named.start].removesuffix("the ")
        lowered = before.lower()
        for rank in RANKS:
            if lowered.endswith(f"{rank} on "):
                start = len(before) - len(rank) - len(" on ")
                iri = resolver.registry.provisional("Post", rank)
                yield Named(words.block.index, start, start + len(rank), iri)
                break


RANKS = ("senior leaders", "senior managers", "middle managers", "leaders")
