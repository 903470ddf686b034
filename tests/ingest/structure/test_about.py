import pytest

from probation_graph.ingest.kinds.regional_letter import KIND
from probation_graph.ingest.structure.about import About, about, fieldwork
from probation_graph.ontology.names import Names
from tests.ingest.building import document

NAMES = Names()


def read(text: str) -> About:
    letter = document(text)
    return about(letter, KIND, letter.blocks, NAMES)


def units(what: About) -> list[str]:
    return [NAMES.short(unit.iri).split("/")[-1] for unit in what.announced]


@pytest.mark.parametrize(
    "sentence",
    [
        "We have completed the inspection of the Hull and East Riding, Kirklees, and Sheffield probation delivery units (PDUs) in your region.",
        "We inspected Hull and East Riding, Kirklees and Sheffield PDUs.",
        "This letter follows inspections of probation services in Hull and East Riding PDU, Kirklees PDU and Sheffield PDU.",
        "We visited the following PDUs: Hull and East Riding; Kirklees; and Sheffield.",
    ],
)
def test_units_as_announced(sentence: str) -> None:
    what = read(sentence)
    assert units(what) == ["N55HER", "N55KIR", "N55SHF"]
    assert what.region is not None
    assert NAMES.short(what.region.iri) == "region/N55"
    assert what.evidence[what.announced[0].iri][0].quote.startswith("Hull and East Riding")


@pytest.mark.parametrize(
    ("sentence", "region"),
    [
        ("the recent review of the Probation Service – Yorkshire and the Humber region.", "N55"),
        ("the inspection of the North East region took place", "N54"),
        ("our review of the Probation Service in London.", "N07"),
        ("the inspection of probation services in the London region.", "N07"),
    ],
)
def test_region_as_announced(sentence: str, region: str) -> None:
    what = read(sentence)
    assert what.region is not None
    assert NAMES.short(what.region.iri) == f"region/{region}"
    assert what.phrase is not None
    assert what.phrase in sentence


def test_a_region_and_units_that_no_gazetteer_has() -> None:
    what = read(
        "The review of the Probation Service – North Moor region.\n"
        "We inspected Ayton and Beeford, and Cowlam PDUs.\n"
        "# Ayton and Beeford PDU should:\n1. act"
    )
    assert what.region is not None
    assert (what.region.name, what.region.provisional) == ("North Moor", True)
    assert [unit.name for unit in what.units] == ["Ayton and Beeford PDU", "Cowlam PDU"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("An inspection of probation services in Alton and Bramley PDU", ["Alton and Bramley PDU"]),
        (
            "An inspection of probation services in: Alton, Bramley and Cowlam PDU",
            ["Alton, Bramley and Cowlam PDU"],
        ),
        (
            "We inspected the Alton and Bramley probation delivery unit (PDU) in May.",
            ["Alton and Bramley PDU"],
        ),
        ("We inspected Alton and Bramley PDUs.", ["Alton PDU", "Bramley PDU"]),
        ("We inspected Alton PDU and Bramley PDU.", ["Alton PDU", "Bramley PDU"]),
        ("We inspected Kirklees and Sheffield PDU.", ["Kirklees PDU", "Sheffield PDU"]),
    ],
)
def test_one_unit_may_have_several_names_in_its_name(text: str, names: list[str]) -> None:
    assert [unit.name for unit in read(text).announced] == names


def test_units_that_only_head_a_list_or_a_table() -> None:
    what = read(
        "# York PDU should:\n1. act\n"
        "| Leeds PDU Fieldwork started May 2023 | 9/27 |\n| Overall rating | Good |\nWords.\n"
        "| Kirklees PDU | 120 staff |"
    )
    assert units(what) == []
    assert [unit.name for unit in what.headed] == ["York PDU", "Leeds PDU"]


def test_units_of_two_regions_tell_no_region() -> None:
    assert read("We inspected Kirklees and Sunderland PDUs.").region is None


def test_names_of_units_in_a_text() -> None:
    what = read("We inspected Hull and East Riding, Kirklees and Sheffield PDUs.")
    assert [unit.name for unit in what.units_in("Kirklees and Hull and East Riding PDU")] == [
        "Kirklees PDU",
        "Hull and East Riding PDU",
    ]
    assert what.units_in("Kirklees and Whitby") == ()
    assert what.unit("the Sheffield PDU") is not None
    assert what.unit("Whitby") is None


def test_the_area_of_an_inspection_without_region_or_unit() -> None:
    what = read("# Joint targeted area inspection of Derby City")
    assert [(unit.name, unit.cls) for unit in what.units] == [("Derby City", "Partnership")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Fieldwork took place in March 2023.", "2023-03", "2023-03"),
        ("This inspection took place from 6 to 10 March 2023.", "2023-03-06", "2023-03-10"),
        ("Between May and July 2022 we inspected four PDUs.", "2022-05", "2022-07"),
    ],
)
def test_fieldwork(text: str, first: str, last: str) -> None:
    found = fieldwork(document(text).blocks)
    assert found is not None
    span, (block, start, end) = found
    assert block.text[start:end] == text[span.start : span.end]
    assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["The inspection followed one of May 2019.", "Plans ran from May to July 2022."]
)
def test_other_dates_are_no_fieldwork(text: str) -> None:
    assert fieldwork(document(text).blocks) is None
