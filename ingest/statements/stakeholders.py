"""Statements of who and what a document names: bodies, people, mentions, relations, changes."""

from probation_graph.ingest.facts import Body, DocumentFacts, Participation
from probation_graph.ingest.statements.captions import Captions
from probation_graph.ingest.statements.judgements import Blocks
from probation_graph.ingest.statements.writer import Values, Writer, passage_path
from probation_graph.ontology.names import slug


def state_stakeholders(
    writer: Writer, facts: DocumentFacts, captions: Captions, blocks: Blocks
) -> None:
    """State them all; `blocks` tells in which finding or recommendation each mention stands."""
    for body in facts.bodies:
        if body.provisional:
            _provisional(writer, body)
    _mentions(writer, facts, captions, blocks)
    _relations(writer, facts, captions, blocks)
    _changes(writer, facts, captions)
    _participations(writer, facts)


def _provisional(writer: Writer, body: Body) -> None:
    """A body that is not in the gazetteer. What is known of the others is said there, once."""
    values: dict[str, Values] = {"alias": body.aliases, "provisional": True, "partOf": body.part_of}
    writer.node(body.iri, body.cls, body.name, values)


def _mentions(writer: Writer, facts: DocumentFacts, captions: Captions, blocks: Blocks) -> None:
    for item in facts.mentions:
        iri = writer.unused(f"mention/{passage_path(item.evidence[0])}")
        values: dict[str, Values] = {
            "words": item.text,
            "mentionOf": item.body,
            "mentionedIn": blocks.get(item.block),
        }
        writer.node(iri, "Mention", captions.mention(item.text, item.body), values, item.evidence)


def _relations(writer: Writer, facts: DocumentFacts, captions: Captions, blocks: Blocks) -> None:
    counts: dict[str, int] = {}
    for item in facts.relations:
        place = item.evidence[0]
        start = f"relation/{writer.key}/{place.page}-{place.page_start}"
        counts[start] = counts.get(start, 0) + 1
        values: dict[str, Values] = {
            "relationSubject": item.subject,
            "relation": item.relation,
            "relationObject": item.object,
            "statedIn": blocks.get(item.block),
        }
        name = captions.relation(item.subject, item.relation, item.object)
        iri = writer.names.iri(f"{start}-{counts[start]}")
        writer.node(iri, "StatedRelation", name, values, item.evidence)


def _changes(writer: Writer, facts: DocumentFacts, captions: Captions) -> None:
    for number, item in enumerate(facts.changes, start=1):
        values: dict[str, Values] = {
            "date": item.date,
            "originalOrganisation": item.originals,
            "resultingOrganisation": item.results,
        }
        name = captions.change(item.originals, item.results, item.date)
        iri = writer.names.iri(f"change/{writer.key}/{number}")
        writer.node(iri, "OrganisationalChange", name, values, item.evidence)


def _participations(writer: Writer, facts: DocumentFacts) -> None:
    posts: dict[tuple[str, str | None], str] = {}
    for number, item in enumerate(facts.participations, start=1):
        values: dict[str, Values] = {
            "part": str(item.part),
            "position": item.position,
            "printedName": item.printed_name,
            "participant": _person(writer, item),
            "holdsPost": _post(writer, item, posts),
            "onBehalfOf": item.organisation,
            "organisationBasis": item.organisation_basis,
            "honorificPrefix": item.honorific_prefix,
            "honorificSuffix": item.honorific_suffix,
            "contact": item.contact,
            "inDocument": writer.document,
        }
        iri = writer.names.iri(f"participation/{writer.key}/{number}")
        name = f"{item.printed_name} ({item.part})"
        writer.node(iri, "Participation", name, values, item.evidence)


def _person(writer: Writer, item: Participation) -> str | None:
    """A person is the same in all documents where name and known organisation are the same."""
    if item.person is None:
        return None
    body = writer.names.short(item.organisation or "")
    known = body != "" and not body.startswith("provisional/")
    within = body.rsplit("/", 1)[-1] if known else writer.key
    iri = writer.names.iri(f"person/{within}/{slug(item.person)}")
    return writer.node(iri, "Person", item.person, {})


def _post(
    writer: Writer, item: Participation, posts: dict[tuple[str, str | None], str]
) -> str | None:
    """The post's IRI, stated here where it is told in words only. A post of the same name in
    another organisation is another post."""
    if item.post is None or item.post.startswith(writer.names.base):
        return item.post
    held = slug(item.post), item.organisation
    if held not in posts:
        posts[held] = writer.unused(f"provisional/{writer.key}/post/{held[0]}")
    values: dict[str, Values] = {"provisional": True, "postIn": item.organisation}
    return writer.node(posts[held], "Post", item.post, values)
