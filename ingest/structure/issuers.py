"""Issuers of a joint letter: the inspectorates that say they inspected, and those that signed."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from probation_graph.ingest.block import Block
from probation_graph.ingest.facts import Body, Part, Participation
from probation_graph.ingest.language.sentences import sentences
from probation_graph.ingest.structure.known import body_of
from probation_graph.ontology.gazetteer import Entry, gazetteer, name_key
from probation_graph.ontology.names import Names

INSPECTORATE = "Inspectorate"
_INSPECTING = re.compile(
    r"\b(?:carr(?:y|ied)(?: it)? out|undert(?:ake|ook|aken)|conduct(?:ed)?|inspectors? from"
    r"|inspection was (?:jointly )?led by)\b",
    re.IGNORECASE,
)


# "The Office … (Ofsted) regulates and inspects to achieve excellence".
_DESCRIBING = re.compile(r"\b(?:regulates and inspects|inspects and regulates)\b")


def announced_issuers(opening: Iterable[Block], names: Names) -> tuple[Body, ...]:
    """The inspectorates that a sentence names as those that inspected, in its order: by a name of
    theirs that no other body has, or by the post of their head."""
    return _named_where(_INSPECTING, opening, names)


def described_issuers(blocks: Iterable[Block], names: Names) -> tuple[Body, ...]:
    """The inspectorate whose work the imprint of a report describes: "X inspects services …"."""
    return _named_where(_DESCRIBING, blocks, names)[:1]


def _named_where(cue: re.Pattern[str], blocks: Iterable[Block], names: Names) -> tuple[Body, ...]:
    """The inspectorates in the first sentence with a cue that names any, in its order."""
    for block in blocks:
        for sentence in sentences(block.text):
            if cue.search(sentence.text) is None:
                continue
            found = sorted(_named(name_key(sentence.text), names.base), key=lambda each: each[0])
            if found:
                bodies = (body_of(entry) for _, entry in found)
                return tuple({body.iri: body for body in bodies}.values())
    return ()


def signed_for(people: Iterable[Participation], names: Names) -> tuple[Body, ...]:
    """The inspectorates for which people signed, in their order."""
    entries = gazetteer(names.base).entries
    signed = (entries.get(p.organisation or "") for p in people if p.part is Part.SIGNATORY)
    return tuple(body_of(e) for e in signed if e is not None and e.cls == INSPECTORATE)


def _named(text: str, base: str) -> Iterator[tuple[int, Entry]]:
    for pattern, entry in _patterns(base):
        match = pattern.search(text)
        if match is not None:
            yield match.start(), entry


@cache
def _patterns(base: str) -> tuple[tuple[re.Pattern[str], Entry], ...]:
    """Patterns of the names of each inspectorate and of the posts in it, as keys of names."""
    known = gazetteer(base)
    bodies = {entry.iri: entry for entry in known.of_class(INSPECTORATE)}
    posts = [entry for entry in known.of_class("Post") if entry.post_in in bodies]
    named = [(name, entry) for entry in bodies.values() for name in entry.names]
    named += [(name, bodies[post.post_in or ""]) for post in posts for name in post.names]
    own = [(name, entry) for name, entry in named if name not in entry.ambiguous]
    return tuple((re.compile(rf"\b{re.escape(name_key(name))}\b"), entry) for name, entry in own)
