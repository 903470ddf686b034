import pytest

from probation_graph.ingest.structure.known import (
    REGION,
    UNIT,
    body_of,
    code_of,
    entry_named,
    is_region,
    is_unit,
    provisional,
    region_name,
    unit_name,
)
from probation_graph.ontology.names import Names

NAMES = Names()


@pytest.mark.parametrize(
    ("text", "cls", "short"),
    [
        ("the Kirklees PDU", UNIT, "pdu/N55KIR"),
        ("Kirklees probation delivery unit", UNIT, "pdu/N55KIR"),
        ("Yorkshire and The Humber region", REGION, "region/N55"),
        (
            "HM Prison and Probation Service (HMPPS)",
            "GovernmentBody",
            "organisation/hm-prison-and-probation-service",
        ),
    ],
)
def test_entries_by_what_texts_call_them(text: str, cls: str, short: str) -> None:
    entry = entry_named(NAMES, text, cls)
    assert entry is not None
    assert NAMES.short(entry.iri) == short


def test_no_entry_is_guessed() -> None:
    assert entry_named(NAMES, "Ambleside PDU", UNIT) is None
    assert entry_named(NAMES, "Kirklees PDU", REGION) is None


def test_names_without_their_class_noun() -> None:
    assert unit_name("the Leeds probation delivery unit (PDU)") == "Leeds"
    assert region_name("the North Moor region") == "North Moor"
    assert (is_unit("Leeds PDU"), is_unit("PDU"), is_unit("Leeds")) == (True, False, False)
    assert is_region("North Moor region")
    assert not is_region("the region")


def test_codes_of_bodies() -> None:
    entry = entry_named(NAMES, "Kirklees", UNIT)
    assert entry is not None
    known = body_of(entry)
    assert (known.part_of, known.provisional) == (NAMES.iri("region/N55"), False)
    assert code_of(NAMES, known) == "N55KIR"
    own = provisional(NAMES, "0123456789ab", UNIT, "Ambleside PDU", "Ambleside")
    assert own.iri == NAMES.iri("provisional/0123456789ab/pdu/ambleside-pdu")
    assert (own.provisional, own.aliases) == (True, ("Ambleside",))
    assert code_of(NAMES, own) == "0123456789ab-ambleside-pdu"
