"""What is found in the sample letter, against a reader's labels and a list read through by eye.

The labels were written before any rule was tuned; the golden file is written again by
`python -m tests.ingest.bodies.test_entities`, and a change in it is to be read.
"""

import json
from functools import cache
from pathlib import Path

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.bodies.entities import Entities, entities
from probation_graph.ingest.bodies.identity import Resolver, Subject
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body
from probation_graph.ingest.language.words import name_key
from probation_graph.ingest.reading.source import read_document
from probation_graph.ontology.model import model
from tests.ingest.resolved import NAMES, mentioned

ROOT = Path(__file__).parents[3]
GOLDEN = Path(__file__).parents[1] / "golden"
LABELS = json.loads((GOLDEN / "letter.bodies.labels.json").read_text())
UNITS = ("pdu/N55HER", "pdu/N55KIR", "pdu/N55NNEL", "pdu/N55SHF")
SUBJECT = Subject(
    kind="regional_letter",
    issuer=NAMES.iri("organisation/hm-inspectorate-of-probation"),
    region=NAMES.iri("region/N55"),
    units=tuple(NAMES.iri(unit) for unit in UNITS),
    date="2023-03-30",
)
# Classes between which a reader may well choose otherwise.
EXCHANGEABLE = ({"Service", "Programme", "Framework"}, {"Board", "Team"})
LEAST = 0.95  # precision and recall, of bodies and of relations


@cache
def letter_text() -> DocumentText:
    return read_document(ROOT / "samples" / "letter.pdf")


@cache
def letter() -> tuple[Resolver, Entities]:
    return letter_entities()


def letter_entities() -> tuple[Resolver, Entities]:
    document = letter_text()
    greeting = next(b.index for b in document.blocks if b.text.startswith("Dear "))
    farewell = next(b.index for b in document.blocks if b.text.startswith("Yours "))
    blocks = [
        block.index
        for block in document.blocks
        if block.kind is not BlockKind.FURNITURE
        and block.index > greeting
        and block.index not in range(farewell, farewell + 3)
    ]
    resolver = Resolver(document, NAMES, SUBJECT)
    return resolver, entities(document, NAMES, resolver, blocks)


def listed() -> str:
    """Bodies with their mentions, relations and changes, one a line."""
    _, found = letter()
    lines = []
    for body in sorted(found.bodies, key=lambda item: (item.cls, item.name)):
        words = [f"{m.block}:{m.text}" for m in found.mentions if m.body == body.iri]
        mark = " *" if body.provisional else ""
        lines.append(f"{body.cls}{mark} | {body.name} | {' ; '.join(words)}")
    name = {body.iri: body.name for body in found.bodies}
    for item in found.relations:
        lines.append(f"{name[item.subject]} -{item.relation}-> {name[item.object]} | {item.block}")
    for change in found.changes:
        originals, results = (
            sorted(name[iri] for iri in iris) for iris in (change.originals, change.results)
        )
        lines.append(f"{change.date} {' + '.join(originals)} => {' + '.join(results)}")
    return "\n".join(lines) + "\n"


def known_names() -> dict[str, set[tuple[str, ...]]]:
    _, found = letter()
    names = {body.iri: {name_key(n) for n in (body.name, *body.aliases)} for body in found.bodies}
    for mention in found.mentions:
        names[mention.body].add(name_key(mention.text))
    return names


def alike(body: Body, cls: str) -> bool:
    kinds = model()
    either = kinds.is_a(body.cls, cls) or kinds.is_a(cls, body.cls)
    both_organisations = cls != "Person" and all(
        kinds.is_a(c, "Organisation") and c not in ("Board", "Team", "Region")
        for c in (cls, body.cls)
    )
    return either or both_organisations or any({cls, body.cls} <= same for same in EXCHANGEABLE)


def labelled(which: str) -> tuple[list[tuple[str, list[str]]], set[str]]:
    """Labels that were not found, and the bodies that any label tells of."""
    _, found = letter()
    names = known_names()
    missing, told = [], set()
    for cls, rows in LABELS[which].items():
        for row in rows:
            keys = {name_key(name) for name in row}
            hits = {b.iri for b in found.bodies if alike(b, cls) and names[b.iri] & keys}
            told |= hits
            missing += [] if hits else [(cls, row)]
    return missing, told


def test_what_a_reader_found_is_found():
    missing, _ = labelled("required")
    total = sum(len(rows) for rows in LABELS["required"].values())
    assert 1 - len(missing) / total >= LEAST, missing


def test_little_else_is_found_outside_the_gazetteer():
    _, found = letter()
    told = labelled("required")[1] | labelled("acceptable")[1]
    own = [body for body in found.bodies if body.provisional]
    extra = [body.name for body in own if body.iri not in told]
    assert 1 - len(extra) / len(own) >= LEAST, extra


def test_the_relations_a_reader_found_are_stated_and_no_others():
    _, found = letter()
    names = known_names()
    stated = [(names[r.subject], r.relation, names[r.object]) for r in found.relations]

    def hits(row):
        subject, code, target = name_key(row[0]), row[1], name_key(row[2])
        return [
            i for i, (s, c, o) in enumerate(stated) if subject in s and c == code and target in o
        ]

    required, acceptable = LABELS["relations"]["required"], LABELS["relations"]["acceptable"]
    missing = [row for row in required if not hits(row)]
    right = {i for row in (*required, *acceptable) for i in hits(row)}
    assert 1 - len(missing) / len(required) >= LEAST, missing
    assert len(right) / len(stated) >= LEAST, [s for i, s in enumerate(stated) if i not in right]


def test_the_change_of_organisation_is_found():
    _, found = letter()
    names = known_names()
    (label,) = LABELS["changes"]
    (change,) = found.changes
    assert change.date == label["date"]
    assert len(change.originals) == len(label["originals"])
    for name in label["originals"]:
        assert any(name_key(name) in names[iri] for iri in change.originals), name
    assert change.results == (SUBJECT.region,)


def test_the_whole_list_is_as_read_by_eye():
    assert listed() == (GOLDEN / "letter.entities.txt").read_text()


def test_every_fact_has_its_body_and_its_words():
    resolver, found = letter()
    iris = {body.iri for body in found.bodies}
    for mention in found.mentions:
        block = resolver.document.blocks[mention.block]
        assert mention.text == block.text[mention.start : mention.end]
        assert mention.evidence[0].quote == mention.text
        assert mention.body in iris
    for relation in found.relations:
        assert {relation.subject, relation.object} <= iris
    assert all(NAMES.short(b.iri).startswith("provisional/") == b.provisional for b in found.bodies)


def test_reading_twice_finds_the_same():
    _, first = letter()
    assert letter_entities()[1] == first


def test_the_region_and_you_make_no_mention():
    assert mentioned("The region told you of its work.") == []


if __name__ == "__main__":
    (GOLDEN / "letter.entities.txt").write_text(listed())
