import pytest

from probation_graph.ingest.bodies.identity import Subject
from tests.ingest.resolved import BARE, NAMES, mentioned


def classes(text, subject=None):
    found = mentioned(text) if subject is None else mentioned(text, subject)
    return [(words, cls) for words, cls, _ in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bolton PDU was poor.", [("Bolton PDU", "ProbationDeliveryUnit")]),
        ("In Bolton, there were delays.", [("Bolton", "ProbationDeliveryUnit")]),
        ("We found delays in Bolton last year.", [("Bolton", "ProbationDeliveryUnit")]),
        ("Projects in Bolton were praised.", [("Bolton", "Place")]),
        ("Bolton was rated as good.", [("Bolton", "ProbationDeliveryUnit")]),
        ("Bolton Council helped.", [("Bolton Council", "Council")]),
        ("Projects in Leeds were praised.", [("Leeds", "Place")]),
        ("In South Yorkshire, this was new.", [("South Yorkshire", "Place")]),
        ("South Yorkshire Police came.", [("South Yorkshire Police", "PoliceForce")]),
        ("The Greater Manchester region grew.", [("Greater Manchester region", "Region")]),
    ],
)
def test_a_place_name_means_what_its_sentence_tells(text, expected):
    assert classes(text) == expected


def test_a_list_has_the_kind_that_ends_it():
    found = classes("We inspected the Bolton, Oldham, and Wigan probation delivery units (PDUs).")
    assert {cls for _, cls in found} == {"ProbationDeliveryUnit"}
    assert [words for words, _ in found][:2] == ["Bolton", "Oldham"]


def test_a_list_has_the_kind_that_a_dash_opens_it_with():
    found = mentioned("There were two CRCs – South Yorkshire (once Sodexo’s); and West Yorkshire.")
    names = [name for _, cls, name in found if cls == "Company"]
    assert any(name.startswith("South Yorkshire C") for name in names)
    assert any(name.startswith("West Yorkshire C") for name in names)
    assert not [name for _, cls, name in found if cls == "Place"]


def test_a_document_on_no_unit_speaks_of_places():
    assert classes("In Bolton, we found delays.", BARE) == [("Bolton", "Place")]


def test_one_name_is_a_unit_a_city_and_a_part_of_a_councils_name():
    unit, region = NAMES.iri("pdu/N55SHF"), NAMES.iri("region/N55")
    text = (
        "Sheffield PDU was poor. Projects in Sheffield were praised. Sheffield City Council "
        "helped. Sheffield was rated as ‘Inadequate’."
    )
    named = [
        (cls, name) for _, cls, name in mentioned(text, Subject("letter", None, region, (unit,)))
    ]
    assert named == [
        ("ProbationDeliveryUnit", "Sheffield PDU"),
        ("Place", "Sheffield"),
        ("Council", "Sheffield City Council"),
        ("ProbationDeliveryUnit", "Sheffield PDU"),
    ]
    assert [cls for _, cls, _ in mentioned(text, BARE)][:3] == [cls for cls, _ in named][:3]


def test_an_abbreviation_is_its_own_documents():
    defined = "The Harbour Youth Team (HYT) met. The HYT has grown."
    assert {name for _, _, name in mentioned(defined, BARE)} == {"Harbour Youth Team"}
    assert mentioned("The HYT has grown.", BARE) == []


@pytest.mark.parametrize(
    ("name", "cls"),
    [
        ("Harbour Trust", "VoluntaryOrganisation"),
        ("Quay Partnership", "Partnership"),
        ("Harbour Safeguarding Children Board", "Board"),
        ("Harbour Primary School", "EducationBody"),
        ("Harbour Youth Offending Team", "Team"),
    ],
)
def test_an_unknown_body_has_a_likely_kind(name, cls):
    assert [(kind, body) for _, kind, body in mentioned(f"We met the {name}.", BARE)] == [
        (cls, name)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The London Community Rehabilitation Company (CRC) is late. The CRC is not invited.",
            "London Community Rehabilitation Company",
        ),
        (
            "We wrote to the Durham Tees Valley CRC. The community rehabilitation company (CRC) is "
            "late. The CRC is not invited.",
            "Durham Tees Valley Community Rehabilitation Company",
        ),
        (
            "We wrote to Essex CRC and to London CRC. The Community Rehabilitation Company (CRC) "
            "is late.",
            "Community Rehabilitation Company",
        ),
        (
            "Managers in the Community Rehabilitation Company know.",
            "Community Rehabilitation Companies",
        ),
    ],
)
def test_a_class_word_stands_for_the_one_company_that_is_named(text, name):
    assert mentioned(text)[-1][1:] == ("Company", name)


@pytest.mark.parametrize("end", [".", ".2", ".”", ".)"])
def test_a_paragraph_may_end_with_the_mark_of_a_footnote(end):
    text = f"We asked the Avon Bay Health NHS Foundation trust for a plan for each agency{end}"
    assert [name for _, _, name in mentioned(text)] == ["Avon Bay Health NHS Foundation trust"]


def test_a_name_that_is_a_word_too_is_none_within_a_longer_name():
    assert mentioned("We saw the Foundation House.") == []
    assert [name for _, _, name in mentioned("We saw that Foundation helps.")] == ["Foundation"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "This involves the YOT, police and NPS.",
            ["youth offending team", "National Probation Service"],
        ),
        (
            "The youth inclusion support team (YOT) met. It is the YOT of all.",
            ["youth inclusion support team"] * 2,
        ),
        ("The adult misuse service, iHEAR, is good.", ["adult misuse service", "iHEAR"]),
    ],
)
def test_abbreviations_of_the_sector_need_no_definition(text, names):
    assert [name for _, _, name in mentioned(text)] == names


def test_the_present_service_is_not_the_former_one():
    text = "It was in line with the national Probation Service. The National Probation Service (NPS) ended."
    assert [name for _, _, name in mentioned(text)] == [
        "Probation Service",
        "National Probation Service",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Respect was shown to all.",  # also a charity's name
        "There was little crisis support.",
        "Staff used EM and VCS.",  # abbreviations of much, not defined here
        "The police car was new.",
    ],
)
def test_an_ordinary_word_is_not_taken_for_a_name(text):
    assert classes(text) == []


def test_an_ambiguous_name_in_mid_sentence_is_one():
    assert classes("They worked with Respect and others.") == [("Respect", "VoluntaryOrganisation")]


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Information from police forces was late.", "police forces", "PoliceForce"),
        ("It was asked of the police in May.", "police", "PoliceForce"),
        ("NHS bodies came.", "NHS bodies", "HealthBody"),
        (
            "The police and crime commissioners’ offices came.",
            "Police and Crime Commissioners' offices",
            "PoliceAndCrimeCommissioner",
        ),
        ("Feedback from trade unions was heard.", "trade unions", "TradeUnion"),
        ("Links with local authorities were good.", "local authorities", "Council"),
    ],
)
def test_kinds_of_stakeholder_are_kept_under_their_printed_name(text, name, cls):
    assert [(kind, body) for _, kind, body in mentioned(text)] == [(cls, name)]


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("The Youth Justice Board is a strong partnership.", "Board"),
        ("The youth justice board met monthly.", "Board"),
        ("The Youth Justice Board (YJB) funds the service.", "GovernmentBody"),
        ("The national Youth Justice Board was told.", "GovernmentBody"),
        ("We met the Youth Justice Board for England and Wales.", "GovernmentBody"),
    ],
)
def test_a_board_that_each_area_has_is_not_the_national_one(text: str, cls: str) -> None:
    assert [found for _, found, _ in mentioned(text)] == [cls]
