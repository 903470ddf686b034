"""What a document names, and what it states of these: bodies, mentions, relations, changes.

Mentions are of proper names and of definite descriptions that are one body's own ("the regional
health and safety committee"). "The region", "you" and "its" are resolved where a relation is
stated, and make no mention: they would tie one node to nearly every finding and say nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from probation_graph.ingest.bodies.changes import changes
from probation_graph.ingest.bodies.clauses import clauses
from probation_graph.ingest.bodies.identity import Named, Resolver
from probation_graph.ingest.bodies.relations import relations
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Change, Mention, StatedRelation
from probation_graph.ontology.names import Names


@dataclass(frozen=True, slots=True)
class Entities:
    """What was found; `bodies` are all that the other three need."""

    bodies: tuple[Body, ...]
    mentions: tuple[Mention, ...]
    relations: tuple[StatedRelation, ...]
    changes: tuple[Change, ...]


def entities(
    document: DocumentText, names: Names, resolver: Resolver, blocks: Sequence[int]
) -> Entities:
    """Bodies, mentions, relations and changes of these blocks (indices), in reading order."""
    mentions = tuple(
        _mention(document, named) for block in blocks for named in resolver.named(block)
    )
    texts = [tuple(clauses(resolver, block)) for block in blocks]
    stated = tuple(relation for text in texts for relation in relations(resolver, text))
    ended = tuple(change for text in texts for change in changes(resolver, text))
    needed = {
        *(mention.body for mention in mentions),
        *(iri for relation in stated for iri in (relation.subject, relation.object)),
        *(iri for change in ended for iri in (*change.originals, *change.results)),
    }
    bodies = tuple(resolver.use(iri) for iri in sorted(needed))
    return Entities(bodies, mentions, stated, ended)


def _mention(document: DocumentText, named: Named) -> Mention:
    block = document.blocks[named.block]
    return Mention(
        body=named.body,
        text=block.text[named.start : named.end],
        block=named.block,
        start=named.start,
        end=named.end,
        evidence=(document.passage(block, named.start, named.end),),
    )
