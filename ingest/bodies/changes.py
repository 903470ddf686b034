"""Organisational change: "was formed in July 2021, following the unification of A and B"."""

import re
from collections.abc import Iterator, Sequence

from probation_graph.ingest.bodies.clauses import Clause
from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.bodies.identity import Resolver
from probation_graph.ingest.bodies.relations import expand
from probation_graph.ingest.facts import Change
from probation_graph.ingest.language.dates import date_in
from probation_graph.ingest.language.words import name_key

_ENDING = r"(?:unification|merger|amalgamation|integration|combination|abolition|transfer)"
_JOINED = r"(?:brought together|merged|unified|combined|amalgamated|joined together|integrated)"
_FORMED = re.compile(
    expand(
        r"{O:Organisation}(?: of (?:the )?⟦[^⟧]*⟧)? (?:was|were) (?:formed|created|established)"
        rf"(?P<rest>[^.]*?\b{_ENDING} of [^.]*|[^.]*?\bwhen [^.]*?\b{_JOINED}\b)"
    ),
    re.IGNORECASE,
)
_REPLACED = re.compile(
    expand(
        r"{O:Organisation},? (?:which )?(?:has |had )?(?:replaced|superseded) "
        r"(?:the )?{S:Organisation}"
    ),
    re.IGNORECASE,
)
_EARLIER = re.compile(r"^(?:prior to|before|until|previously|formerly)\b", re.IGNORECASE)
_MARK = re.compile(r"⟦(\d+) (\w+)")
ENDED = ("Company", "Division")


def changes(resolver: Resolver, sentences: Sequence[Clause]) -> tuple[Change, ...]:
    """The changes that a block's sentences state."""
    return tuple(
        change
        for at, clause in enumerate(sentences)
        for change in (*_formed(resolver, sentences, at), *_replaced(resolver, clause))
    )


def _formed(resolver: Resolver, sentences: Sequence[Clause], at: int) -> Iterator[Change]:
    """A body formed out of others. Those are named in its sentence or, where that only counts
    them ("three companies and the service"), in the next one if that speaks of the time before."""
    clause = sentences[at]
    match = _FORMED.search(clause.marked)
    if match is None:
        return
    results = _numbered(match["O"], clause)
    told = _numbered(match["rest"], clause)
    originals = [iri for iri in told if not _has_part(resolver, iri, told)]
    ends = [clause]
    if at + 1 < len(sentences) and _EARLIER.match(sentences[at + 1].marked):
        named = [iri for iri in sentences[at + 1].bodies if resolver.registry.is_a(iri, ENDED)]
        named = [iri for iri in named if not _operator(iri, sentences[at + 1])]
        originals = [iri for iri in originals + named if not _has_part(resolver, iri, named)]
        ends.append(sentences[at + 1])
    yield from _change(resolver, ends, date_in(match.group()), originals, results)


def _operator(iri: str, clause: Clause) -> bool:
    """Whether a body stands in its sentence only as another one's operator."""
    number = clause.bodies.index(iri)
    return re.search(rf"operated by (?:the )?⟦{number} ", clause.marked) is not None


def _has_part(resolver: Resolver, iri: str, named: Sequence[str]) -> bool:
    """Whether a part of this body is named instead of it: a division of the service, or one of the
    companies that it is the class word of."""
    registry = resolver.registry
    known = [entry for other in named if (entry := registry.gazetteer.entries.get(other))]
    if iri not in registry.drafts:
        return any(iri in entry.part_of for entry in known)
    word = name_key(registry.drafts[iri].names[0])
    return any(name_key(entry.name)[-len(word) :] == word for entry in known)


def _replaced(resolver: Resolver, clause: Clause) -> Iterator[Change]:
    match = _REPLACED.search(clause.marked)
    if match is not None and not _supposed(match.group()):
        date = date_in(clause.marked)
        originals, results = _numbered(match["S"], clause), _numbered(match["O"], clause)
        yield from _change(resolver, [clause], date, originals, results)


def _supposed(text: str) -> bool:
    return any(word in cues().modal for word in text.lower().split())


def _numbered(text: str, clause: Clause) -> list[str]:
    return [clause.bodies[int(match[1])] for match in _MARK.finditer(text)]


def _change(
    resolver: Resolver,
    sentences: Sequence[Clause],
    date: str | None,
    originals: Sequence[str],
    results: Sequence[str],
) -> Iterator[Change]:
    ended = tuple(dict.fromkeys(iri for iri in originals if iri not in results))
    if ended and results:
        block = resolver.document.blocks[sentences[0].block]
        evidence = tuple(
            resolver.document.passage(block, item.start, item.end) for item in sentences
        )
        yield Change(date, ended, tuple(dict.fromkeys(results)), block.index, evidence)
