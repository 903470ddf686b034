import pytest

from probation_graph.ingest.bodies.identity import Resolver, Subject
from probation_graph.ingest.kinds.regional_letter import KIND
from probation_graph.ingest.structure.about import About, about
from probation_graph.ingest.structure.addressees import addressees
from probation_graph.ontology.names import Names
from tests.ingest.building import document

NAMES = Names()
LETTER = document(
    "The review of the Probation Service – Yorkshire and the Humber region.\n"
    "We inspected Kirklees and Hull and East Riding PDUs."
)
ABOUT: About = about(LETTER, KIND, LETTER.blocks, NAMES)


def read(text: str) -> list[str]:
    subject = Subject(
        KIND.code,
        region=NAMES.iri("region/N55"),
        units=tuple(unit.iri for unit in ABOUT.units),
    )
    found = addressees(text, 0, Resolver(LETTER, NAMES, subject), ABOUT)
    return [NAMES.short(body.iri) for body in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kirklees PDU", ["pdu/N55KIR"]),
        ("the Kirklees probation delivery unit", ["pdu/N55KIR"]),
        ("Yorkshire and The Humber region", ["region/N55"]),
        ("The region", ["region/N55"]),
        ("YORKSHIRE AND THE HUMBER REGION", ["region/N55"]),
        ("KIRKLEES PDU", ["pdu/N55KIR"]),
        (
            "HM Prison and Probation Service (HMPPS)",
            ["organisation/hm-prison-and-probation-service"],
        ),
        (
            "HMPPS and the Ministry of Justice",
            ["organisation/hm-prison-and-probation-service", "organisation/ministry-of-justice"],
        ),
        ("Kirklees, and Hull and East Riding PDU", ["pdu/N55KIR", "pdu/N55HER"]),
        ("Cowlam PDU", [f"provisional/{LETTER.key}/pdu/cowlam-pdu"]),
        ("North Moor region", [f"provisional/{LETTER.key}/region/north-moor"]),
        ("Friends of Bees", [f"provisional/{LETTER.key}/organisation/friends-of-bees"]),
        (
            "HMPPS and Friends of Bees",
            [
                "organisation/hm-prison-and-probation-service",
                f"provisional/{LETTER.key}/organisation/friends-of-bees",
            ],
        ),
    ],
)
def test_addressees(text: str, expected: list[str]) -> None:
    assert read(text) == expected
