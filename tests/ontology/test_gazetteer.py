"""The gazetteer: its counts, its names, and that nothing in it points to nothing."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from probation_graph.ontology import terms
from probation_graph.ontology.gazetteer import Entry, Gazetteer, gazetteer, name_key
from probation_graph.ontology.model import model
from probation_graph.ontology.names import DEFAULT_BASE, Names
from probation_graph.ontology.turtle import FOLDER

FILES = sorted((FOLDER / "entries").glob("*.ttl"))
# Regions with the number of their units that have a code, as the official list has them.
UNITS = {
    "N03": 6, "N07": 18, "N50": 9, "N51": 13, "N52": 10, "N53": 6,
    "N54": 7, "N55": 11, "N56": 8, "N57": 5, "N58": 9, "N59": 7,
}  # fmt: skip


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer()


def shorts(entries: tuple[Entry, ...]) -> list[str]:
    return [Names().short(entry.iri) for entry in entries]


def test_twelve_regions_with_their_codes(known: Gazetteer) -> None:
    assert {entry.code for entry in known.of_class("Region")} == set(UNITS)


@pytest.mark.parametrize(("region", "count"), UNITS.items())
def test_units_of_each_region(known: Gazetteer, region: str, count: int) -> None:
    units = known.of_class("ProbationDeliveryUnit")
    coded = [
        unit for unit in units if unit.unit_of == Names().iri(f"region/{region}") and unit.code
    ]
    assert len(coded) == count


def test_109_units_have_a_code(known: Gazetteer) -> None:
    codes = [unit.code for unit in known.of_class("ProbationDeliveryUnit") if unit.code is not None]
    assert len(codes) == len(set(codes)) == 109


@pytest.mark.parametrize(
    ("cls", "least"),
    [("PoliceForce", 44), ("PoliceAndCrimeCommissioner", 42), ("Prison", 160), ("Council", 360),
     ("Inspectorate", 9), ("Division", 7), ("GovernmentBody", 30)],
)  # fmt: skip
def test_there_are_enough_of_each(known: Gazetteer, cls: str, least: int) -> None:
    assert len(known.of_class(cls)) >= least


def test_43_territorial_forces(known: Gazetteer) -> None:
    forces = {entry.name for entry in known.of_class("PoliceForce")}
    assert len(forces - {"British Transport Police"}) == 43


def test_21_former_companies_each_with_an_owner(known: Gazetteer) -> None:
    former = [
        entry
        for entry in known.of_class("Company")
        if entry.name.endswith("Rehabilitation Company")
    ]
    assert len(former) == 21
    assert all(known.reference.values(entry.iri, terms.OWNED_BY) for entry in former)


def test_the_providers_of_commissioned_services_are_there(known: Gazetteer) -> None:
    cited = [iri for iri in known.entries if "hmpps-interventions-service" in source(known, iri)]
    providers = [iri for iri in cited if known.entries[iri].cls != "PoliceAndCrimeCommissioner"]
    # 139 rows, of which two are St Giles Wise, one is a former company and one a region
    assert len(providers) == 139 - 3


def test_codes_are_unique(known: Gazetteer) -> None:
    codes = Counter((entry.cls, entry.code) for entry in known.entries.values() if entry.code)
    assert [code for code, count in codes.items() if count > 1] == []


def test_every_entry_has_a_class_a_name_and_a_source(known: Gazetteer) -> None:
    for entry in known.entries.values():
        assert entry.cls in model().classes, entry
        assert all(name.strip() == name != "" for name in entry.names), entry
        assert source(known, entry.iri).strip(), entry


def test_no_alias_repeats_the_name(known: Gazetteer) -> None:
    for entry in known.entries.values():
        assert len(set(entry.names)) == len(entry.names), entry
        assert entry.ambiguous <= set(entry.names), entry


def test_every_reference_resolves(known: Gazetteer) -> None:
    for entry in known.entries.values():
        for target in (*entry.part_of, entry.unit_of, entry.post_in):
            assert target is None or target in known.entries, entry


def test_units_lead_up_to_the_ministry(known: Gazetteer) -> None:
    names = Names()
    chain = [names.iri("pdu/N55KIR")]
    while above := known.entries[chain[-1]].unit_of or next(
        iter(known.entries[chain[-1]].part_of), None
    ):
        chain.append(above)
    assert list(map(names.short, chain)) == [
        "pdu/N55KIR",
        "region/N55",
        "organisation/probation-service",
        "organisation/hm-prison-and-probation-service",
        "organisation/ministry-of-justice",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Yorkshire and The Humber", ["region/N55"]),
        ("Yorkshire & The Humber region", ["region/N55"]),
        ("Kirklees PDU", ["pdu/N55KIR"]),
        ("Stoke-on-Trent", shorts(gazetteer().named("Stoke on Trent"))),
        ("Dyfed-Powys PDU", shorts(gazetteer().named("Dyfed Powys PDU"))),
        ("North and North East Lincs", ["pdu/N55NNEL"]),
        ("Hammersmith, Fulham, Kensington, Chelsea and Westminster", ["pdu/LDNNHAK"]),
        ("Newcastle Upon Tyne PDU", ["pdu/N54NUTY"]),
        ("south yorkshire police", ["police-force/south-yorkshire"]),
        ("Hertfordshire Constabulary", ["police-force/hertfordshire"]),
        ("Humberside PCC", ["police-and-crime-commissioner/humberside"]),
        ("HMPPS", ["organisation/hm-prison-and-probation-service"]),
        ("HMI Prob", ["organisation/hm-inspectorate-of-probation"]),
        ("the Growth Company", ["organisation/growth-company"]),
        ("St Giles Wise Group", ["organisation/st-giles-wise"]),
        ("HMP New Hall", ["prison/NHI"]),
        ("HMP & YOI New Hall", ["prison/NHI"]),
        (
            "operational support and assurance group",
            ["team/operational-and-system-assurance-group"],
        ),
        ("Operational and System Assurance Group", ["team/operational-and-system-assurance-group"]),
        ("Sheffield City Council", ["council/E08000019"]),
        ("magistrates’ courts", ["organisation/magistrates-court"]),
        ("St. Helens", ["place/st-helens"]),
        (
            "HMI Constabulary and Fire and Rescue Services",
            ["organisation/hm-inspectorate-of-constabulary-and-fire-and-rescue-services"],
        ),
        ("Children and Family Court Advisory Service", ["organisation/cafcass"]),
        ("Children and Family Court Advisory and Support Service", ["organisation/cafcass"]),
        ("no such body", []),
    ],
)
def test_bodies_are_found_by_name(known: Gazetteer, text: str, wanted: list[str]) -> None:
    assert shorts(known.named(text)) == wanted


def test_names_that_are_shared_give_all(known: Gazetteer) -> None:
    assert set(shorts(known.named("Sheffield"))) == {"pdu/N55SHF", "place/sheffield"}
    assert len(known.named("HMIP")) == 2


def test_the_very_spelling_comes_first(known: Gazetteer) -> None:
    former, present = "organisation/national-probation-service", "organisation/probation-service"
    assert shorts(known.named("National Probation Service")) == [former, present]
    assert shorts(known.named("national Probation Service")) == [present, former]


def test_ordinary_words_are_marked(known: Gazetteer) -> None:
    for word in ("Inclusion", "Foundation", "VCS", "CAS", "Grow", "Reading"):
        assert all(word in entry.ambiguous for entry in known.named(word)), word


@pytest.mark.parametrize("name", ["MyPDU", "Junction", "OPEN", "EQUAL"])
def test_what_one_region_made_is_not_known(known: Gazetteer, name: str) -> None:
    assert known.named(name) == ()


def test_statements_about_some(known: Gazetteer) -> None:
    iri = Names().iri("pdu/N55KIR")
    quads = list(known.quads_of([iri, "https://example.org/unknown"]))
    assert {quad.subject.value for quad in quads} == {iri}
    assert {quad.graph_name.value for quad in quads} == {Names().reference_graph}
    assert "Kirklees" in {quad.object.value for quad in quads}


def test_statements_about_all(known: Gazetteer) -> None:
    assert {quad.subject.value for quad in known.quads()} == set(known.entries)


def test_identifiers_move_with_the_base() -> None:
    moved = gazetteer("https://data.example.org/")
    entry = moved.named("Kirklees PDU")[0]
    assert entry.iri == "https://data.example.org/id/pdu/N55KIR"
    assert entry.unit_of == "https://data.example.org/id/region/N55"
    assert len(moved.entries) == len(gazetteer().entries)
    assert not any(quad.object.value.startswith(DEFAULT_BASE + "id/") for quad in moved.quads())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_file_cites_its_source(file: Path) -> None:
    head = file.read_text(encoding="utf-8").split("@base")[0]
    assert re.search(r"^# (.*\. )?Source", head, re.MULTILINE)


@given(st.text())
@example("ı")  # whose capital is that of "i"
def test_keys_of_names_are_final(text: str) -> None:
    assert name_key(name_key(text).upper()).casefold() == name_key(name_key(text)).casefold()


def test_keys_of_names() -> None:
    assert name_key("The  Growth Company Ltd.") == "growth company ltd"
    assert name_key("Devon & Cornwall – Police") == name_key("devon and cornwall-police")


def test_the_gazetteer_is_read_once(known: Gazetteer) -> None:
    assert gazetteer() is gazetteer() is known


def source(known: Gazetteer, iri: str) -> str:
    return known.reference.value(iri, terms.SOURCE) or ""
