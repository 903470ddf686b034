"""What the words of a few sentences are taken to name and to state, for tests."""

from collections.abc import Iterator

from probation_graph.ingest.bodies.coinage import Coinage
from probation_graph.ingest.bodies.collecting import coinages
from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.bodies.entities import Entities, entities
from probation_graph.ingest.bodies.identity import Resolver, Subject
from probation_graph.ingest.language.words import Words, words_of
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import Names
from tests.ingest.building import document

NAMES = Names()
REGION = NAMES.iri("region/N50")  # Greater Manchester
UNIT = NAMES.iri("pdu/N50BOLT")  # Bolton
SUBJECT = Subject("regional_letter", None, REGION, (UNIT,), "2022-10-04")
BARE = Subject("generic")


def words(text: str) -> Words:
    return words_of(document(text).blocks[0])


def coined(text: str) -> list[Coinage]:
    return list(coinages(words(text), gazetteer(), cues()))


def names_coined(text: str) -> dict[str, str]:
    """Names that cues find in a paragraph, with their classes."""
    return {item.name: item.cls for item in coined(text)}


def resolver(text: str, subject: Subject = SUBJECT) -> Resolver:
    return Resolver(document(text), NAMES, subject)


def read(text: str, subject: Subject = SUBJECT) -> tuple[Resolver, Entities]:
    built = document(text)
    found = Resolver(built, NAMES, subject)
    return found, entities(built, NAMES, found, range(len(built.blocks)))


def mentioned(text: str, subject: Subject = SUBJECT) -> list[tuple[str, str, str]]:
    """Words, class and name of each mention."""
    _, stated = read(text, subject)
    bodies = {body.iri: body for body in stated.bodies}
    return [(m.text, bodies[m.body].cls, bodies[m.body].name) for m in stated.mentions]


def stated(text: str, subject: Subject = SUBJECT) -> list[tuple[str, str, str]]:
    """Subject, code and object of each relation."""
    found, all_stated = read(text, subject)
    return [
        (_name(found, item.subject), item.relation, _name(found, item.object))
        for item in all_stated.relations
    ]


def changed(
    text: str, subject: Subject = SUBJECT
) -> Iterator[tuple[str | None, set[str], set[str]]]:
    """Date, originals and results of each change."""
    found, all_stated = read(text, subject)
    for item in all_stated.changes:
        originals = {_name(found, iri) for iri in item.originals}
        yield item.date, originals, {_name(found, iri) for iri in item.results}


def _name(found: Resolver, iri: str) -> str:
    return found.registry.body(iri).name
