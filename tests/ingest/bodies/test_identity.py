import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probation_graph.ingest.bodies.identity import Resolver, Subject
from tests.ingest.resolved import BARE, NAMES, REGION, UNIT, document, mentioned, read, resolver

PIECES = (
    "the region’s",
    "RLT",
    "(RLT)",
    "regional",
    "board",
    "team",
    "and",
    "&",
    ",",
    "–",
    "'",
    "‘",
    "’",
    "called",
    "Nacro",
    "In",
    "Bolton",
    "PDU",
    "(",
    ")",
    "head",
    "of",
    "quality",
    "Police",
    "A",
    ".",
    "delivered by",
    "chaired",
    "commissioned",
    "was",
    "The",
    "Operation",
    "PDUs",
    "had been",
    "\t",
)

LETTER = """
To: Jane Hill, Regional Probation Director
Dear Jane,
The region set up a regional courts board (RCB). We met Northshire Voices Trust.
The RCB met. In Bolton, we found delays.
"""


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("the region", "region/N50"),
        ("Your region", "region/N50"),
        ("the PDU", "pdu/N50BOLT"),
        ("Bolton PDU", "pdu/N50BOLT"),
        ("the Bolton probation delivery unit", "pdu/N50BOLT"),
        ("Greater Manchester region", "region/N50"),
        ("HMPPS", "organisation/hm-prison-and-probation-service"),
        ("HM Prison and Probation Service (HMPPS)", "organisation/hm-prison-and-probation-service"),
        ("you", "post/regional-probation-director"),
    ],
)
def test_a_whole_text_resolves_to_a_body(text, short):
    found = resolver(LETTER).resolve(text)
    assert found is not None
    assert NAMES.short(found.iri) == short
    assert not found.provisional


@pytest.mark.parametrize(
    "text", ["", "nobody we know", "Bolton PDU and HMPPS", "improve Bolton PDU"]
)
def test_a_text_that_is_not_one_name_resolves_to_nothing(text):
    assert resolver(LETTER).resolve(text) is None


def test_the_kinds_asked_for_are_kept_to():
    found = resolver(LETTER)
    assert found.resolve("Bolton", kinds=frozenset(["ProbationDeliveryUnit"])).iri == UNIT
    assert found.resolve("Bolton", kinds=frozenset(["Organisation"])).iri == UNIT
    assert found.resolve("Bolton", kinds=frozenset(["Tool"])) is None
    assert found.resolve("the region", kinds=frozenset(["Post"])) is None


def test_a_document_without_region_units_or_addressee_resolves_none():
    found = resolver("A report on the RCB.", BARE)
    assert [found.resolve(text) for text in ("the region", "the PDU", "you")] == [None] * 3


def test_names_of_the_document_are_provisional_and_its_abbreviations_theirs():
    found = resolver(LETTER)
    board = found.resolve("the RCB")
    assert (board.name, board.cls, board.provisional) == ("regional courts board", "Board", True)
    assert board.iri.endswith(f"provisional/{found.document.key}/board/regional-courts-board")
    assert found.resolve("regional courts boards") == board
    assert found.resolve("Northshire Voices Trust").cls == "VoluntaryOrganisation"


def test_a_body_can_be_made_of_a_name_that_no_cue_found():
    found = resolver(LETTER)
    made = found.provisional("Team", "Front Desk")
    assert (made.cls, made.name, made.provisional) == ("Team", "Front Desk", True)
    assert found.provisional("Team", "Front Desk") == made
    assert found.provisional("ProbationDeliveryUnit", "Bolton PDU").iri == UNIT


def test_the_bodies_asked_for_are_remembered_in_order():
    found = resolver(LETTER)
    assert found.bodies() == ()
    found.resolve("the region")
    found.resolve("HMPPS")
    found.resolve("the region")
    iris = [body.iri for body in found.bodies()]
    assert iris == sorted(iris)
    assert len(iris) == 2


def test_the_document_defines_what_an_ambiguous_abbreviation_means():
    prisons = mentioned("We met HM Inspectorate of Prisons (HMIP). HMIP agreed.", BARE)
    assert {name for _, _, name in prisons} == {"HM Inspectorate of Prisons"}
    probation = mentioned("We met HM Inspectorate of Probation (HMIP). HMIP agreed.", BARE)
    assert {name for _, _, name in probation} == {"HM Inspectorate of Probation"}
    assert mentioned("HMIP agreed.", BARE) == []


def test_a_unit_of_the_documents_own_is_known_by_its_bare_name():
    from probation_graph.ingest.facts import Body

    own = Body("x", "ProbationDeliveryUnit", "Hillside PDU", ("Hillside",), provisional=True)
    text = "In Hillside, we found delays. Hillside PDU was poor."
    made = Resolver(document(text), NAMES, Subject("regional_letter", region=REGION, own=(own,)))
    named = [text[item.start : item.end] for item in made.named(0)]
    assert named == ["Hillside", "Hillside PDU"]
    assert made.resolve("Hillside PDU").cls == "ProbationDeliveryUnit"


def test_the_addressee_is_named_before_the_greeting():
    late = resolver("Dear Jane,\nThe Regional Probation Director came.")
    assert late.addressee() is None
    assert resolver("The chief constable\nand more").addressee() is not None
    assert resolver("nobody").addressee() is None


def test_page_furniture_names_nothing():
    assert resolver("~ HMPPS\nHMPPS").named(0) == ()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=24))
def test_whatever_the_words_names_keep_their_places(pieces):
    found, stated = read("x " + " ".join(pieces) + ".")
    text = found.document.blocks[0].text
    ends = 0
    for item in found.named(0):
        assert ends <= item.start < item.end <= len(text)
        ends = item.end
    assert {m.body for m in stated.mentions} <= {body.iri for body in stated.bodies}


@pytest.mark.parametrize("words", ["Devon and Cornwall police", "Devon and Cornwall Police"])
def test_a_force_may_be_printed_in_small_letters(words):
    assert [(cls, text) for text, cls, _ in mentioned(f"The {words} met.")] == [
        ("PoliceForce", words)
    ]


def test_a_noun_that_an_abbreviation_holds_is_not_a_second_body():
    text = "The Ayton Response Team (ART) met.\nThe ART team helps."
    names = {name for _, _, name in mentioned(text)}
    assert names == {"Ayton Response Team"}
