"""Sentences written with their bodies as marks, so that patterns can be matched on them.

"The region had partnered with X" becomes "⟦0 Region …⟧ had partnered with ⟦1 Company …⟧": each
mark holds a number and the classes of its body, from its own upwards.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probation_graph.ingest.bodies.anaphora import unnamed_teams
from probation_graph.ingest.bodies.identity import Named, Resolver
from probation_graph.ingest.language.words import Words
from probation_graph.ontology.model import model

# Stretches that stand for a body without naming it, as a relation's subject or object.
_REFERENCE = re.compile(r"\b(?:(?:the|your|this|our) region|you|the pdu)\b", re.IGNORECASE)
_BUDGET = re.compile(r"\b(?:the|this) (?:budget|fund)\b", re.IGNORECASE)
RANKS = ("senior leaders", "senior managers", "middle managers", "leaders")


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
    """The sentences of a block, marked; none for page furniture."""
    words = resolver.words.get(block)
    if words is None:
        return
    named = [*resolver.named(block), *_groups(resolver, words)]
    named += [item for item in _references(resolver, words) if not _over(item, named)]
    for first, last in words.bounds:
        start, end = words.tokens[first].start, words.tokens[last - 1].end
        inside = [item for item in named if start <= item.start and item.end <= end]
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


def _references(resolver: Resolver, words: Words) -> Iterator[Named]:
    """ "the region", "You", "the budget": what the document, or the block so far, tells of them."""
    block = words.block
    for match in _REFERENCE.finditer(block.text):
        body = resolver.reference(match.group())
        if body is not None:
            yield Named(block.index, match.start(), match.end(), body)
    for match in _BUDGET.finditer(block.text):
        earlier = [item for item in resolver.named(block.index) if item.end <= match.start()]
        funds = [item.body for item in earlier if resolver.registry.is_a(item.body, ["Fund"])]
        if funds:
            yield Named(block.index, match.start(), match.end(), funds[-1])


def _over(item: Named, named: Iterable[Named]) -> bool:
    return any(item.start < other.end and other.start < item.end for other in named)


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
